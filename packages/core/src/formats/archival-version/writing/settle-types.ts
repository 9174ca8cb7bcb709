import type { TableFile } from "./table-file.ts";
import { type WrittenType, writtenType } from "./written-type.ts";

export interface SettledColumn {
  readonly type: WrittenType;
  readonly isNullable: boolean;
}

/**
 * The types of all columns, by the names of their tables, once all rows have been written. A foreign key has the type
 * of what it refers to (4.A_1_8): where one of the two became a text, or is larger, both are.
 */
export function settleTypes(tables: readonly TableFile[]): ReadonlyMap<string, readonly SettledColumn[]> {
  const settled = new Map<string, { type: WrittenType; isNullable: boolean }[]>();
  for (const { plan, measures } of tables) {
    settled.set(
      plan.name,
      measures().map((measure, place) => ({
        type: writtenType(measure),
        isNullable: measure.hasNil && !plan.primaryKey.includes(plan.columns[place]?.name ?? ""),
      })),
    );
  }
  const columnOf = (table: string, column: string): { type: WrittenType } | undefined => {
    const place = tables.find(({ plan }) => plan.name === table)?.plan.columns.findIndex(({ name }) => name === column);
    return settled.get(table)?.[place ?? -1];
  };
  for (let isStable = false; !isStable; ) {
    isStable = true;
    for (const { plan } of tables) {
      for (const { columns, table, referenced } of plan.foreignKeys) {
        for (const [place, column] of columns.entries()) {
          const [from, to] = [columnOf(plan.name, column), columnOf(table, referenced[place] ?? "")];
          if (from === undefined || to === undefined || from.type.xml === to.type.xml) continue;
          const wider = widthOf(from.type) > widthOf(to.type) ? from.type : to.type;
          from.type = wider;
          to.type = wider;
          isStable = false;
        }
      }
    }
  }
  return settled;
}

/** Any value can be written as a text, and a whole number as a decimal. */
function widthOf({ xml }: WrittenType): number {
  if (xml === "string") return 2;
  return xml === "integer" ? 0 : 1;
}
