import type { Selectable } from "kysely";
import type { Caller } from "../access/caller.ts";
import { visibleDeliveries } from "../access/rows.ts";
import { problem } from "../http/problem.ts";
import type { BlobTable, DeliveryTable } from "../store/database/tables.ts";
import type { DatabaseReader } from "../store/database.ts";

/** A blob that is, or was, awaited under an upload's id, with what of its delivery an upload needs to know. */
export type UploadRow = Selectable<BlobTable> & {
  readonly delivery_state: DeliveryTable["state"];
  readonly deadline_at: string | null;
  readonly organisation: string;
  readonly returns: number;
};

/** The upload with this id, if the caller may see its delivery; else the problem `not-found`. */
export async function findUpload(reader: DatabaseReader, caller: Caller, upload: string): Promise<UploadRow> {
  const row = await visibleDeliveries(reader, caller)
    .innerJoin("blob", "blob.delivery", "delivery.id")
    .selectAll("blob")
    .select(["delivery.state as delivery_state", "delivery.deadline_at", "delivery.organisation", "delivery.returns"])
    .where("blob.stored_as", "=", upload)
    // Of a delivery and the one that mends it, the latter: by their link, since a clock may have been set back.
    .orderBy((is) => is("delivery.mended_by", "is", null), "desc")
    .orderBy("delivery.announced_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) throw problem("not-found");
  return row;
}

/** Refuses bytes for a delivery that awaits none, and says why. */
export function requireAwaited(row: UploadRow): void {
  if (row.delivery_state === "expired" || row.delivery_state === "purged") throw problem("upload-gone");
  if (row.delivery_state !== "open" || row.state === "verified") {
    throw problem("state-conflict", { state: row.delivery_state });
  }
}

export function isAwaited(row: Pick<UploadRow, "state" | "delivery_state">): boolean {
  return row.delivery_state === "open" && row.state !== "verified" && row.state !== "complete";
}
