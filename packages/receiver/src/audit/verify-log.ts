import { memoryHashStore, openMerkleLog, parseReceipt } from "@rafskil/core";
import type { DatabaseReader } from "../store/database.ts";
import { readOnlyHashStore } from "./kysely-hash-store.ts";

export interface LogVerification {
  readonly entries: number;
  readonly receipts: number;
  /** What does not agree, a sentence each; empty for a sound log. */
  readonly faults: readonly string[];
}

const BATCH = 1000;

/**
 * Builds the tree again from the entries, and holds it against the hashes that are kept and against the head that each
 * receipt was given out with: a log from yesterday's copy is shorter than what receipts have shown to others.
 */
export async function verifyLog(reader: DatabaseReader): Promise<LogVerification> {
  const kept = openMerkleLog(readOnlyHashStore(reader));
  const built = openMerkleLog(memoryHashStore());
  const faults: string[] = [];
  let entries = 0;
  for (;;) {
    const rows = await reader
      .selectFrom("log_entry")
      .select(["log_index", "entry"])
      .where("log_index", ">=", entries)
      .orderBy("log_index")
      .limit(BATCH)
      .execute();
    if (rows.length === 0) break;
    for (const { log_index, entry } of rows) {
      if (log_index !== entries) return { entries, receipts: 0, faults: [`The entry ${entries} is missing.`] };
      await built.append([Buffer.from(entry)]);
      entries += 1;
    }
  }
  const size = await kept.size();
  if (size !== entries) faults.push(`There are ${entries} entries, and the hashes of ${size}.`);
  const common = Math.min(size, entries);
  if (hexOf((await kept.head(common)).root) !== hexOf((await built.head(common)).root)) {
    faults.push(`The hashes that are kept are not those of the first ${common} entries.`);
  }
  const receipts = await reader.selectFrom("receipt").select(["delivery", "kind", "log_index", "jws"]).execute();
  for (const { delivery, kind, log_index, jws } of receipts) {
    const fault = await faultOfReceipt(jws, { log_index, built, entries });
    if (fault !== undefined) faults.push(`The receipt ${kind} of ${delivery}: ${fault}`);
  }
  const ofEvents = await reader
    .selectFrom("event_receipt")
    .select(["organisation", "event", "log_index", "jws"])
    .execute();
  for (const { organisation, event, log_index, jws } of ofEvents) {
    const fault = await faultOfReceipt(jws, { log_index, built, entries });
    if (fault !== undefined) faults.push(`The receipt of the event ${event} of ${organisation}: ${fault}`);
  }
  return { entries, receipts: receipts.length + ofEvents.length, faults };
}

async function faultOfReceipt(
  jws: string,
  {
    log_index,
    built,
    entries,
  }: { readonly log_index: number; readonly built: ReturnType<typeof openMerkleLog>; readonly entries: number },
): Promise<string | undefined> {
  const parsed = parseReceipt(jws);
  if (!parsed.ok) return `it cannot be read (${parsed.reason}).`;
  const { log } = parsed.receipt;
  const [, sizeText = "", root = ""] = log.checkpoint.split("\n");
  const size = Number(sizeText);
  if (log.index !== log_index) return "it stands elsewhere in the log.";
  if (size > entries) return `it showed a log of ${size} entries, and there are ${entries}: the log was cut off.`;
  const head = await built.head(size);
  return Buffer.from(head.root).toString("base64") === root ? undefined : "it showed another log than this.";
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
