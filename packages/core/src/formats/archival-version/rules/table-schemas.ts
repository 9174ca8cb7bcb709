import { asRuleId } from "../../../model/finding.ts";
import type { RuleFault, RulePass } from "../../../rules/rule-pass.ts";
import { attributeValue } from "../../../xml/element.ts";
import type { XmlHandler } from "../../../xml/handler.ts";
import { readXml } from "../../../xml/reader.ts";
import type { ArchivalPackage } from "../package.ts";
import { archivalPassRule, QUICK, withIndexes } from "../rule.ts";
import { parseSqlType } from "../sql-type.ts";
import type { IndexedTable } from "../table-index.ts";

const RULE = asRuleId("archival-version/table-schema");
const XSD_NAMESPACE = "http://www.w3.org/2001/XMLSchema";
/** A schema of a table is small: more than this is not read. */
const MOST_BYTES = 16 * 2 ** 20;

const INDEXED = withIndexes("tableIndex");

/** What `table<n>.xsd` says must be what the table index says: the archive's own test builds its schema from the index (4.D.5). */
export const TABLE_SCHEMA_PASS: RulePass<ArchivalPackage> = {
  kind: "pass",
  rules: [
    archivalPassRule(RULE, "warning", {
      needs: INDEXED.needs ?? [],
      section: "4.D.5",
      applies: (subject) => (subject.isQuick ? QUICK : (INDEXED.applies?.(subject) ?? "applies")),
    }),
  ],
  async *run({ source, structure, tableIndex }, _, options) {
    for (const table of tableIndex?.tables ?? []) {
      const entry = structure.tables.get(table.folder)?.xsd;
      if (entry === undefined || entry.sizeBytes > MOST_BYTES) continue;
      const { handler, columns } = createSchemaReader();
      const outcome = await readXml(source.open(entry, options), handler, options);
      const at = { kind: "file", path: entry.path } as const;
      const faults = outcome.fault
        ? [{ problem: "unreadable", name: outcome.fault.detail ?? outcome.fault.kind, found: "", expected: "" }]
        : differences(table, columns);
      yield faults.map((facts): RuleFault => ({ rule: RULE, fault: { at, facts: { table: table.name, ...facts } } }));
    }
  },
};

interface SchemaColumn {
  readonly id: string;
  type: string;
  readonly isNillable: boolean;
}

/** Collects the elements `c1`, `c2`, … with their types, in order; a type may stand in a restriction within. */
function createSchemaReader(): { readonly handler: XmlHandler; readonly columns: readonly SchemaColumn[] } {
  const columns: SchemaColumn[] = [];
  const handler: XmlHandler = {
    open(element) {
      if (element.namespace !== XSD_NAMESPACE) return;
      const name = attributeValue(element, "name") ?? "";
      const last = columns.at(-1);
      if (element.local === "element" && /^c[1-9][0-9]*$/.test(name)) {
        const isNillable = /^(true|1)$/.test(attributeValue(element, "nillable") ?? "");
        columns.push({ id: name, type: attributeValue(element, "type") ?? "", isNillable });
      } else if (element.local === "restriction" && last?.type === "")
        last.type = attributeValue(element, "base") ?? "";
    },
  };
  return { handler, columns };
}

/** Built-in types that are narrower than the one the order names, and hold the same values. */
const NARROWER: Readonly<Record<string, string>> = {
  normalizedString: "string",
  token: "string",
  hexBinary: "string",
  int: "integer",
  long: "integer",
  short: "integer",
  nonNegativeInteger: "integer",
  positiveInteger: "integer",
};

interface Difference {
  readonly problem: string;
  readonly name: string;
  readonly found: string;
  readonly expected: string;
}

function* compare({ columns: indexed }: IndexedTable, columns: readonly SchemaColumn[]): Iterable<Difference> {
  if (columns.length !== indexed.length) {
    yield { problem: "count", name: "", found: String(columns.length), expected: String(indexed.length) };
  }
  for (const [place, { id, type, isNillable }] of columns.entries()) {
    const column = indexed[place];
    if (column === undefined) return;
    if (id !== column.id) yield { problem: "column", name: id, found: id, expected: column.id };
    const local = type.slice(type.indexOf(":") + 1);
    const found = NARROWER[local] ?? local;
    const expected = parseSqlType(column.type)?.kind ?? found;
    if (found !== expected) yield { problem: "type", name: id, found: local, expected };
    if (isNillable !== column.isNullable) {
      yield { problem: "nil", name: id, found: String(isNillable), expected: String(column.isNullable) };
    }
  }
}

function differences(table: IndexedTable, columns: readonly SchemaColumn[]): readonly Difference[] {
  return [...compare(table, columns)];
}
