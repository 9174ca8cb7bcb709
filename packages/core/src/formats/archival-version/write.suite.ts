import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { createDigestPool } from "../../digest/pool.ts";
import { memorySource } from "../../read/memory.ts";
import type { Source } from "../../read/source.ts";
import { openTransfer } from "../../records/open-transfer.ts";
import { createMemorySink, type MemorySink } from "../../write/memory.ts";
import { createXsdValidator } from "../../xml/validate.ts";
import { writeArchivalVersion } from "./write.ts";

const TRANSFER = join(import.meta.dirname, "../../../../../fixtures/municipality/transfer");

export const PACKAGE_NAME = "AVID.TI.1.1";

/** The invented municipality with all its documents as one TIFF, as if somebody had converted them. */
export function convertedTransfer(changes: Readonly<Record<string, Uint8Array | string | undefined>> = {}): Source {
  const names = readdirSync(join(TRANSFER, "files"), { recursive: true, encoding: "utf8" });
  const tiff = readFileSync(join(TRANSFER, "files", names.filter((name) => name.endsWith(".tif")).sort()[0] ?? ""));
  const content = new Map<string, Uint8Array | string>();
  content.set("transfer.yaml", readFileSync(join(TRANSFER, "transfer.yaml")));
  for (const name of readdirSync(join(TRANSFER, "records"))) {
    const text = readFileSync(join(TRANSFER, "records", name), "utf8");
    content.set(`records/${name}`, name === "files.csv" ? text.replace(/\.[a-z0-9]+;/g, ".tif;") : text);
  }
  for (const name of names) if (/\.[a-z0-9]+$/.test(name)) content.set(`files/${asTiff(name)}`, tiff);
  content.set("context/index.csv", "file;title;category\nkerfi.tif;Kerfislýsing;systemPurpose\n");
  content.set("context/kerfi.tif", tiff);
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) content.delete(path);
    else content.set(path, text);
  }
  return memorySource({ name: "transfer", files: content });
}

function asTiff(path: string): string {
  return path.replace(/\.[a-z0-9]+$/, ".tif");
}

/** Writes a transfer to memory. */
export async function writeInMemory(source: Source, profile: string, name = PACKAGE_NAME): Promise<MemorySink> {
  const transfer = await openTransfer(source);
  if (transfer.kind !== "open") throw new Error("The transfer cannot be opened");
  await using pool = createDigestPool({ workers: 0 });
  const sink = createMemorySink(name, { pool });
  const written = writeArchivalVersion(
    { source, transfer: transfer.description, records: transfer.records, statements: [] },
    sink,
    { profile, algorithms: ["md5"], packedAt: new Date(0), tool: "test", name, parameters: {} },
  );
  for await (const _ of written);
  await sink.commit();
  return sink;
}

/** What was written, as a source to verify. */
export function asPackage(sink: MemorySink, name = PACKAGE_NAME): Source {
  return memorySource({ name, files: sink.files, emptyDirectories: [...sink.directories] });
}

/** Holds every table of a medium against the schema that lies beside it: each has a namespace of its own. */
export async function expectTablesValid(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const schemas = [...files].filter(([path]) => /^Tables\/.*\.xsd$/.test(path));
  expect(schemas.length).toBeGreaterThan(0);
  const set = schemas.map(([path, bytes]) => ({ location: path.slice(path.lastIndexOf("/") + 1), bytes }));
  const entries = set.map(({ location }) => location);
  await using validator = createXsdValidator({ files: set, entries }, { workers: 1 });
  for (const [path] of schemas) {
    const xml = files.get(path.replace(/\.xsd$/, ".xml")) ?? new Uint8Array(0);
    expect(await validator.validate([xml]), path).toMatchObject({ kind: "validated", faultCount: 0 });
  }
}
