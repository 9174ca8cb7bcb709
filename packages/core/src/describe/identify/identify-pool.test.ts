import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import type { Extent } from "../../model/extent.ts";
import type { Identification } from "../../model/identification.ts";
import type { Progress } from "../../model/progress.ts";
import { SAMPLES } from "./data/samples.suite.ts";
import { createIdentificationTable } from "./identification-table.ts";
import { createIdentifyPool, type IdentifyRunOptions } from "./identify-pool.ts";
import type { IdentifyOutcome, IdentifyWork } from "./identify-work.ts";
import { page, pdfOf, tiffOf, xmpOf } from "./sample-files.suite.ts";

const folder = mkdtempSync(join(tmpdir(), "rafskil-identify-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(works: readonly IdentifyWork[], options?: IdentifyRunOptions): Promise<readonly IdentifyOutcome[]> {
  await using pool = createIdentifyPool({ workers: 2 });
  const found: IdentifyOutcome[] = [];
  for await (const batch of pool.run(works, options)) found.push(...batch);
  return found.toSorted((a, b) => a.id - b.id);
}

function write(name: string, bytes: Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

/** A local header of a zip and the packed bytes behind it. */
function zipEntry(name: string, bytes: Buffer, method: "stored" | "deflate"): Extent {
  const packed = method === "stored" ? bytes : deflateRawSync(bytes);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(4, 26);
  const file = write(name, Buffer.concat([Buffer.alloc(7), header, Buffer.from("name"), packed]));
  const sizes = { storedBytes: packed.length, sizeBytes: bytes.length };
  return {
    kind: "zip-entry",
    file,
    headerOffsetBytes: 7,
    ...sizes,
    method,
    crc32: 0,
    flags: 0,
    rawName: Buffer.from("name"),
  };
}

const PDF = pdfOf({ xmp: xmpOf("2", "B"), padBytes: 200_000 });

describe("the pool", () => {
  it("finds in every kind of extent what lies in a file", async () => {
    const extents: readonly Extent[] = [
      { kind: "file", file: write("a.pdf", PDF), sizeBytes: PDF.length },
      {
        kind: "range",
        file: write("a.bin", Buffer.concat([Buffer.alloc(99), PDF, Buffer.alloc(99)])),
        offsetBytes: 99,
        sizeBytes: PDF.length,
      },
      zipEntry("stored.zip", PDF, "stored"),
      zipEntry("deflated.zip", PDF, "deflate"),
      { kind: "bytes", bytes: PDF },
    ];
    const found = await run(extents.map((extent, id) => ({ id, name: "a.pdf", extent })));
    expect(found.map(({ identification }) => identification.puid)).toEqual(extents.map(() => "fmt/477"));
    for (const { identification } of found) expect(identification.warnings).toEqual([]);
  });

  it("says that the tail of a large deflated entry was not read", async () => {
    const large = pdfOf({ padBytes: 9 * 2 ** 20 });
    const extent = zipEntry("large.zip", large, "deflate");
    const [found] = await run([{ id: 0, name: "a.pdf", extent }]);
    expect(found?.identification).toMatchObject({ puid: "fmt/276", warnings: ["tail-not-read"] });
  });

  it("says that a file cannot be read, and goes on", async () => {
    const file = write("short.pdf", Buffer.from("%PDF-1.4"));
    const found = await run([
      { id: 0, name: "gone.pdf", extent: { kind: "file", file: join(folder, "gone.pdf"), sizeBytes: 10 } },
      { id: 1, name: "short.pdf", extent: { kind: "file", file, sizeBytes: 999 } },
      { id: 2, name: "folder", extent: { kind: "file", file: folder, sizeBytes: 999 } },
      { id: 3, name: "a.pdf", extent: { kind: "bytes", bytes: PDF } },
    ]);
    expect(found.map(({ identification }) => identification.warnings)).toEqual([
      ["unreadable"],
      ["unreadable"],
      ["unreadable"],
      [],
    ]);
  });

  it("gives each of thousands of files once, and their details when asked", async () => {
    const tiff = tiffOf([page(), page([[259, 3, [5]]])]);
    const works = Array.from({ length: 3000 }, (_, id): IdentifyWork => {
      const sample = SAMPLES[id % SAMPLES.length];
      const bytes = id === 7 ? tiff : (sample?.bytes ?? tiff);
      return { id, name: id === 7 ? "a.tif" : (sample?.name ?? ""), extent: { kind: "bytes", bytes } };
    });
    const seen: Progress[] = [];
    const found = await run(works, { withDetails: true, onProgress: (progress) => seen.push(progress) });
    expect(found.map(({ id }) => id)).toEqual(works.map(({ id }) => id));
    expect(seen.at(-1)).toMatchObject({ phase: "identify", files: 3000 });
    expect(found[7]?.details).toMatchObject({
      kind: "tiff",
      pages: 2,
      pageKinds: [{ compression: 4 }, { compression: 5 }],
    });
    for (const { id, identification } of found) {
      if (id !== 7) expect(identification.puid).toBe(SAMPLES[id % SAMPLES.length]?.puid);
    }
  });

  it("stops when it is told to", async () => {
    const works = SAMPLES.map(
      (sample, id): IdentifyWork => ({ id, name: "", extent: { kind: "bytes", bytes: sample.bytes } }),
    );
    await expect(run(works, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "aborted" });
  });
});

describe("the table of identifications", () => {
  const found = (puid: string): Identification => ({
    puid,
    name: puid,
    mime: "text/plain",
    category: "text",
    basis: "text",
    traits: [],
    warnings: [],
  });

  it("keeps what was set, and counts it", () => {
    const table = createIdentificationTable(1);
    table.set(0, found("a"));
    table.set(5000, found("b"));
    table.set(1, found("b"));
    table.set(0, found("b"));
    expect(table.at(0)?.puid).toBe("b");
    expect(table.at(2)).toBeUndefined();
    expect(table.at(9999)).toBeUndefined();
    expect(table.counts().map(({ identification, files }) => [identification.puid, files])).toEqual([["b", 3]]);
  });
});
