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
      putExtent(numbers, at + 1, { extent, keep });
      if (copyTo !== undefined) putTarget(numbers, at + 9, { target: copyTo, keep });
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

type Keep = (bytes: Uint8Array | undefined) => number;

/** Written number by number: a list for each entry would be one more thing to collect. */
function putExtent(numbers: Float64Array, at: number, { extent, keep }: { extent: Extent; keep: Keep }): void {
  switch (extent.kind) {
    case "file":
      numbers[at + 1] = extent.sizeBytes;
      return;
    case "range":
      numbers[at] = 1;
      numbers[at + 1] = extent.sizeBytes;
      numbers[at + 2] = extent.offsetBytes;
      return;
    case "zip-entry":
      numbers[at] = 2;
      numbers[at + 1] = extent.sizeBytes;
      numbers[at + 2] = extent.headerOffsetBytes;
      numbers[at + 3] = keep(extent.rawName);
      numbers[at + 4] = extent.storedBytes;
      numbers[at + 5] = extent.method === "stored" ? 0 : 8;
      numbers[at + 6] = extent.crc32;
      numbers[at + 7] = extent.flags;
      return;
    case "bytes":
      numbers[at] = 3;
      numbers[at + 3] = keep(extent.bytes);
      return;
  }
}

function putTarget(numbers: Float64Array, at: number, { target, keep }: { target: CopyTarget; keep: Keep }): void {
  switch (target.kind) {
    case "range":
      numbers[at] = 1;
      numbers[at + 1] = target.offsetBytes;
      numbers[at + 2] = keep(target.prefix);
      numbers[at + 3] = target.crc32At ?? ABSENT;
      numbers[at + 4] = target.paddingBytes ?? ABSENT;
      numbers[at + 5] = target.deflateLevel ?? ABSENT;
      return;
    case "new-file":
      numbers[at] = 2;
      numbers[at + 1] = target.mode;
      numbers[at + 2] = target.modifiedAtMs ?? Number.NaN;
      numbers[at + 3] = target.isSynced === true ? 1 : 0;
      return;
    case "bytes":
      numbers[at] = 3;
      numbers[at + 1] = target.deflateLevel ?? ABSENT;
      return;
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
    const extent = extentOf({ file: source, numbers, at: at + 1, take });
    const copyTo = targetOf({ file: target, numbers, at: at + 9, take });
    work.push(copyTo === undefined ? { id, extent } : { id, extent, copyTo });
  }
  return work;
}

interface Place {
  readonly file: string;
  readonly numbers: Float64Array;
  readonly at: number;
  readonly take: (length: number) => Uint8Array;
}

function extentOf({ file, numbers, at, take }: Place): Extent {
  const name = EXTENT_KINDS[numbers[at] ?? 0] ?? "file";
  const sizeBytes = numbers[at + 1] ?? 0;
  switch (name) {
    case "file":
      return { kind: name, file, sizeBytes };
    case "range":
      return { kind: name, file, offsetBytes: numbers[at + 2] ?? 0, sizeBytes };
    case "zip-entry":
      return {
        kind: name,
        file,
        headerOffsetBytes: numbers[at + 2] ?? 0,
        sizeBytes,
        storedBytes: numbers[at + 4] ?? 0,
        method: numbers[at + 5] === 0 ? "stored" : "deflate",
        crc32: numbers[at + 6] ?? 0,
        flags: numbers[at + 7] ?? 0,
        rawName: take(numbers[at + 3] ?? 0),
      };
    case "bytes":
      return { kind: name, bytes: take(numbers[at + 3] ?? 0) };
  }
}

function targetOf({ file, numbers, at, take }: Place): CopyTarget | undefined {
  const name = TARGET_KINDS[numbers[at] ?? 0] ?? "none";
  const [first, second, third] = [numbers[at + 1] ?? 0, numbers[at + 2] ?? 0, numbers[at + 3] ?? 0];
  switch (name) {
    case "none":
      return undefined;
    case "range": {
      const [paddingBytes, deflateLevel] = [numbers[at + 4] ?? 0, numbers[at + 5] ?? 0];
      return {
        kind: name,
        file,
        offsetBytes: first,
        ...(second < 0 ? {} : { prefix: take(second) }),
        ...(third < 0 ? {} : { crc32At: third }),
        ...(paddingBytes < 0 ? {} : { paddingBytes }),
        ...(deflateLevel < 0 ? {} : { deflateLevel }),
      };
    }
    case "new-file": {
      const modified = Number.isNaN(second) ? {} : { modifiedAtMs: second };
      return { kind: name, file, mode: first, ...modified, ...(third === 1 ? { isSynced: true } : {}) };
    }
    case "bytes":
      return { kind: name, ...(first < 0 ? {} : { deflateLevel: first }) };
  }
}
