import type { DigestAlgorithm, Identify } from "@rafskil/core";
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

const HOWS = ["signatures", "siegfried"];

export const describe: Command = {
  words: ["describe"],
  arguments: [{ name: "PATH", completes: "file" }],
  options: [
    digestOption,
    { name: "identify", value: "HOW", choices: HOWS, completes: HOWS },
    { name: "siegfried-server", value: "URL" },
    ...RESULT_OPTIONS,
  ],
  examples: [
    { key: "describe", line: "describe records/" },
    { key: "describe-formats", line: "describe records/ --identify signatures" },
    {
      key: "describe-json",
      line: "describe delivery.zip --digest sha256,sha512 --format json --output inventory.json",
    },
  ],
  async run(invocation, session) {
    const subject = argumentOf(invocation, 0);
    const [how, server] = [invocation.text("identify"), invocation.text("siegfried-server")];
    const algorithms = digestsOf(invocation) ?? DEFAULT_ALGORITHMS;
    const place = { file: invocation.text("output"), subject };
    await checkResultPlace(place);
    const { describePath } = await import("@rafskil/core");
    const description = await describePath(subject, {
      ...workplaceOf(session),
      algorithms,
      ...(how === undefined && server === undefined ? {} : { identify: await identifierOf(how, server) }),
    });
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

/** A server's address alone asks for Siegfried. */
async function identifierOf(how: string | undefined, server: string | undefined): Promise<Identify> {
  if (how === "signatures") return { kind: "signatures" };
  if (server !== undefined) {
    const { askSiegfried } = await import("../ask-siegfried.ts");
    return { kind: "siegfried", run: askSiegfried(server) };
  }
  const { runSiegfried } = await import("../run-siegfried.ts");
  return { kind: "siegfried", run: runSiegfried };
}
