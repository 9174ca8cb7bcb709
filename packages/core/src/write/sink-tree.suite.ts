import { createHash } from "node:crypto";
import { lstat, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { asRelativePath } from "../model/path.ts";
import { openSource } from "../read/open-source.ts";
import type { SinkEntry } from "./sink.ts";

const LONG = `${"Ærslafull-möppuheiti-".repeat(5)}/${"undirmappa-".repeat(12)}/${"skjal".repeat(20)}.xml`;

/** The files of the tree that every sink writes; what ends in `/` is an empty folder. */
export const TREE: Readonly<Record<string, Buffer>> = {
  "bréf til Jóns.pdf": Buffer.from("%PDF-1.7"),
  "mál/Þórður Ægir.txt": Buffer.from("Góðan daginn"),
  "mál/tómt skjal.txt": Buffer.alloc(0),
  "tóm mappa/": Buffer.alloc(0),
  "mál/önnur tóm/": Buffer.alloc(0),
  "😀.txt": Buffer.from("above U+FFFF"),
  [LONG]: Buffer.from("<a/>"),
  [`${"a".repeat(99)}/${"b".repeat(100)}`]: Buffer.from("as ustar holds it"),
  [`${"c".repeat(100)}/`]: Buffer.alloc(0),
  "film.bin": Buffer.alloc(3_000_001, "0123456789"),
  "mál/a": Buffer.from("x"),
};

/** Bytes of a megabyte and more, in pieces of every size, whose length nobody knows before. */
async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0, size = 1; at < bytes.length; at += size, size = (size * 7) % 65_521) {
    yield bytes.subarray(at, at + size);
  }
}

/** The tree as entries, with its files in a folder, and entries of every kind that is made. */
export async function entriesOf(source: string): Promise<SinkEntry[]> {
  const entries: SinkEntry[] = [];
  for (const [index, [path, bytes]] of Object.entries(TREE).entries()) {
    if (path.endsWith("/")) {
      entries.push({ kind: "directory", path: asRelativePath(path.slice(0, -1)) });
      continue;
    }
    const file = join(source, String(index));
    await writeFile(file, bytes);
    const sizeBytes = bytes.length;
    entries.push({ kind: "copy", path: asRelativePath(path), sizeBytes, extent: { kind: "file", file, sizeBytes } });
  }
  const made = Buffer.alloc(2_500_000, "made as it is written ");
  entries.push(
    { kind: "made", path: asRelativePath("merki/lengi.txt"), bytes: pieces(made) },
    { kind: "made", path: asRelativePath("merki/stutt.txt"), bytes: pieces(Buffer.from("stutt")) },
    { kind: "made", path: asRelativePath("merki/heilt.txt"), bytes: Buffer.from("heilt") },
    { kind: "made", path: asRelativePath("merki/ekkert.txt"), bytes: pieces(Buffer.alloc(0)) },
  );
  return entries;
}

/** What stands in a written package: bytes by path, and what ends in `/` is an empty folder. */
export async function readBack(target: string): Promise<Map<string, Buffer>> {
  await using source = await openSource(target, { spoolDirectory: tmpdir() });
  const found = new Map<string, Buffer>();
  for await (const entry of source.entries()) {
    const bytes = entry.kind === "file" ? Buffer.concat(await Array.fromAsync(source.open(entry))) : Buffer.alloc(0);
    found.set(entry.kind === "file" ? entry.path : `${entry.path}/`, bytes);
  }
  expect(source.faults()).toEqual([]);
  return found;
}

export function digest(algorithm: string, bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest("hex");
}

/** All that a target is: the bytes of an archive; names, modes, times and bytes of a folder. */
export async function fingerprint(target: string): Promise<string> {
  const hash = createHash("sha256");
  async function walk(path: string): Promise<void> {
    const { mode, mtimeMs } = await lstat(path);
    const isFolder = (await lstat(path)).isDirectory();
    hash.update(`${path.slice(target.length)} ${isFolder ? `${mode} ${mtimeMs}` : ""}\n`);
    if (!isFolder) {
      const bytes = await readFile(path);
      hash.update(path === target ? bytes : `${mode} ${mtimeMs} ${digest("sha256", bytes)}\n`);
      return;
    }
    for (const name of (await readdir(path)).sort()) await walk(`${path.replace(/\/$/, "")}/${name}`);
  }
  await walk(target);
  return hash.digest("hex");
}
