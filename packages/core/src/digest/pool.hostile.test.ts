import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { DigestOutcome, DigestWork, ReadFault } from "../model/digest-work.ts";
import type { Extent } from "../model/extent.ts";
import type { ZipEntryExtent } from "../model/zip-local-header.ts";
import { zipBytes } from "../read/zip-bytes.suite.ts";
import { createDigestPool } from "./pool.ts";

const folder = mkdtempSync(join(tmpdir(), "rafskil-digest-"));
afterAll(() => rmSync(folder, { recursive: true }));

const NAME = "mál/skjal.txt";
const SMALL = Buffer.alloc(10_000, "Góðan dag. ");
const LARGE = Buffer.alloc(3_000_000, "Góðan dag. ");

async function outcomeOf(extent: Extent): Promise<DigestOutcome | undefined> {
  await using pool = createDigestPool({ workers: 1 });
  const work: DigestWork[] = [{ id: 7, extent }];
  return (await Array.fromAsync(pool.run(work, { algorithms: ["sha256"] }))).flat()[0];
}

let files = 0;
function keep(bytes: Uint8Array): string {
  files += 1;
  const file = join(folder, `file-${files}`);
  writeFileSync(file, bytes);
  return file;
}

describe("A file that is not as it was announced", () => {
  const cases: readonly [name: string, fault: ReadFault, change: (file: string) => void][] = [
    ["has gone", "missing", (file) => rmSync(file)],
    ["has grown", "changed-while-read", (file) => appendFileSync(file, "x")],
    ["has shrunk", "changed-while-read", (file) => truncateSync(file, 17)],
    ["has become empty", "changed-while-read", (file) => truncateSync(file, 0)],
    [
      "has become a link",
      "unreadable",
      (file) => {
        rmSync(file);
        symlinkSync(keep(LARGE), file);
      },
    ],
    [
      "has become a folder",
      "unreadable",
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
    [
      "has become a pipe, for which nobody waits",
      "changed-while-read",
      (file) => {
        rmSync(file);
        execFileSync("mkfifo", [file]);
      },
    ],
  ];
  for (const bytes of [SMALL, LARGE]) {
    it.skipIf(process.platform === "win32").each(cases)(
      `of ${bytes.length} bytes %s: %s`,
      async (name, fault, change) => {
        const file = keep(bytes);
        change(file);
        const outcome = await outcomeOf({ kind: "file", file, sizeBytes: bytes.length });
        // A large folder is told by its kind, a small one by the system when it is read.
        const expected = name === "has become a folder" && bytes === LARGE ? "changed-while-read" : fault;
        expect(outcome).toMatchObject({ id: 7, fault: expected, digests: new Uint8Array(0) });
        expect(outcome?.detail).toBeTruthy();
      },
    );
  }

  it("does not hide its neighbours' digests", async () => {
    await using pool = createDigestPool({ workers: 2 });
    const good = keep(SMALL);
    const work = Array.from({ length: 1_500 }, (_, id): DigestWork => {
      const file = id % 100 === 50 ? join(folder, "none") : good;
      return { id, extent: { kind: "file", file, sizeBytes: SMALL.length } };
    });
    const outcomes = (await Array.fromAsync(pool.run(work, { algorithms: ["md5"] }))).flat();
    expect(outcomes.filter((outcome) => outcome.fault === "missing").length).toBe(15);
    expect(outcomes.filter((outcome) => outcome.digests.length === 16).length).toBe(1_485);
  });
});

describe("A run of bytes", () => {
  it.each([SMALL, LARGE])("that reaches beyond its file is a change", async (bytes) => {
    const extent: Extent = { kind: "range", file: keep(bytes), offsetBytes: 100, sizeBytes: bytes.length };
    expect(await outcomeOf(extent)).toMatchObject({ fault: "changed-while-read" });
  });

  it("of a file that is missing is missing", async () => {
    const extent: Extent = { kind: "range", file: join(folder, "none"), offsetBytes: 0, sizeBytes: 1 };
    expect(await outcomeOf(extent)).toMatchObject({ fault: "missing" });
  });
});

interface Entry {
  readonly bytes?: Buffer;
  readonly isDeflated?: boolean;
  readonly local?: Parameters<typeof zipBytes>[0][number]["local"];
  readonly extent?: Partial<ZipEntryExtent>;
  readonly change?: (zip: Buffer, dataAt: number) => Buffer;
}

function entryExtent({ bytes = SMALL, isDeflated = false, local, extent, change }: Entry): ZipEntryExtent {
  const zip = zipBytes([{ name: NAME, data: bytes, isDeflated, ...(local === undefined ? {} : { local }) }]);
  const rawName = Buffer.from(NAME);
  return {
    kind: "zip-entry",
    file: keep(change?.(zip, 30 + rawName.length) ?? zip),
    headerOffsetBytes: 0,
    storedBytes: isDeflated ? deflateRawSync(bytes).length : bytes.length,
    sizeBytes: bytes.length,
    method: isDeflated ? "deflate" : "stored",
    crc32: crc32(bytes),
    flags: 0x0800,
    rawName,
    ...extent,
  };
}

describe("An entry of a zip", () => {
  const cases: readonly [name: string, fault: ReadFault, entry: Entry][] = [
    ["has another name before its data", "header-mismatch", { local: { name: "mál/annað.txt" } }],
    ["has another size before its data", "header-mismatch", { local: { sizeBytes: 3 } }],
    ["has another CRC before its data", "header-mismatch", { local: { crc32: 3 } }],
    ["is deflated only before its data", "header-mismatch", { local: { method: 8 } }],
    ["has no header", "header-mismatch", { change: (zip) => zip.fill(0, 0, 4) }],
    ["has its header cut off", "header-mismatch", { change: (zip) => zip.subarray(0, 35) }],
    ["begins beyond the end of the file", "header-mismatch", { extent: { headerOffsetBytes: 2 ** 33 } }],
    ["has another byte in its data", "crc-mismatch", { change: (zip, at) => flip(zip, at + 5) }],
    ["has its data cut off", "changed-while-read", { change: (zip, at) => zip.subarray(0, at + 5_000) }],
    [
      "inflates to nothing",
      "corrupt-compression",
      { isDeflated: true, change: (zip, at) => zip.fill(0xff, at, at + 4) },
    ],
    [
      "is deflated and cut off",
      "changed-while-read",
      { isDeflated: true, change: (zip, at) => zip.subarray(0, at + 9) },
    ],
    ["is stored in another size than its own", "size-mismatch", { local: { sizeBytes: 1 }, extent: { sizeBytes: 1 } }],
    [
      "is a bomb that says it is small",
      "size-mismatch",
      { bytes: LARGE, isDeflated: true, local: { sizeBytes: 100 }, extent: { sizeBytes: 100 } },
    ],
    [
      "is a bomb that says it is empty",
      "size-mismatch",
      { bytes: LARGE, isDeflated: true, local: { sizeBytes: 0 }, extent: { sizeBytes: 0 } },
    ],
    [
      "is smaller than it says",
      "size-mismatch",
      { isDeflated: true, local: { sizeBytes: 20_000 }, extent: { sizeBytes: 20_000 } },
    ],
    [
      "is far smaller than it says",
      "size-mismatch",
      { isDeflated: true, local: { sizeBytes: 2 ** 31 }, extent: { sizeBytes: 2 ** 31 } },
    ],
    [
      "is a large bomb that says it is half",
      "size-mismatch",
      { bytes: LARGE, isDeflated: true, local: { sizeBytes: 1_500_000 }, extent: { sizeBytes: 1_500_000 } },
    ],
  ];
  it.each(cases)("that %s: %s", async (_name, fault, entry) => {
    const outcome = await outcomeOf(entryExtent(entry));
    expect(outcome).toMatchObject({ id: 7, fault, digests: new Uint8Array(0) });
    expect(outcome?.detail).toBeTruthy();
  });

  it.each([SMALL, LARGE])("of %# that has bytes behind its compressed end is corrupt", async (bytes) => {
    const packed = deflateRawSync(bytes);
    const stored = packed.length + 5;
    const zip = zipBytes([
      {
        name: NAME,
        data: Buffer.concat([packed, Buffer.alloc(5)]),
        method: 8,
        crc32: crc32(bytes),
        sizeBytes: bytes.length,
      },
    ]);
    const sizes = { storedBytes: stored, sizeBytes: bytes.length, crc32: crc32(bytes) };
    const entry = entryExtent({ bytes, isDeflated: true, extent: { ...sizes, file: keep(zip) } });
    expect(await outcomeOf(entry)).toMatchObject({ fault: "corrupt-compression" });
  });

  it("is found behind extra fields of 65,535 bytes", async () => {
    const field = Buffer.alloc(0xffff);
    field.writeUInt16LE(0x9999, 0);
    field.writeUInt16LE(0xffff - 4, 2);
    const zip = zipBytes([{ name: NAME, data: SMALL, localExtra: field }]);
    expect(await outcomeOf(entryExtent({ extent: { file: keep(zip) } }))).not.toHaveProperty("fault");
  });

  it("with any of its bytes changed is right or a fault, and never a crash", async () => {
    const zip = zipBytes([{ name: NAME, data: SMALL.subarray(0, 200), isDeflated: true }]);
    const bytes = SMALL.subarray(0, 200);
    await using pool = createDigestPool({ workers: 1 });
    const change = fc.record({ at: fc.nat(zip.length - 1), value: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        const hurt = Buffer.from(zip);
        for (const { at, value } of changes) hurt[at] = value;
        const extent = entryExtent({ bytes, isDeflated: true, extent: { file: keep(hurt) } });
        const [outcome] = (await Array.fromAsync(pool.run([{ id: 0, extent }], { algorithms: ["sha256"] }))).flat();
        if (outcome?.fault === undefined) expect(outcome?.crc32).toBe(crc32(bytes));
        else expect(outcome.digests.length).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});

function flip(bytes: Buffer, at: number): Buffer {
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}
