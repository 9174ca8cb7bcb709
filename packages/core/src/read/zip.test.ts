import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import yauzl from "yauzl";
import { localHeaderFault, parseLocalHeader } from "../model/zip-local-header.ts";
import { complaints, inspect } from "./inspect.suite.ts";
import { openSource } from "./open-source.ts";
import { unicodePathField, type ZipPart, zipBytes } from "./zip-bytes.suite.ts";

const folder = mkdtempSync(join(tmpdir(), "rafskil-zip-"));
afterAll(() => rmSync(folder, { recursive: true }));

const GOOD: ZipPart = { name: "mál/skjal.txt", data: "Góðan dag" };

describe("A zip", () => {
  const cases: readonly [name: string, parts: readonly ZipPart[], expected: Readonly<Record<string, string>>][] = [
    [
      "with data descriptors",
      [
        { ...GOOD, hasDescriptor: true, isDeflated: true },
        { name: "b", hasDescriptor: true },
      ],
      { b: "", "mál/skjal.txt": "Góðan dag" },
    ],
    ["with ZIP64 fields", [{ ...GOOD, isZip64: true }], { "skjal.txt": "Góðan dag" }],
    [
      "with ZIP64 fields and data descriptors",
      [{ ...GOOD, isZip64: true, hasDescriptor: true }],
      { "skjal.txt": "Góðan dag" },
    ],
    [
      "whose local headers have extra fields of their own",
      [{ ...GOOD, localExtra: Buffer.from([1, 2, 3, 0, 9, 9, 9]) }],
      { "skjal.txt": "Góðan dag" },
    ],
    [
      "with padding after an entry",
      [GOOD, { ...GOOD, name: "mál/b", gap: Buffer.alloc(100) }],
      { b: "Góðan dag", "skjal.txt": "Góðan dag" },
    ],
    ["of UTF-8 names without the flag, as macOS writes them", [{ ...GOOD, flags: 0 }], { "skjal.txt": "Góðan dag" }],
    [
      "whose folders take two deflated bytes, as Java writes them",
      [{ name: "mál/", data: Buffer.from([3, 0]), method: 8, sizeBytes: 0, crc32: 0 }, GOOD],
      { "skjal.txt": "Góðan dag" },
    ],
    ["of one empty folder", [{ name: "tómt/" }], {}],
    ["of nothing", [], {}],
    [
      "with names that begin with a dot and a slash",
      [{ name: "./" }, { ...GOOD, name: "./a" }, { name: "./b/" }],
      { a: "Góðan dag", b: "" },
    ],
  ];
  it.each(cases)("%s is read", async (_name, parts, expected) => {
    const found = await inspect(zipBytes(parts));
    expect(complaints(found)).toEqual([]);
    expect(found.entries).toEqual(expected);
  });

  it("with names in code page 437 is read, and doubted", async () => {
    const found = await inspect(zipBytes([{ name: Buffer.from([0x6d, 0xa0, 0x6c]), flags: 0 }]));
    expect(found.entries).toEqual({ mál: "" });
    expect(found.faults).toEqual([{ kind: "name-not-unicode", path: "mál", detail: "code-page-437" }]);
  });

  it("with Info-ZIP's Unicode path is read by that", async () => {
    const name = Buffer.from([0x6d, 0xa0, 0x6c]);
    const found = await inspect(zipBytes([{ name, flags: 0, extra: unicodePathField(name, "mál-Þ") }]));
    expect(found.entries).toEqual({ "mál-Þ": "" });
    expect(found.faults).toEqual([]);
  });

  it("of 70,000 entries, with the ZIP64 end record, is listed in order", async () => {
    const parts = Array.from({ length: 70_000 }, (_, index) => ({ name: `mál/${(index * 7919) % 70_000}` }));
    const file = join(folder, "many.zip");
    writeFileSync(file, zipBytes(parts, { isZip64: true }));
    await using source = await openSource(file, { spoolDirectory: folder });
    const paths = (await Array.fromAsync(source.entries())).map((entry) => entry.path as string);
    expect(paths).toEqual(parts.map((part) => part.name.slice(4)).sort());
    expect(source.faults()).toEqual([]);
  });

  it("shows its top folder when it is asked to", async () => {
    const file = join(folder, "top.zip");
    writeFileSync(file, zipBytes([GOOD]));
    await using source = await openSource(file, { spoolDirectory: folder, showTopFolder: true });
    expect((await Array.fromAsync(source.entries())).map((entry) => entry.path)).toEqual(["mál/skjal.txt"]);
    expect(source.topFolder).toBeUndefined();
    expect(await source.find("mál/skjal.txt")).toBeDefined();
  });

  it("gives extents whose local headers agree", async () => {
    const bytes = zipBytes([GOOD, { name: "mál/þ", data: "þþþ", isDeflated: true, isZip64: true }], { isZip64: true });
    const file = join(folder, "extents.zip");
    writeFileSync(file, bytes);
    await using source = await openSource(file, { spoolDirectory: folder });
    for await (const { extent } of source.entries()) {
      if (extent.kind !== "zip-entry") throw new Error(extent.kind);
      expect(localHeaderFault(parseLocalHeader(bytes.subarray(extent.headerOffsetBytes)), extent)).toBeUndefined();
      expect(extent.file).toBe(file);
    }
  });
});

describe("The central directory is read as yauzl reads it", () => {
  const parts: readonly ZipPart[] = [
    GOOD,
    { name: "b/ÆØÅ.xml", data: "x".repeat(5000), isDeflated: true, hasDescriptor: true },
    { name: "c", data: "c", isZip64: true, extra: Buffer.from([7, 7, 1, 0, 9]) },
    { name: Buffer.from([0x64, 0x82]), flags: 0, data: "d" },
    { name: "empty", mode: 0o100644 },
  ];

  it.each([[{}], [{ isZip64: true }], [{ comment: Buffer.from("athugasemd") }]])("with %j", async (end) => {
    const bytes = zipBytes(parts, end);
    const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: false });
    const expected = new Map<string, unknown>();
    await new Promise<void>((resolve, reject) => {
      zip.on("error", reject).on("end", resolve);
      zip.on("entry", (entry: yauzl.Entry) => {
        const { compressedSize, uncompressedSize, crc32, relativeOffsetOfLocalHeader, generalPurposeBitFlag } = entry;
        expected.set(entry.fileName, [
          compressedSize,
          uncompressedSize,
          crc32,
          relativeOffsetOfLocalHeader,
          generalPurposeBitFlag,
        ]);
        zip.readEntry();
      });
      zip.readEntry();
    });
    const file = join(folder, "oracle.zip");
    writeFileSync(file, bytes);
    await using source = await openSource(file, { spoolDirectory: folder });
    const found = new Map<string, unknown>();
    for await (const { path, extent } of source.entries()) {
      if (extent.kind !== "zip-entry") throw new Error(extent.kind);
      const { storedBytes, sizeBytes, crc32, headerOffsetBytes, flags } = extent;
      found.set(path, [storedBytes, sizeBytes, crc32, headerOffsetBytes, flags]);
    }
    expect([...found].sort()).toEqual([...expected].sort());
  });
});
