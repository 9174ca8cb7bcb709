import type { Selectable } from "kysely";
import type { PackageTable } from "../store/database/tables.ts";
import type { DatabaseTransaction } from "../store/database.ts";
import { findingPlace } from "./finding-place.ts";
import type { CheckOutcome } from "./package-checker.ts";

/**
 * Writes what a check gave in the place of what an earlier one had: what an archivist explained, and is found again, stays
 * explained.
 */
export async function writeOutcome(
  transaction: DatabaseTransaction,
  row: Selectable<PackageTable>,
  outcome: CheckOutcome,
): Promise<void> {
  const { verdict, counts, files, bytes, rulesDigest, inventoryDigest, findings } = outcome;
  await transaction
    .updateTable("package")
    .set({
      verdict,
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
      found_files: files,
      found_bytes: bytes,
      rules_digest: rulesDigest ?? null,
      found_inventory_digest: inventoryDigest ?? null,
    })
    .where("id", "=", row.id)
    .execute();
  const explained = await transaction
    .selectFrom("finding")
    .selectAll()
    .where("package", "=", row.id)
    .where("disposition", "=", "explained")
    .execute();
  const said = new Map(explained.map((each) => [findingPlace(each), each]));
  await transaction.deleteFrom("finding").where("package", "=", row.id).execute();
  const rows = findings.map((found, position) => {
    const { rule, severity } = found;
    const finding = JSON.stringify(found);
    const before = said.get(findingPlace({ rule, finding }));
    return {
      package: row.id,
      position,
      delivery: row.delivery,
      rule,
      severity,
      finding,
      disposition: before?.disposition ?? "open",
      disposed_by: before?.disposed_by ?? null,
      disposed_at: before?.disposed_at ?? null,
      disposed_why: before?.disposed_why ?? null,
    };
  });
  for (let at = 0; at < rows.length; at += 500) {
    await transaction
      .insertInto("finding")
      .values(rows.slice(at, at + 500))
      .execute();
  }
}
