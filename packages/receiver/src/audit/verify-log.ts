import { memoryHashStore, openMerkleLog, parseReceipt } from "@rafskil/core";
import type { ReceiverTextKey } from "../messages/catalogue.ts";
import type { DatabaseReader } from "../store/database.ts";
import { readOnlyHashStore } from "./kysely-hash-store.ts";

export interface LogVerification {
  readonly entries: number;
  readonly receipts: number;
  /** What does not agree; empty for a sound log. */
  readonly faults: readonly LogFault[];
}

export interface LogFault {
  /** Its text. */
  readonly key: Extract<ReceiverTextKey, `say/${string}`>;
  readonly facts: Readonly<Record<string, string | number>>;
}

const BATCH = 1000;

/**
 * Builds the tree again from the entries, and holds it against the hashes that are kept and against the head that each
 * receipt was given out with: a log from yesterday's copy is shorter than what receipts have shown to others.
 */
export async function verifyLog(reader: DatabaseReader): Promise<LogVerification> {
  const kept = openMerkleLog(readOnlyHashStore(reader));
  const built = openMerkleLog(memoryHashStore());
  const faults: LogFault[] = [];
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
      if (log_index !== entries) {
        return { entries, receipts: 0, faults: [{ key: "say/entry-missing", facts: { index: entries } }] };
      }
      await built.append([Buffer.from(entry)]);
      entries += 1;
    }
  }
  const size = await kept.size();
  if (size !== entries) faults.push({ key: "say/hashes-differ-in-number", facts: { entries, hashes: size } });
  const common = Math.min(size, entries);
  if (hexOf((await kept.head(common)).root) !== hexOf((await built.head(common)).root)) {
    faults.push({ key: "say/hashes-differ", facts: { entries: common } });
  }
  const receipts = await reader.selectFrom("receipt").select(["delivery", "kind", "log_index", "jws"]).execute();
  for (const { delivery, kind, log_index, jws } of receipts) {
    const fault = await faultOfReceipt(jws, { log_index, built, entries });
    if (fault !== undefined) faults.push({ ...fault, facts: { kind, delivery, ...fault.facts } });
  }
  const ofEvents = await reader
    .selectFrom("event_receipt")
    .select(["organisation", "event", "log_index", "jws"])
    .execute();
  for (const { organisation, event, log_index, jws } of ofEvents) {
    const fault = await faultOfReceipt(jws, { log_index, built, entries });
    const facts = { kind: event, delivery: organisation };
    if (fault !== undefined) faults.push({ ...fault, facts: { ...facts, ...fault.facts } });
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
): Promise<LogFault | undefined> {
  const parsed = parseReceipt(jws);
  if (!parsed.ok) return { key: "say/receipt-unreadable", facts: { why: parsed.reason } };
  const { log } = parsed.receipt;
  const [, sizeText = "", root = ""] = log.checkpoint.split("\n");
  const size = Number(sizeText);
  if (log.index !== log_index) return { key: "say/receipt-elsewhere", facts: {} };
  if (size > entries) return { key: "say/log-cut-off", facts: { size, entries } };
  const head = await built.head(size);
  if (Buffer.from(head.root).toString("base64") === root) return undefined;
  return { key: "say/receipt-other-log", facts: {} };
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
