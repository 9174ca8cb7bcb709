import type { DeliveryResource, ReceiptLink } from "../deliver/protocol.ts";
import type { ReceiverClient } from "../deliver/receiver-client.ts";
import type { Language } from "../model/language.ts";
import type { Tool } from "../model/report.ts";
import { verifyReceipt } from "./verify-receipt.ts";

/** Where receipts are kept, beside the package. Saving returns when they are durable. */
export interface ReceiptStore {
  /** A receipt that was kept before, or `undefined`. */
  load(receipt: ReceiptLink): Promise<string | undefined>;
  save(receipt: ReceiptLink, jws: string): Promise<void>;
  /** The archive's public keys, by which they can be verified without it. */
  saveKeys(jwks: string): Promise<void>;
}

/** A receipt of a delivery, and what was found when it was verified. */
export interface KeptReceipt extends ReceiptLink {
  readonly jws: string;
  /** The archive's signature and its place in the log were looked at, and are sound. */
  readonly isProved: boolean;
  /** What is wrong with it, in the reader's language. */
  readonly faults: readonly string[];
}

/** Fetches a delivery's receipts, verifies each by the archive's keys and the one before it, and keeps it. */
export async function collectReceipts(
  client: ReceiverClient,
  delivery: DeliveryResource,
  options: {
    readonly store: ReceiptStore;
    readonly language: Language;
    readonly tool: Tool;
    readonly spoolDirectory: string;
  },
): Promise<readonly KeptReceipt[]> {
  if (delivery.receipts.length === 0) return [];
  const { store, ...place } = options;
  const keys = await client.readKeys(await client.readService());
  await store.saveKeys(keys);
  const kept: KeptReceipt[] = [];
  for (const receipt of delivery.receipts) {
    const known = await store.load(receipt);
    const jws = known ?? (await client.readReceipt(delivery.id, receipt));
    const before = kept.at(-1)?.jws;
    const { report, isProved } = await verifyReceipt(jws.trim(), {
      ...place,
      name: `${receipt.kind} ${receipt.sequence}`,
      keys,
      ...(before === undefined ? {} : { other: before.trim() }),
    });
    await using _ = report;
    const faults: string[] = [];
    for await (const { message } of report.findings) faults.push(message);
    if (known === undefined) await store.save(receipt, jws);
    kept.push({ ...receipt, jws, isProved, faults });
  }
  return kept;
}
