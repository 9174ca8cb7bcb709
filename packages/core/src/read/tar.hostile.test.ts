import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import { gzipSync, zstdCompressSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { complaints, inspect } from "./inspect.suite.ts";
import { openSource } from "./open-source.ts";
import { binaryField, longNamePart, octalField, paxPart, type TarPart, tarBytes } from "./tar-bytes.suite.ts";

const GOOD: TarPart = { name: "good.txt", data: "Góðan dag" };
const AFTER: TarPart = { name: "after.txt", data: "later" };

describe("A hostile member of a tar is a fault, and the rest is read", () => {
  const cases: readonly [name: string, parts: readonly TarPart[], complaints: readonly string[]][] = [
    ["a path that climbs out", [{ name: "../../etc/passwd" }], ["unsafe-path ../../etc/passwd"]],
    ["a path that climbs out by its prefix", [{ name: "b", prefix: "a/../.." }], ["unsafe-path a/../../b"]],
    ["an absolute path", [{ name: "/etc/passwd" }], ["unsafe-path /etc/passwd"]],
    ["a backslash", [{ name: "..\\x" }], ["unsafe-path ..\\x"]],
    ["a path by PAX that climbs out", [paxPart({ path: "../x" }), { name: "x" }], ["unsafe-path ../x"]],
    ["a path by PAX with a NUL", [paxPart({ path: "x\u0000y" }), { name: "x" }], ["unsafe-path x\u0000y"]],
    [
      "a path by PAX without end",
      [paxPart({ path: "x/".repeat(3000) }), { name: "x" }],
      [`unsafe-path ${"x/".repeat(2048)}…`],
    ],
    ["a long name by GNU that climbs out", [longNamePart("../x"), { name: "x" }], ["unsafe-path ../x"]],
    ["a symbolic link", [{ name: "l", type: "2", linkTarget: "/etc/passwd" }], ["link l"]],
    ["a symbolic link that states a size", [{ name: "l", type: "2", sizeField: octalField(99) }], ["link l"]],
    ["a hard link", [{ name: "l", type: "1", linkTarget: "good.txt" }], ["link l"]],
    ["a character device", [{ name: "d", type: "3" }], ["special-file d"]],
    ["a block device", [{ name: "d", type: "4" }], ["special-file d"]],
    ["a FIFO", [{ name: "d", type: "6" }], ["special-file d"]],
    ["a type that nobody knows", [{ name: "d", type: "Z", data: "abc" }], ["special-file d"]],
    ["a sparse file by GNU", [{ name: "s", type: "S" }], ["unsupported-method s"]],
    ["a sparse file by PAX", [paxPart({ "GNU.sparse.major": "1" }), { name: "s" }], ["unsupported-method s"]],
    ["a name that is not UTF-8", [{ name: Buffer.from([0x61, 0xff]) }], ["name-not-unicode a\ufffd"]],
    ["a name twice", [{ name: "d" }, { name: "./d" }], ["duplicate-name d"]],
    ["a file under a file", [{ name: "d" }, { name: "d/e" }], ["duplicate-name d"]],
    ["names that differ by case", [{ name: "D" }, { name: "d" }], ["name-collision d"]],
    ["a global path for all that follow", [paxPart({ path: "../x" }, "g"), { name: "x" }], ["unsafe-path ../x"]],
  ];
  it.each(cases)("%s", async (name, parts, expected) => {
    const isGlobal = name.startsWith("a global");
    const found = await inspect(tarBytes([GOOD, ...parts, ...(isGlobal ? [] : [AFTER])]));
    expect(complaints(found)).toEqual(expected);
    expect(found.entries).toMatchObject({ "good.txt": "Góðan dag", ...(isGlobal ? {} : { "after.txt": "later" }) });
  });

  it("a name by PAX that is not UTF-8", async () => {
    const parts = [paxPart({ hdrcharset: "BINARY", path: Buffer.from([0x61, 0xff]) }), { name: "x" }];
    expect(complaints(await inspect(tarBytes(parts)))).toEqual(["name-not-unicode a\ufffd"]);
  });

  it("bytes after the end mark", async () => {
    const tar = tarBytes([GOOD]);
    expect(complaints(await inspect(Buffer.concat([tar, tar])))).toEqual(["trailing-data "]);
    expect(complaints(await inspect(Buffer.concat([tar, Buffer.alloc(2 << 20)])))).toEqual(["trailing-data "]);
    expect(complaints(await inspect(Buffer.concat([tar, Buffer.alloc(8192)])))).toEqual([]);
  });
});

describe("A tar that is broken or hostile as a whole", () => {
  const huge = Buffer.from([0x80, ...Array.from({ length: 11 }, () => 0xff)]);
  const negative = Buffer.from(Array.from({ length: 12 }, () => 0xff));
  const cases: readonly [name: string, parts: readonly TarPart[], code: string][] = [
    ["states a negative size", [GOOD, { name: "n", sizeField: negative }], "archive-damaged"],
    [
      "states a negative size in digits",
      [GOOD, { name: "n", sizeField: Buffer.from("-0000000001\0") }],
      "archive-damaged",
    ],
    ["states a size that cannot be counted", [GOOD, { name: "n", sizeField: huge }], "archive-damaged"],
    ["states a size beyond its end", [GOOD, { name: "n", sizeField: binaryField(1n << 50n) }], "archive-damaged"],
    ["states a negative size by PAX", [GOOD, paxPart({ size: "-1" }), { name: "n" }], "archive-damaged"],
    [
      "states a size by PAX that cannot be counted",
      [GOOD, paxPart({ size: "9".repeat(30) }), { name: "n" }],
      "archive-damaged",
    ],
    ["states a size by PAX beyond its end", [GOOD, paxPart({ size: "99999999" }), { name: "n" }], "archive-damaged"],
    ["has a header with a wrong checksum", [GOOD, { name: "n", checksum: 1 }], "archive-damaged"],
    [
      "has a huge extended header",
      [GOOD, { name: "x", type: "x", data: Buffer.alloc((1 << 20) + 1) }],
      "archive-unsupported",
    ],
    [
      "has extended headers without end",
      [GOOD, ...Array.from({ length: 99 }, () => paxPart({ path: "x" }))],
      "archive-unsupported",
    ],
    ["ends after an extended header", [GOOD, paxPart({ path: "x" })], "archive-damaged"],
    ["has a record without a length", [GOOD, { name: "x", type: "x", data: "path=x\n" }, AFTER], "archive-damaged"],
    ["has a record of length 0", [GOOD, { name: "x", type: "x", data: "0 path=x\n" }, AFTER], "archive-damaged"],
    [
      "has a record longer than its header",
      [GOOD, { name: "x", type: "x", data: "99 path=x\n" }, AFTER],
      "archive-damaged",
    ],
    [
      "has a record without a line's end",
      [GOOD, { name: "x", type: "x", data: "9 path=xy" }, AFTER],
      "archive-damaged",
    ],
  ];
  it.each(cases)("%s", async (_name, parts, code) => {
    expect(complaints(await inspect(tarBytes(parts)))).toEqual([code]);
  });

  it("breaks off between blocks of its end, or has one in its midst", async () => {
    expect(complaints(await inspect(tarBytes([GOOD], { endBlocks: 1 })))).toEqual(["archive-damaged"]);
    expect(complaints(await inspect(tarBytes([GOOD], { endBlocks: 0 })))).toEqual(["archive-damaged"]);
    const broken = Buffer.concat([tarBytes([GOOD], { endBlocks: 1 }), tarBytes([AFTER])]);
    expect(complaints(await inspect(broken))).toEqual(["archive-damaged"]);
  });

  const small = tarBytes([GOOD, paxPart({ path: "þ" }), { name: "x", data: "x" }]);

  it("is complained of when it is cut at the edges of any block, or within it", async () => {
    const places = new Set<number>();
    for (let block = 0; block <= small.length; block += 512) {
      for (const at of [block - 1, block, block + 1, block + 9, block + 200]) places.add(at);
    }
    for (const at of places) {
      if (at < 0 || at >= small.length) continue;
      expect(complaints(await inspect(small.subarray(0, at))), `cut at ${at}`).not.toEqual([]);
    }
  });

  it("never gives other names when a bit of a header is flipped", async () => {
    const headers = Array.from({ length: 512 }, (_, index) => index);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...headers), fc.nat(7), async (at, bit) => {
        const bytes = Buffer.from(small);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        const found = await inspect(bytes);
        if (complaints(found).length === 0) expect(found.entries).toEqual({ "good.txt": "Góðan dag", þ: "x" });
      }),
      { numRuns: 200 },
    );
  });

  it("is refused or read, and nothing else, when any of its bytes are others", async () => {
    const edit = fc.tuple(fc.nat(small.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        const bytes = Buffer.from(small);
        for (const [at, value] of edits) bytes[at] = value;
        await inspect(bytes);
      }),
      { numRuns: 200 },
    );
  });
});

describe.each([
  ["gzip", gzipSync],
  ["zstd", (bytes: Uint8Array) => zstdCompressSync(bytes)],
] as const)("A tar in %s", (kind, compress) => {
  const spool = mkdtempSync(join(tmpdir(), "rafskil-spool-test-"));
  afterAll(() => rmSync(spool, { recursive: true }));
  const big = tarBytes([GOOD, { name: "zeros", data: Buffer.alloc(3 << 20) }]);

  it("that unpacks to far more than it is, is refused", async () => {
    expect(complaints(await inspect(compress(big), { spoolDirectory: spool, limits: { maxRatio: 100 } }))).toEqual([
      "limit-exceeded",
    ]);
    expect(readdirSync(spool)).toEqual([]);
  });

  it("that unpacks to more than is taken, is refused", async () => {
    expect(
      complaints(
        await inspect(compress(big), { spoolDirectory: spool, limits: { maxTotalBytes: 1 << 20, maxRatio: 1e9 } }),
      ),
    ).toEqual(["limit-exceeded"]);
    expect(readdirSync(spool)).toEqual([]);
  });

  it("that takes too long to unpack, is refused", async () => {
    let clock = 0;
    const now = (): number => (clock += 100);
    const options = { spoolDirectory: spool, now, limits: { maxListMs: 50, maxRatio: 1e9 } };
    expect(complaints(await inspect(compress(big), options))).toEqual(["limit-exceeded"]);
    expect(readdirSync(spool)).toEqual([]);
  });

  it("is complained of when it is cut anywhere, and leaves nothing behind", async () => {
    const packed = compress(tarBytes([GOOD]));
    for (let length = 0; length < packed.length; length += length < 20 ? 1 : 7) {
      const found = await inspect(packed.subarray(0, length), { spoolDirectory: spool });
      expect(complaints(found), `cut at ${length}`).not.toEqual([]);
      expect(readdirSync(spool)).toEqual([]);
    }
  });

  it("is complained of when other bytes follow it", async () => {
    const found = await inspect(Buffer.concat([compress(tarBytes([GOOD])), Buffer.alloc(40)]), {
      spoolDirectory: spool,
    });
    expect(complaints(found)).toEqual(["trailing-data "]);
  });

  it("is read where it was packed in several parts", async () => {
    const tar = tarBytes([GOOD, AFTER]);
    const packed = Buffer.concat([
      compress(tar.subarray(0, 700)),
      compress(tar.subarray(700, 800)),
      compress(tar.subarray(800)),
    ]);
    const found = await inspect(packed, { spoolDirectory: spool });
    expect(complaints(found)).toEqual([]);
    expect(found.entries).toEqual({ "after.txt": "later", "good.txt": "Góðan dag" });
  });

  it.runIf(kind === "zstd")("is read where frames to be skipped stand between", async () => {
    const skip = Buffer.concat([Buffer.from("502a4d1804000000", "hex"), Buffer.from("skip")]);
    const tar = tarBytes([GOOD]);
    const found = await inspect(
      Buffer.concat([skip, compress(tar.subarray(0, 99)), skip, compress(tar.subarray(99)), skip]),
      { spoolDirectory: spool },
    );
    expect(complaints(found)).toEqual([]);
    expect(found.entries).toEqual({ "good.txt": "Góðan dag" });
  });

  it("of something else than a tar is refused", async () => {
    const found = await inspect(compress(Buffer.from("no tar at all")), { spoolDirectory: spool });
    expect(complaints(found)).toEqual(["archive-damaged"]);
    expect(readdirSync(spool)).toEqual([]);
  });

  it("stops when it is told to, and leaves nothing behind", async () => {
    const stop = new AbortController();
    const options = { spoolDirectory: spool, signal: stop.signal, onProgress: () => stop.abort() };
    expect(complaints(await inspect(compress(big), { ...options, limits: { maxRatio: 1e9 } }))).toEqual(["aborted"]);
    expect(readdirSync(spool)).toEqual([]);
  });

  it("removes what killed runs left, and not what others are using", async () => {
    const file = join(spool, "skil");
    writeFileSync(file, compress(tarBytes([GOOD])));
    const dead = `rafskil-spool-4194305-0-0.tar`;
    const sameNumber = `rafskil-spool-${process.pid}-${threadId}-7.tar`;
    const alive = `rafskil-spool-${process.ppid}-0-0.tar`;
    for (const name of [dead, sameNumber, alive, "other.txt"]) writeFileSync(join(spool, name), "");
    await using first = await openSource(file, { spoolDirectory: spool });
    await using second = await openSource(file, { spoolDirectory: spool });
    for (const source of [first, second]) expect(await Array.fromAsync(source.entries())).toHaveLength(1);
    const left = readdirSync(spool);
    expect(left).not.toContain(dead);
    expect(left).not.toContain(sameNumber);
    expect(left).toContain(alive);
    expect(left).toContain("other.txt");
    expect(left).toHaveLength(5);
  });
});
