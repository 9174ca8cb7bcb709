import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { complaints, inspect } from "./inspect.suite.ts";
import { unicodePathField, type ZipEndParts, type ZipPart, zipBytes } from "./zip-bytes.suite.ts";

const GOOD: ZipPart = { name: "good.txt", data: "Góðan dag" };
const ZEROS = Buffer.alloc(3 << 20);

describe("A hostile entry of a zip is a fault, and the rest is read", () => {
  const cases: readonly [name: string, parts: readonly ZipPart[], complaints: readonly string[]][] = [
    ["a path that climbs out", [{ name: "../../etc/passwd" }], ["unsafe-path ../../etc/passwd"]],
    ["a path that climbs out from within", [{ name: "a/../../b" }], ["unsafe-path a/../../b"]],
    ["an absolute path", [{ name: "/etc/passwd" }], ["unsafe-path /etc/passwd"]],
    ["a backslash", [{ name: "..\\..\\windows" }], ["unsafe-path ..\\..\\windows"]],
    ["a drive", [{ name: "C:/windows" }], ["unsafe-path C:/windows"]],
    ["a drive without a slash", [{ name: "c:x" }], ["unsafe-path c:x"]],
    ["a UNC path", [{ name: "\\\\server\\share\\x" }], ["unsafe-path \\\\server\\share\\x"]],
    ["a UNC path with slashes", [{ name: "//server/share/x" }], ["unsafe-path //server/share/x"]],
    ["a NUL in a name", [{ name: "a.pdf\u0000.exe" }], ["unsafe-path a.pdf\u0000.exe"]],
    ["a line break in a name", [{ name: "a\nb" }], ["unsafe-path a\nb"]],
    ["no name", [{ name: "" }], ["unsafe-path "]],
    ["a name of dots", [{ name: "a/./b" }], ["unsafe-path a/./b"]],
    ["the root alone", [{ name: "/" }], ["unsafe-path /"]],
    ["a name beyond the limit", [{ name: "x".repeat(5000) }], [`unsafe-path ${"x".repeat(4096)}…`]],
    ["a path too deep", [{ name: `${"a/".repeat(101)}b` }], [`unsafe-path ${"a/".repeat(101)}b`]],
    ["an encoded climb, which is a name like another", [{ name: "%2e%2e%2fetc" }], ["not-portable-name %2e%2e%2fetc"]],
    ["a symbolic link", [{ name: "l", data: "/etc/passwd", mode: 0o120777 }], ["link l"]],
    ["a device", [{ name: "d", mode: 0o020666 }], ["special-file d"]],
    ["a FIFO", [{ name: "f", mode: 0o010666 }], ["special-file f"]],
    ["an encrypted entry", [{ name: "e", flags: 0x0801 }], ["encrypted-entry e"]],
    ["a strongly encrypted entry", [{ name: "e", flags: 0x0841 }], ["encrypted-entry e"]],
    ["a masked header", [{ name: "e", flags: 0x2801 }], ["encrypted-entry e"]],
    ["another compression", [{ name: "b", method: 12 }], ["unsupported-method b"]],
    ["a stored entry of two sizes", [{ name: "s", data: "abc", sizeBytes: 9 }], ["lying-size s"]],
    ["an entry that runs over the directory", [{ name: "s", storedBytes: 9999, sizeBytes: 9999 }], ["lying-size s"]],
    ["a folder that holds bytes", [{ name: "s/", data: "abc" }], ["lying-size s"]],
    ["a name that is not UTF-8 and says it is", [{ name: Buffer.from([0x61, 0xff]) }], ["name-not-unicode a\ufffd"]],
    ["a name twice", [{ name: "d" }, { name: "d" }], ["duplicate-name d"]],
    ["a name twice, once with a dot before it", [{ name: "d" }, { name: "./d" }], ["duplicate-name d"]],
    ["a file that is a folder too", [{ name: "d" }, { name: "d/" }], ["duplicate-name d"]],
    ["a file under a file", [{ name: "d" }, { name: "d/e/f" }], ["duplicate-name d"]],
    ["names that differ by case", [{ name: "D" }, { name: "d" }], ["name-collision d"]],
    ["names that differ by normalisation", [{ name: "e\u0301" }, { name: "\u00e9" }], ["name-collision \u00e9"]],
    ["folders that differ by case", [{ name: "D/a" }, { name: "d/b" }], ["name-collision d"]],
    ["hidden bytes between entries", [{ name: "h", gap: Buffer.alloc(70_000) }], ["trailing-data "]],
    ["an unpacked size that is far too large", [{ name: "r", data: ZEROS, isDeflated: true }], ["compression-ratio r"]],
    [
      "two entries with one local header",
      [
        { name: "o", data: "abc" },
        { name: "o2", isWithoutLocal: true, offsetBytes: 49 },
      ],
      ["overlapping-entries o2"],
    ],
  ];
  it.each(cases)("%s", async (_name, parts, expected) => {
    const found = await inspect(zipBytes([GOOD, ...parts]), { limits: { maxRatio: 500 } });
    expect(complaints(found)).toEqual(expected);
    expect(found.entries["good.txt"]).toBe("Góðan dag");
  });

  it("keeps the first of two entries with one name", async () => {
    const found = await inspect(zipBytes([GOOD, { name: "good.txt", data: "another" }]));
    expect(found.entries).toEqual({ "good.txt": "Góðan dag" });
  });

  it("takes no drive out of a folder that it hides", async () => {
    expect(complaints(await inspect(zipBytes([{ name: "top/C:/x" }, { name: "top/a" }])))).toEqual([
      "unsafe-path C:/x",
    ]);
  });
});

describe("A zip that is broken or hostile as a whole", () => {
  const cases: readonly [name: string, end: ZipEndParts, complaint: string][] = [
    ["counts ten million empty entries", { isZip64: true, entryCount: 10_000_000 }, "archive-damaged"],
    ["counts more entries than there are", { entryCount: 2 }, "archive-damaged"],
    ["counts other entries on this disk", { entryCountHere: 0 }, "header-mismatch "],
    ["counts otherwise in its ZIP64 record", { isZip64: true, plainEntryCount: 7 }, "header-mismatch "],
    ["is one of several volumes", { disk: 1 }, "archive-unsupported"],
    ["has a directory too large for it", { directoryBytes: 0x7fffffff }, "archive-damaged"],
    ["has a directory that begins elsewhere", { directoryOffsetBytes: 3 }, "trailing-data "],
    ["has a directory that begins behind its end", { directoryOffsetBytes: 99_999 }, "archive-damaged"],
    ["has a directory shorter than its records", { directoryBytes: 50 }, "archive-damaged"],
    ["hides bytes after its directory", { afterDirectory: Buffer.from("hidden") }, "trailing-data "],
    ["has a second end record in its comment", { comment: zipBytes([]) }, "header-mismatch "],
  ];
  it.each(cases)("%s", async (_name, end, complaint) => {
    expect(complaints(await inspect(zipBytes([GOOD], end)))).toContain(complaint);
  });

  it("holds an entry too many for its own count", async () => {
    expect(complaints(await inspect(zipBytes([GOOD, { name: "b" }], { entryCount: 1 })))).toEqual(["header-mismatch "]);
  });

  it("is encrypted throughout", async () => {
    const found = await inspect(zipBytes([{ name: "a/" }, { name: "a/b", flags: 0x801 }, { name: "c", flags: 0x801 }]));
    expect(complaints(found)).toEqual(["archive-encrypted"]);
  });

  it("stands behind other bytes, whether its offsets know of them or not", async () => {
    const zip = zipBytes([GOOD, { name: "b.txt", data: "b", isDeflated: true }], { isZip64: true });
    for (const bytes of [
      Buffer.concat([Buffer.from("#!/bin/sh\n"), zip]),
      zipBytes([{ ...GOOD, gap: Buffer.from("MZ") }]),
    ]) {
      const found = await inspect(bytes);
      expect(complaints(found)).toEqual(["trailing-data "]);
      expect(found.entries["good.txt"]).toBe("Góðan dag");
    }
  });

  it("stands before other bytes", async () => {
    expect(complaints(await inspect(Buffer.concat([zipBytes([GOOD]), Buffer.alloc(99)])))).toEqual(["trailing-data "]);
  });

  it("holds more than is taken in all", async () => {
    const bytes = zipBytes([GOOD, { name: "b", data: "0123456789" }]);
    expect(complaints(await inspect(bytes, { limits: { maxTotalBytes: 15 } }))).toEqual(["limit-exceeded"]);
    expect(complaints(await inspect(bytes, { limits: { maxEntries: 1 } }))).toEqual(["limit-exceeded"]);
  });

  it("takes too long to list", async () => {
    let clock = 0;
    const parts = Array.from({ length: 600 }, (_, index) => ({ name: String(index) }));
    const now = (): number => (clock += 100);
    expect(complaints(await inspect(zipBytes(parts), { now, limits: { maxListMs: 50 } }))).toEqual(["limit-exceeded"]);
  });
});

describe("A zip bomb within a zip", () => {
  it("is a file like another: nothing in it is unpacked", async () => {
    let bomb = zipBytes([{ name: "zeros", data: ZEROS, isDeflated: true }]);
    for (let depth = 0; depth < 16; depth++) {
      const parts = ["a.zip", "b.zip"].map((name) => ({ name, data: bomb, isDeflated: true }));
      bomb = depth < 6 ? zipBytes(parts) : zipBytes(parts.slice(0, 1));
    }
    const found = await inspect(zipBytes([GOOD, { name: "inner.zip", data: bomb }]));
    expect(complaints(found)).toEqual([]);
    expect(Object.keys(found.entries)).toEqual(["good.txt", "inner.zip"]);
  });
});

describe("A zip bomb of entries that quote one another", () => {
  /** Each entry's data is a stored block of the next entry's header, and so on to a kernel that all unpack. */
  function quotedBomb(count: number): Buffer {
    const kernel = deflateRawSync(Buffer.alloc(100_000));
    const names = Array.from({ length: count }, (_, index) => `file-${index}`);
    const inner = names.map((name) => zipBytes([{ name, data: "" }]).subarray(0, 30 + name.length));
    const tail = (from: number): number =>
      inner.slice(from).reduce((sum, header) => sum + header.length, 0) + kernel.length;
    const parts = names.map((name, index): ZipPart => {
      const offsetBytes = tail(0) - tail(index);
      const storedBytes = tail(index + 1);
      return { name, method: 8, isWithoutLocal: true, offsetBytes, storedBytes, sizeBytes: 100_000 };
    });
    const body = Buffer.concat([...inner, kernel]);
    const directory = zipBytes(parts);
    const end = directory.subarray(directory.length - 22);
    end.writeUInt32LE(body.length, 16);
    return Buffer.concat([body, directory]);
  }

  it("keeps the first alone", async () => {
    const found = await inspect(quotedBomb(50));
    const overlaps = found.faults.filter((fault) => fault.kind === "overlapping-entries");
    expect(overlaps).toHaveLength(49);
    expect(Object.keys(found.entries)).toEqual(["file-0"]);
  });
});

describe("An entry that is not what the directory says", () => {
  const cases: readonly [name: string, part: ZipPart, complaint: string][] = [
    ["has another name", { name: "x.txt", local: { name: "x.exe" } }, "header-mismatch"],
    ["has another size in its local header", { name: "x", data: "abc", local: { sizeBytes: 2 } }, "header-mismatch"],
    ["has another method in its local header", { name: "x", data: "abc", local: { method: 8 } }, "header-mismatch"],
    ["is encrypted by its local header", { name: "x", local: { flags: 0x0801 } }, "header-mismatch"],
    ["has another CRC", { name: "x", data: "abc", crc32: 1 }, "crc-mismatch"],
    ["unpacks to more", { name: "x", data: "a".repeat(999), isDeflated: true, sizeBytes: 9 }, "size-mismatch"],
    ["unpacks to less", { name: "x", data: "abc", isDeflated: true, sizeBytes: 9 }, "size-mismatch"],
    ["is garbled", { name: "x", data: "\u0007\u0007\u0007", method: 8 }, "corrupt-compression"],
    [
      "hides bytes behind its compressed data",
      {
        name: "x",
        data: Buffer.concat([deflateRawSync("abc"), Buffer.from("hidden")]),
        method: 8,
        sizeBytes: 3,
        crc32: 0x352441c2,
      },
      "corrupt-compression",
    ],
  ];
  it.each(cases)("%s", async (_name, part, complaint) => {
    const found = await inspect(zipBytes([GOOD, part]));
    expect(complaints(found)).toEqual([`${complaint} ${String(part.name)}`]);
    expect(found.entries["good.txt"]).toBe("Góðan dag");
  });

  it("is packed less than it says: reading stops at the first byte too many", async () => {
    const found = await inspect(zipBytes([{ name: "x", data: ZEROS, isDeflated: true, sizeBytes: 100 }]));
    expect(complaints(found)).toEqual(["size-mismatch x"]);
  });
});

const SMALL = zipBytes([
  { name: "mál/a.txt", data: "Góðan dag" },
  { name: "b", data: "bbbbbbbbbbbbbbbbbbbbbbbbbb", isDeflated: true, hasDescriptor: true },
]);
const SMALL_ENTRIES = { b: "bbbbbbbbbbbbbbbbbbbbbbbbbb", "mál/a.txt": "Góðan dag" };

describe("A zip that is damaged anywhere", () => {
  it("is complained of when it is cut at any byte", async () => {
    for (let length = 0; length < SMALL.length; length++) {
      expect(complaints(await inspect(SMALL.subarray(0, length))), `cut at ${length}`).not.toEqual([]);
    }
  });

  it("never gives other names or bytes without a complaint when a bit is flipped", async () => {
    expect((await inspect(SMALL)).entries).toEqual(SMALL_ENTRIES);
    const unnoticed = async (at: number, bit: number): Promise<void> => {
      const bytes = Buffer.from(SMALL);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      const found = await inspect(bytes);
      if (complaints(found).length === 0) expect(found.entries, `bit ${bit} of byte ${at}`).toEqual(SMALL_ENTRIES);
    };
    for (let at = 0; at < SMALL.length; at++) await unnoticed(at, at % 8);
    await fc.assert(fc.asyncProperty(fc.nat(SMALL.length - 1), fc.nat(7), unnoticed), { numRuns: 300 });
  });

  it("is refused or read, and nothing else, when any of its bytes are others", async () => {
    const edit = fc.tuple(fc.nat(SMALL.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        const bytes = Buffer.from(SMALL);
        for (const [at, value] of edits) bytes[at] = value;
        await inspect(bytes);
      }),
      { numRuns: 300 },
    );
  });
});

describe("A Unicode path field", () => {
  it("is not believed where it was made for another name", async () => {
    const name = Buffer.from("a-\u00e9.txt", "latin1");
    const extra = unicodePathField(Buffer.from("other"), "../evil");
    const found = await inspect(zipBytes([{ name, flags: 0, extra }]));
    expect(Object.keys(found.entries)).toEqual(["a-Θ.txt"]);
  });

  it("is held against the same rules as a name", async () => {
    const name = Buffer.from("a-\u00e9.txt", "latin1");
    const found = await inspect(zipBytes([{ name, flags: 0, extra: unicodePathField(name, "../evil") }]));
    expect(complaints(found)).toEqual(["unsafe-path ../evil"]);
  });
});
