import { appendEvent } from "../audit/append-event.ts";
import type { Receiver } from "../receiver.ts";
import { newId } from "../store/new-id.ts";
import type { Holders } from "./holders.ts";
import { requireAwaited, type UploadRow } from "./upload-row.ts";

/** Throws away what has arrived of a blob (tus termination). It is awaited still, under a new upload. */
export async function dropUpload(
  receiver: Receiver,
  holders: Holders,
  { row, by }: { readonly row: UploadRow; readonly by: string },
): Promise<void> {
  requireAwaited(row);
  const upload = row.stored_as ?? "";
  using _hold = await holders.take(upload, row.organisation);
  const { database, blobs, clock } = receiver;
  await database.write(async (transaction) => {
    const blob = await transaction.selectFrom("blob").selectAll().where("id", "=", row.id).executeTakeFirstOrThrow();
    await transaction
      .updateTable("blob")
      .set({ acknowledged: 0, state: "waiting", stored_as: newId(), holder: blob.holder + 1, last_byte_at: null })
      .where("id", "=", row.id)
      .execute();
    await transaction.deleteFrom("blob_leaf").where("blob", "=", row.id).execute();
    await transaction
      .updateTable("delivery")
      .set((column) => ({ reserved_bytes: column("reserved_bytes", "+", blob.acknowledged) }))
      .where("id", "=", row.delivery)
      .execute();
    const facts = { blob: row.id, bytes: blob.acknowledged };
    await appendEvent(transaction, { kind: "upload/drop", delivery: row.delivery, by, at: clock.now(), facts });
  });
  await blobs.remove(upload);
}
