import type { Command } from "../command-line/command.ts";
import { argumentOf } from "../command-line/invocation.ts";
import { REPORT_OPTIONS, reportFormatOf } from "../command-line/report-options.ts";
import { exitCodeOf } from "../exit-code.ts";
import { renderReport } from "../render/report.ts";
import { checkResultPlace, writeResult } from "../render/write-result.ts";
import { runId, workplaceOf } from "../workplace.ts";

export const check: Command = {
  words: ["check"],
  arguments: [{ name: "PATH", completes: "file" }],
  options: [
    { name: "for", value: "FORMAT[@PROFILE]" },
    { name: "only", value: "RULES", isRepeatable: true },
    { name: "skip", value: "RULES", isRepeatable: true },
    { name: "quick" },
    { name: "fix", value: "OUT", completes: "folder" },
    ...REPORT_OPTIONS,
  ],
  examples: [
    { key: "check", line: "check records/" },
    { key: "check-for", line: "check records/ --for archival-version@is-1007 --format html --output report.html" },
  ],
  async run(invocation, session) {
    const subject = argumentOf(invocation, 0);
    const place = { file: invocation.text("output"), subject };
    await checkResultPlace(place);
    const { checkTransfer, fixTransfer } = await import("@rafskil/core");
    const target = invocation.text("for");
    await using report = await checkTransfer(subject, {
      ...workplaceOf(session),
      ...(target === undefined ? {} : { for: target }),
      ...(invocation.has("only") ? { only: invocation.list("only") } : {}),
      skip: invocation.list("skip"),
      isQuick: invocation.has("quick"),
      checkedAt: new Date(),
      runId: runId(),
    });
    const format = reportFormatOf(invocation.text("format"));
    const isForFile = place.file !== undefined;
    await writeResult(await renderReport(report, format, { ...session, isForFile }), place, session);
    if (format === "text" && report.verdict === "refused") session.hint(session.translate("hint/report"));
    if (format === "text" && report.verdict === "accepted") {
      session.hint(session.translate("hint/checked", { path: subject }));
    }
    const fix = invocation.text("fix");
    if (fix !== undefined) {
      const { changes, list } = await fixTransfer(subject, fix, workplaceOf(session));
      session.hint(session.translate("hint/fixed", { changes, list }));
    }
    return exitCodeOf(report);
  },
};
