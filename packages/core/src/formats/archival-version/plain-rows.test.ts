import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { XmlOutcome } from "../../xml/handler.ts";
import { createXmlParser } from "../../xml/parser.ts";
import { createRowReader } from "./row-reader.ts";
import type { IndexedTable } from "./table-index.ts";

const NAMESPACE = "http://www.sa.dk/xmlns/siard/1.0/schema0/table1.xsd";
const XSI = "http://www.w3.org/2001/XMLSchema-instance";
const HEAD = `<?xml version="1.0" encoding="UTF-8"?>\n<table xmlns="${NAMESPACE}" xmlns:xsi="${XSI}">\n`;

function tableOf(columns: number): IndexedTable {
  const column = (place: number) => ({
    name: `n${place}`,
    id: `c${place + 1}`,
    type: "INTEGER",
    hasOriginalType: false,
    isNullable: true,
    description: "",
    functions: [],
    line: 1,
  });
  return {
    name: "t",
    folder: "table1",
    description: "",
    columns: Array.from({ length: columns }, (_, place) => column(place)),
    primaryKey: { name: "", columns: [], line: 1 },
    foreignKeys: [],
    rows: 0,
    line: 1,
  };
}

interface Told {
  readonly events: readonly unknown[];
  readonly outcome: Pick<XmlOutcome, "fault" | "isStopped">;
  readonly seen: number;
}

/** Reads a table in pieces of some bytes, with the shortcut or without. */
function read(document: string, columns: number, isShort: boolean, pieceBytes = 1000): Told {
  const events: unknown[] = [];
  let rows = 0;
  const { shortcut, ...handler } = createRowReader(tableOf(columns), {
    row: (cells, row) => events.push([...cells, row]),
    problem: (...problem) => events.push(problem.slice(0, 2)),
    cdata: () => events.push("cdata"),
  });
  const open = handler.open;
  const counted = {
    ...handler,
    open(...given: Parameters<NonNullable<typeof open>>) {
      if (given[1].depth === 2) rows += 1;
      open?.(...given);
    },
  };
  const parser = createXmlParser(counted, isShort ? { shortcut } : {});
  const bytes = Buffer.from(document);
  for (let at = 0; at < bytes.length; at += pieceBytes) parser.write(bytes.subarray(at, at + pieceBytes));
  const { fault, isStopped } = parser.end();
  return {
    events,
    outcome: { isStopped, ...(fault === undefined ? {} : { fault: { ...fault, column: 0, element: "" } }) },
    seen: rows,
  };
}

const row = (...cells: readonly string[]): string =>
  `<row>${cells.map((cell, place) => `<c${place + 1}>${cell}</c${place + 1}>`).join("")}</row>`;

const PIECES = [
  row("1", "a"),
  row("2", "Þórður &amp; synir &lt;ehf&gt;"),
  row("", ""),
  "\r\n",
  "\n  ",
  '<row><c1 xsi:nil="true"/><c2 xsi:nil="true"></c2></row>',
  '<row>\r\n <c1>3</c1>\r\n <c2 xsi:nil="true" /></row>',
  row("4", "x\r\ny"),
  row("5", "&#10;"),
  row("6", "&nope;"),
  row("7", "]]>"),
  row("8", "😀\ue000"),
  row("9", "\u0001"),
  "<row><c2>out of order</c2><c1>1</c1></row>",
  "<row><c1>alone</c1></row>",
  '<row a="1"><c1>1</c1><c2>2</c2></row>',
  "<row/>",
  "<!-- <row><c1>1</c1><c2>2</c2></row> -->",
  "<![CDATA[</row>]]>",
  "<?x </row>?>",
  "<row ><c1>1</c1><c2>2</c2></row >",
  '<row xmlns="urn:other"><c1>1</c1><c2>2</c2></row>',
  "<other>text</other>",
  "text",
  '<x a="<row></row>"/>',
  "<row><c1>cut",
  "</row>",
  "</table>",
];

describe("rows read past the parser", () => {
  it("are what the parser tells of them, whatever stands between them and wherever the bytes are cut", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }),
        fc.integer({ min: 1, max: 90 }),
        (parts, cut) => {
          const document = `${HEAD}${parts.join("")}</table>`;
          const { seen: _, ...short } = read(document, 2, true, cut);
          const { seen: __, ...whole } = read(document, 2, false, cut);
          expect(short).toEqual(whole);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("are read past it all but the first", () => {
    const rows = Array.from({ length: 1000 }, (_, number) => row(String(number), "Æ &amp; Ö")).join("\n");
    const { events, seen } = read(`${HEAD}${rows}\n</table>`, 2, true);
    expect(seen).toBe(1);
    expect(events).toHaveLength(1000);
    expect(events[999]).toEqual(["999", "Æ & Ö", 1000]);
  });

  it("are left to the parser where the root binds other prefixes", () => {
    const document = `<t:table xmlns:t="${NAMESPACE}">${row("1", "a").repeat(3)}</t:table>`;
    const { events, seen } = read(document, 2, true);
    expect(seen).toBe(3);
    expect(events).toContainEqual(["unexpected", "{}row"]);
  });

  it("have the lines of the document where one is faulty", () => {
    const document = `${HEAD}${`${row("1", "a")}\n`.repeat(500)}<row><c1>&nope;</c1></row></table>`;
    expect(read(document, 2, true).outcome.fault?.line).toBe(503);
  });
});
