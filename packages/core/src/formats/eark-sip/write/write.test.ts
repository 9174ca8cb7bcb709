import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { createDigestPool } from "../../../digest/pool.ts";
import { directorySource } from "../../../read/directory.ts";
import { DEFAULT_LIMITS } from "../../../read/limits.ts";
import { memorySource } from "../../../read/memory.ts";
import { openTransfer } from "../../../records/open-transfer.ts";
import { createMemorySink } from "../../../write/memory.ts";
import { createXsdValidator } from "../../../xml/validate.ts";
import type { PackageContents, WriteOptions } from "../../package-format.ts";
import { earkSip } from "../index.ts";
import { rulesFoundIn } from "../verify.suite.ts";

const TRANSFER = fileURLToPath(new URL("../../../../../../fixtures/municipality/transfer", import.meta.url));
const SCHEMAS = fileURLToPath(new URL("../../../../../../../shared/schemas/eark", import.meta.url));
const pool = createDigestPool({ workers: 1 });
afterAll(() => pool[Symbol.asyncDispose]());

const OPTIONS: WriteOptions = {
  profile: "2.2.0",
  algorithms: ["sha256"],
  packedAt: new Date("2026-03-01T12:00:00Z"),
  tool: "rafskil 0.1.0",
  name: "skil",
  parameters: { "reference-code": "IS-HH/4", "previous-reference-code": "IS-HH/3", "previous-agreement": "2018-7" },
};

const CHOICES: readonly (readonly [name: string, parameters: Readonly<Record<string, string>>])[] = [
  ["one representation for each form", { representations: "by-variant" }],
  ["no METS of their own", { representations: "by-variant", "representation-mets": "none" }],
  ["Dublin Core", { description: "dc" }],
  ["formats by the bytes", { formats: "signatures" }],
  ...["SUPPLEMENT", "REPLACEMENT", "TEST", "DELETE"].map(
    (status) =>
      [`the status ${status}`, { "record-status": status, agreement: "1", "previous-agreement": "0" }] as const,
  ),
];

type Files = ReadonlyMap<string, Uint8Array>;

async function write(contents: Partial<PackageContents>, options: Partial<WriteOptions> = {}): Promise<Files> {
  const sink = createMemorySink("skil", { pool });
  const source = memorySource({ name: "gögn", files: { "mál/bréf 1+%.txt": "Góðan dag.\n", "b.pdf": "%PDF-1.4" } });
  await Array.fromAsync(earkSip.write({ source, statements: [], ...contents }, sink, { ...OPTIONS, ...options }));
  await sink.commit();
  return sink.files;
}

async function municipality(): Promise<Partial<PackageContents>> {
  const source = directorySource(TRANSFER, { limits: DEFAULT_LIMITS });
  const transfer = await openTransfer(source);
  if (transfer.kind !== "open") throw new Error("The fixture is not in order");
  return { source, transfer: transfer.description, records: transfer.records };
}

/** A transfer whose files are there in several forms. */
async function variants(digest = "ab".repeat(32), forms: readonly string[] = []): Promise<Partial<PackageContents>> {
  const more = forms.map((form) => `${form}.bin;D3;${form};\n`).join("");
  const source = memorySource({
    name: "gögn",
    files: {
      "transfer.yaml": readFileSync(join(TRANSFER, "transfer.yaml"), "utf8"),
      "schemas/own.xsd": '<schema xmlns="http://www.w3.org/2001/XMLSchema"/>',
      "records/classes.csv": "lykill;heiti;lýsing;klassifikasjonstype\n1;Stjórn;Nefndir;Funksjon\n",
      "records/cases.csv":
        "málsnúmer;málsheiti;málalykill;málsaðili;extraId;maxLevelsOfAggregation;subject;archivalHistory;saksaar;litur\n".concat(
          "M1;Mál;1;Ari|Una;77;3;Götur;Flutt 1999;2019;blár\n",
        ),
      "records/documents.csv": "málsgagnsnúmer;málsnúmer;heiti\nD1;M1;Eitt\nD2;M1;Tvö\nD3;M1;Þrjú\n",
      "records/parties.csv": "aðilanúmer;nafn;málsnúmer;protectedIdentity;aldur\nA;Anna;M1;já;9\n",
      "records/files.csv": `slóð;málsgagnsnúmer;variantformat;sha256\n1.docx;D1;Produksjonsformat;${digest}\n1.pdf;D1;Arkivformat;\n2.docx;D2;P;\n2.pdf;D2;A;\n2-o.pdf;D2;skjermet;\n${more}`,
      "files/1.docx": "skjal",
      "files/1.pdf": "%PDF-1",
      "files/2.docx": "skjal 2",
      "files/2.pdf": "%PDF-2",
      "files/2-o.pdf": "%PDF-3",
      "files/laust.txt": "laust",
      ...Object.fromEntries(forms.map((form) => [`files/${form}.bin`, form])),
    },
  });
  const transfer = await openTransfer(source);
  if (transfer.kind !== "open") throw new Error("The transfer is not in order");
  return { source, transfer: transfer.description, records: transfer.records };
}

function text(files: Files, path: string): string {
  return Buffer.from(files.get(path) ?? "").toString();
}

describe("a package that we write", () => {
  test.each(["2.2.0", "2.1.0", "2.0.4"])("of a folder has no error by the rules of %s", async (profile) => {
    const source = memorySource({ name: "skil", files: new Map(await write({}, { profile })) });
    expect(await rulesFoundIn(source, pool, "error")).toEqual(new Set());
  });

  test("of a transfer has no error, and lacks only schemas, a contact in its header and one identifier", async () => {
    const source = memorySource({ name: "skil", files: new Map(await write(await municipality())) });
    expect(await rulesFoundIn(source, pool)).toEqual(new Set(["CSIPSTR15", "SIP21", "SIP30"]));
  });

  test.each(["2.2.0", "2.1.0", "2.0.4"])("of a transfer has no error by the rules of %s", async (profile) => {
    const source = memorySource({ name: "skil", files: new Map(await write(await municipality(), { profile })) });
    expect(await rulesFoundIn(source, pool, "error")).toEqual(new Set());
  });

  test("has the same bytes each time", async () => {
    const [first, second] = [await write(await municipality()), await write(await municipality())];
    expect([...first.keys()]).toEqual([...second.keys()]);
    for (const [path, bytes] of first) expect(Buffer.compare(bytes, second.get(path) ?? Buffer.of()), path).toBe(0);
  });

  test("ends with the METS of the package, and stands before it all that it names", async () => {
    const paths = [...(await write(await municipality())).keys()];
    expect(paths.at(-1)).toBe("METS.xml");
    expect(paths.indexOf("representations/rep1/METS.xml")).toBe(paths.length - 3);
    expect(paths.at(-2)).toBe("metadata/descriptive/ead.xml");
  });

  test("tells formats by the extension, and by the bytes where that is asked for", async () => {
    const path = "representations/rep1/metadata/preservation/premis.xml";
    const premis = text(await write({}, { parameters: { formats: "signatures" } }), path);
    expect(premis).toContain("<premis:formatName>Acrobat PDF 1.4 - Portable Document Format</premis:formatName>");
    expect(premis).toContain("<premis:formatRegistryKey>fmt/18</premis:formatRegistryKey>");
    expect(premis).toContain("<premis:eventType>format identification</premis:eventType>");
    expect(text(await write({}), path)).not.toMatch(/formatRegistry|format identification/);
  });

  test("tells of each record when it was created, and of a file what an appendix has no place for", async () => {
    const records = text(await write(await variants()), "representations/rep1/data/ERMS-records.xml");
    expect(records).toContain('<ownElement name="variant"><value>Arkivformat</value></ownElement>');
    expect(records).toContain(`<ownElement name="digest"><value>sha256:${"ab".repeat(32)}</value></ownElement>`);
    const whole = text(await write(await municipality()), "representations/rep1/data/ERMS-records.xml");
    expect(whole.match(/<record /g)?.length).toBe(whole.match(/dateType="created"/g)?.length);
  });

  test("gives what ERMS alone has its own element, and what it does not have a note with its name", async () => {
    const cases = text(await write(await variants()), "representations/rep1/data/ERMS-aggregations.xml");
    for (const element of [
      '<extraId extraIdType="extra">77</extraId>',
      "<maxLevelsOfAggregation>3</maxLevelsOfAggregation>",
      "<subject>Götur</subject>",
      "<archivalHistory><historyLine>Flutt 1999</historyLine></archivalHistory>",
      '<agent agentType="counterpart"><name>Una</name></agent>',
      '<protectedIdentity>true</protectedIdentity><notes><note noteType="aldur">9</note></notes>',
      '<note noteType="saksaar">2019</note>',
      '<note noteType="litur">blár</note>',
      "<p>1: description: Nefndir; klassifikasjonstype: Funksjon</p>",
    ])
      expect(cases).toContain(element);
    expect(cases).not.toMatch(/noteType="(extraId|subject|málsaðili)"/);
  });

  test("holds every case and document, and each appendix is a file of the package", async () => {
    const contents = await municipality();
    const files = await write(contents);
    const records = text(files, "representations/rep1/data/ERMS-records.xml");
    const appendices = [...records.matchAll(/<appendix [^>]*path="file:\/\/\/([^"]*)"/g)].map(([, path = ""]) => path);
    expect(appendices.length).toBeGreaterThan(100);
    expect(appendices.filter((path) => !files.has(decodeURIComponent(path)))).toEqual([]);
    const documents = (await Array.fromAsync(contents.records?.documents() ?? [])).flat();
    expect(records.match(/<record /g)?.length).toBe(documents.length);
    const cases = (await Array.fromAsync(contents.records?.cases() ?? [])).flat();
    const aggregations = text(files, "representations/rep1/data/ERMS-aggregations.xml");
    expect(aggregations.match(/<aggregation /g)?.length).toBe(cases.length);
  });

  test("takes an algorithm that METS has a name for", async () => {
    expect(text(await write({}, { algorithms: ["blake2b", "sha512"] }), "METS.xml")).toContain("SHA-512");
    await expect(write({}, { algorithms: ["blake2b"] })).rejects.toMatchObject({ code: "usage" });
  });

  test.each(CHOICES)("of a transfer with %s has no error", async (_name, parameters) => {
    const source = memorySource({ name: "skil", files: new Map(await write(await variants(), { parameters })) });
    expect(await rulesFoundIn(source, pool, "error")).toEqual(new Set());
  });

  test("has a representation for each form of a document, and all records in each", async () => {
    const files = await write(await variants(), { parameters: { representations: "by-variant" } });
    const names = new Set([...files.keys()].flatMap((path) => /^representations\/([^/]+)/.exec(path)?.[1] ?? []));
    expect(names).toEqual(new Set(["original", "archival", "redacted"]));
    const records = [...names].map((name) => text(files, `representations/${name}/data/ERMS-records.xml`));
    expect(new Set(records.map((record) => record.match(/<record /g)?.length))).toEqual(new Set([3]));
    for (const [order, name] of [...names].entries()) {
      const paths = [...(records[order] ?? "").matchAll(/path="file:\/\/\/([^"]*)"/g)].map(([, path = ""]) => path);
      expect(paths.length).toBeGreaterThan(0);
      expect(paths.every((path) => path.startsWith(`representations/${name}/data/`) && files.has(path))).toBe(true);
    }
    expect(files.has("representations/original/data/files/laust.txt")).toBe(true);
  });

  test("lists all in one METS where its representations are to have none", async () => {
    const parameters = { ...OPTIONS.parameters, "representation-mets": "none" };
    const files = await write(await municipality(), { parameters });
    expect([...files.keys()].filter((path) => path.endsWith("METS.xml"))).toEqual(["METS.xml"]);
    const source = memorySource({ name: "skil", files: new Map(files) });
    expect(await rulesFoundIn(source, pool)).toEqual(new Set(["CSIPSTR12", "CSIPSTR15", "SIP21", "SIP30"]));
  });

  test("says of which agreements it is, and what it is to the archive", async () => {
    const parameters = { agreement: "2024-9", "previous-agreement": "2018-7\n2020-1", "record-status": "REPLACEMENT" };
    const mets = text(await write(await municipality(), { parameters }), "METS.xml");
    expect([...mets.matchAll(/<altRecordID TYPE="([A-Z]+)">([^<]*)/g)].map(([, type, value]) => [type, value])).toEqual(
      [
        ["SUBMISSIONAGREEMENT", "2024-9"],
        ["PREVIOUSSUBMISSIONAGREEMENT", "2018-7"],
        ["PREVIOUSSUBMISSIONAGREEMENT", "2020-1"],
      ],
    );
    expect(mets).toContain('RECORDSTATUS="REPLACEMENT"');
  });

  test("has the identifier that it is given", async () => {
    expect(text(await write({}, { parameters: { "package-id": "urn:x:7" } }), "METS.xml")).toContain('OBJID="urn:x:7"');
  });

  test("takes the checksums that the records hold, and digests only what has none", async () => {
    const files = await write(await variants(), { parameters: { checksums: "reuse" } });
    const mets = text(files, "representations/rep1/METS.xml");
    expect(mets).toContain(`CHECKSUM="${"ab".repeat(32)}"`);
    const digest = createHash("sha256").update("laust").digest("hex");
    expect(mets).toContain(`CHECKSUM="${digest}"`);
    const source = memorySource({ name: "skil", files: new Map(files) });
    // The checksum that the records hold is wrong: it was not computed again, and whoever verifies sees it.
    expect(await rulesFoundIn(source, pool, "error")).toEqual(new Set(["CSIP71"]));
  });

  test.each([{ representations: "by-variant" }, { description: "ead" }, { checksums: "reuse" }])(
    "cannot be made of a plain folder with %o",
    async (parameters) => {
      await expect(write({}, { parameters })).rejects.toMatchObject({ code: "usage" });
    },
  );

  test("copies each file once where checksums are to be reused and the records hold none", async () => {
    const files = await write(await variants(""), { parameters: { checksums: "reuse" } });
    const source = memorySource({ name: "skil", files: new Map(files) });
    expect(await rulesFoundIn(source, pool, "error")).toEqual(new Set());
  });

  test("refuses a column of other things for the forms of files", async () => {
    const forms = Array.from({ length: 30 }, (_, number) => `f${number}`);
    const parameters = { representations: "by-variant" };
    await expect(write(await variants("", forms), { parameters })).rejects.toMatchObject({ code: "limit-exceeded" });
  });

  test("holds the schemas that lie beside the files of the records", async () => {
    const files = await write(await variants());
    expect(files.has("schemas/own.xsd")).toBe(true);
    expect(text(files, "METS.xml")).toContain('USE="Schemas"');
  });

  test("refuses a record status that there is none of", async () => {
    await expect(write({}, { parameters: { "record-status": "GONE" } })).rejects.toMatchObject({ code: "usage" });
    expect(text(await write({}, { parameters: { "record-status": "TEST" } }), "METS.xml")).toContain(
      'RECORDSTATUS="TEST"',
    );
  });
});

describe.skipIf(!existsSync(SCHEMAS))("by the official schemas", () => {
  const METS = ["mets-1.12.xsd", "DILCISExtensionMETS.xsd", "DILCISExtensionSIPMETS.xsd"];
  test.each([
    ["METS.xml", METS],
    ["representations/rep1/METS.xml", METS],
    ["representations/rep1/metadata/preservation/premis.xml", ["premis-v3-0.xsd"]],
    ["representations/rep1/data/ERMS-aggregations.xml", ["ERMS-3.0.2.xsd"]],
    ["representations/rep1/data/ERMS-records.xml", ["ERMS-3.0.2.xsd"]],
    ["metadata/descriptive/ead.xml", ["ead3-1.1.1.xsd"]],
  ])("%s is valid", async (path, entries) => {
    const files = await write(await municipality());
    const named = [...entries, "xlink.xsd", "xml.xsd"];
    const schemas = named.map((location) => ({ location, bytes: readFileSync(join(SCHEMAS, location)) }));
    await using validator = createXsdValidator({ files: schemas, entries }, { workers: 1 });
    const outcome = await validator.validate([files.get(path) ?? Buffer.of()]);
    expect(outcome).toMatchObject({ kind: "validated", faults: [] });
  });
});
