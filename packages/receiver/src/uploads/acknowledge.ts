import type { Receiver } from "../receiver.ts";
import { StaleLeaseError } from "../store/job-queue.ts";
import type { LeafDigest } from "./leaf-digests.ts";
import type { UploadRow } from "./upload-row.ts";

const DAY_MS = 86_400_000;

/**
 * Writes down how far an upload has come, after its bytes are durable. Only now may the offset be told to anyone.
 * Throws `StaleLeaseError` where somebody else took hold meanwhile, or the delivery awaits nothing any more.
 */
export async function acknowledge(
  { database, clock, config }: Receiver,
  row: UploadRow,
  step: { readonly token: number; readonly from: number; readonly to: number; readonly leaves: readonly LeafDigest[] },
): Promise<void> {
  const { token, from, to, leaves } = step;
  await database.write(async (transaction) => {
    const now = clock.now();
    const { numUpdatedRows } = await transaction
      .updateTable("blob")
      .set({
        acknowledged: to,
        state: to === row.bytes ? "complete" : "uploading",
        last_byte_at: now.toISOString(),
      })
      .where("id", "=", row.id)
      .where("holder", "=", token)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new StaleLeaseError(`the upload ${row.stored_as}`);
    if (leaves.length > 0) {
      const rows = leaves.map(({ leaf, sha256 }) => ({ blob: row.id, leaf, sha256, damaged: 0 }));
      await transaction.insertInto("blob_leaf").values(rows).execute();
    }
    const deadline = new Date(now.getTime() + config.policy.openDays * DAY_MS).toISOString();
    const moved = await transaction
      .updateTable("delivery")
      .set((column) => ({
        reserved_bytes: column("reserved_bytes", "-", to - from),
        // An archivist's deadline holds; otherwise it counts from the last byte.
        ...(row.returns === 0 ? { deadline_at: deadline } : {}),
      }))
      .where("id", "=", row.delivery)
      .where("state", "=", "open")
      .executeTakeFirst();
    if (moved.numUpdatedRows === 0n) throw new StaleLeaseError(`the upload ${row.stored_as}`);
  });
}
