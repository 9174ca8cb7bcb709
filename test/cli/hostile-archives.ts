import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { type TarMember, tarBytes, type ZipEntry, zipBytes } from "./archive-bytes.ts";

/** An archive that must never be accepted: but for its one fault it holds a valid bag. */
export interface HostileArchive {
  readonly what: string;
  readonly file: string;
  readonly bytes: Buffer;
}

const PAYLOAD = "Erindi barst.\n";
const MANIFEST = `${createHash("sha256").update(PAYLOAD).digest("hex")}  data/erindi.txt\n`;
const BAG: readonly (readonly [path: string, text: string])[] = [
  ["bag/bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"],
  ["bag/manifest-sha256.txt", MANIFEST],
  ["bag/data/erindi.txt", PAYLOAD],
];
const ZIP_BAG: readonly ZipEntry[] = BAG.map(([name, data]) => ({ name, data }));
const TAR_BAG: readonly TarMember[] = BAG.map(([name, data]) => ({ name, data }));

/** The bag without a fault: the tests show that it is accepted, so that a refusal is the fault's doing. */
export const WHOLE_ARCHIVES: readonly HostileArchive[] = [
  { what: "nothing (zip)", file: "whole.zip", bytes: zipBytes(ZIP_BAG) },
  { what: "nothing (tar)", file: "whole.tar", bytes: tarBytes(TAR_BAG) },
];

/** Names that lead out of a target folder; `mark` is a file name that the tests look for afterwards. */
export function escapingNames(mark: string): readonly string[] {
  return [
    `../${mark}`,
    `bag/../../${mark}`,
    `/tmp/${mark}`,
    `..\\${mark}`,
    `bag\\..\\..\\${mark}`,
    `C:\\${mark}`,
    `C:/${mark}`,
    `\\\\server\\share\\${mark}`,
    `bag/data/${mark}\0.txt`,
  ];
}

export function hostileArchives(mark: string): readonly HostileArchive[] {
  const zeros = Buffer.alloc(64 * 2 ** 20);
  const link = 0o120777;
  const zip = (what: string, extra: readonly ZipEntry[], options = {}) => ({
    what: `zip: ${what}`,
    bytes: zipBytes([...ZIP_BAG, ...extra], options),
  });
  const tar = (what: string, extra: readonly TarMember[]) => ({
    what: `tar: ${what}`,
    bytes: tarBytes([...TAR_BAG, ...extra]),
  });
  const pax = (text: string): TarMember => ({ name: "pax", type: "x", data: text });
  const whole = zipBytes(ZIP_BAG);
  const archives = [
    ...escapingNames(mark).map((name) => zip(`a file called ${JSON.stringify(name)}`, [{ name, data: "evil" }])),
    ...escapingNames(mark)
      .filter((name) => !name.includes("\0"))
      .map((name) => tar(`a file called ${JSON.stringify(name)}`, [{ name, data: "evil" }])),
    zip("a symbolic link", [{ name: "bag/link", data: "/etc/passwd", mode: link }]),
    zip("a duplicate name", [{ name: "bag/data/erindi.txt", data: "other" }]),
    zip("an entry of two names", [{ name: "bag/a.txt", localName: "bag/b.txt", data: "x" }]),
    zip("a lying size", [{ name: "bag/a.txt", data: "x".repeat(100), statedBytes: 5 }]),
    zip("an encrypted entry", [{ name: "bag/a.txt", data: "x", flags: 0x0801 }]),
    zip("overlapping entries", [{ name: "bag/a.txt", data: "x", offset: 0 }]),
    zip("a bomb of zeros", [{ name: "bag/zeros", data: zeros, isDeflated: true }]),
    zip("more entries declared than there are", [], { statedEntries: 60_000 }),
    zip("fewer entries declared than there are", [], { statedEntries: 1 }),
    zip("an entry beyond the end", [{ name: "bag/a.txt", data: "x", offset: 0x7fffffff }]),
    zip("a name that is not UTF-8", [{ name: Buffer.from([0x62, 0x61, 0x67, 0x2f, 0xff, 0xfe]), data: "x" }]),
    { what: "zip: cut in half", bytes: whole.subarray(0, whole.length >> 1) },
    { what: "zip: without its last byte", bytes: whole.subarray(0, -1) },
    { what: "zip: nothing but its first four bytes", bytes: whole.subarray(0, 4) },
    tar("a symbolic link", [{ name: "bag/link", type: "2", linkName: "/etc/passwd" }]),
    tar("a hard link", [{ name: "bag/link", type: "1", linkName: "bag/bagit.txt" }]),
    tar("a device", [{ name: "bag/null", type: "3" }]),
    tar("a pipe", [{ name: "bag/pipe", type: "6" }]),
    tar("a negative size", [{ name: "bag/a", sizeField: Buffer.alloc(12, 0xff) }]),
    tar("a huge size", [{ name: "bag/a", sizeField: Buffer.concat([Buffer.from([0x80]), Buffer.alloc(11, 0x7f)]) }]),
    tar("a size that is no number", [{ name: "bag/a", sizeField: "abcdefghijk\0" }]),
    tar("a PAX path that leads out", [
      pax(`${28 + mark.length} path=../../../${mark}\n`),
      { name: "bag/a", data: "x" },
    ]),
    tar("a PAX record that lies of its length", [pax("99999 path=a\n"), { name: "bag/a", data: "x" }]),
    tar("a PAX header of 32 MiB", [pax(`33554432 path=${"a".repeat(2 ** 25 - 15)}\n`), { name: "bag/a", data: "x" }]),
    tar("a duplicate name", [{ name: "bag/data/erindi.txt", data: "other" }]),
    { what: "tar: cut within a member", bytes: tarBytes(TAR_BAG).subarray(0, 1100) },
    {
      what: "tar.gz: a bomb of zeros",
      bytes: gzipSync(tarBytes([...TAR_BAG, { name: "bag/zeros", data: zeros }])),
    },
    { what: "tar.gz: cut", bytes: gzipSync(tarBytes(TAR_BAG)).subarray(0, 60) },
    { what: "nothing at all", bytes: Buffer.alloc(0) },
    { what: "noise", bytes: Buffer.from("Þetta er ekki pakki.") },
  ];
  return archives.map(({ what, bytes }, index) => ({ what, bytes, file: `hostile-${index}.${what.split(":")[0]}` }));
}
