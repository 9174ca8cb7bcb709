import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { directorySource } from "../../read/directory.ts";
import { DEFAULT_LIMITS } from "../../read/limits.ts";
import type { Source } from "../../read/source.ts";
import { databaseTransfer, indexOf, onlyTables, type Packed, pack, rowsOf } from "./databases.suite.ts";
import { judge } from "./verify.suite.ts";
import { asPackage } from "./write.suite.ts";

const rulesOf = ({ before, after }: Packed): readonly string[] => [
  ...new Set([...before, ...after].map(({ rule }) => rule.replace("archival-version/", ""))),
];

describe("a CSV", () => {
  const csv = "númer;nafn;stofnað;staða\n007; Anna ;2020-01-31;1\n008;;2020-02-30;2\n";

  it("is a table of texts with a key that is made here", async () => {
    const packed = await pack(databaseTransfer({ "gögn/fólk.csv": csv }), {
      change: onlyTables([{ source: { kind: "csv", path: "gögn/fólk.csv" } }]),
    });
    const [sink] = packed.media;
    if (sink === undefined) throw new Error("Nothing was packed");
    expect((await judge(asPackage(sink))).errors).toEqual([]);
    expect(await rowsOf(sink, "fólk")).toEqual([
      { RowNumber: "1", númer: "007", nafn: "Anna", stofnað: "2020-01-31", staða: "1" },
      { RowNumber: "2", númer: "008", nafn: null, stofnað: "2020-02-30", staða: "2" },
    ]);
    expect([...rulesOf(packed)].sort()).toEqual(["description-missing", "made-key", "own-schemas", "text-changed"]);
  });

  it("has the types, the key, the codes and the references that the description gives it", async () => {
    const packed = await pack(databaseTransfer({ "a.csv": csv, "b.csv": "mál;númer\nM1;008\n" }), {
      change: onlyTables([
        {
          source: { kind: "csv", path: "a.csv" },
          name: "Fólk",
          description: "Starfsfólk sveitarfélagsins",
          primaryKey: ["númer"],
          columns: {
            númer: { description: "Starfsmannanúmer" },
            nafn: { description: "Fullt nafn" },
            stofnað: { description: "Dagur skráningar", type: "date" },
            staða: { description: "Staða starfsmanns", codes: { "1": "í starfi", "2": "hætt" } },
          },
        },
        {
          source: { kind: "csv", path: "b.csv" },
          description: "Mál starfsfólks",
          primaryKey: ["mál"],
          foreignKeys: [{ columns: ["númer"], table: "a" }],
          columns: { mál: { description: "Málsnúmer" }, númer: { description: "Starfsmannanúmer" } },
        },
      ]),
    });
    const [sink] = packed.media;
    if (sink === undefined) throw new Error("Nothing was packed");
    expect((await judge(asPackage(sink))).errors).toEqual([]);
    const index = await indexOf(sink);
    const [people, cases] = index.tables;
    expect(people?.primaryKey.columns).toEqual(["númer"]);
    // A day that is in no calendar made the column a text, and nothing was lost.
    expect(people?.columns.map(({ type }) => type).at(2)).toBe("NATIONAL CHARACTER VARYING(10)");
    expect(cases?.foreignKeys.map(({ table }) => table)).toEqual(["Fólk"]);
    expect(await rowsOf(sink, "Fólk_staða_List")).toEqual([
      { Code: "1", CodePlace: "1", Meaning: "í starfi" },
      { Code: "2", CodePlace: "2", Meaning: "hætt" },
    ]);
    expect(rulesOf(packed)).toContain("column-made-text");
  });

  it.each([
    ["a column that is not there", { primaryKey: ["nei"] }, "usage"],
    ["a reference to a table that is not there", { foreignKeys: [{ columns: ["númer"], table: "nei" }] }, "usage"],
  ])("%s is refused", async (_, extra, code) => {
    const packing = pack(databaseTransfer({ "a.csv": csv }), {
      change: onlyTables([{ source: { kind: "csv", path: "a.csv" }, ...extra }]),
    });
    await expect(packing).rejects.toMatchObject({ code });
  });

  it("with a broken row is refused with its line", async () => {
    const packing = pack(databaseTransfer({ "a.csv": "a;b\n1;2\n3\n" }), {
      change: onlyTables([{ source: { kind: "csv", path: "a.csv" } }]),
    });
    await expect(packing).rejects.toMatchObject({ code: "document-malformed", facts: { line: 3 } });
  });
});

describe("a database of SQLite", () => {
  let folder: string;
  let source: Source;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "rafskil-sqlite-"));
    const database = new DatabaseSync(join(folder, "mal.db"));
    database.exec(`
      CREATE TABLE flokkar (lykill TEXT PRIMARY KEY, heiti TEXT) WITHOUT ROWID;
      CREATE TABLE mal (id INTEGER PRIMARY KEY, heiti VARCHAR(50), stofnad DATETIME, upphaed DECIMAL(10,2), opid BOOLEAN,
        flokkur TEXT REFERENCES flokkar, stort INTEGER, skjal BLOB, tok BLOB);
      CREATE TABLE dagbok (texti TEXT);
      CREATE VIEW opin AS SELECT id, heiti FROM mal WHERE opid = 1;
      INSERT INTO flokkar VALUES ('1', 'Stjórnsýsla'), ('2', 'Skipulag');
      INSERT INTO mal VALUES (1, 'Lóð', '2020-01-31 10:00:00', 12.5, 1, '1', 9007199254740993, NULL, x'00ff');
      INSERT INTO mal VALUES (2, 'Gata', 'óvíst', 'mikið', 0, NULL, NULL, NULL, NULL);
      INSERT INTO dagbok VALUES ('einn'), ('tveir');
    `);
    database.close();
    await copyTo(folder);
    source = openFolder(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const change = onlyTables([
    { source: { kind: "sqlite", path: "mal.db", table: "mal" }, columns: { tok: { bytes: "hex" } } },
    { source: { kind: "sqlite", path: "mal.db", table: "flokkar" } },
    { source: { kind: "sqlite", path: "mal.db", table: "dagbok" } },
  ]);

  it("keeps its rows, keys and references, and is not written to", async () => {
    const packed = await pack(source, { change });
    const [sink] = packed.media;
    if (sink === undefined) throw new Error(JSON.stringify(packed.before));
    expect((await judge(asPackage(sink))).errors).toEqual([]);
    expect(await rowsOf(sink, "mal")).toMatchObject([
      {
        id: "1",
        stofnad: "2020-01-31T10:00:00",
        upphaed: "12.5",
        opid: "true",
        stort: "9007199254740993",
        tok: "00ff",
      },
      { id: "2", stofnad: "óvíst", upphaed: "mikið", opid: "false", flokkur: null, stort: null, tok: null },
    ]);
    expect(await rowsOf(sink, "dagbok")).toEqual([
      { RowNumber: "1", texti: "einn" },
      { RowNumber: "2", texti: "tveir" },
    ]);
    const cases = (await indexOf(sink)).tables.find(({ name }) => name === "mal");
    expect(cases?.foreignKeys.map(({ table }) => table)).toEqual(["flokkar"]);
    expect(cases?.columns.find(({ name }) => name === "stort")?.type).toBe("NUMERIC(19)");
  });

  it("gives all its tables, and its views as archive queries", async () => {
    const packed = await pack(source, { change: onlyTables([{ source: { kind: "sqlite", path: "mal.db" } }]) });
    // The bytes of one column are neither a document nor declared otherwise.
    expect(packed.before.filter(({ severity }) => severity === "error")).toMatchObject([
      { rule: "archival-version/file-to-convert", at: { kind: "row", table: "mal", line: 1, column: "tok" } },
    ]);
  });

  it("with changes that are not yet in it is refused", async () => {
    writeFileSync(join(folder, "mal.db-wal"), "x");
    const packing = pack(openFolder(folder), { change });
    await expect(packing).rejects.toMatchObject({ code: "usage" });
    rmSync(join(folder, "mal.db-wal"));
  });

  it("that is none is refused", async () => {
    writeFileSync(join(folder, "ekki.db"), "ekki gagnagrunnur".repeat(100));
    const other = onlyTables([{ source: { kind: "sqlite", path: "ekki.db", table: "a" } }]);
    await expect(pack(openFolder(folder), { change: other })).rejects.toMatchObject({ code: "read-failed" });
  });
});

/** Description and context of the municipality; its records and files stay behind. */
async function copyTo(folder: string): Promise<void> {
  const transfer = databaseTransfer();
  for (const path of ["transfer.yaml", "context/index.csv", "context/kerfi.tif"]) {
    const entry = await transfer.find(path);
    if (entry === undefined) throw new Error(path);
    const chunks: Uint8Array[] = [];
    for await (const chunk of transfer.open(entry)) chunks.push(chunk);
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), Buffer.concat(chunks));
  }
}

function openFolder(folder: string): Source {
  return directorySource(folder, { limits: DEFAULT_LIMITS });
}
