import type { RegisterClient } from "../deliver/register-client.ts";
import type { Language } from "../model/language.ts";
import type { Tool } from "../model/report.ts";
import type { RegisterEvent } from "../plan/register.ts";
import { eventDigest } from "./event-digests.ts";
import { verifyReceipt } from "./verify-receipt.ts";

/** Where the receipts of events are kept, beside the register. Saving returns when they are durable. */
export interface EventReceiptStore {
  /** The receipt of an event that was kept before, or `undefined`. */
  load(event: string): Promise<string | undefined>;
  save(event: string, jws: string): Promise<void>;
  /** The archive's public keys, by which they can be verified without it. */
  saveKeys(jwks: string): Promise<void>;
}

/** The archive's receipt of an event, and what was found when it was verified. */
export interface KeptEventReceipt {
  readonly event: string;
  readonly jws: string;
  readonly isNew: boolean;
  /** The archive's signature, its place in the log and the event were looked at, and are sound. */
  readonly isProved: boolean;
  /** What is wrong with it, in the reader's language. */
  readonly faults: readonly string[];
}

export interface EventReceiptOptions {
  readonly store: EventReceiptStore;
  readonly language: Language;
  readonly tool: Tool;
  readonly spoolDirectory: string;
}

/** Fetches the receipts that are not kept yet, verifies each by the archive's keys and by the event, and keeps it. */
export async function keepEventReceipts(
  client: RegisterClient,
  events: readonly RegisterEvent[],
  { store, ...place }: EventReceiptOptions,
): Promise<readonly KeptEventReceipt[]> {
  if (events.length === 0) return [];
  const keys = await client.readKeys();
  await store.saveKeys(keys);
  const kept: KeptEventReceipt[] = [];
  for (const event of events) {
    const known = await store.load(event.id);
    const jws = (known ?? (await client.readReceipt(event.id)))?.trim();
    // What was recorded before the archive gave receipts has none.
    if (jws === undefined) continue;
    const { report, isProved } = await verifyReceipt(jws, {
      language: place.language,
      tool: place.tool,
      spoolDirectory: place.spoolDirectory,
      name: `${event.id}.jws`,
      keys,
      eventDigests: new Map([[event.id, eventDigest(event)]]),
    });
    await using _ = report;
    const faults: string[] = [];
    for await (const { message } of report.findings) faults.push(message);
    const isNew = known === undefined;
    if (isNew) await store.save(event.id, jws);
    kept.push({ event: event.id, jws, isNew, isProved, faults });
  }
  return kept;
}
