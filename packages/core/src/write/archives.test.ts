import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import yauzl from "yauzl";
import { createDigestPool } from "../digest/pool.ts";
import type { DigestOutcome, DigestPool, DigestWork } from "../model/digest-work.ts";
import { asRelativePath } from "../model/path.ts";
import { createSink } from "./create-sink.ts";
import type { SinkEntry } from "./sink.ts";
import type { SinkOptions } from "./sink-options.ts";
import { entriesOf, TREE } from "./sink-tree.suite.ts";

const folder = mkdtempSync(join(tmpdir(), "rafskil-archives-"));
const pool = createDigestPool({ workers: 2 });
afterAll(async () => {
  await pool[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const MODIFIED_AT = new Date("2026-01-02T03:04:06Z");
const FOUR_GIB = 2 ** 32;
const EIGHT_GIB = 2 ** 33;

let archives = 0;
async function write(ending: string, list: Iterable<SinkEntry>, own: Partial<SinkOptions> = {}): Promise<string> {
  archives += 1;
  const target = join(folder, `pakki-${archives}${ending}`);
  await using sink = await createSink(target, { pool, modifiedAt: MODIFIED_AT, id: "run", ...own });
  await Array.fromAsync(sink.add(list));
  await sink.commit();
  return target;
}

function hasTool(tool: string): boolean {
  return spawnSync(tool, ["--help"]).error === undefined;
}

function run(tool: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, args, { encoding: "utf8", maxBuffer: 2 ** 28 });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout;
}

const PYTHON_ZIP = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    print(json.dumps([[i.filename, i.file_size, list(i.date_time), oct(i.external_attr >> 16)] for i in z.infolist()]))
`;
const PYTHON_TAR = `
import json, sys, tarfile
with tarfile.open(sys.argv[1]) as t:
    print(json.dumps([[m.name, m.size, m.mtime, oct(m.mode), m.uid, m.isdir()] for m in t]))
`;

/** What was given, as path and size; a folder ends in `/`. */
function expected(list: readonly SinkEntry[]): readonly (readonly [path: string, sizeBytes: number])[] {
  return list.map((entry) => {
    if (entry.kind === "directory") return [`${entry.path}/`, 0];
    if (entry.kind === "copy") return [entry.path, entry.sizeBytes];
    return [entry.path, { lengi: 2_500_000, stutt: 5, heilt: 5, ekkert: 0 }[entry.path.slice(6, -4)] ?? -1];
  });
}

describe("A zip of ours", () => {
  it("is read by yauzl", async () => {
    const list = await entriesOf(folder);
    expect(await listByYauzl(await write(".zip", list))).toEqual(expected(list));
  });

  it.skipIf(!hasTool("unzip"))("is found sound by unzip", async () => {
    const target = await write(".zip", await entriesOf(folder));
    expect(run("unzip", "-tq", target)).toContain("No errors detected");
  });

  it.skipIf(!hasTool("7z"))("is found sound by 7z", async () => {
    expect(run("7z", "t", await write(".zip", await entriesOf(folder)))).toContain("Everything is Ok");
  });

  it.skipIf(!hasTool("python3"))("is read by Python, with its times in UTC and its modes", async () => {
    const list = await entriesOf(folder);
    const read: unknown = JSON.parse(run("python3", "-c", PYTHON_ZIP, await write(".zip", list)));
    const date = [2026, 1, 2, 3, 4, 6];
    expect(read).toEqual(
      expected(list).map(([path, size]) => [path, size, date, path.endsWith("/") ? "0o40755" : "0o100644"]),
    );
  });

  it("holds an entry of more than 4 GiB and one behind it", async () => {
    const target = await write(".zip", [zeros(FOUR_GIB + 5), B], { pool: HOLES });
    expect(await listByYauzl(target)).toEqual([
      ["stór.bin", FOUR_GIB + 5],
      ["b", 1],
    ]);
    expect(tailOf(target)).toContain("stór.bin");
  });

  it.each([65_534, 65_535, 65_536])("holds %i entries", async (count) => {
    const list = Array.from({ length: count }, (_, index): SinkEntry => {
      return { kind: "made", path: asRelativePath(String(index)), bytes: X };
    });
    const target = await write(".zip", list);
    const zip = await yauzl.openPromise(target);
    expect(zip.entryCount).toBe(count);
    zip.close();
    if (hasTool("unzip")) expect(run("unzip", "-tq", target)).toContain("No errors detected");
  });

  it("of nothing is read by yauzl", async () => {
    expect(await listByYauzl(await write(".zip", []))).toEqual([]);
  });
});

describe("A deflated zip of ours", () => {
  const large = Buffer.alloc(5_000_000, "Góðan daginn. ");
  const noise = randomBytes(100_000);
  const made = (path: string, bytes: Buffer): SinkEntry => ({ kind: "made", path: asRelativePath(path), bytes });

  it("is smaller where it can be, and stores what is compressed or does not become smaller", async () => {
    const list = [
      ...(await entriesOf(folder)),
      made("stór.txt", large),
      made("stór.JPG", large),
      made("lítil.jpg", large.subarray(0, 1_000)),
      made("suð.bin", noise),
    ];
    const target = await write(".zip", list, { deflateLevel: 9 });
    const found = await listByYauzl(target);
    expect(found.slice(0, -4)).toEqual(expected(list).slice(0, -4));
    const zip = await yauzl.openPromise(target);
    const methods = new Map<string, readonly number[]>();
    for await (const entry of zip.eachEntry()) {
      methods.set(entry.fileName, [entry.compressionMethod, Math.sign(entry.uncompressedSize - entry.compressedSize)]);
    }
    const names = ["stór.txt", "film.bin", "merki/lengi.txt", "stór.JPG", "lítil.jpg", "suð.bin", "mál/tómt skjal.txt"];
    expect(names.map((name) => methods.get(name))).toEqual([[8, 1], [8, 1], [8, 1], ...Array(4).fill([0, 0])]);
    if (hasTool("unzip")) expect(run("unzip", "-tq", target)).toContain("No errors detected");
    if (hasTool("python3")) expect(run("python3", "-c", PYTHON_ZIP, target)).toContain("film.bin");
  });

  it("names a large file that changed", async () => {
    const sizeBytes = statSync(process.execPath).size + 1;
    const extent = { kind: "file" as const, file: process.execPath, sizeBytes };
    const written = write(".zip", [{ kind: "copy", path: asRelativePath("stór"), sizeBytes, extent }], {
      deflateLevel: 1,
    });
    await expect(written).rejects.toMatchObject({ code: "source-changed", facts: { path: "stór" } });
  });
});

describe("A tar of ours", () => {
  it.skipIf(!hasTool("python3"))("is read by Python, with its times and modes, and nobody's", async () => {
    const list = await entriesOf(folder);
    const read: unknown = JSON.parse(run("python3", "-c", PYTHON_TAR, await write(".tar", list)));
    const seconds = MODIFIED_AT.getTime() / 1000;
    expect(read).toEqual(
      expected(list).map(([path, size]) => {
        const isFolder = path.endsWith("/");
        return [isFolder ? path.slice(0, -1) : path, size, seconds, isFolder ? "0o755" : "0o644", 0, isFolder];
      }),
    );
  });

  it.skipIf(!hasTool("tar"))("is listed by tar", async () => {
    const list = await entriesOf(folder);
    const names = run("tar", "--quoting-style=literal", "-tf", await write(".tar", list));
    expect(names.trimEnd().split("\n")).toEqual(expected(list).map(([path]) => path));
  });

  it.skipIf(!hasTool("tar"))("holds an entry of more than 8 GiB and one behind it", async () => {
    const target = await write(".tar", [zeros(EIGHT_GIB + 5), B], { pool: HOLES });
    expect(run("tar", "--quoting-style=literal", "-tvf", target)).toMatch(/ 8589934597 .* stór\.bin\n.* 1 .* b\n/);
  });
});

const X = Buffer.from("x");

const B: SinkEntry = { kind: "made", path: asRelativePath("b"), bytes: X };

function zeros(sizeBytes: number): SinkEntry {
  const extent = { kind: "file" as const, file: "/dev/zero", sizeBytes };
  return { kind: "copy", path: asRelativePath("stór.bin"), sizeBytes, extent };
}

/** Writes headers alone: the data are holes, so that an archive of gigabytes takes no time and no room. */
const HOLES: DigestPool = {
  async *run(work) {
    for await (const item of work) {
      yield (Array.isArray(item) ? item : [item]).map(({ id, extent, copyTo }: DigestWork): DigestOutcome => {
        if (copyTo?.kind === "range") writeAt(copyTo.file, copyTo.prefix ?? X, copyTo.offsetBytes);
        const sizeBytes = extent.kind === "bytes" ? extent.bytes.length : extent.sizeBytes;
        return { id, sizeBytes, digests: new Uint8Array(0), crc32: 0 };
      });
    }
  },
  async [Symbol.asyncDispose]() {},
};

function writeAt(file: string, bytes: Uint8Array, position: number): void {
  const fd = openSync(file, "r+");
  writeSync(fd, bytes, 0, bytes.length, position);
  closeSync(fd);
}

function tailOf(file: string): string {
  const bytes = Buffer.alloc(500);
  const fd = openSync(file, "r");
  readSync(fd, bytes, 0, bytes.length, statSync(file).size - bytes.length);
  closeSync(fd);
  return bytes.toString("utf8");
}

async function listByYauzl(file: string): Promise<readonly (readonly [path: string, sizeBytes: number])[]> {
  const zip = await yauzl.openPromise(file, { strictFileNames: true });
  const found: (readonly [string, number])[] = [];
  for await (const entry of zip.eachEntry()) {
    const isFolder = entry.fileName.endsWith("/");
    if (!isFolder && TREE[entry.fileName] !== undefined) {
      const stream = await zip.openReadStreamPromise(entry);
      const bytes = Buffer.concat(await Array.fromAsync(stream));
      expect(bytes.equals(TREE[entry.fileName] ?? X)).toBe(true);
    }
    found.push([entry.fileName, entry.uncompressedSize]);
  }
  return found;
}
