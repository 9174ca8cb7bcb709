import type { BlobResource, BlobState, Page } from "@rafskil/core";
import type { DatabaseReader } from "../store/database.ts";
import { isAwaited } from "../uploads/upload-row.ts";
import type { DeliveryRow } from "./change-state.ts";

export interface ListBlobsOptions {
  readonly address: string;
  readonly limit: number;
  readonly after?: string;
  readonly state?: BlobState;
}

/** A page of a delivery's blobs, in the order of the announcement. */
export async function listBlobs(
  reader: DatabaseReader,
  delivery: DeliveryRow,
  { address, limit, after, state }: ListBlobsOptions,
): Promise<Page<BlobResource>> {
  let query = reader
    .selectFrom("blob")
    .innerJoin("package", "package.id", "blob.package")
    .selectAll("blob")
    .select("package.name as package_name")
    .where("blob.delivery", "=", delivery.id);
  if (after !== undefined) query = query.where("blob.position", ">", Number(after) || 0);
  if (state !== undefined) query = query.where("blob.state", "=", state);
  const rows = await query
    .orderBy("blob.position")
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map((row) => ({
    id: row.id,
    package: row.package_name,
    path: row.path,
    bytes: row.bytes,
    sha256: row.sha256,
    offset: row.acknowledged,
    state: row.state,
    ...(row.stored_as !== null && isAwaited({ state: row.state, delivery_state: delivery.state })
      ? { upload: `${address}/v1/uploads/${row.stored_as}` }
      : {}),
  }));
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items, ...(last === undefined ? {} : { next: String(last.position) }) };
}
