import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Cluster, hasPostgresql, startCluster } from "../../records/tables/postgresql/cluster.suite.ts";
import { createXsdValidator } from "../../xml/validate.ts";
import { databaseTransfer, indexOf, onlyTables, type Packed, pack, rowsOf } from "./databases.suite.ts";
import { judge } from "./verify.suite.ts";
import { asPackage, expectTablesValid } from "./write.suite.ts";

const FIXTURES = join(import.meta.dirname, "../../../../../fixtures/municipality/make");

const OFFICIAL = join(import.meta.dirname, "../../../../../../shared/schemas/siarddk-1007");

/** Types that have no like in SQL:1999, names that it takes for itself, and letters that it has never seen. */
const SCHEMA = (tiff: string): string => `
  CREATE SCHEMA "skrá";
  SET search_path = "skrá";
  CREATE TYPE staða AS ENUM ('opið', 'í vinnslu', 'lokað');
  COMMENT ON TYPE staða IS 'Staða mála í kerfinu';
  CREATE DOMAIN kennitala AS character(10);
  CREATE TABLE "order" (
    "select" integer, "Þáttur nr." varchar(20), "group" text,
    PRIMARY KEY ("select", "Þáttur nr."));
  COMMENT ON TABLE "order" IS 'Pantanir sveitarfélagsins';
  COMMENT ON COLUMN "order"."select" IS 'Númer pöntunar';
  COMMENT ON COLUMN "order"."Þáttur nr." IS 'Þáttur pöntunar';
  COMMENT ON COLUMN "order"."group" IS 'Hópur';
  CREATE TABLE mál (
    id bigint PRIMARY KEY, heiti text, kt kennitala, upphæð numeric(12,2), hlutfall numeric, staða staða,
    efnisorð text[], tölur integer[][], stofnað timestamptz, breytt timestamp, dagur date, klukkan time, tímabil interval,
    er_lokið boolean, mynd bytea, lykill uuid, "gögn" jsonb, bil int4range, laun money, rauntala double precision,
    smátt smallint, "order" integer, þáttur varchar(20),
    FOREIGN KEY ("order", þáttur) REFERENCES "order" ("select", "Þáttur nr."));
  CREATE TABLE skrá (mál_id bigint REFERENCES mál, texti text);
  CREATE VIEW opin AS SELECT id, heiti FROM mál WHERE er_lokið;
  CREATE VIEW skrítin AS SELECT generate_series(1, 3) AS n;
  INSERT INTO "order" VALUES (1, 'a', 'x'), (1, 'b', NULL), (2, 'a', '');
  INSERT INTO mál VALUES
    (9223372036854775807, '  Lóð við Hraunbraut <1> & "2"  ', '0101302989', 1234567890.12, 0.000000000000000000001, 'opið',
     '{"þak, gler",NULL,""}', '{{1,2},{3,4}}', '2020-02-29 12:00:00.123456+02', '1999-12-31 23:59:59', '1700-01-01', '23:59:59.5',
     '1 year 2 mons 3 days 04:05:06', true, decode('${tiff}', 'hex'), '123e4567-e89b-12d3-a456-426614174000', '{"a": 1}',
     '[1,5)', 12.5, 'Infinity', -32768, 1, 'a'),
    (-9223372036854775808, E'lína 1\\r\\nlína 2\\u0085\\uE000', NULL, -0.01, 'NaN', 'lokað', '{}', NULL,
     'infinity', NULL, '0044-03-15 BC', NULL, '-1 days +02:00:00', false, NULL, NULL, NULL, NULL, NULL, 1e-300, NULL, NULL, NULL),
    (3, '', NULL, NULL, NULL, NULL, '[0:1]={a,b}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 7, 2, 'a');
  CREATE TABLE viðhengi (id integer PRIMARY KEY, skjal oid, tafla oid);
  INSERT INTO viðhengi VALUES (1, lo_from_bytea(0, decode('${tiff}', 'hex')), 'mál'::regclass),
    (2, lo_from_bytea(0, decode('${tiff}' || repeat('00', 5000000), 'hex')), NULL), (3, 0, NULL), (4, NULL, NULL);
  INSERT INTO skrá VALUES (3, 'fyrsta'), (3, 'önnur'), (NULL, 'þriðja');
`;

describe.skipIf(!hasPostgresql())("a PostgreSQL database with awkward types", () => {
  let cluster: Cluster;
  let packed: Packed;
  let tiff: Buffer;

  beforeAll(async () => {
    const { tiffRendition } = (await import(join(FIXTURES, "transfer.mjs"))) as {
      tiffRendition(file: { lines: readonly string[] }): Uint8Array;
    };
    tiff = Buffer.from(tiffRendition({ lines: ["Mynd í dálki"] }));
    cluster = startCluster();
    cluster.run(SCHEMA(tiff.toString("hex")));
    packed = await pack(databaseTransfer(), {
      connection: (name) => (name === "RAFSKIL_TEST" ? cluster.connection : undefined),
      change: onlyTables([{ source: { kind: "postgresql", connection: "RAFSKIL_TEST", schema: "skrá" } }]),
    });
  }, 120_000);
  afterAll(() => cluster?.[Symbol.dispose]());

  const first = (): NonNullable<Packed["media"][0]> => {
    const [sink] = packed.media;
    if (sink === undefined) throw new Error(JSON.stringify(packed.before));
    return sink;
  };

  it("becomes a package that is accepted", async () => {
    const { errors, findings } = await judge(asPackage(first()));
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("has tables that are valid by their own schemas", async () => {
    await expectTablesValid(first().files);
  });

  it.skipIf(!existsSync(OFFICIAL))("has indexes that are valid by the official schemas", async () => {
    for (const index of ["tableIndex", "archiveIndex", "docIndex", "fileIndex", "contextDocumentationIndex"]) {
      const files = [{ location: "schema.xsd", bytes: readFileSync(join(OFFICIAL, `${index}.xsd`)) }];
      await using validator = createXsdValidator({ files, entries: ["schema.xsd"] }, { workers: 1 });
      const xml = first().files.get(`Indices/${index}.xml`) ?? new Uint8Array(0);
      expect(await validator.validate([xml]), index).toMatchObject({ kind: "validated", faultCount: 0 });
    }
  });

  it("keeps the values of its rows, by the mapping that is documented", async () => {
    expect(await rowsOf(first(), "order_")).toEqual([
      { select_: "1", Þáttur_nr_: "a", group_: "x" },
      { select_: "1", Þáttur_nr_: "b", group_: null },
      { select_: "2", Þáttur_nr_: "a", group_: null },
    ]);
    const [least, middle, greatest] = await rowsOf(first(), "mál");
    expect(least).toMatchObject({
      id: "-9223372036854775808",
      heiti: "lína 1\r\nlína 2\u0085[U+E000]",
      upphæð: "-0.01",
      hlutfall: "NaN",
      staða: "lokað",
      efnisorð: "0",
      tölur: null,
      stofnað: "infinity",
      dagur: "0044-03-15 BC",
      tímabil: "P-1DT2H",
      er_lokið: "false",
      mynd: null,
      rauntala: "1e-300",
    });
    expect(middle).toMatchObject({ id: "3", heiti: null, efnisorð: "2", smátt: "7", order_: "2", þáttur: "a" });
    expect(greatest).toMatchObject({
      id: "9223372036854775807",
      heiti: 'Lóð við Hraunbraut <1> & "2"',
      kt: "0101302989",
      upphæð: "1234567890.12",
      hlutfall: "0.000000000000000000001",
      staða: "opið",
      efnisorð: "3",
      tölur: "4",
      stofnað: "2020-02-29T10:00:00.123456Z",
      breytt: "1999-12-31T23:59:59",
      dagur: "1700-01-01",
      klukkan: "23:59:59.5",
      tímabil: "P1Y2M3DT4H5M6S",
      er_lokið: "true",
      mynd: "1",
      lykill: "123e4567-e89b-12d3-a456-426614174000",
      gögn: '{"a": 1}',
      bil: "[1,5)",
      laun: "12.50",
      rauntala: "INF",
      smátt: "-32768",
    });
  });

  it("gives each item of a list a row of its own, and rows without a key a number", async () => {
    const id = "9223372036854775807";
    expect(await rowsOf(first(), "mál_efnisorð")).toEqual([
      { id: "3", ItemNumber: "1", ItemSubscript: "[0]", ItemValue: "a" },
      { id: "3", ItemNumber: "2", ItemSubscript: "[1]", ItemValue: "b" },
      { id, ItemNumber: "1", ItemSubscript: "[1]", ItemValue: "þak, gler" },
      { id, ItemNumber: "2", ItemSubscript: "[2]", ItemValue: null },
      { id, ItemNumber: "3", ItemSubscript: "[3]", ItemValue: null },
    ]);
    const numbers = await rowsOf(first(), "mál_tölur");
    expect(numbers.map(({ ItemSubscript, ItemValue }) => [ItemSubscript, ItemValue])).toEqual([
      ["[1][1]", "1"],
      ["[1][2]", "2"],
      ["[2][1]", "3"],
      ["[2][2]", "4"],
    ]);
    expect(await rowsOf(first(), "skrá")).toEqual([
      { RowNumber: "1", mál_id: "3", texti: "fyrsta" },
      { RowNumber: "2", mál_id: "3", texti: "önnur" },
      { RowNumber: "3", mál_id: null, texti: "þriðja" },
    ]);
  });

  it("writes bytes as documents, unchanged", () => {
    expect(Buffer.from(first().files.get("Documents/docCollection1/1/1.tif") ?? "").equals(tiff)).toBe(true);
  });

  it("writes large objects as documents, and leaves other oids the numbers that they are", async () => {
    const rows = await rowsOf(first(), "viðhengi");
    expect(rows.map(({ id, skjal }) => [id, skjal])).toEqual([
      ["1", "2"],
      ["2", "3"],
      ["3", null],
      ["4", null],
    ]);
    expect(rows[0]?.["tafla"]).toMatch(/^[0-9]+$/);
    const document = (id: number): Buffer =>
      Buffer.from(first().files.get(`Documents/docCollection1/${id}/1.tif`) ?? "");
    expect(document(2).equals(tiff)).toBe(true);
    expect(document(3).equals(Buffer.concat([tiff, Buffer.alloc(5_000_000)]))).toBe(true);
  });

  it("has only types that the order allows, keys, and codes as tables", async () => {
    const index = await indexOf(first());
    const cases = index.tables.find(({ name }) => name === "mál");
    const types = Object.fromEntries((cases?.columns ?? []).map(({ name, type }) => [name, type]));
    expect(types).toMatchObject({
      id: "NUMERIC(19)",
      heiti: expect.stringMatching(/^NATIONAL CHARACTER VARYING\([0-9]+\)$/),
      upphæð: "NUMERIC(12,2)",
      stofnað: "NATIONAL CHARACTER VARYING(27)",
      breytt: "TIMESTAMP",
      klukkan: "TIME(6)",
      er_lokið: "BOOLEAN",
      mynd: "INTEGER",
      laun: "NUMERIC(19,2)",
      rauntala: "DOUBLE PRECISION",
      smátt: "SMALLINT",
    });
    expect(cases?.foreignKeys.map(({ table, references }) => [table, references])).toEqual([
      [
        "order_",
        [
          { column: "order_", referenced: "select_" },
          { column: "þáttur", referenced: "Þáttur_nr_" },
        ],
      ],
      ["staða", [{ column: "staða", referenced: "Code" }]],
    ]);
    expect((await rowsOf(first(), "staða")).map(({ Code }) => Code)).toEqual(["opið", "í vinnslu", "lokað"]);
    expect(index.views.map(({ name }) => name)).toEqual(["AV_opin", "skrítin"]);
  });

  it("says what it made, renamed, changed and could not keep as it was", () => {
    const said = [...packed.before, ...packed.after];
    const rules = new Set(said.map(({ rule }) => rule.replace("archival-version/", "")));
    expect([...rules].sort()).toEqual([
      "column-made-text",
      "description-missing",
      "made-key",
      "name-changed",
      "own-schemas",
      "packed-column",
      "text-changed",
      "view-not-run",
    ]);
    const title = said.find(({ rule, facts }) => rule.endsWith("text-changed") && facts["column"] === "heiti");
    expect(title?.facts).toMatchObject({ trimmed: 1, emptied: 1, replaced: 1 });
  });

  it("is the same bytes each time", async () => {
    const again = await pack(databaseTransfer(), {
      connection: () => cluster.connection,
      change: onlyTables([{ source: { kind: "postgresql", connection: "RAFSKIL_TEST", schema: "skrá" } }]),
    });
    const bytes = (sink: NonNullable<Packed["media"][0]>): readonly string[] =>
      [...sink.files].map(([path, content]) => `${path} ${Buffer.from(content).toString("base64")}`);
    expect(again.media.map(bytes)).toEqual(packed.media.map(bytes));
  });

  it("names the variable, and never what it holds, when the database cannot be reached", async () => {
    const secret = "postgresql://rafskil:leyndarmál@127.0.0.1:1/none";
    const tables = [{ source: { kind: "postgresql", connection: "RAFSKIL_TEST", schema: "skrá" } }] as const;
    const packing = pack(databaseTransfer(), { connection: () => secret, change: onlyTables(tables) });
    await expect(packing).rejects.toMatchObject({ code: "read-failed", facts: { path: "RAFSKIL_TEST" } });
    await expect(packing).rejects.not.toThrow(/leyndarmál/);
  });
});

it("a connection that is not set is asked for by its name", async () => {
  const tables = [{ source: { kind: "postgresql", connection: "RAFSKIL_NONE", schema: "a" } }] as const;
  const packing = pack(databaseTransfer(), { change: onlyTables(tables) });
  await expect(packing).rejects.toMatchObject({ code: "usage", facts: { variable: "RAFSKIL_NONE" } });
});
