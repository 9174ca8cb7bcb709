import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { EXTENSION_ELEMENTS } from "../../model/extension-elements.ts";
import type { RecordTable, TableLocation } from "../../model/transfer.ts";
import { openSource } from "../../read/open-source.ts";
import { readTable, TABLE_SHAPES } from "../record-reader.ts";
import { NOARK_TREE, type NoarkNode } from "./noark-tree.suite.ts";

const folder = mkdtempSync(join(tmpdir(), "rafskil-nothing-lost-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TABLES = ["classes", "cases", "documents", "files", "parties"] as const satisfies readonly RecordTable[];

/** All that is held of a table: its records as JSON. */
async function held(table: RecordTable, location: TableLocation): Promise<string> {
  await using source = await openSource(folder, { spoolDirectory: folder });
  const batches = await Array.fromAsync(readTable(source, table, location));
  return JSON.stringify(batches.flatMap(({ records }) => records));
}

/** A value without blanks and hyphens, which identifiers do without, that stands nowhere else, of the kind that its element is. */
function uniqueValue(number: number, name: string): string {
  const kinds: Readonly<Record<string, string>> = { ...EXTENSION_ELEMENTS.noark5, ...EXTENSION_ELEMENTS.erms };
  const kind = kinds[name] ?? "";
  if (kind.startsWith("date")) return new Date(Date.UTC(1950, 0, 1 + number)).toISOString().slice(0, 10);
  return kind === "integer" ? String(70_000 + number) : `«${number}${name.replace(/[\s-]/g, "")}»`;
}

describe("a Noark 5 extraction with each element that there is", () => {
  const values = new Map<string, string>();
  function print(node: NoarkNode, path: string): string {
    const here = `${path}/${node.name}`;
    const leaves = node.elements.map((name) => {
      const value = uniqueValue(values.size, name);
      values.set(`${here}/${name}`, value);
      return `<${name}>${value}</${name}>`;
    });
    const inner = node.children?.map((child) => print(child, here)) ?? [];
    return `<${node.name}>${leaves.join("")}${inner.join("\n")}${node.after?.map((each) => print(each, here)).join("") ?? ""}</${node.name}>\n`;
  }
  writeFileSync(join(folder, "arkivstruktur.xml"), print(NOARK_TREE, ""));

  it("gives each of them to a field or an extension of some table", async () => {
    const location = { path: "arkivstruktur.xml", format: "noark5" } as const;
    const all = (await Promise.all(TABLES.map((table) => held(table, location)))).join("\n");
    const lost = [...values].filter(([, value]) => !all.includes(value)).map(([path]) => path);
    expect(values.size).toBeGreaterThan(250);
    expect(lost).toEqual([]);
  });

  const SCHEMAS = fileURLToPath(new URL("../../../../../../shared/schemas/noark5/official-2023", import.meta.url));
  it.skipIf(!existsSync(SCHEMAS)).each(["v3.1", "v4.0", "v5.0"])("has each element of the schema %s", (version) => {
    const schema = readFileSync(join(SCHEMAS, version, "arkivstruktur.xsd"), "utf8");
    const named = new Set([...schema.matchAll(/<xs:element name="(\w+)"/g)].map(([, name]) => name));
    const here = new Set([...values.keys()].flatMap((path) => path.split("/")));
    expect(named.size).toBeGreaterThan(100);
    expect([...named].filter((name) => name !== undefined && !here.has(name))).toEqual([]);
  });
});

describe.each(TABLES)("a table of %s with each column that there is", (table) => {
  const headers = [
    ...new Set([
      ...Object.entries(TABLE_SHAPES[table].fields).flatMap(([name, { headers }]) => [name, ...headers]),
      ...Object.values(EXTENSION_ELEMENTS).flatMap((elements) => Object.keys(elements)),
      "litur",
    ]),
  ];
  const cells = headers.map((header, at) => uniqueValue(at, header));
  const quoted = (texts: readonly string[]) => texts.map((text) => `"${text}"`).join(";");
  const line = Object.fromEntries(headers.map((header, at) => [header, cells[at]]));
  writeFileSync(join(folder, `${table}.csv`), `${quoted(headers)}\r\n${quoted(cells)}\r\n`);
  writeFileSync(join(folder, `${table}.jsonl`), `${JSON.stringify(line)}\n`);

  it.each(["csv", "jsonl"] as const)("gives each of them to a field or the extension, as %s", async (format) => {
    const all = await held(table, { path: `${table}.${format}`, format });
    expect(cells.filter((cell) => !all.includes(cell))).toEqual([]);
  });
});

it("gives an element of a standard the type that it has there, and what it cannot take to the others", async () => {
  const header = "id;Saksår;moetedato;noekkelord;subject;levelName;málsaðilar;Afleveret;antallVedlegg;saksaar;litur";
  writeFileSync(join(folder, "typed.csv"), `${header}\r\n1;2019;2019-02-03;a|b;Efni;Mál;Ari; 1;tveir;2020;blár\r\n`);
  expect(JSON.parse(await held("cases", { path: "typed.csv", format: "csv" }))).toMatchObject([
    {
      keywords: ["a", "b"],
      extension: {
        noark5: { saksaar: 2019, moetedato: "2019-02-03" },
        erms: { subject: ["Efni"], levelName: "Mál" },
        rules85: { málsaðili: ["Ari"] },
        archivalVersion: { Afleveret: 1 },
        other: { antallVedlegg: "tveir", saksaar: "2020", litur: "blár" },
      },
    },
  ]);
});
