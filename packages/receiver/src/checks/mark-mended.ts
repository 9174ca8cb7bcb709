import type { DeliveryRow } from "../deliveries/change-state.ts";
import type { DatabaseTransaction } from "../store/database.ts";
import { findingPlace } from "./finding-place.ts";

/**
 * Compares what was found in a delivery with what had been found before: in the one that it mends, and in what was returned
 * of itself. What was open there, and is not found any more by the same rule at the same place, is mended.
 */
export async function markMended(
  transaction: DatabaseTransaction,
  { id, previous }: Pick<DeliveryRow, "id" | "previous">,
  at: Date,
): Promise<void> {
  const packages = await transaction.selectFrom("package").select("id").where("delivery", "=", id).execute();
  const current = new Set(packages.map((row) => row.id));
  const deliveries = previous === null ? [id] : [id, previous];
  const rows = await transaction
    .selectFrom("finding")
    .select(["package", "position", "rule", "finding", "disposition"])
    .where("delivery", "in", deliveries)
    .execute();
  const found = new Set(rows.filter((row) => current.has(row.package)).map(findingPlace));
  for (const row of rows) {
    if (current.has(row.package) || row.disposition !== "open" || found.has(findingPlace(row))) continue;
    await transaction
      .updateTable("finding")
      .set({
        disposition: "mended",
        disposed_by: "system",
        disposed_at: at.toISOString(),
        disposed_why: `Not found any more in ${id}.`,
      })
      .where("package", "=", row.package)
      .where("position", "=", row.position)
      .execute();
  }
}
