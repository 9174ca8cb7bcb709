import type { Command } from "../command-line/command.ts";
import { argumentOf } from "../command-line/invocation.ts";
import { DAY_OPTIONS, planPlace } from "../command-line/plan-options.ts";
import { EXIT } from "../exit-code.ts";
import { writeResult } from "../render/write-result.ts";

const FORMATS = ["html", "ics", "csv"];

export const planExport: Command = {
  words: ["plan", "export"],
  arguments: [{ name: "REGISTER", completes: "folder" }],
  options: [
    ...DAY_OPTIONS,
    { name: "format", short: "f", value: "FORMAT", choices: FORMATS, completes: FORMATS },
    { name: "output", short: "o", value: "FILE", completes: "file" },
  ],
  examples: [
    { key: "plan-export", line: "plan export systems/ --format html --output plan.html --lang is" },
    { key: "plan-export-calendar", line: "plan export systems/ --format ics --output deadlines.ics" },
  ],
  async run(invocation, session) {
    const core = await import("@rafskil/core");
    const { language, tool } = session;
    const standing = await core.planStatus(argumentOf(invocation, 0), planPlace(invocation, session));
    const options = { translate: core.planTranslator(language), language, tool };
    const place = { file: invocation.text("output"), subject: "" };
    switch (invocation.text("format") ?? "html") {
      case "ics":
        await writeResult(core.calendarText(standing, options), place, session);
        break;
      case "csv":
        await writeResult(decoded(core.standingCsv(standing, language)), place, session);
        break;
      default:
        await writeResult(core.planPage(standing, options), place, session);
    }
    return EXIT.accepted;
  },
};

async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  for await (const chunk of bytes) yield Buffer.from(chunk).toString("utf8");
}
