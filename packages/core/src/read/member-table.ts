import { LOCAL_HEADER_FIXED_BYTES } from "../model/zip-local-header.ts";

/** One record of an archive's directory. */
export interface Member {
  /** The path in the archive, without a `/` at the end. */
  readonly path: string;
  readonly isFolder: boolean;
  /** The name as its bytes stand in the archive; `undefined` where nobody asks for it. */
  readonly rawName: Uint8Array | undefined;
  /** Where its header (zip) or its data (tar) begins. */
  readonly offsetBytes: number;
  readonly storedBytes: number;
  readonly sizeBytes: number;
  readonly crc32: number;
  readonly flags: number;
  readonly isDeflated: boolean;
}

/**
 * Members of an archive in the order of its directory: a million take about a hundred megabytes, where objects would
 * take ten times that.
 */
export interface MemberTable {
  readonly size: number;
  /** Adds a member and gives its number, which counts from 0. */
  add(member: Member): number;
  at(id: number): Omit<Member, "path" | "rawName">;
  /** The raw name, or the path where none was given. */
  rawNameAt(id: number): Uint8Array;
  /** Marks a member that cannot be read, or must not be. */
  leaveOut(id: number): void;
  /** The members that are not left out, in the order of the directory. */
  taken(): Uint32Array;
  /** The path alone, from a byte on. */
  pathAt(id: number, fromByte?: number): string;
  isFolder(id: number): boolean;
  /** Whether two paths lie in the same folder. */
  areSiblings(a: number, b: number): boolean;
  sizeAt(id: number): number;
  offsetAt(id: number): number;
  /** Where the member must at least end: header, name and data; what else its header holds is not known here. */
  leastEndAt(id: number): number;
  /** Compares two paths in the order of their bytes, which is that of code points. */
  compare(a: number, b: number): number;
  /** Compares a path with bytes; with `isPrefix`, only as many bytes of the path as there are. */
  compareWith(id: number, bytes: Uint8Array, isPrefix?: boolean): number;
}

const CHUNK_BYTES = 1 << 22;
const FOLDER = 1;
const DEFLATED = 2;
/** The raw name is not the path (with its `/` where it is a folder's), and stands behind it. */
const HAS_RAW_NAME = 4;
const LEFT_OUT = 8;
const ASCII = 16;

export function createMemberTable(): MemberTable {
  const chunks: Buffer[] = [];
  let chunk = Buffer.alloc(0);
  let fill = 0;
  let count = 0;
  let starts = new Float64Array(1024);
  let offsets = new Float64Array(1024);
  let stored = new Float64Array(1024);
  let sizes = new Float64Array(1024);
  let crcs = new Uint32Array(1024);
  let pathLengths = new Uint16Array(1024);
  /** Bytes of the path up to and with its last `/`. */
  let folderLengths = new Uint16Array(1024);
  let rawLengths = new Uint16Array(1024);
  let flags = new Uint16Array(1024);
  let marks = new Uint8Array(1024);

  function grow(): void {
    const capacity = count * 2;
    starts = copied(starts, new Float64Array(capacity));
    offsets = copied(offsets, new Float64Array(capacity));
    stored = copied(stored, new Float64Array(capacity));
    sizes = copied(sizes, new Float64Array(capacity));
    crcs = copied(crcs, new Uint32Array(capacity));
    pathLengths = copied(pathLengths, new Uint16Array(capacity));
    folderLengths = copied(folderLengths, new Uint16Array(capacity));
    rawLengths = copied(rawLengths, new Uint16Array(capacity));
    flags = copied(flags, new Uint16Array(capacity));
    marks = copied(marks, new Uint8Array(capacity));
  }

  function chunkOf(id: number): Buffer {
    return chunks[Math.floor((starts[id] ?? 0) / CHUNK_BYTES)] ?? chunk;
  }

  function has(id: number, mark: number): boolean {
    return ((marks[id] ?? 0) & mark) !== 0;
  }

  function pathAt(id: number, fromByte = 0): string {
    const start = (starts[id] ?? 0) % CHUNK_BYTES;
    return chunkOf(id).toString(has(id, ASCII) ? "latin1" : "utf8", start + fromByte, start + (pathLengths[id] ?? 0));
  }

  function rawNameAt(id: number): Uint8Array {
    const from = ((starts[id] ?? 0) % CHUNK_BYTES) + (has(id, HAS_RAW_NAME) ? (pathLengths[id] ?? 0) : 0);
    return chunkOf(id).subarray(from, from + (rawLengths[id] ?? 0));
  }

  /** In JavaScript, byte by byte: a call of `Buffer.compare` costs more than the few bytes in which paths differ. */
  function compareBytes(id: number, other: Uint8Array, from: number, to: number, most = 0xffff): number {
    const bytes = chunkOf(id);
    const start = (starts[id] ?? 0) % CHUNK_BYTES;
    const length = Math.min(pathLengths[id] ?? 0, most);
    const shared = Math.min(length, to - from);
    for (let index = 0; index < shared; index++) {
      const difference = (bytes[start + index] ?? 0) - (other[from + index] ?? 0);
      if (difference !== 0) return difference;
    }
    return length - (to - from);
  }

  /** Whether the raw name is the path just written; a folder's `/` is then written behind it. */
  function isSameName({ rawName, isFolder }: Member, start: number, length: number): boolean {
    if (rawName === undefined) return true;
    if (rawName.length !== length + (isFolder ? 1 : 0)) return false;
    for (let index = 0; index < length; index++) if (chunk[start + index] !== rawName[index]) return false;
    if (isFolder) chunk[fill++] = 0x2f;
    return true;
  }

  /** Writes the path where its raw name has room behind it; gives its length in bytes. */
  function writePath(member: Member): number {
    const most = member.path.length * 3 + (member.rawName?.length ?? 0) + 1;
    if (fill + most > chunk.length) {
      chunk = Buffer.allocUnsafe(CHUNK_BYTES);
      chunks.push(chunk);
      fill = 0;
    }
    starts[count] = (chunks.length - 1) * CHUNK_BYTES + fill;
    const written = chunk.write(member.path, fill);
    fill += written;
    return written;
  }

  return {
    get size() {
      return count;
    },
    add(member) {
      if (count === marks.length) grow();
      const length = writePath(member);
      const start = fill - length;
      const isSame = isSameName(member, start, length);
      if (!isSame && member.rawName !== undefined) {
        chunk.set(member.rawName, fill);
        fill += member.rawName.length;
      }
      rawLengths[count] = fill - start - (isSame ? 0 : length);
      pathLengths[count] = length;
      folderLengths[count] = chunk.subarray(start, start + length).lastIndexOf(0x2f) + 1;
      offsets[count] = member.offsetBytes;
      stored[count] = member.storedBytes;
      sizes[count] = member.sizeBytes;
      crcs[count] = member.crc32;
      flags[count] = member.flags;
      marks[count] =
        (member.isFolder ? FOLDER : 0) |
        (member.isDeflated ? DEFLATED : 0) |
        (isSame ? 0 : HAS_RAW_NAME) |
        (length === member.path.length ? ASCII : 0);
      count += 1;
      return count - 1;
    },
    at: (id) => ({
      isFolder: has(id, FOLDER),
      offsetBytes: offsets[id] ?? 0,
      storedBytes: stored[id] ?? 0,
      sizeBytes: sizes[id] ?? 0,
      crc32: crcs[id] ?? 0,
      flags: flags[id] ?? 0,
      isDeflated: has(id, DEFLATED),
    }),
    rawNameAt,
    leaveOut(id) {
      marks[id] = (marks[id] ?? 0) | LEFT_OUT;
    },
    taken() {
      const ids = new Uint32Array(count);
      let kept = 0;
      for (let id = 0; id < count; id++) {
        if (has(id, LEFT_OUT)) continue;
        ids[kept] = id;
        kept += 1;
      }
      return ids.subarray(0, kept);
    },
    pathAt,
    isFolder: (id) => has(id, FOLDER),
    areSiblings(a, b) {
      const length = folderLengths[a] ?? 0;
      if (length !== folderLengths[b]) return false;
      const from = (starts[b] ?? 0) % CHUNK_BYTES;
      return compareBytes(a, chunkOf(b), from, from + length, length) === 0;
    },
    sizeAt: (id) => sizes[id] ?? 0,
    offsetAt: (id) => offsets[id] ?? 0,
    leastEndAt: (id) => (offsets[id] ?? 0) + LOCAL_HEADER_FIXED_BYTES + (rawLengths[id] ?? 0) + (stored[id] ?? 0),
    compare(a, b) {
      const length = pathLengths[b] ?? 0;
      const from = (starts[b] ?? 0) % CHUNK_BYTES;
      return compareBytes(a, chunkOf(b), from, from + length);
    },
    compareWith(id, bytes, isPrefix = false) {
      return isPrefix && (pathLengths[id] ?? 0) > bytes.length
        ? compareBytes(id, bytes, 0, bytes.length, bytes.length)
        : compareBytes(id, bytes, 0, bytes.length);
    },
  };
}

function copied<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
