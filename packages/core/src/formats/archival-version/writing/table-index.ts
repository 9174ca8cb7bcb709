import type { XmlWriter } from "../../../xml/writer.ts";
import type { SettledColumn } from "./settle-types.ts";
import type { TableFile } from "./table-file.ts";
import type { ForeignKeyPlan, TablePlan } from "./table-plan.ts";

/** A query of the database, as it stands in the table index. */
export interface ViewPlan {
  readonly name: string;
  readonly query: string;
  readonly description: string;
}

/** Marks that hold only where there are digital documents, and with them a case concept (6.C_13, 6.C_14). */
const DIGITAL_MARKS: ReadonlySet<string> = new Set([
  "Dokumentidentifikation",
  "Sagsidentifikation",
  "Sagstitel",
  "Lagringsform",
]);

interface TableIndexFacts {
  readonly hasDocuments: boolean;
  readonly databaseName: string;
  readonly databaseProduct?: string | undefined;
  readonly tables: readonly TableFile[];
  readonly types: ReadonlyMap<string, readonly SettledColumn[]>;
  readonly views: readonly ViewPlan[];
}

export function writeTableIndex(xml: XmlWriter, facts: TableIndexFacts): void {
  const { databaseName, databaseProduct, tables, types, views, hasDocuments } = facts;
  xml.element("version", "1.0");
  xml.element("dbName", databaseName);
  if (databaseProduct !== undefined) xml.element("databaseProduct", databaseProduct);
  xml.open("tables");
  for (const { plan, folder, rowCount } of tables) {
    xml.open("table");
    xml.element("name", plan.name);
    xml.element("folder", folder);
    xml.element("description", plan.description);
    writeColumns(xml, plan, types.get(plan.name) ?? [], { hasProduct: databaseProduct !== undefined, hasDocuments });
    xml.open("primaryKey");
    xml.element("name", `PK_${plan.name}`);
    for (const column of plan.primaryKey) xml.element("column", column);
    xml.close();
    if (plan.foreignKeys.length > 0) writeForeignKeys(xml, plan);
    xml.element("rows", rowCount());
    xml.close();
  }
  xml.close();
  if (views.length === 0) return;
  xml.open("views");
  for (const { name, query, description } of views) {
    xml.open("view");
    xml.element("name", name);
    xml.element("queryOriginal", query);
    xml.element("description", description);
    xml.close();
  }
  xml.close();
}

function writeColumns(
  xml: XmlWriter,
  { columns }: TablePlan,
  settled: readonly SettledColumn[],
  { hasProduct, hasDocuments }: { readonly hasProduct: boolean; readonly hasDocuments: boolean },
): void {
  xml.open("columns");
  for (const [place, column] of columns.entries()) {
    const { type, isNullable } = settled[place] ?? {};
    if (type === undefined) continue;
    xml.open("column");
    xml.element("name", column.name);
    xml.element("columnID", `c${place + 1}`);
    xml.element("type", type.sql);
    // 6.C_17: where the product is named, every column has the type that it had there.
    if (hasProduct) xml.element("typeOriginal", column.originalType ?? type.sql);
    xml.element("nullable", String(isNullable));
    xml.element("description", column.description);
    for (const mark of column.marks) {
      if (hasDocuments || !DIGITAL_MARKS.has(mark)) xml.element("functionalDescription", mark);
    }
    xml.close();
  }
  xml.close();
}

function writeForeignKeys(xml: XmlWriter, { name, foreignKeys }: TablePlan): void {
  const taken = new Set<string>();
  xml.open("foreignKeys");
  for (const key of foreignKeys) {
    xml.open("foreignKey");
    xml.element("name", keyName(name, key, taken));
    xml.element("referencedTable", key.table);
    for (const [at, column] of key.columns.entries()) {
      xml.open("reference");
      xml.element("column", column);
      xml.element("referenced", key.referenced[at] ?? "");
      xml.close();
    }
    xml.close();
  }
  xml.close();
}

/** Names of tables have at most 100 characters, and those of keys at most 128 (6.C_7: unique in the package). */
function keyName(table: string, { columns }: ForeignKeyPlan, taken: Set<string>): string {
  const wanted = `FK_${table}_${columns.join("_").slice(0, 20)}`;
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted}_${number}`;
  taken.add(name);
  return name;
}
