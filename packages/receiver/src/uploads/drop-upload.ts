import { appendEvent } from "../audit/append-event.ts";
import type { Receiver } from "../receiver.ts";
import { awaitAgain } from "./await-again.ts";
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
    const { bytes } = await awaitAgain(transaction, row.id);
    const facts = { blob: row.id, bytes };
    await appendEvent(transaction, { kind: "upload/drop", delivery: row.delivery, by, at: clock.now(), facts });
  });
  await blobs.remove(upload);
}
