/**
 * Numbers paths in the order of their arrival, and finds them again. A million paths take about their own bytes in
 * UTF-8 plus twelve each: an object or a `Map` entry for each would take ten times that.
 */
export interface PathTable {
  readonly size: number;
  /** Adds a path, or finds it: its number counts from 0. */
  add(path: string): number;
  /** The number of a path, or -1. */
  find(path: string): number;
  /** The path with this number. */
  at(id: number): string;
}

const CHUNK_BYTES = 1 << 22;

export function createPathTable(): PathTable {
  const chunks: Buffer[] = [];
  let chunkFill = CHUNK_BYTES;
  let ends = new Float64Array(1024);
  let lengths = new Uint16Array(1024);
  let slots = new Int32Array(4096).fill(-1);
  let count = 0;
  const scratch = Buffer.allocUnsafe(0x10000);

  function bytesOf(id: number): Buffer {
    const start = (ends[id] ?? 0) - (lengths[id] ?? 0);
    const chunk = chunks[Math.floor(start / CHUNK_BYTES)] ?? scratch;
    const from = start % CHUNK_BYTES;
    return chunk.subarray(from, from + (lengths[id] ?? 0));
  }

  function encode(path: string): number {
    if (path.length > 0xffff || Buffer.byteLength(path) > 0xffff) throw new Error("A path is longer than 65,535 bytes");
    return scratch.write(path, 0, "utf8");
  }

  /** The slot that holds the scratch bytes' number, or the free one where it belongs. */
  function slotOf(length: number): number {
    const mask = slots.length - 1;
    let slot = hash(scratch, length) & mask;
    for (let id = slots[slot] ?? -1; id >= 0; id = slots[slot] ?? -1) {
      if (lengths[id] === length && isSame(id, length)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  function isSame(id: number, length: number): boolean {
    const start = (ends[id] ?? 0) - length;
    const chunk = chunks[Math.floor(start / CHUNK_BYTES)] ?? scratch;
    const from = start % CHUNK_BYTES;
    return chunk.compare(scratch, 0, length, from, from + length) === 0;
  }

  function grow(): void {
    const wider = new Float64Array(ends.length * 2);
    wider.set(ends);
    ends = wider;
    const longer = new Uint16Array(lengths.length * 2);
    longer.set(lengths);
    lengths = longer;
  }

  function rehash(): void {
    slots = new Int32Array(slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let id = 0; id < count; id++) {
      const bytes = bytesOf(id);
      let slot = hash(bytes, bytes.length) & mask;
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
      const slot = slotOf(length);
      const known = slots[slot] ?? -1;
      if (known >= 0) return known;
      if (chunkFill + length > CHUNK_BYTES) {
        chunks.push(Buffer.allocUnsafe(CHUNK_BYTES));
        chunkFill = 0;
      }
      const chunk = chunks[chunks.length - 1] ?? scratch;
      scratch.copy(chunk, chunkFill, 0, length);
      chunkFill += length;
      if (count === ends.length) grow();
      ends[count] = (chunks.length - 1) * CHUNK_BYTES + chunkFill;
      lengths[count] = length;
      slots[slot] = count;
      count += 1;
      if (count * 2 > slots.length) rehash();
      return count - 1;
    },
    find(path) {
      if (path.length > 0xffff) return -1;
      return slots[slotOf(encode(path))] ?? -1;
    },
    at(id) {
      if (id < 0 || id >= count) throw new RangeError(`No path has the number ${id}`);
      return bytesOf(id).toString("utf8");
    },
  };
}

/** FNV-1a with a last mix, over bytes. */
function hash(bytes: Uint8Array, length: number): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < length; index++) {
    value = Math.imul(value ^ (bytes[index] ?? 0), 0x01000193);
  }
  value ^= value >>> 15;
  value = Math.imul(value, 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
