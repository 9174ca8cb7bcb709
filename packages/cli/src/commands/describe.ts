import type { DigestAlgorithm } from "@rafskil/core";
import type { Command } from "../command-line/command.ts";
import { digestOption, digestsOf } from "../command-line/digest-option.ts";
import { argumentOf } from "../command-line/invocation.ts";
import { RESULT_OPTIONS } from "../command-line/report-options.ts";
import { exitCodeOf } from "../exit-code.ts";
import { inventoryJson } from "../render/inventory-json.ts";
import { inventoryText } from "../render/inventory-text.ts";
import { checkResultPlace, writeResult } from "../render/write-result.ts";
import { workplaceOf } from "../workplace.ts";

const DEFAULT_ALGORITHMS: readonly DigestAlgorithm[] = ["sha256"];

export const describe: Command = {
  words: ["describe"],
  arguments: [{ name: "PATH", completes: "file" }],
  options: [digestOption, ...RESULT_OPTIONS],
  examples: [
    { key: "describe", line: "describe records/" },
    {
      key: "describe-json",
      line: "describe delivery.zip --digest sha256,sha512 --format json --output inventory.json",
    },
  ],
  async run(invocation, session) {
    const subject = argumentOf(invocation, 0);
    const algorithms = digestsOf(invocation) ?? DEFAULT_ALGORITHMS;
    const place = { file: invocation.text("output"), subject };
    await checkResultPlace(place);
    const { describePath } = await import("@rafskil/core");
    const description = await describePath(subject, { ...workplaceOf(session), algorithms });
    await using report = description.report;
    const isForFile = place.file !== undefined;
    const pieces =
      invocation.text("format") === "json"
        ? inventoryJson(description)
        : inventoryText(description, { ...session, isForFile });
    await writeResult(pieces, place, session);
    return exitCodeOf(report);
  },
};
