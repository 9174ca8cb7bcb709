import { openMerkleLog } from "@rafskil/core";
import type { DatabaseTransaction } from "../store/database.ts";
import { kyselyHashStore } from "./kysely-hash-store.ts";

/** Something that happened, as it stands in the log: compact JSON. Persons stand there by their token's id alone. */
export interface AuditEvent {
  /** Such as `delivery/submit`, `token/create`, `blob/corrupt`. */
  readonly kind: string;
  readonly delivery?: string;
  /** A token's id, or `system`. */
  readonly by: string;
  readonly at: Date;
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Appends an event to the log in the transaction of what it tells of, and gives its place there. */
export async function appendEvent(transaction: DatabaseTransaction, event: AuditEvent): Promise<number> {
  const { kind, delivery, by, facts } = event;
  const at = event.at.toISOString();
  const entry = JSON.stringify({
    type: "rafskil-event",
    version: 1,
    kind,
    ...(delivery === undefined ? {} : { delivery }),
    by,
    at,
    ...(facts === undefined ? {} : { facts }),
  });
  const log_index = await openMerkleLog(kyselyHashStore(transaction)).append([Buffer.from(entry)]);
  await transaction
    .insertInto("log_entry")
    .values({ log_index, kind, delivery: delivery ?? null, at, entry })
    .execute();
  return log_index;
}
