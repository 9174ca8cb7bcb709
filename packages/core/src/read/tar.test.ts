import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { complaints, inspect } from "./inspect.suite.ts";
import { openSource } from "./open-source.ts";
import { binaryField, longNamePart, paxPart, type TarPart, tarBytes } from "./tar-bytes.suite.ts";

const folder = mkdtempSync(join(tmpdir(), "rafskil-tar-"));
afterAll(() => rmSync(folder, { recursive: true }));

const LONG = `${"löng-mappa/".repeat(20)}skjal.xml`;

describe("A tar", () => {
  const cases: readonly [name: string, parts: readonly TarPart[], paths: readonly string[]][] = [
    ["of POSIX ustar with a prefix", [{ name: "skjal", prefix: "a/b" }, { name: "z" }], ["a/b/skjal", "z"]],
    [
      "of GNU, whose prefix is no prefix",
      [{ name: "skjal", prefix: "a/b", magic: "ustar  \u0000" }, { name: "z" }],
      ["skjal", "z"],
    ],
    [
      "of the old kind, with a folder by its slash",
      [
        { name: "a/", magic: "" },
        { name: "z", magic: "", type: "\0" },
      ],
      ["a", "z"],
    ],
    ["with a name of 100 bytes and no NUL", [{ name: "x".repeat(100) }, { name: "z" }], ["x".repeat(100), "z"]],
    ["with long names by PAX", [paxPart({ path: LONG, mtime: "1.5" }), { name: "cut" }, { name: "z" }], [LONG, "z"]],
    ["with long names by GNU", [longNamePart(LONG), { name: "cut" }, { name: "z" }], [LONG, "z"]],
    ["with a global header", [paxPart({ comment: "x" }, "g"), { name: "a" }, { name: "z" }], ["a", "z"]],
    ["with a folder by its type alone", [{ name: "a", type: "5" }, { name: "z" }], ["a", "z"]],
    ["with a volume's label", [{ name: "label", type: "V" }, { name: "a" }, { name: "z" }], ["a", "z"]],
    ["with a contiguous file", [{ name: "a", type: "7", data: "x" }, { name: "z" }], ["a", "z"]],
    ["of nothing", [], []],
  ];
  it.each(cases)("%s is read", async (_name, parts, paths) => {
    const found = await inspect(tarBytes(parts));
    expect(complaints(found)).toEqual([]);
    expect(Object.keys(found.entries)).toEqual(paths);
  });

  it("with sizes by PAX and in binary is read", async () => {
    const parts = [paxPart({ size: "3" }), { name: "a", data: "abc", sizeField: Buffer.alloc(12) }];
    const binary = { name: "b", data: "defg", sizeField: binaryField(4n) };
    const found = await inspect(tarBytes([...parts, binary]));
    expect(found.entries).toEqual({ a: "abc", b: "defg" });
  });

  it("with a member of nine gibibytes is listed by its headers alone", async () => {
    const file = join(folder, "big.tar");
    const size = 9 * 2 ** 30;
    const head = tarBytes([{ name: "big", sizeField: binaryField(BigInt(size)) }], { endBlocks: 0 });
    const tail = tarBytes([{ name: "after", data: "x" }]);
    writeFileSync(file, head);
    const hole = openSync(file, "r+");
    writeSync(hole, tail, 0, tail.length, head.length + size);
    closeSync(hole);
    await using source = await openSource(file, { spoolDirectory: folder });
    const entries = await Array.fromAsync(source.entries());
    expect(entries.map(({ path, sizeBytes }) => [path, sizeBytes])).toEqual([
      ["after", 1],
      ["big", size],
    ]);
    expect(entries[1]?.extent).toEqual({ kind: "range", file, offsetBytes: 512, sizeBytes: size });
    expect(source.faults()).toEqual([]);
  });
});
