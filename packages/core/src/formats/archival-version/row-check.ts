import type { Facts, RuleId } from "../../model/finding.ts";
import { asRuleId } from "../../model/finding.ts";
import type { RuleFault } from "../../rules/rule-pass.ts";
import type { XmlHandler } from "../../xml/handler.ts";
import type { DocumentReferences } from "./document-references.ts";
import type { KeyStore } from "./key-store.ts";
import { createRowReader } from "./row-reader.ts";
import { canonicalValue, isValueOf, parseSqlType, type ValueType } from "./sql-type.ts";
import type { IndexedTable } from "./table-index.ts";
import { createValueSurvey } from "./value-survey.ts";

/** No XML 1.0 document holds this character: texts that are joined by it cannot be mistaken for others. */
export const KEY_SEPARATOR = "\u001f";

/** Characters that no text may hold: private use, and those that are none (5.D). */
export const FORBIDDEN: RegExp = /[\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]|[\udb80-\udbff][\udc00-\udfff]/;

interface RowCheckContext {
  readonly table: IndexedTable;
  readonly number: number;
  /** The number of each of the table's foreign keys, and of the table that it refers to; -1 where there is none. */
  readonly keyNumbers: readonly { readonly key: number; readonly target: number }[];
  readonly keys: KeyStore;
  readonly documents: DocumentReferences;
  readonly take: (fault: RuleFault) => void;
}

interface RowCheck {
  readonly handler: XmlHandler;
  /** What is known when the table has been read to its end. */
  end(): void;
}

interface Tally {
  readonly rule: RuleId;
  readonly column: string;
  readonly line: number;
  readonly facts: Facts;
  count: number;
}

/** Checks each row of a table as it goes by. What is wrong in the same way again and again is told once, with a count. */
export function createRowCheck({ table, number, keyNumbers, keys, documents, take }: RowCheckContext): RowCheck {
  const types = table.columns.map(({ type }): ValueType => parseSqlType(type) ?? { kind: "string" });
  const placeOf = new Map(table.columns.map(({ name }, place) => [name, place]));
  const placesOf = (names: readonly string[]): readonly number[] => names.map((name) => placeOf.get(name) ?? -1);
  const primary = placesOf(table.primaryKey.columns);
  const isKeyWhole = primary.length > 0 && !primary.includes(-1);
  const foreign = table.foreignKeys.map(({ references }) => placesOf(references.map(({ column }) => column)));
  const foreignPlaces = new Set(foreign.flat());
  const primaryPlaces = new Set(primary);
  const storageForm = table.columns.findIndex(({ functions }) => functions.includes("Lagringsform"));
  const documentPlace = table.columns.findIndex(({ functions }) => functions.includes("Dokumentidentifikation"));
  const tallies = new Map<string, Tally>();
  const emptyKeys = new Array<number>(foreign.length).fill(0);
  const survey = createValueSurvey(table);
  let rows = 0;

  function tell(id: string, line: number, facts: Facts, column?: string): void {
    const at = { kind: "row", table: table.name, line, ...(column === undefined ? {} : { column }) } as const;
    take({ rule: asRuleId(id), fault: { at, facts: { table: table.name, ...facts } } });
  }

  function count(id: string, place: number, row: number, facts: Facts): void {
    const column = table.columns[place]?.name ?? "";
    const tally = tallies.get(`${id} ${column}`);
    if (tally === undefined) tallies.set(`${id} ${column}`, { rule: asRuleId(id), column, line: row, facts, count: 1 });
    else tally.count += 1;
  }

  function keyValue(cells: readonly (string | undefined)[], place: number): string {
    return canonicalValue(cells[place] ?? "", types[place]?.kind ?? "string");
  }

  function keyText(cells: readonly (string | undefined)[], places: readonly number[]): string {
    let text = keyValue(cells, places[0] ?? -1);
    for (let order = 1; order < places.length; order++) text += KEY_SEPARATOR + keyValue(cells, places[order] ?? -1);
    return text;
  }

  function checkCell(text: string | undefined, place: number, row: number): void {
    const column = table.columns[place];
    const type = types[place];
    if (column === undefined || type === undefined) return;
    if (text === undefined) {
      if (!column.isNullable) tell("4.D_9", row, { problem: "nil", name: column.name, value: "" }, column.name);
      return;
    }
    if (type.kind !== "string" && !isValueOf(text, type.kind)) {
      tell("4.D_9", row, { problem: "value", name: type.kind, value: text.slice(0, 100) }, column.name);
    }
    if (type.length !== undefined && text.length > type.length) {
      const length = [...text].length;
      if (length > type.length) count("6.C_25", place, row, { limit: type.length, length });
    }
    if (isBlank(text.charCodeAt(0)) || isBlank(text.charCodeAt(text.length - 1))) {
      count("4.D_12", place, row, {});
      if (primaryPlaces.has(place)) count("4.A_1_3", place, row, {});
      if (foreignPlaces.has(place)) count("4.A_1_10", place, row, {});
    }
    if (FORBIDDEN.test(text)) count("archival-version/text-character", place, row, { problem: "character" });
    if (place === storageForm && !/^\s*[123]\s*$/.test(text))
      count("6.C_16", place, row, { value: text.slice(0, 100) });
  }

  function hasEmpty(cells: readonly (string | undefined)[], places: readonly number[]): boolean {
    for (const place of places) if ((cells[place] ?? "") === "") return true;
    return false;
  }

  function checkPrimary(cells: readonly (string | undefined)[], row: number): void {
    if (hasEmpty(cells, primary)) tell("4.A_1_2", row, { key: table.primaryKey.name });
    else {
      const value = keyText(cells, primary);
      if (keys.addKey(number, value)) return;
      const shown = value.replaceAll(KEY_SEPARATOR, ", ").slice(0, 200);
      tell("4.A_1_1", row, { key: table.primaryKey.name, value: shown });
    }
  }

  function checkForeign(cells: readonly (string | undefined)[], row: number): void {
    for (let order = 0; order < foreign.length; order++) {
      const places = foreign[order] ?? [];
      const target = keyNumbers[order]?.target ?? -1;
      if (hasEmpty(cells, places)) emptyKeys[order] = (emptyKeys[order] ?? 0) + 1;
      else if (target >= 0) keys.addReference(keyNumbers[order]?.key ?? -1, target, keyText(cells, places), row);
    }
  }

  function checkDocument(cells: readonly (string | undefined)[], row: number): void {
    const text = cells[documentPlace];
    const form = storageForm < 0 ? "1" : cells[storageForm]?.trim();
    if (text === undefined || text === "" || documents.mark(text.trim()) || form !== "1") return;
    tell("4.C.6_6", row, { value: text.slice(0, 100) }, table.columns[documentPlace]?.name);
  }

  const handler = createRowReader(table, {
    row(cells, row) {
      rows = row;
      for (let place = 0; place < cells.length; place++) checkCell(cells[place], place, row);
      if (isKeyWhole) checkPrimary(cells, row);
      checkForeign(cells, row);
      survey.note(cells);
      if (documentPlace >= 0) checkDocument(cells, row);
    },
    problem(problem, name) {
      if (problem === "root") tell("4.D_13", 1, { problem: "root", found: name });
      else tell("4.D_9", rows + 1, { problem, name, value: "" });
    },
    cdata: () => count("archival-version/text-character", -1, rows + 1, { problem: "cdata" }),
  });

  return {
    handler,
    end() {
      for (const { rule, column, line, facts, count: cases } of tallies.values()) {
        tell(rule, line, { ...facts, count: cases, column }, column === "" ? undefined : column);
      }
      for (const told of survey.end()) take(told);
      for (const [order, cases] of emptyKeys.entries()) {
        if (cases > 0) tell("4.A_1_11", 1, { key: table.foreignKeys[order]?.name ?? "", count: cases });
      }
      if (table.rows >= 0 && rows !== table.rows) tell("6.C_26", rows, { found: rows, expected: table.rows });
    },
  };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
