import { attributeValue } from "../../xml/element.ts";
import type { XmlHandler } from "../../xml/handler.ts";
import type { XmlShortcut } from "../../xml/shortcut.ts";
import { XSI_NAMESPACE } from "./check-grammar.ts";
import { createPlainRows } from "./plain-rows.ts";
import type { IndexedTable } from "./table-index.ts";

type RowProblem = "root" | "unexpected" | "missing" | "text";

/** Told of a table's rows. A cell that is nil, or that lacks, is `undefined`. */
interface RowListener {
  /** The cells in the order of the table's columns; `row` counts from 1. The array is used again for the next. */
  row(cells: readonly (string | undefined)[], row: number): void;
  problem(problem: RowProblem, name: string, line: number): void;
  cdata(line: number): void;
}

const TABLE_NAMESPACE = /^http:\/\/www\.sa\.dk\/xmlns\/siard\/[0-9.]+\/schema[0-9]+\/(table[0-9]+)\.xsd$/;

/** Reads `table<n>.xml`: a row at a time, in one array. Rows that are written as nearly all are have a reader of their own. */
export function createRowReader(
  table: IndexedTable,
  listener: RowListener,
): XmlHandler & { readonly shortcut: XmlShortcut } {
  const places = new Map(table.columns.map(({ id }, place) => [id, place]));
  const cells: (string | undefined)[] = new Array(table.columns.length).fill(undefined);
  let rows = 0;
  let expected = 0;
  let cell = -1;
  let isNil = false;
  let text = "";
  let namespace = "";
  let isPlainRoot = false;

  return {
    shortcut: createPlainRows(
      table.columns.map(({ id }) => id),
      {
        isReady: () => isPlainRoot,
        row(plain) {
          rows += 1;
          listener.row(plain, rows);
          return true;
        },
      },
      { isNillable: true },
    ),
    open(element, place) {
      const { depth } = place;
      // An element of another namespace is another element, whatever its name.
      if (depth > 1 && element.namespace !== namespace) {
        listener.problem("unexpected", `{${element.namespace}}${element.local}`, place.line);
      }
      if (depth === 3) {
        const at = places.get(element.local) ?? -1;
        if (at < expected) {
          listener.problem("unexpected", element.local, place.line);
          cell = -1;
          return;
        }
        for (let lacking = expected; lacking < at; lacking++) {
          listener.problem("missing", table.columns[lacking]?.id ?? "", place.line);
        }
        expected = at + 1;
        cell = at;
        text = "";
        const nil = element.attributes.length === 0 ? undefined : attributeValue(element, "nil", XSI_NAMESPACE);
        isNil = nil === "true" || nil === "1";
      } else if (depth === 2) {
        if (element.local !== "row") listener.problem("unexpected", element.local, place.line);
        expected = 0;
        cells.fill(undefined);
      } else if (depth === 1) {
        const [, named] = TABLE_NAMESPACE.exec(element.namespace) ?? [];
        namespace = element.namespace;
        const { xsi } = element.declarations;
        isPlainRoot = element.prefix === "" && xsi === XSI_NAMESPACE;
        if (element.local !== "table" || named !== table.folder) {
          listener.problem("root", `{${element.namespace}}${element.local}`, place.line);
        }
      } else listener.problem("unexpected", element.local, place.line);
    },
    text(part, { depth, line }) {
      if (depth === 3) text += part;
      else if (/[^ \t\r\n]/.test(part)) listener.problem("text", part.trim().slice(0, 100), line);
    },
    cdata(part, { depth, line }) {
      if (depth === 3) text += part;
      listener.cdata(line);
    },
    close(_, { depth, line }) {
      if (depth === 3) {
        if (cell >= 0 && !isNil) cells[cell] = text;
        cell = -1;
        isNil = false;
      } else if (depth === 2) {
        for (let lacking = expected; lacking < cells.length; lacking++) {
          listener.problem("missing", table.columns[lacking]?.id ?? "", line);
        }
        rows += 1;
        listener.row(cells, rows);
      }
    },
  };
}
