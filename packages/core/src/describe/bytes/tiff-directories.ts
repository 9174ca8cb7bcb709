import type { ByteWindow } from "./byte-window.ts";
import { hasText, u16be, u16le, u32be, u32le, u64be, u64le } from "./numbers.ts";

/** A directory (IFD) of a TIFF: its tags, and how to read their values. */
export interface TiffDirectory {
  readonly tags: readonly number[];
  /** Entries, of which two may have one tag. */
  readonly tagCount: number;
  has(tag: number): boolean;
  /** At most `max` values of a tag as numbers; rationals as quotients. Empty where the tag is absent or broken. */
  numbers(tag: number, max?: number): readonly number[];
  /** The bytes of a tag, at most 64 KiB of them. */
  bytes(tag: number): Buffer;
}

export interface TiffFile {
  readonly isLittleEndian: boolean;
  readonly isBig: boolean;
  /** The pages in the order of their chain. `stop` says why the last is not the end. */
  directories(): Generator<TiffDirectory, TiffStop | undefined>;
  directoryAt(offset: number): TiffDirectory | undefined;
}

export type TiffStop = "loop" | "limit" | "truncated";

const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8] as const;
const MAX_TAGS = 4096;
const MAX_PAGES = 100_000;

interface TagPlace {
  readonly type: number;
  readonly count: number;
  /** Where the values lie in the file. */
  readonly offset: number;
}

/** Reads the header of a TIFF 6.0 or BigTIFF; `undefined` where it is neither. */
export function readTiff(window: ByteWindow): TiffFile | undefined {
  const head = window.head;
  const isLittleEndian = hasText(head, "II", 0);
  if (!isLittleEndian && !hasText(head, "MM", 0)) return undefined;
  const u16 = isLittleEndian ? u16le : u16be;
  const u32 = isLittleEndian ? u32le : u32be;
  const u64 = isLittleEndian ? u64le : u64be;
  const magic = u16(head, 2);
  if (magic !== 42 && magic !== 43) return undefined;
  const isBig = magic === 43;
  const offsetOf = isBig ? u64 : u32;
  const firstOffset = offsetOf(head, isBig ? 8 : 4);
  const [countBytes, entryBytes, pointerBytes] = isBig ? [8, 20, 8] : [2, 12, 4];

  function directoryAt(offset: number): TiffDirectory | undefined {
    const count = isBig ? u64(window.readAt(offset, 8), 0) : u16(window.readAt(offset, 2), 0);
    if (count < 1 || count > MAX_TAGS) return undefined;
    const bytes = window.readAt(offset + countBytes, count * entryBytes);
    if (bytes.length < count * entryBytes) return undefined;
    const places = new Map<number, TagPlace>();
    for (let index = 0; index < count; index++) {
      const at = index * entryBytes;
      const type = u16(bytes, at + 2);
      const values = offsetOf(bytes, at + 4);
      const inline = offset + countBytes + at + 4 + pointerBytes;
      const isInline = (TYPE_BYTES[type] ?? 0) * values <= pointerBytes;
      places.set(u16(bytes, at), {
        type,
        count: values,
        offset: isInline ? inline : offsetOf(bytes, at + 4 + pointerBytes),
      });
    }
    return directory(places, count);
  }

  function directory(places: ReadonlyMap<number, TagPlace>, tagCount: number): TiffDirectory {
    return {
      tags: [...places.keys()],
      tagCount,
      has: (tag) => places.has(tag),
      numbers(tag, max = 16) {
        const place = places.get(tag);
        const width = TYPE_BYTES[place?.type ?? 0] ?? 0;
        if (place === undefined || width === 0) return [];
        const bytes = window.readAt(place.offset, Math.min(place.count, max) * width);
        const values: number[] = [];
        for (let at = 0; at + width <= bytes.length; at += width) values.push(valueAt(bytes, at, place.type));
        return values;
      },
      bytes(tag) {
        const place = places.get(tag);
        const width = TYPE_BYTES[place?.type ?? 0] ?? 0;
        return window.readAt(place?.offset ?? -1, Math.min((place?.count ?? 0) * width, 0x10000));
      },
    };
  }

  function valueAt(bytes: Buffer, at: number, type: number): number {
    switch (type) {
      case 3:
        return u16(bytes, at);
      case 4:
      case 13:
        return u32(bytes, at);
      case 5: {
        const below = u32(bytes, at + 4);
        return below > 0 ? u32(bytes, at) / below : 0;
      }
      case 16:
      case 18:
        return u64(bytes, at);
      default:
        return bytes[at] ?? 0;
    }
  }

  function* directories(): Generator<TiffDirectory, TiffStop | undefined> {
    const seen = new Set<number>();
    let offset = firstOffset;
    while (offset > 0) {
      if (seen.has(offset)) return "loop";
      if (seen.size >= MAX_PAGES) return "limit";
      seen.add(offset);
      const found = directoryAt(offset);
      if (found === undefined) return window.isBudgetSpent() ? "limit" : "truncated";
      yield found;
      const next = window.readAt(offset + countBytes + found.tagCount * entryBytes, pointerBytes);
      offset = offsetOf(next, 0);
    }
    return offset < 0 ? "truncated" : undefined;
  }

  return { isLittleEndian, isBig, directories, directoryAt };
}
