import type { Command } from "../command-line/command.ts";
import { argumentOf } from "../command-line/invocation.ts";
import { DAY_OPTIONS, planPlace } from "../command-line/plan-options.ts";
import { REPORT_OPTIONS, reportFormatOf } from "../command-line/report-options.ts";
import { exitCodeOf } from "../exit-code.ts";
import { renderReport } from "../render/report.ts";
import { writeResult } from "../render/write-result.ts";

export const planCheck: Command = {
  words: ["plan", "check"],
  arguments: [{ name: "REGISTER", completes: "folder" }],
  options: [...DAY_OPTIONS, ...REPORT_OPTIONS],
  examples: [{ key: "plan-check", line: "plan check systems/" }],
  async run(invocation, session) {
    const { checkRegister } = await import("@rafskil/core");
    const { language, tool } = session;
    await using report = await checkRegister(argumentOf(invocation, 0), {
      ...planPlace(invocation, session),
      language,
      tool,
    });
    const file = invocation.text("output");
    const format = reportFormatOf(invocation.text("format"));
    const pieces = await renderReport(report, format, { ...session, isForFile: file !== undefined });
    await writeResult(pieces, { file, subject: "" }, session);
    return exitCodeOf(report);
  },
};
