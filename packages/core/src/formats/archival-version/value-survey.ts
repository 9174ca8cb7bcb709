import { asRuleId } from "../../model/finding.ts";
import type { RuleFault } from "../../rules/rule-pass.ts";
import { parseSqlType, type ValueType } from "./sql-type.ts";
import type { IndexedColumn, IndexedTable } from "./table-index.ts";

/** Tells of a table's values as a whole. */
interface ValueSurvey {
  note(cells: readonly (string | undefined)[]): void;
  end(): readonly RuleFault[];
}

/** More values than a list of codes has. */
const MOST_CODES = 40;
/** Fewer rows show nothing. */
const LEAST_ROWS = 20;
/** A code is a short number, or capital letters that a number may follow. */
const CODE = /^(?:[0-9]{1,4}|[A-ZÁÐÉÍÓÚÝÞÆÖØÅ]{1,5}[0-9]{0,3})$/;
/** Numbers may count or order something: only where the column's name or description says so are they taken for codes. */
const CODE_WORD = /code|kode|kóð|type|tegund|gerð|stat[eu]|status|stöðu|staða|flokk|kategori|categor|kind|art\b/i;
/** Ids that stand in the place of documents which could not be converted, in Danish practice. */
const REPLACEMENTS: readonly string[] = ["99999991", "99999992", "99999993"];

/** What is kept of one column while its values go by. */
type Watch =
  | { readonly kind: "period"; readonly place: number; least: string; greatest: string }
  | { readonly kind: "codes"; readonly place: number; readonly counts: Map<string, number> }
  | { readonly kind: "replacements"; readonly place: number; readonly counts: Map<string, number> };

export function createValueSurvey(table: IndexedTable): ValueSurvey {
  const watches = table.columns.flatMap((column, place) => watchesOf(table, column, place));
  let rows = 0;

  return {
    note(cells) {
      rows += 1;
      for (const watch of watches) {
        const text = cells[watch.place];
        if (text !== undefined && text !== "") noteValue(watch, text);
      }
    },
    end: () => watches.flatMap((watch) => toldOf(watch, table, rows)),
  };
}

function watchesOf(table: IndexedTable, column: IndexedColumn, place: number): readonly Watch[] {
  const type = parseSqlType(column.type);
  if (column.functions.includes("Dokumentidentifikation")) return [{ kind: "replacements", place, counts: new Map() }];
  if (type?.kind === "date" || type?.kind === "time" || type?.kind === "dateTime") {
    return [{ kind: "period", place, least: "", greatest: "" }];
  }
  return mayHoldCodes(table, column, type) ? [{ kind: "codes", place, counts: new Map() }] : [];
}

/** Keys have rows of their own, and the order explains the values of functional descriptions. */
function mayHoldCodes(table: IndexedTable, column: IndexedColumn, type: ValueType | undefined): boolean {
  const isNamed = CODE_WORD.test(column.name) || CODE_WORD.test(column.description);
  const isShort = (type?.kind === "integer" && isNamed) || (type?.kind === "string" && (type.length ?? 0) <= 10);
  const isKey =
    table.primaryKey.columns.includes(column.name) ||
    table.foreignKeys.some(({ references }) => references.some((each) => each.column === column.name));
  return isShort && !isKey && column.functions.length === 0;
}

function noteValue(watch: Watch, text: string): void {
  switch (watch.kind) {
    case "period":
      if (watch.least === "" || text < watch.least) watch.least = text;
      if (text > watch.greatest) watch.greatest = text;
      return;
    case "codes": {
      const { counts } = watch;
      const count = counts.get(text);
      if (count !== undefined) counts.set(text, count + 1);
      // One more than a list has: the column holds no codes, and is not looked at any more.
      else if (counts.size <= MOST_CODES) counts.set(text.slice(0, 20), 1);
      return;
    }
    case "replacements":
      if (REPLACEMENTS.includes(text)) watch.counts.set(text, (watch.counts.get(text) ?? 0) + 1);
  }
}

function toldOf(watch: Watch, table: IndexedTable, rows: number): readonly RuleFault[] {
  const column = table.columns[watch.place];
  if (column === undefined) return [];
  const at = { kind: "row", table: table.name, line: 1, column: column.name } as const;
  const told = (rule: string, facts: Readonly<Record<string, string | number>>): RuleFault => ({
    rule: asRuleId(rule),
    fault: { at, facts: { table: table.name, column: column.name, ...facts } },
  });
  switch (watch.kind) {
    case "period": {
      if (watch.least === "") return [];
      const facts = { least: watch.least.slice(0, 40), greatest: watch.greatest.slice(0, 40) };
      const isDocumentDate = column.functions.includes("Dokumentdato");
      return [told("4.D_11", facts), ...(isDocumentDate ? [told("6.C_24", facts)] : [])];
    }
    case "codes":
      return isUnexplained(watch.counts, column, rows)
        ? [told("archival-version/undocumented-code", { values: [...watch.counts.keys()].sort().join(", ") })]
        : [];
    case "replacements":
      return [...watch.counts].sort().map(([id, count]) => told("6.C_29", { id, count }));
  }
}

/** Whether the values look like codes, and the column's description does not name each of them. */
function isUnexplained(counts: ReadonlyMap<string, number>, { description }: IndexedColumn, rows: number): boolean {
  const { size } = counts;
  if (rows < LEAST_ROWS || size < 2 || size > MOST_CODES || size * 5 > rows) return false;
  const words = new Set(description.split(/[^\p{L}\p{N}]+/u));
  return [...counts.keys()].every((value) => CODE.test(value)) && [...counts.keys()].some((value) => !words.has(value));
}
