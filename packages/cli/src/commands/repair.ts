import type { Command } from "../command-line/command.ts";
import { argumentOf } from "../command-line/invocation.ts";
import { REPORT_OPTIONS, reportFormatOf } from "../command-line/report-options.ts";
import { UsageError } from "../command-line/usage-error.ts";
import { volumeSizeOf } from "../command-line/volume-size.ts";
import { EXIT } from "../exit-code.ts";
import { renderReport } from "../render/report.ts";
import { checkResultPlace, writeResult } from "../render/write-result.ts";
import { runId, workplaceOf } from "../workplace.ts";
import { PACKED_AT, packedAtOf } from "./package-options.ts";

export const repair: Command = {
  words: ["repair"],
  arguments: [{ name: "PACKAGE", completes: "file" }],
  options: [
    { name: "as", value: "FORMAT[@PROFILE]" },
    { name: "to", value: "OUT", completes: "file" },
    { name: "in-place" },
    { name: "volume-size", value: "SIZE" },
    { name: "join" },
    PACKED_AT,
    ...REPORT_OPTIONS,
  ],
  examples: [
    { key: "repair", line: "repair AVID.TI.1.1/" },
    { key: "repair-to", line: "repair AVID.TI.1.1/ --to second/" },
    { key: "repair-split", line: "repair AVID.TI.1.1/ --volume-size 25GB --to media/" },
  ],
  async run(invocation, session) {
    const path = argumentOf(invocation, 0);
    const to = invocation.text("to");
    if (to !== undefined && invocation.has("in-place")) {
      throw new UsageError("usage/repair-two-places", {}, "repair");
    }
    if (invocation.has("join") && invocation.has("volume-size"))
      throw new UsageError("usage/join-and-split", {}, "repair");
    const volumeSizeBytes = volumeSizeOf(invocation);
    const place = { file: invocation.text("output"), subject: path };
    await checkResultPlace(place);
    const { repairPackage } = await import("@rafskil/core");
    const as = invocation.text("as");
    const result = await repairPackage(path, {
      ...workplaceOf(session),
      ...(as === undefined ? {} : { as }),
      ...(to === undefined ? {} : { to }),
      isInPlace: invocation.has("in-place"),
      ...(volumeSizeBytes === undefined ? {} : { volumeSizeBytes }),
      isJoined: invocation.has("join"),
      repairedAt: packedAtOf(invocation),
      runId: runId(),
    });
    await using report = result.report;
    const isForFile = place.file !== undefined;
    const format = reportFormatOf(invocation.text("format"));
    const { written, kept, hasChanges } = result;
    const heading = session.translate(written === undefined ? "heading/repair-planned" : "heading/repaired");
    await writeResult(await renderReport(report, format, { ...session, isForFile, heading }), place, session);
    if (written !== undefined) session.hint(session.translate("hint/repaired", { path: written }));
    else session.hint(session.translate(hasChanges ? "hint/repair-planned" : "hint/nothing-to-repair"));
    if (kept !== undefined) session.hint(session.translate("hint/kept", { path: kept }));
    return report.verdict === "refused" ? EXIT.refused : EXIT.accepted;
  },
};
