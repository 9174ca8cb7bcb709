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

function text(files: Files, path: string): string {
  return Buffer.from(files.get(path) ?? "").toString();
}

describe("a package that we write", () => {
  test.each(["2.2.0", "2.1.0", "2.0.4"])("of a folder has no error by the rules of %s", async (profile) => {
    const source = memorySource({ name: "skil", files: new Map(await write({}, { profile })) });
    expect(await rulesFoundIn(source, pool, "error")).toEqual(new Set());
  });

  test("of a transfer has no error, and lacks only schemas and one identifier", async () => {
    const source = memorySource({ name: "skil", files: new Map(await write(await municipality())) });
    expect(await rulesFoundIn(source, pool)).toEqual(new Set(["CSIPSTR15", "SIP30"]));
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
  ])("%s is valid", async (path, entries) => {
    const files = await write(await municipality());
    const named = [...entries, "xlink.xsd", "xml.xsd"];
    const schemas = named.map((location) => ({ location, bytes: readFileSync(join(SCHEMAS, location)) }));
    await using validator = createXsdValidator({ files: schemas, entries }, { workers: 1 });
    const outcome = await validator.validate([files.get(path) ?? Buffer.of()]);
    expect(outcome).toMatchObject({ kind: "validated", faults: [] });
  });
});
