import type { Command } from "../command-line/command.ts";
import { argumentOf } from "../command-line/invocation.ts";
import { REPORT_OPTIONS, reportFormatOf } from "../command-line/report-options.ts";
import { EXIT } from "../exit-code.ts";
import { renderReport } from "../render/report.ts";
import { checkResultPlace, writeResult } from "../render/write-result.ts";
import { workplaceOf } from "../workplace.ts";

export const compare: Command = {
  words: ["compare"],
  arguments: [
    { name: "OLD", completes: "file" },
    { name: "NEW", completes: "file" },
  ],
  options: [{ name: "as", value: "FORMAT[@PROFILE]" }, ...REPORT_OPTIONS],
  examples: [{ key: "compare", line: "compare first/AVID.TI.1.1/ second/AVID.TI.1.1/" }],
  async run(invocation, session) {
    const before = argumentOf(invocation, 0);
    const after = argumentOf(invocation, 1);
    const place = { file: invocation.text("output"), subject: after };
    await checkResultPlace(place);
    const { comparePackages } = await import("@rafskil/core");
    const as = invocation.text("as");
    const result = await comparePackages(before, after, {
      ...workplaceOf(session),
      ...(as === undefined ? {} : { as }),
    });
    await using report = result.report;
    const isForFile = place.file !== undefined;
    const format = reportFormatOf(invocation.text("format"));
    await writeResult(
      await renderReport(report, format, { ...session, isForFile, heading: session.translate("heading/compared") }),
      place,
      session,
    );
    session.hint(session.translate(result.isSame ? "hint/same-generation" : "hint/other-generation", { path: after }));
    return EXIT.accepted;
  },
};
