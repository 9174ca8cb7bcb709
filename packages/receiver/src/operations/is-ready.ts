import type { Receiver } from "../receiver.ts";

/** Why no delivery can be taken just now; `undefined` if it can. */
export async function isReady({ database, blobs, config }: Receiver): Promise<string | undefined> {
  try {
    await database.read.selectFrom("organisation").select("id").limit(1).execute();
  } catch {
    return "the database does not answer";
  }
  try {
    return (await blobs.freeBytes()) > config.limits.reserveBytes ? undefined : "the quarantine's disk is full";
  } catch {
    return "the quarantine does not answer";
  }
}
