import type { XmlWriter } from "../../../xml/writer.ts";
import type { Words } from "./record-tables.ts";
import type { TableFile } from "./table-file.ts";

/** Marks that hold only where there are digital documents, and with them a case concept. */
const DIGITAL_MARKS: ReadonlySet<string> = new Set([
  "Dokumentidentifikation",
  "Sagsidentifikation",
  "Sagstitel",
  "Lagringsform",
]);

interface TableIndexFacts {
  readonly tables: readonly TableFile[];
  readonly language: keyof Words;
  readonly hasDocuments: boolean;
}

export function writeTableIndex(xml: XmlWriter, { tables, language, hasDocuments }: TableIndexFacts): void {
  const byName = new Map(tables.map((table) => [table.plan.name, table]));
  xml.element("version", "1.0");
  xml.element("dbName", "CaseRecords");
  xml.open("tables");
  for (const { plan, folder, columns, rowCount } of tables) {
    xml.open("table");
    xml.element("name", plan.name);
    xml.element("folder", folder);
    xml.element("description", plan.words[language]);
    xml.open("columns");
    for (const [place, { sql, isNullable }] of columns().entries()) {
      const column = plan.columns[place];
      if (column === undefined) continue;
      xml.open("column");
      xml.element("name", column.name);
      xml.element("columnID", `c${place + 1}`);
      xml.element("type", sql);
      xml.element("nullable", String(isNullable));
      xml.element("description", column.words[language]);
      const { mark } = column;
      if (mark !== undefined && (hasDocuments || !DIGITAL_MARKS.has(mark))) xml.element("functionalDescription", mark);
      xml.close();
    }
    xml.close();
    xml.open("primaryKey");
    xml.element("name", `PK_${plan.name}`);
    xml.element("column", plan.key);
    xml.close();
    const references = plan.references.filter(({ table }) => byName.has(table));
    if (references.length > 0) xml.open("foreignKeys");
    for (const { column, table, key } of references) {
      xml.open("foreignKey");
      xml.element("name", `FK_${plan.name}_${column}`);
      xml.element("referencedTable", table);
      xml.open("reference");
      xml.element("column", column);
      xml.element("referenced", key);
      xml.close();
      xml.close();
    }
    if (references.length > 0) xml.close();
    xml.element("rows", rowCount());
    xml.close();
  }
  xml.close();
}
