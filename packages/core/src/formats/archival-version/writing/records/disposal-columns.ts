import type { Disposal } from "../../../../model/record-parts.ts";
import { column, type RecordColumn } from "./record-table.ts";

/** What is to become of a record in the end: four columns of its row. */
export function disposalColumns<T>(of: (row: T) => Disposal | undefined): readonly RecordColumn<T>[] {
  return [
    column(
      "DisposalAction",
      ["Grisjun eða varðveisla", "Kassation eller bevaring", "What becomes of it"],
      (row) => of(row)?.action,
      {
        codes: "DisposalList",
        mark: "Kassation",
      },
    ),
    column(
      "DisposalMandate",
      ["Heimild til grisjunar", "Hjemmel til kassation", "Mandate for disposal"],
      (row) => of(row)?.mandate,
    ),
    column(
      "RetentionYears",
      ["Varðveislutími í árum", "Opbevaring i år", "Years of retention"],
      (row) => of(row)?.retentionYears,
      {
        kind: "integer",
      },
    ),
    column("DisposalDue", ["Grisjunardagur", "Kassationsdato", "Day of disposal"], (row) => of(row)?.dueAt, {
      kind: "date",
    }),
  ];
}
