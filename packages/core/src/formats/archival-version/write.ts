import { TransferError } from "../../model/error.ts";
import type { Sink, WrittenEntry } from "../../write/sink.ts";
import type { PackageContents, WriteOptions } from "../package-format.ts";
import { prepareArchivalVersion } from "./prepare.ts";

/**
 * Writes a transfer as an archival version on one medium. Gives each document as it now stands.
 *
 * @throws TransferError `usage` for a name that is no id, a folder without a transfer description, or anything that
 * `prepareArchivalVersion` finds wrong: nothing has been written then
 */
export async function* writeArchivalVersion(
  contents: PackageContents,
  sink: Sink,
  options: WriteOptions,
): AsyncGenerator<WrittenEntry, void, undefined> {
  await using prepared = await prepareArchivalVersion(contents, options);
  for await (const event of prepared.before.run({ ...options, translate: (key) => key })) {
    if (event.kind !== "finding" || event.finding.severity !== "error") continue;
    const { rule, facts } = event.finding;
    throw new TransferError("usage", `It cannot be packed: ${rule}, ${JSON.stringify(facts)}.`, { facts: { rule } });
  }
  yield* prepared.write(sink, () => Promise.reject(new Error("One medium was asked for")));
}
