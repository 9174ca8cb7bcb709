import type { DatabaseTransaction } from "../store/database.ts";
import { newId } from "../store/new-id.ts";

/** Forgets what has arrived of a blob: it is awaited from its beginning, under a new upload. Gives what was forgotten. */
export async function awaitAgain(transaction: DatabaseTransaction, id: string): Promise<{ readonly bytes: number }> {
  const blob = await transaction.selectFrom("blob").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  await transaction
    .updateTable("blob")
    .set({ acknowledged: 0, state: "waiting", stored_as: newId(), holder: blob.holder + 1, last_byte_at: null })
    .where("id", "=", id)
    .execute();
  await transaction.deleteFrom("blob_leaf").where("blob", "=", id).execute();
  await transaction
    .updateTable("delivery")
    .set((column) => ({ reserved_bytes: column("reserved_bytes", "+", blob.acknowledged) }))
    .where("id", "=", blob.delivery)
    .execute();
  return { bytes: blob.acknowledged };
}
