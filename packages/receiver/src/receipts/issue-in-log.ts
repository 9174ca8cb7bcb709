import {
  type EventReceiptEntry,
  type IssuedReceipt,
  issueReceipt,
  openMerkleLog,
  type ReceiptEntry,
} from "@rafskil/core";
import { kyselyHashStore } from "../audit/kysely-hash-store.ts";
import type { Registry } from "../receiver.ts";
import type { DatabaseTransaction } from "../store/database.ts";

export interface IssueInLogOptions {
  /** The kind of its leaf, such as `receipt/received`. */
  readonly kind: string;
  readonly delivery?: string;
  readonly previous: string | undefined;
}

/** Appends a receipt's entry to the log of the database, and signs it with the proof that it stands there. */
export async function issueInLog(
  transaction: DatabaseTransaction,
  { config, keys }: Pick<Registry, "config" | "keys">,
  entry: ReceiptEntry | EventReceiptEntry,
  { kind, delivery, previous }: IssueInLogOptions,
): Promise<IssuedReceipt> {
  const issued = await issueReceipt(entry, {
    log: openMerkleLog(kyselyHashStore(transaction)),
    origin: config.log.origin,
    signer: keys.receipts,
    logSigner: keys.log,
    ...(previous === undefined ? {} : { previous }),
  });
  const { jws, index: log_index } = issued;
  await transaction
    .insertInto("log_entry")
    .values({ log_index, kind, delivery: delivery ?? null, at: entry.issuedAt, entry: leafOf(jws) })
    .execute();
  return issued;
}

/** The receipt's payload without its last member is the leaf, byte for byte. */
function leafOf(jws: string): string {
  const payload = Buffer.from(jws.split(".")[1] ?? "", "base64url").toString("utf8");
  return `${payload.slice(0, payload.lastIndexOf(',"log":{"index":'))}}`;
}
