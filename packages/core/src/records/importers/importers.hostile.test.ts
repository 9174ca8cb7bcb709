import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { TableLocation } from "../../model/transfer.ts";
import { zipBytes } from "../../read/zip-bytes.suite.ts";
import { importCases, workbookBytes } from "./importer-files.suite.ts";

const folder = mkdtempSync(join(tmpdir(), "rafskil-importer-hostile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MIB = 2 ** 20;
const HEADER = `<row r="1"><c t="inlineStr"><is><t>málsnúmer</t></is></c></row>`;
const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const arkiv = (content: string): string => `<arkiv><arkivdel>${content}</arkivdel></arkiv>`;
const sharedCell = (index: string): string => `<row><c t="s"><v>${index}</v></c></row>`;
const STRINGS = `<sst><si><t>málsnúmer</t></si><si><t>1</t></si></sst>`;
const ENTITIES = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;

type Attack = readonly [
  what: string,
  format: TableLocation["format"],
  bytes: () => Buffer,
  faults: readonly string[],
  rows: number,
];

const TEXTS: readonly Attack[] = [
  [
    "quotes that never close",
    "csv",
    () => Buffer.from(`málsnúmer;heiti\n1;"${"x;\n".repeat(10 * MIB)}`),
    ["unclosed-quote 2 end"],
    0,
  ],
  [
    "one line of 64 MiB",
    "csv",
    () => Buffer.from(`málsnúmer\n${"x".repeat(64 * MIB)}\n2\n`),
    ["row-too-long 2 end"],
    0,
  ],
  ["two million columns", "csv", () => Buffer.from(`${"a;".repeat(2_000_000)}\n1\n`), ["too-many-columns 1 end"], 0],
  ["NULs", "csv", () => Buffer.from("málsnúmer;heiti\n1;a\0b\n\0\0\0;\0\n"), [], 2],
  [
    "bytes of no encoding",
    "csv",
    () => Buffer.from("málsnúmer\n1\n\xff\xfe\n", "latin1"),
    ["malformed-bytes 1 end"],
    0,
  ],
  ["the names of an object's own parts", "csv", () => Buffer.from("__proto__;constructor;málsnúmer\na;b;1\n"), [], 1],
  [
    "quotes that never close",
    "sidecar",
    () => Buffer.from(`skrá;málsnúmer\na;"${"x;\n".repeat(10 * MIB)}`),
    ["unclosed-quote 2 end"],
    0,
  ],
  [
    "one line of 64 MiB",
    "jsonl",
    () => Buffer.from(`{"id":"1"}\n{"id":"${"x".repeat(64 * MIB)}"}\n`),
    ["too-large 2"],
    1,
  ],
  [
    "lists a million deep",
    "jsonl",
    () => Buffer.from(`{"id":"1"}\n{"a":${"[".repeat(MIB)}${"]".repeat(MIB)}}\n`),
    ["too-deep 2"],
    1,
  ],
  [
    "a line with twenty thousand keys",
    "jsonl",
    () => Buffer.from(`${wide(0, 20_000)}\n{"málsnúmer":"1"}\n`),
    ["too-many-columns 1 end"],
    0,
  ],
  [
    "keys that are new on every line",
    "jsonl",
    () => Buffer.from(Array.from({ length: 30_000 }, (_, at) => wide(at, 1)).join("\n")),
    ["too-many-columns 10001 end"],
    10_000,
  ],
  [
    "a wide line, and many short ones",
    "jsonl",
    () => Buffer.from(`${wide(0, 9_990)}\n${'{"k1":1}\n'.repeat(200_000)}`),
    [],
    200_001,
  ],
  [
    "NULs and half characters",
    "jsonl",
    () => Buffer.from('{"id":"a\\u0000b"}\n\0\n{"id":"\\ud800"}\n'),
    ["syntax 2"],
    2,
  ],
  [
    "a key that changes objects",
    "jsonl",
    () => Buffer.from('{"__proto__":{"a":1}}\n{"málsnúmer":"1"}\n'),
    ["forbidden-key 1"],
    1,
  ],
];

const NOARK: readonly Attack[] = [
  [
    "entities of entities",
    "noark5",
    () => Buffer.from(`${ENTITIES}${arkiv("<mappe><mappeID>&b;</mappeID></mappe>")}`),
    ["xml 1 end"],
    0,
  ],
  ["elements a million deep", "noark5", () => Buffer.from(arkiv("<mappe>".repeat(MIB))), ["xml 1 end"], 0],
  ["a text of 64 MiB", "noark5", () => Buffer.from(arkiv(`<mappe><mappeID>${"x".repeat(64 * MIB)}`)), ["xml 1 end"], 0],
  [
    "a text of pieces without end",
    "noark5",
    () => Buffer.from(arkiv(`<mappe><mappeID>${`<![CDATA[${"x".repeat(1000)}]]>`.repeat(40_000)}`)),
    ["row-too-long 1 end"],
    0,
  ],
  [
    "one element again and again",
    "noark5",
    () => Buffer.from(arkiv(`<mappe>${"<noekkelord>vei</noekkelord>".repeat(2_000_000)}`)),
    ["row-too-long 1 end"],
    0,
  ],
  [
    "elements of ever new names",
    "noark5",
    () =>
      Buffer.from(arkiv(`<mappe>${Array.from({ length: 30_000 }, (_, at) => `<e${at}>x</e${at}>`).join("")}</mappe>`)),
    ["xml 1 end"],
    0,
  ],
  [
    "a byte that is not UTF-8",
    "noark5",
    () => Buffer.from(arkiv("<mappe><mappeID>\xff</mappeID></mappe>"), "latin1"),
    ["xml 1 end"],
    0,
  ],
  ["a NUL", "noark5", () => Buffer.from(arkiv("<mappe><mappeID>\0</mappeID></mappe>")), ["xml 1 end"], 0],
];

const WORKBOOKS: readonly Attack[] = [
  [
    "a sheet that unpacks a thousandfold",
    "xlsx",
    () => workbookBytes(sheet(HEADER + " ".repeat(300 * MIB))),
    ["workbook-damaged 1 end"],
    0,
  ],
  [
    "a cell of 64 MiB",
    "xlsx",
    () => workbookBytes(sheet(`${HEADER}<row><c><v>${random(64 * MIB)}</v></c></row>`)),
    ["workbook-damaged 1 end"],
    0,
  ],
  [
    "a cell of pieces without end",
    "xlsx",
    () => workbookBytes(sheet(`${HEADER}<row><c><v>${`<![CDATA[${random(1000)}]]>`.repeat(40_000)}`)),
    ["row-too-long 2 end"],
    0,
  ],
  [
    "entities of entities",
    "xlsx",
    () => workbookBytes(`${ENTITIES}${sheet("<row><c><v>&b;</v></c></row>")}`),
    ["workbook-damaged 1 end"],
    0,
  ],
  [
    "entities in its texts",
    "xlsx",
    () => workbookBytes(sheet(HEADER), { "xl/sharedStrings.xml": `${ENTITIES}<sst/>` }),
    ["workbook-damaged 1 end"],
    0,
  ],
  [
    "cells in columns that Excel does not have",
    "xlsx",
    () => workbookBytes(sheet(`${HEADER}<row><c r="ZZZ2"><v>1</v></c><c r="A2"><v>7</v></c></row>`)),
    [],
    1,
  ],
  [
    "a far cell in each of many rows",
    "xlsx",
    () => workbookBytes(sheet(HEADER + `<row><c r="XFD9"><v>${1}</v></c></row>`.repeat(3))),
    ["row-length 2", "row-length 3", "row-length 4"],
    0,
  ],
  [
    "rows that count as they like",
    "xlsx",
    () => workbookBytes(sheet(`${HEADER}<row r="-1"><c><v>1</v></c></row><row r="9e99"><c><v>2</v></c></row>`)),
    [],
    2,
  ],
  [
    "texts that are not there",
    "xlsx",
    () =>
      workbookBytes(
        sheet(sharedCell("0") + ["1", "2", "-1", "1e0", "__proto__", "constructor"].map(sharedCell).join("")),
        { "xl/sharedStrings.xml": STRINGS },
      ),
    ["3", "4", "5", "6", "7"].map((line) => `cell-without-text ${line}`),
    1,
  ],
  [
    "formulas, which are no values",
    "xlsx",
    () => workbookBytes(sheet(`${HEADER}<row><c><f>WEBSERVICE("http://x.example/")</f><v>5</v></c></row>`)),
    [],
    1,
  ],
  [
    "one long text in every cell",
    "xlsx",
    () =>
      workbookBytes(sheet(`${sharedCell("0")}<row>${'<c t="s"><v>1</v></c>'.repeat(3000)}</row>`), {
        "xl/sharedStrings.xml": `<sst><si><t>a</t></si><si><t>${random(100_000)}</t></si></sst>`,
      }),
    ["row-too-long 2 end"],
    0,
  ],
  [
    "styles without end",
    "xlsx",
    () =>
      workbookBytes(sheet(`${HEADER}<row><c s="99999999"><v>1</v></c></row>`), {
        "xl/styles.xml": `<styleSheet><cellXfs>${"<xf/>".repeat(200_000)}`,
      }),
    [],
    1,
  ],
  [
    "a sheet outside the book",
    "xlsx",
    () =>
      workbookBytes(sheet(HEADER), {
        "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="../../../../etc/passwd"/></Relationships>`,
      }),
    ["workbook-damaged 1 end"],
    0,
  ],
  [
    "two parts of one name",
    "xlsx",
    () =>
      zipBytes([
        { name: "[Content_Types].xml", data: "<Types/>" },
        { name: "xl/workbook.xml", data: "<a/>" },
        { name: "xl/workbook.xml", data: "<b/>" },
      ]),
    ["workbook-damaged 1 end"],
    0,
  ],
  [
    "a zip within its own mark only",
    "xlsx",
    () => Buffer.from("PK\x03\x04 and nothing else"),
    ["workbook-damaged 1 end"],
    0,
  ],
  [
    "an older spreadsheet, or one with a password",
    "xlsx",
    () => Buffer.from("d0cf11e0a1b11ae1", "hex"),
    ["workbook-old-or-locked 1 end"],
    0,
  ],
  [
    "an encrypted part",
    "xlsx",
    () =>
      zipBytes([
        { name: "[Content_Types].xml", data: "<Types/>" },
        { name: "xl/workbook.xml", data: "<a/>", flags: 1 },
      ]),
    ["workbook-damaged 1 end"],
    0,
  ],
];

describe("importers and files that mean harm", () => {
  it.each([...TEXTS, ...NOARK, ...WORKBOOKS].map((attack) => [attack[1], attack[0], attack] as const))(
    "%s: %s",
    async (format, _, [, , bytes, faults, rows]) => {
      const file = format === "xlsx" ? "t.xlsx" : "t.txt";
      const made = bytes();
      const before = process.memoryUsage().rss;
      const told = await importCases(folder, { format, file }, made);
      expect(told.faults).toEqual(faults);
      expect(told.cases.length).toBe(rows);
      expect(process.memoryUsage().rss - before).toBeLessThan(400 * MIB);
    },
  );
});

function wide(from: number, keys: number): string {
  return JSON.stringify(Object.fromEntries(Array.from({ length: keys }, (_, at) => [`k${from + at}`, 1])));
}

/** Digits that do not pack well, the same each time. */
function random(length: number): string {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let at = 0; at < length; at++) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    bytes[at] = 48 + ((state >> 16) % 10);
  }
  return bytes.toString("latin1");
}
