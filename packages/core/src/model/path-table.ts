import { TransferError } from "./error.ts";

/**
 * Numbers paths in the order of their arrival, and finds them again. A million paths take about their own bytes in
 * UTF-8 plus thirty each: an object or a `Map` entry for each would take ten times that.
 */
export interface PathTable {
  readonly size: number;
  /**
   * Adds a path, or finds it: its number counts from 0. A path beyond 65,535 bytes, or with half a surrogate pair, is
   * no path, and throws a plain `Error`.
   * @throws TransferError `limit-exceeded` for names that were chosen to slow the table down
   */
  add(path: string): number;
  /** The number of a path, or -1. */
  find(path: string): number;
  /** The path with this number; a number that was not given throws a `RangeError`. */
  at(id: number): string;
  /** The length of its bytes in UTF-8 where these stand at a place among others; else -1. As `at` for the number. */
  lengthAt(id: number, bytes: Uint8Array, from: number): number;
  /** Its bytes in UTF-8, which are the table's own: nobody writes to them. As `at` for a number that was not given. */
  bytesAt(id: number): Uint8Array;
}

const CHUNK_BYTES = 1 << 22;
const MOST_BYTES = 0xffff;
const MOST_BY_HAND = 200;
/** Honest names need a few dozen steps at most, however many they are: names that need more were chosen to. */
const MOST_STEPS = 1024;

export function createPathTable(): PathTable {
  const chunks: Buffer[] = [];
  let chunkFill = CHUNK_BYTES;
  let starts = new Float64Array(1024);
  let lengths = new Uint16Array(1024);
  /** Kept, so that unlike paths are told apart at a glance, and a larger table needs no path looked at again. */
  let hashes = new Int32Array(1024);
  let slots = new Int32Array(4096).fill(-1);
  let count = 0;
  const scratch = Buffer.allocUnsafe(MOST_BYTES + 1);

  /** Writes a path to the scratch; gives its length, or -1 for what cannot be in the table. */
  function encode(path: string): number {
    // By hand where it is short: a call into the engine costs more than the letters of a path.
    if (path.length < MOST_BY_HAND) {
      let length = 0;
      for (let index = 0; index < path.length; index++) {
        const unit = path.charCodeAt(index);
        if (unit < 0x80) scratch[length++] = unit;
        else if (unit < 0x800) {
          scratch[length++] = 0xc0 | (unit >> 6);
          scratch[length++] = 0x80 | (unit & 0x3f);
        } else return encodeAny(path);
      }
      return length;
    }
    return encodeAny(path);
  }

  function encodeAny(path: string): number {
    const isLong = path.length * 3 > MOST_BYTES && Buffer.byteLength(path) > MOST_BYTES;
    return isLong || !path.isWellFormed() ? -1 : scratch.write(path, 0, "utf8");
  }

  /** The slot that holds the scratch bytes' number, or the free one where it belongs. */
  function slotOf(hash: number, length: number): number {
    const mask = slots.length - 1;
    let slot = hash & mask;
    let steps = 0;
    for (let id = slots[slot] ?? -1; id >= 0; id = slots[slot] ?? -1) {
      if (hashes[id] === hash && lengths[id] === length && isSame(id, length)) return slot;
      slot = (slot + 1) & mask;
      steps += 1;
      if (steps > MOST_STEPS) throw chosenNames();
    }
    return slot;
  }

  /** Byte by byte: a call of `Buffer.compare` costs more than the few bytes of a path. */
  function isSame(id: number, length: number): boolean {
    const start = starts[id] ?? 0;
    const chunk = chunks[Math.floor(start / CHUNK_BYTES)] ?? scratch;
    const from = start % CHUNK_BYTES;
    for (let index = 0; index < length; index++) if (chunk[from + index] !== scratch[index]) return false;
    return true;
  }

  function placeOf(id: number): { readonly chunk: Buffer; readonly from: number; readonly to: number } {
    if (!(id >= 0 && id < count)) throw new RangeError(`No path has the number ${id}`);
    const start = starts[id] ?? 0;
    const from = start % CHUNK_BYTES;
    return { chunk: chunks[Math.floor(start / CHUNK_BYTES)] ?? scratch, from, to: from + (lengths[id] ?? 0) };
  }

  function grow(): void {
    starts = grown(starts, new Float64Array(count * 2));
    lengths = grown(lengths, new Uint16Array(count * 2));
    hashes = grown(hashes, new Int32Array(count * 2));
  }

  function widenSlots(): void {
    slots = new Int32Array(slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let id = 0; id < count; id++) {
      let slot = (hashes[id] ?? 0) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
  }

  return {
    get size() {
      return count;
    },
    add(path) {
      const length = encode(path);
      if (length < 0) throw new Error(`Not a path: ${path.slice(0, 100)}`);
      const hash = hashOf(scratch, length);
      const slot = slotOf(hash, length);
      const known = slots[slot] ?? -1;
      if (known >= 0) return known;
      if (chunkFill + length > CHUNK_BYTES) {
        chunks.push(Buffer.allocUnsafe(CHUNK_BYTES));
        chunkFill = 0;
      }
      scratch.copy(chunks[chunks.length - 1] ?? scratch, chunkFill, 0, length);
      if (count === starts.length) grow();
      starts[count] = (chunks.length - 1) * CHUNK_BYTES + chunkFill;
      lengths[count] = length;
      hashes[count] = hash;
      slots[slot] = count;
      chunkFill += length;
      count += 1;
      if (count * 2 > slots.length) widenSlots();
      return count - 1;
    },
    find(path) {
      const length = encode(path);
      return length < 0 ? -1 : (slots[slotOf(hashOf(scratch, length), length)] ?? -1);
    },
    at(id) {
      const { chunk, from, to } = placeOf(id);
      return chunk.toString("utf8", from, to);
    },
    lengthAt(id, bytes, at) {
      const { chunk, from, to } = placeOf(id);
      for (let index = from; index < to; index++) if (chunk[index] !== bytes[at + index - from]) return -1;
      return to - from;
    },
    bytesAt(id) {
      const { chunk, from, to } = placeOf(id);
      return chunk.subarray(from, to);
    },
  };
}

function grown<T extends { set(values: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}

function chosenNames(): TransferError {
  return new TransferError(
    "limit-exceeded",
    "The names were chosen to slow their reader down. Do not trust their sender.",
    {
      facts: { limit: "collidingNames", value: MOST_STEPS },
    },
  );
}

/** FNV-1a with a last mix, over bytes. */
function hashOf(bytes: Uint8Array, length: number): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < length; index++) {
    value = Math.imul(value ^ (bytes[index] ?? 0), 0x01000193);
  }
  value ^= value >>> 15;
  value = Math.imul(value, 0x85ebca6b);
  return value ^ (value >>> 13);
}
