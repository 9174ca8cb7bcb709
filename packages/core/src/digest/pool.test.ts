import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { DIGEST_ALGORITHMS, type DigestAlgorithm, digestsOf } from "../model/digest.ts";
import type { CopyTarget, DigestOutcome, DigestRunOptions, DigestWork, DigestWorkList } from "../model/digest-work.ts";
import { TransferError } from "../model/error.ts";
import type { Extent } from "../model/extent.ts";
import type { Progress } from "../model/progress.ts";
import { createDigestPool } from "./pool.ts";

const folder = mkdtempSync(join(tmpdir(), "rafskil-digest-"));
afterAll(() => rmSync(folder, { recursive: true }));

const ALL: readonly DigestAlgorithm[] = ["sha256", "sha512", "sha384", "blake2b", "sha1", "md5"];
/** Empty, small, just what is read at one go, more than that, and more than a batch. */
const SIZES = [0, 1, 4096, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 5_000_000];

/** Extents of every kind for the same bytes. */
function extentsOf(bytes: Buffer): readonly Extent[] {
  const file = keep(bytes);
  const padded = keep(Buffer.concat([Buffer.alloc(777, 1), bytes, Buffer.alloc(3, 2)]));
  return [
    { kind: "file", file, sizeBytes: bytes.length },
    { kind: "range", file: padded, offsetBytes: 777, sizeBytes: bytes.length },
    { kind: "bytes", bytes },
    zipExtent(bytes, "stored"),
    zipExtent(bytes, "deflate"),
  ];
}

function zipExtent(bytes: Buffer, method: "stored" | "deflate"): Extent {
  const rawName = Buffer.from("mál/skjal");
  const data = method === "stored" ? bytes : deflateRawSync(bytes);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(0x0800, 6);
  header.writeUInt16LE(method === "stored" ? 0 : 8, 8);
  header.writeUInt32LE(crc32(bytes), 14);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt32LE(bytes.length, 22);
  header.writeUInt16LE(rawName.length, 26);
  header.writeUInt16LE(4, 28);
  const file = keep(Buffer.concat([Buffer.alloc(55), header, rawName, Buffer.from([1, 2, 0, 0]), data]));
  const sizes = { storedBytes: data.length, sizeBytes: bytes.length, crc32: crc32(bytes) };
  return { kind: "zip-entry", file, headerOffsetBytes: 55, ...sizes, method, flags: 0x0800, rawName };
}

let files = 0;
function keep(bytes: Uint8Array): string {
  files += 1;
  const file = join(folder, `file-${files}`);
  writeFileSync(file, bytes);
  return file;
}

async function outcomes(work: DigestWorkList, options: DigestRunOptions, workers = 2): Promise<DigestOutcome[]> {
  await using pool = createDigestPool({ workers });
  const found = (await Array.fromAsync(pool.run(work, options))).flat();
  return found.sort((a, b) => a.id - b.id);
}

/** Enough work to start the workers. */
function* many(count: number, workOf: (id: number) => Omit<DigestWork, "id">): Generator<DigestWork> {
  for (let id = 0; id < count; id++) yield { id, ...workOf(id) };
}

describe("A digest pool", () => {
  it.each(SIZES)("digests %i bytes by every algorithm, wherever they lie", async (sizeBytes) => {
    const bytes = randomBytes(sizeBytes);
    const work = extentsOf(bytes).map((extent, id) => ({ id, extent }));
    const found = await outcomes(work, { algorithms: ALL, withCrc32: true });
    const expected = Object.fromEntries(
      ALL.map((name) => [name, createHash(DIGEST_ALGORITHMS[name].crypto).update(bytes).digest("hex")]),
    );
    expect(found.map((outcome) => outcome.fault)).toEqual(work.map(() => undefined));
    expect(found.map((outcome) => digestsOf(outcome.digests, ALL))).toEqual(work.map(() => expected));
    expect(found.map((outcome) => outcome.crc32)).toEqual(work.map(() => crc32(bytes)));
    expect(found.map((outcome) => outcome.sizeBytes)).toEqual(work.map(() => sizeBytes));
  });

  it.each([1, 2, 4])("gives each of 20,000 entries once, by %i workers", async (workers) => {
    const work = many(20_000, (id) => ({ extent: { kind: "bytes", bytes: Buffer.from(String(id)) } }));
    const found = await outcomes(work, { algorithms: ["sha256"] }, workers);
    expect(found.length).toBe(20_000);
    for (const id of [0, 255, 256, 19_999]) {
      const expected = createHash("sha256").update(String(id)).digest();
      expect(found[id]).toMatchObject({ id, digests: new Uint8Array(expected) });
    }
  });

  it("takes entries from a list that comes slowly, singly or several at a time", async () => {
    async function* slowly(): AsyncGenerator<DigestWork | readonly DigestWork[]> {
      const list = [...many(3_000, () => ({ extent: { kind: "bytes", bytes: Buffer.from("x") } }))];
      yield list.slice(0, 1_000);
      for (const one of list.slice(1_000, 2_000)) yield one;
      await new Promise((resolve) => setTimeout(resolve, 20));
      yield [];
      yield list.slice(2_000);
    }
    expect((await outcomes(slowly(), { algorithms: ["md5"] })).length).toBe(3_000);
  });

  it("says how far it has come, and never goes back", async () => {
    const file = keep(randomBytes(1 << 20));
    const large = join(folder, "large");
    writeFileSync(large, "");
    const { truncate } = await import("node:fs/promises");
    await truncate(large, 1 << 28);
    const said: Progress[] = [];
    const work = [
      ...many(40, (): Omit<DigestWork, "id"> => ({ extent: { kind: "file", file, sizeBytes: 1 << 20 } })),
      { id: 40, extent: { kind: "file" as const, file: large, sizeBytes: 1 << 28 } },
    ];
    await outcomes(work, { algorithms: ["sha1"], onProgress: (progress) => said.push(progress) });
    const bytes = said.map((progress) => progress.bytes);
    expect(bytes).toEqual(bytes.toSorted((a, b) => a - b));
    expect(said.at(-1)).toEqual({ phase: "digest", files: 41, bytes: 40 * (1 << 20) + (1 << 28) });
    expect(bytes.filter((count) => count % (1 << 20) === 0).length).toBeGreaterThan(5);
  });

  it("asks for no more than it can hold while nobody takes the outcomes", async () => {
    let asked = 0;
    await using pool = createDigestPool({ workers: 2 });
    const work = many(200_000, () => {
      asked += 1;
      return { extent: { kind: "bytes", bytes: Buffer.from("x") } };
    });
    const run = pool.run(work, { algorithms: ["md5"] })[Symbol.asyncIterator]();
    await run.next();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(asked).toBeLessThan(20_000);
    await run.return?.();
  });

  it("serves two runs at once, and one after another was broken off", async () => {
    await using pool = createDigestPool({ workers: 2 });
    const run = async (count: number): Promise<number> => {
      const work = many(count, () => ({ extent: { kind: "bytes", bytes: Buffer.from("x") } }));
      return (await Array.fromAsync(pool.run(work, { algorithms: ["md5"] }))).flat().length;
    };
    expect(await Promise.all([run(5_000), run(6_000)])).toEqual([5_000, 6_000]);
    for await (const batch of pool.run(
      many(50_000, () => ({ extent: { kind: "bytes", bytes: Buffer.from("x") } })),
      {
        algorithms: ["md5"],
      },
    )) {
      if (batch.length > 0) break;
    }
    expect(await run(4_000)).toBe(4_000);
  });
});

describe("A digest pool that copies", () => {
  it.each(SIZES)("puts %i bytes where they are wanted", async (sizeBytes) => {
    const bytes = randomBytes(sizeBytes);
    const extents = extentsOf(bytes);
    const target = keep(Buffer.alloc(0));
    const prefix = Buffer.from("....fyrirsögn");
    const each = prefix.length + sizeBytes + 3;
    const rows: DigestWork[] = extents.flatMap((extent, index): DigestWork[] => [
      {
        id: index * 3,
        extent,
        copyTo: { kind: "range", file: target, offsetBytes: index * each, prefix, crc32At: 0, paddingBytes: 3 },
      },
      {
        id: index * 3 + 1,
        extent,
        copyTo: { kind: "new-file", file: `${target}-${index}`, mode: 0o640, modifiedAtMs: 86_400_000, isSynced: true },
      },
      { id: index * 3 + 2, extent, copyTo: { kind: "bytes" } },
    ]);
    const found = await outcomes(rows, { algorithms: ["sha256"], withCrc32: true });
    expect(found.map((outcome) => outcome.fault)).toEqual(rows.map(() => undefined));
    const crc = Buffer.alloc(4);
    crc.writeUInt32LE(crc32(bytes));
    const expected = Buffer.concat([crc, Buffer.from("fyrirsögn"), bytes, Buffer.alloc(3)]);
    const written = readFileSync(target);
    expect(written.equals(Buffer.concat(extents.map(() => expected)))).toBe(true);
    for (const index of extents.keys()) {
      expect(readFileSync(`${target}-${index}`).equals(bytes)).toBe(true);
      expect(statSync(`${target}-${index}`)).toMatchObject({ mtimeMs: 86_400_000 });
      expect(statSync(`${target}-${index}`).mode & 0o7777).toBe(0o640);
      expect(Buffer.from(found[index * 3 + 2]?.bytes ?? "none").equals(bytes)).toBe(true);
    }
  });

  it("writes small entries that do not stand side by side, each to its place", async () => {
    const target = keep(Buffer.alloc(1_000, "-"));
    const places = [900, 0, 3, 6, 500, 497];
    const work = many(places.length, (id) => ({
      extent: { kind: "bytes", bytes: Buffer.from(`(${id})`) },
      copyTo: { kind: "range", file: target, offsetBytes: places[id] ?? 0 },
    }));
    await outcomes(work, { algorithms: [] });
    const text = readFileSync(target, "latin1");
    expect(text.replaceAll(/-+/g, "-")).toBe("(1)(2)(3)-(5)(4)-(0)-");
    expect(text.length).toBe(1_000);
  });

  it.each([100, 3_000_000])("deflates %i bytes", async (sizeBytes) => {
    const bytes = Buffer.alloc(sizeBytes, "Góðan dag. ");
    const noise = randomBytes(100);
    const target = keep(Buffer.alloc(0));
    const work: DigestWork[] = [
      { id: 0, extent: { kind: "bytes", bytes }, copyTo: { kind: "bytes", deflateLevel: 6 } },
      { id: 1, extent: { kind: "bytes", bytes: noise }, copyTo: { kind: "bytes", deflateLevel: 6 } },
      {
        id: 2,
        extent: { kind: "bytes", bytes },
        copyTo: { kind: "range", file: target, offsetBytes: 10, deflateLevel: 6 },
      },
    ];
    const [text, random, range] = await outcomes(work, { algorithms: ["md5"] });
    expect(inflateRawSync(text?.bytes ?? "").equals(bytes)).toBe(true);
    expect(text?.storedBytes).toBe(text?.bytes?.length);
    expect(random).toMatchObject({ storedBytes: 100, bytes: new Uint8Array(noise) });
    const stored = readFileSync(target).subarray(10);
    expect(inflateRawSync(stored).equals(bytes)).toBe(true);
    expect(range?.storedBytes).toBe(stored.length);
  });
});

describe("A digest pool that must stop", () => {
  const sparse = join(folder, "sparse");
  const endless = (): DigestWork => ({ id: 0, extent: { kind: "file", file: sparse, sizeBytes: 2 ** 40 } });

  it("stops in the middle of a terabyte when it is told to", async () => {
    const { truncate } = await import("node:fs/promises");
    writeFileSync(sparse, "");
    await truncate(sparse, 2 ** 40);
    const controller = new AbortController();
    const run = outcomes([endless()], { algorithms: ["sha256"], signal: controller.signal });
    setTimeout(() => controller.abort(), 300);
    await expect(run).rejects.toMatchObject({ code: "aborted" });
  });

  it("does not begin when it has been told to stop before", async () => {
    const run = outcomes([endless()], { algorithms: ["sha256"], signal: AbortSignal.abort() });
    await expect(run).rejects.toMatchObject({ code: "aborted" });
  });

  it("stops although the list of its work hangs", async () => {
    async function* hanging(): AsyncGenerator<DigestWork> {
      yield { id: 0, extent: { kind: "bytes", bytes: Buffer.from("x") } };
      await new Promise(() => undefined);
    }
    const run = outcomes(hanging(), { algorithms: ["sha256"], signal: AbortSignal.timeout(50) });
    await expect(run).rejects.toMatchObject({ code: "aborted" });
  });

  it("passes on what goes wrong in the list of its work", async () => {
    const fault = new Error("the list is broken");
    const work = many(3_000, (id) => {
      if (id === 2_900) throw fault;
      return { extent: { kind: "bytes", bytes: Buffer.from("x") } };
    });
    await expect(outcomes(work, { algorithms: [] })).rejects.toBe(fault);
  });

  it("gives no work after it was disposed of", async () => {
    const pool = createDigestPool({ workers: 1 });
    await pool[Symbol.asyncDispose]();
    const run = Array.fromAsync(pool.run([endless()], { algorithms: [] }));
    await expect(run).rejects.toThrow("disposed");
  });

  it("says that it was disposed of while it worked", async () => {
    const pool = createDigestPool({ workers: 1 });
    const run = Array.fromAsync(pool.run([endless()], { algorithms: ["sha256"] }));
    setTimeout(() => void pool[Symbol.asyncDispose](), 300);
    await expect(run).rejects.toThrow(/worker ended|disposed/);
  });

  it.each([10, 9_000_000])("passes on a fault of its own with %i bytes", async (sizeBytes) => {
    const extent: Extent = { kind: "bytes", bytes: Buffer.alloc(sizeBytes) };
    const copyTo: CopyTarget = { kind: "new-file", file: join(folder, "never"), mode: 2 ** 40 };
    const error: unknown = await outcomes([{ id: 0, extent, copyTo }], { algorithms: [] }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(TransferError);
  });

  const unwritable: readonly [name: string, copyTo: CopyTarget, code: string][] = [
    ["a new file that exists", { kind: "new-file", file: keep(Buffer.alloc(1)), mode: 0o600 }, "EEXIST"],
    ["a file in a folder that is missing", { kind: "new-file", file: join(folder, "no/x"), mode: 0o600 }, "ENOENT"],
    ["a place in a file that is missing", { kind: "range", file: join(folder, "no"), offsetBytes: 0 }, "ENOENT"],
    ["a place in a folder", { kind: "range", file: folder, offsetBytes: 0 }, "EISDIR"],
  ];
  for (const sizeBytes of [10, 9_000_000]) {
    it.each(unwritable)(`cannot write ${sizeBytes} bytes to %s`, async (_name, copyTo, code) => {
      const extent: Extent = { kind: "bytes", bytes: Buffer.alloc(sizeBytes) };
      const error: unknown = await outcomes([{ id: 0, extent, copyTo }], { algorithms: [] }).catch((thrown) => thrown);
      expect(error).toBeInstanceOf(TransferError);
      expect(error).toMatchObject({ code: "write-failed", facts: { code } });
    });
  }
});
