import type { CopyTarget, DigestWork } from "../model/digest-work.ts";
import type { Extent } from "../model/extent.ts";

/** Entries of a batch in four values: an object for each would cost more to send to a worker than its file to hash. */
export interface EncodedWork {
  readonly count: number;
  /** `FIELDS` numbers for each entry. */
  readonly numbers: Float64Array<ArrayBuffer>;
  /** File names with NUL between them, a source and a target for each entry; empty means "as before". */
  readonly files: string;
  /** Names, bytes and prefixes, end to end. */
  readonly blob: Uint8Array<ArrayBuffer>;
}

const FIELDS = 15;
const EXTENT_KINDS = ["file", "range", "zip-entry", "bytes"] as const;
const TARGET_KINDS = ["none", "range", "new-file", "bytes"] as const;
/** Stands for a number that is not given; no number of ours is negative. */
const ABSENT = -1;

/** Encodes entries as they come, so that nothing of them is left behind but numbers, names and bytes. */
export interface WorkEncoder {
  readonly count: number;
  add(work: DigestWork): void;
  /** The entries so far; the encoder begins anew. */
  take(): EncodedWork;
}

export function createWorkEncoder(maxCount: number): WorkEncoder {
  let numbers = new Float64Array(maxCount * FIELDS);
  let files: string[] = [];
  let blob = new Uint8Array(0);
  let blobFill = 0;
  let source = "";
  let target = "";

  function keep(bytes: Uint8Array | undefined): number {
    if (bytes === undefined) return ABSENT;
    const end = blobFill + bytes.length;
    if (end > blob.length) {
      const wider = new Uint8Array(Math.max(end, blob.length * 2, maxCount * 64));
      wider.set(blob.subarray(0, blobFill));
      blob = wider;
    }
    blob.set(bytes, blobFill);
    blobFill = end;
    return bytes.length;
  }

  return {
    get count() {
      return files.length / 2;
    },
    add({ id, extent, copyTo }) {
      const at = (files.length / 2) * FIELDS;
      const file = extent.kind === "bytes" ? source : extent.file;
      const to = copyTo === undefined || copyTo.kind === "bytes" ? target : copyTo.file;
      files.push(file === source ? "" : file, to === target ? "" : to);
      source = file;
      target = to;
      numbers[at] = id;
      numbers.set(extentNumbers(extent, keep), at + 1);
      if (copyTo !== undefined) numbers.set(targetNumbers(copyTo, keep), at + 9);
    },
    take() {
      const taken = { count: files.length / 2, numbers, files: files.join("\0"), blob: blob.slice(0, blobFill) };
      numbers = new Float64Array(maxCount * FIELDS);
      files = [];
      blobFill = 0;
      source = "";
      target = "";
      return taken;
    },
  };
}

function extentNumbers(extent: Extent, keep: (bytes: Uint8Array) => number): readonly number[] {
  switch (extent.kind) {
    case "file":
      return [0, extent.sizeBytes];
    case "range":
      return [1, extent.sizeBytes, extent.offsetBytes];
    case "zip-entry": {
      const { sizeBytes, headerOffsetBytes, storedBytes, method, crc32, flags, rawName } = extent;
      return [2, sizeBytes, headerOffsetBytes, keep(rawName), storedBytes, method === "stored" ? 0 : 8, crc32, flags];
    }
    case "bytes":
      return [3, 0, 0, keep(extent.bytes)];
  }
}

function targetNumbers(target: CopyTarget, keep: (bytes: Uint8Array | undefined) => number): readonly number[] {
  switch (target.kind) {
    case "range": {
      const { offsetBytes, prefix, crc32At, paddingBytes, deflateLevel } = target;
      return [1, offsetBytes, keep(prefix), crc32At ?? ABSENT, paddingBytes ?? ABSENT, deflateLevel ?? ABSENT];
    }
    case "new-file":
      return [2, target.mode, target.modifiedAtMs ?? Number.NaN, target.isSynced === true ? 1 : 0];
    case "bytes":
      return [3, target.deflateLevel ?? ABSENT];
  }
}

export function decodeWork({ count, numbers, files, blob }: EncodedWork): DigestWork[] {
  const names = files.split("\0");
  const work: DigestWork[] = [];
  let source = "";
  let target = "";
  let blobAt = 0;
  const take = (length: number): Uint8Array => {
    blobAt += length;
    return blob.subarray(blobAt - length, blobAt);
  };
  for (let index = 0; index < count; index++) {
    source = names[index * 2] || source;
    target = names[index * 2 + 1] || target;
    const at = index * FIELDS;
    const id = numbers[at] ?? 0;
    const extent = extentOf(source, numbers.subarray(at + 1, at + 9), take);
    const copyTo = targetOf(target, numbers.subarray(at + 9, at + FIELDS), take);
    work.push(copyTo === undefined ? { id, extent } : { id, extent, copyTo });
  }
  return work;
}

function extentOf(file: string, numbers: Float64Array, take: (length: number) => Uint8Array): Extent {
  const [kind = 0, sizeBytes = 0, offsetBytes = 0, blobLength = 0, storedBytes = 0, method, crc32 = 0, flags = 0] =
    numbers;
  const name = EXTENT_KINDS[kind] ?? "file";
  switch (name) {
    case "file":
      return { kind: name, file, sizeBytes };
    case "range":
      return { kind: name, file, offsetBytes, sizeBytes };
    case "zip-entry": {
      const rawName = take(blobLength);
      const read = { storedBytes, method: method === 0 ? "stored" : "deflate", crc32, flags, rawName } as const;
      return { kind: name, file, headerOffsetBytes: offsetBytes, sizeBytes, ...read };
    }
    case "bytes":
      return { kind: name, bytes: take(blobLength) };
  }
}

function targetOf(file: string, numbers: Float64Array, take: (length: number) => Uint8Array): CopyTarget | undefined {
  const [kind = 0, first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = numbers;
  const name = TARGET_KINDS[kind] ?? "none";
  switch (name) {
    case "none":
      return undefined;
    case "range":
      return {
        kind: name,
        file,
        offsetBytes: first,
        ...(second < 0 ? {} : { prefix: take(second) }),
        ...(third < 0 ? {} : { crc32At: third }),
        ...(fourth < 0 ? {} : { paddingBytes: fourth }),
        ...(fifth < 0 ? {} : { deflateLevel: fifth }),
      };
    case "new-file": {
      const modified = Number.isNaN(second) ? {} : { modifiedAtMs: second };
      return { kind: name, file, mode: first, ...modified, ...(third === 1 ? { isSynced: true } : {}) };
    }
    case "bytes":
      return { kind: name, ...(first < 0 ? {} : { deflateLevel: first }) };
  }
}
