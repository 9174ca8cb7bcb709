import type { AnnouncedPackage } from "@rafskil/core";
import type { Insertable } from "kysely";
import type { BlobTable } from "../store/database/tables.ts";
import type { DatabaseTransaction } from "../store/database.ts";
import { newId } from "../store/new-id.ts";

/** Rows of one insert: SQLite takes 32,766 values in a statement. */
const BATCH = 500;

/**
 * Writes a delivery's packages and blobs. A blob whose bytes lie verified in one of the deliveries of `from` is not awaited
 * again. Gives how many bytes are.
 */
export async function placeBlobs(
  transaction: DatabaseTransaction,
  packages: readonly AnnouncedPackage[],
  { delivery, from }: { readonly delivery: string; readonly from: readonly string[] },
): Promise<{ readonly awaited: number; readonly kept: number }> {
  const known = await verifiedBlobs(transaction, from);
  let awaited = 0;
  let kept = 0;
  let position = 0;
  for (const [order, each] of packages.entries()) {
    const owner = newId();
    await transaction
      .insertInto("package")
      .values({
        id: owner,
        delivery,
        position: order,
        name: each.name,
        form: each.form,
        format: each.format,
        profile: each.profile ?? null,
        inventory_digest: each.inventoryDigest ?? null,
        announced_files: each.files ?? null,
        signature: each.signature === undefined ? null : JSON.stringify(each.signature),
        blobs: each.blobs.length,
        bytes: each.blobs.reduce((sum, { bytes }) => sum + bytes, 0),
        verdict: null,
        errors: 0,
        warnings: 0,
        infos: 0,
        found_files: null,
        found_bytes: null,
        found_inventory_digest: null,
        rules_digest: null,
        preserved: null,
      })
      .execute();
    const rows: Insertable<BlobTable>[] = [];
    for (const { path, bytes, sha256 } of each.blobs) {
      const stored = known.get(`${sha256} ${bytes}`);
      if (stored === undefined) awaited += bytes;
      else kept += 1;
      rows.push({
        id: newId(),
        delivery,
        package: owner,
        position: position++,
        path,
        bytes,
        sha256,
        acknowledged: stored === undefined ? 0 : bytes,
        state: stored === undefined ? "waiting" : "verified",
        stored_as: stored ?? newId(),
        holder: 0,
        last_byte_at: null,
      });
    }
    for (let at = 0; at < rows.length; at += BATCH) {
      await transaction
        .insertInto("blob")
        .values(rows.slice(at, at + BATCH))
        .execute();
    }
  }
  return { awaited, kept };
}

async function verifiedBlobs(
  transaction: DatabaseTransaction,
  deliveries: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (deliveries.length === 0) return new Map();
  const rows = await transaction
    .selectFrom("blob")
    .select(["sha256", "bytes", "stored_as"])
    .where("delivery", "in", [...deliveries])
    .where("state", "=", "verified")
    .where("stored_as", "is not", null)
    .execute();
  return new Map(rows.map(({ sha256, bytes, stored_as }) => [`${sha256} ${bytes}`, stored_as ?? ""]));
}
