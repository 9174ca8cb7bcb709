/** What became of a text that was added; `refused` where the set takes no more, or not this one. */
export type TextOutcome = "added" | "present" | "refused";

/** Texts in few bytes each: no object for any of them. */
export interface TextSet {
  add(text: string): TextOutcome;
  has(text: string): boolean;
}

/** How many bytes all sets together may still take. */
export interface TextBudget {
  bytes: number;
}

/** Texts lie in pieces, so that growing copies nothing. */
const PIECE_BYTES = 1 << 20;
const LONGEST = 4096;
/** Marks in its length that a text has two bytes for each character; most have one. */
const WIDE = 0x8000;
const WIDER_THAN_A_BYTE = /[^\u0000-\u00ff]/;
/** A sender who makes texts of one hash gets no further than this. */
const MOST_PROBES = 128;

/** An exact set: a hash only says where to look, and the characters are compared. */
export function createTextSet(budget: TextBudget): TextSet {
  const pieces: Uint8Array[] = [];
  let used = PIECE_BYTES;
  /** A slot holds the place of its text plus one; the place counts units of four bytes over all pieces. */
  let slots = new Uint32Array(1024);
  let hashes = new Uint32Array(1024);
  let size = 0;
  /** What was refused once lies elsewhere: nothing more may be taken then, or it could lie here too. */
  let isClosed = false;

  /** The slot of a text, or the free one where it belongs; -1 where too many stand in the way. */
  function slotOf(text: string, hash: number): number {
    const mask = slots.length - 1;
    for (let probe = 0; probe < MOST_PROBES; probe++) {
      const slot = (hash + probe) & mask;
      const place = slots[slot] ?? 0;
      if (place === 0 || (hashes[slot] === hash && isAt(text, place - 1))) return slot;
    }
    return -1;
  }

  function isAt(text: string, place: number): boolean {
    const offset = place * 4;
    const piece = pieces[Math.floor(offset / PIECE_BYTES)];
    if (piece === undefined) return false;
    let at = offset % PIECE_BYTES;
    const header = (piece[at] ?? 0) + (piece[at + 1] ?? 0) * 256;
    if ((header & ~WIDE) !== text.length) return false;
    at += 2;
    if (header < WIDE) {
      for (let index = 0; index < text.length; index++) if (piece[at + index] !== text.charCodeAt(index)) return false;
      return true;
    }
    for (let index = 0; index < text.length; index++, at += 2) {
      const code = text.charCodeAt(index);
      if (piece[at] !== (code & 0xff) || piece[at + 1] !== code >> 8) return false;
    }
    return true;
  }

  /** Writes a text behind the others; gives its place, or -1 where the budget is spent. */
  function put(text: string): number {
    const isWide = WIDER_THAN_A_BYTE.test(text);
    const bytes = (2 + text.length * (isWide ? 2 : 1) + 3) & ~3;
    if (used + bytes > PIECE_BYTES) {
      if (budget.bytes < PIECE_BYTES) return -1;
      budget.bytes -= PIECE_BYTES;
      pieces.push(new Uint8Array(PIECE_BYTES));
      used = 0;
    }
    const piece = pieces.at(-1);
    if (piece === undefined) return -1;
    const place = ((pieces.length - 1) * PIECE_BYTES + used) / 4;
    let at = used;
    piece[at++] = text.length & 0xff;
    piece[at++] = (text.length | (isWide ? WIDE : 0)) >> 8;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      piece[at++] = code & 0xff;
      if (isWide) piece[at++] = code >> 8;
    }
    used += bytes;
    return place;
  }

  /** Twice as many slots; `false` where the budget is spent. */
  function grow(): boolean {
    const more = slots.length * 8;
    if (budget.bytes < more) return false;
    budget.bytes -= more;
    const [oldSlots, oldHashes] = [slots, hashes];
    slots = new Uint32Array(oldSlots.length * 2);
    hashes = new Uint32Array(oldSlots.length * 2);
    const mask = slots.length - 1;
    for (let old = 0; old < oldSlots.length; old++) {
      const place = oldSlots[old] ?? 0;
      if (place === 0) continue;
      const hash = oldHashes[old] ?? 0;
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = place;
      hashes[slot] = hash;
    }
    return true;
  }

  function taken(text: string): TextOutcome {
    if (text.length > LONGEST) return "refused";
    const hash = hashOf(text);
    let slot = slotOf(text, hash);
    if (slot >= 0 && slots[slot] !== 0) return "present";
    if (isClosed) return "refused";
    if (size * 3 > slots.length * 2) {
      if (!grow()) return "refused";
      slot = slotOf(text, hash);
    }
    if (slot < 0) return "refused";
    const place = put(text);
    if (place < 0) return "refused";
    slots[slot] = place + 1;
    hashes[slot] = hash;
    size += 1;
    return "added";
  }

  return {
    add(text) {
      const outcome = taken(text);
      if (outcome === "refused") isClosed = true;
      return outcome;
    },
    has(text) {
      if (text.length > LONGEST) return false;
      const slot = slotOf(text, hashOf(text));
      return slot >= 0 && slots[slot] !== 0;
    },
  };
}

/** FNV-1a over UTF-16, stirred at the end so that the low bits count for all. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash >>> 0;
}
