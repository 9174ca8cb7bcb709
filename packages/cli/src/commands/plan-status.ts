import type { PlanStanding } from "@rafskil/core";
import type { Command } from "../command-line/command.ts";
import { argumentOf } from "../command-line/invocation.ts";
import { DAY_OPTIONS, planPlace } from "../command-line/plan-options.ts";
import { RESULT_OPTIONS } from "../command-line/report-options.ts";
import { EXIT } from "../exit-code.ts";
import { writeResult } from "../render/write-result.ts";
import type { Session } from "../session.ts";

export const planStatus: Command = {
  words: ["plan", "status"],
  arguments: [{ name: "REGISTER", completes: "folder" }],
  options: [...DAY_OPTIONS, ...RESULT_OPTIONS],
  examples: [
    { key: "plan-status", line: "plan status systems/" },
    { key: "plan-status-day", line: "plan status systems/ --today 2027-01-01" },
  ],
  async run(invocation, session) {
    const core = await import("@rafskil/core");
    const folder = argumentOf(invocation, 0);
    const standing = await core.planStatus(folder, planPlace(invocation, session));
    const isJson = invocation.text("format") === "json";
    const pieces = isJson
      ? await standingJson(standing, session)
      : core.statusText(standing, textOptions(core, session));
    await writeResult(pieces, { file: invocation.text("output"), subject: "" }, session);
    return EXIT.accepted;
  },
};

export const planNext: Command = {
  words: ["plan", "next"],
  arguments: [{ name: "REGISTER", completes: "folder" }],
  options: [...DAY_OPTIONS],
  examples: [{ key: "plan-next", line: "plan next systems/" }],
  async run(invocation, session) {
    const core = await import("@rafskil/core");
    const standing = await core.planStatus(argumentOf(invocation, 0), planPlace(invocation, session));
    await writeResult(core.nextText(standing, textOptions(core, session)), { file: undefined, subject: "" }, session);
    return EXIT.accepted;
  },
};

/** The records of a standing as one JSON list. */
async function standingJson(standing: PlanStanding, { language }: Session): Promise<readonly string[]> {
  const { standingRecords, toJson } = await import("@rafskil/core");
  const lines = [...standingRecords(standing, language)].map((record) => `  ${toJson(record)}`);
  return ["[\n", lines.join(",\n"), "\n]\n"];
}

function textOptions(
  { planTranslator }: Pick<typeof import("@rafskil/core"), "planTranslator">,
  { language, width }: Session,
): {
  readonly translate: ReturnType<typeof planTranslator>;
  readonly language: Session["language"];
  readonly width: number;
} {
  return { translate: planTranslator(language), language, width };
}
