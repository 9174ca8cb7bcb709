import { openMerkleLog, signCheckpoint } from "@rafskil/core";
import { readOnlyHashStore } from "../audit/kysely-hash-store.ts";
import { problem } from "../http/problem.ts";
import type { Registry } from "../receiver.ts";

/** What proves offline, with the log's key alone, that the archive recorded an event. Hashes are in base64. */
export interface EventProof {
  /** The event, byte for byte as its digest was taken. */
  readonly event: string;
  /** The leaf, byte for byte: it has the SHA-256 of the event. */
  readonly entry: string;
  readonly index: number;
  readonly proof: readonly string[];
  /** The log's head, signed: a C2SP checkpoint. */
  readonly checkpoint: string;
}

/** Proves that an event stands in the log. Throws the problem `not-found`. */
export async function proveEvent(
  { database, config, keys }: Pick<Registry, "database" | "config" | "keys">,
  organisation: string,
  id: string,
): Promise<EventProof> {
  const row = await database.read
    .selectFrom("register_event")
    .innerJoin("log_entry", "log_entry.log_index", "register_event.log_index")
    .select(["register_event.document", "register_event.log_index", "log_entry.entry"])
    .where("register_event.organisation", "=", organisation)
    .where("register_event.id", "=", id)
    .executeTakeFirst();
  if (row === undefined) throw problem("not-found");
  const log = openMerkleLog(readOnlyHashStore(database.read));
  const head = await log.head();
  const index = Number(row.log_index);
  const proof = await log.proveInclusion(index, head.size);
  return {
    event: row.document,
    entry: row.entry,
    index,
    proof: proof.map((hash) => Buffer.from(hash).toString("base64")),
    checkpoint: await signCheckpoint({ origin: config.log.origin, ...head }, keys.log),
  };
}
