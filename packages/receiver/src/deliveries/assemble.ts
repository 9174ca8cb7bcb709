import { TransferError } from "@rafskil/core";
import { appendEvent } from "../audit/append-event.ts";
import type { JobHandler } from "../jobs/run-jobs.ts";
import type { Receiver } from "../receiver.ts";
import type { BlobStore, LentFile } from "../store/blob-store.ts";
import { awaitAgain } from "../uploads/await-again.ts";
import { changeState } from "./change-state.ts";
import { createHashWorker, type HashWorker } from "./hash-worker-client.ts";

/** Blobs that are judged between two writes to the database. */
const BATCH = 200;

/**
 * Reads every blob of a submitted delivery again from the disk and holds it against its announced digest. All are right: it
 * is received, and has its receipt. One is not: the delivery is open again, and the piece that is wrong is known.
 */
export const assembleDelivery: JobHandler = async (receiver, { job, signal, finish }) => {
  const { database } = receiver;
  const id = job.subject;
  const by = { delivery: id, actor: "system", by: "system" } as const;
  const { state } = await database.read
    .selectFrom("delivery")
    .select("state")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  if (state === "submitted") {
    await database.write((transaction) => changeState(transaction, receiver, { ...by, action: "assemble" }));
  } else if (state !== "assembling") return await finish();
  await using hasher = createHashWorker();
  while (await judgeNext(receiver, id, { hasher, signal })) signal.throwIfAborted();
  await finish(async (transaction) => {
    const corrupt = await transaction
      .selectFrom("blob")
      .select("path")
      .where("delivery", "=", id)
      .where("state", "!=", "verified")
      .limit(4)
      .execute();
    if (corrupt.length === 0) {
      await changeState(transaction, receiver, { ...by, action: "receive", set: { reserved_bytes: 0 } });
      return;
    }
    const named = corrupt.slice(0, 3).map(({ path }) => path);
    const reason = `What arrived is not what was announced: ${named.join(", ")}${corrupt.length > 3 ? " and more" : ""}.`;
    await changeState(transaction, receiver, { ...by, action: "mismatch", reason });
  });
};

/** A file that the disk no longer has is not a fault that trying again would mend: it must come once more. */
async function lendUnlessLost(blobs: BlobStore, id: string): Promise<LentFile | undefined> {
  try {
    return await blobs.lend(id);
  } catch (error) {
    if (error instanceof TransferError && error.code === "not-found") return undefined;
    throw error;
  }
}

/** One file may be lost; where none at all is left, the disk is not there, and nothing is forgotten for that. */
async function requireQuarantine(blobs: BlobStore): Promise<void> {
  for await (const _ of blobs.list()) return;
  throw new TransferError("read-failed", "The quarantine is empty, and should not be. Is its disk mounted?");
}

/** Judges a batch of blobs; `false` when none was left. */
async function judgeNext(
  { database, blobs, clock, metrics }: Receiver,
  delivery: string,
  { hasher, signal }: { readonly hasher: HashWorker; readonly signal: AbortSignal },
): Promise<boolean> {
  const batch = await database.read
    .selectFrom("blob")
    .selectAll()
    .where("delivery", "=", delivery)
    .where("state", "=", "complete")
    .orderBy("position")
    .limit(BATCH)
    .execute();
  if (batch.length === 0) return false;
  const good: string[] = [];
  const lost: string[] = [];
  const bad: { readonly id: string; readonly damaged: readonly number[] }[] = [];
  for (const blob of batch) {
    signal.throwIfAborted();
    await using file = await lendUnlessLost(blobs, blob.stored_as ?? "");
    if (file === undefined) {
      lost.push(blob.id);
      continue;
    }
    const { sha256 } = await hasher.digest(file.path, { signal });
    if (sha256 === blob.sha256) good.push(blob.id);
    else {
      // Which pieces are no longer what they were when they came: these were damaged here, and not on their way.
      const { leaves, bytes } = await hasher.digestLeaves(file.path, { signal });
      const arrived = await database.read
        .selectFrom("blob_leaf")
        .selectAll()
        .where("blob", "=", blob.id)
        .orderBy("leaf")
        .execute();
      bad.push({
        id: blob.id,
        // Where the file grew, its end is sent again, and what lies behind that is cut off.
        damaged: arrived.flatMap(({ leaf, sha256: was }, at) =>
          leaves[leaf] === was && !(bytes > blob.bytes && at === arrived.length - 1) ? [] : leaf,
        ),
      });
    }
  }
  if (lost.length > 0) await requireQuarantine(blobs);
  metrics.corruptBlobs.add(bad.length + lost.length);
  await database.write(async (transaction) => {
    if (good.length > 0) {
      await transaction.updateTable("blob").set({ state: "verified" }).where("id", "in", good).execute();
    }
    for (const id of lost) {
      await awaitAgain(transaction, id);
      await appendEvent(transaction, {
        kind: "blob/lost",
        delivery,
        by: "system",
        at: clock.now(),
        facts: { blob: id },
      });
    }
    for (const { id, damaged } of bad) {
      await transaction.updateTable("blob").set({ state: "corrupt" }).where("id", "=", id).execute();
      if (damaged.length > 0) {
        await transaction
          .updateTable("blob_leaf")
          .set({ damaged: 1 })
          .where("blob", "=", id)
          .where("leaf", "in", [...damaged])
          .execute();
      }
      const facts = { blob: id, damagedHere: damaged.length };
      await appendEvent(transaction, { kind: "blob/corrupt", delivery, by: "system", at: clock.now(), facts });
    }
  });
  return true;
}
