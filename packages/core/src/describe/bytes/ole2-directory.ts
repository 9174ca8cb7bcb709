import type { ByteWindow } from "./byte-window.ts";
import { u16le, u32le } from "./numbers.ts";

/** A stream or storage of an OLE2 compound file ([MS-CFB] 2.6). */
export interface Ole2Entry {
  readonly name: string;
  readonly isStorage: boolean;
  readonly startSector: number;
  readonly sizeBytes: number;
}

export interface Ole2Directory {
  readonly rootClassId: string;
  readonly entries: readonly Ole2Entry[];
  /** The first bytes of a stream, at most one sector and 4 KiB; nothing where it cannot be found. */
  read(entry: Ole2Entry): Buffer;
}

const MAX_DIRECTORY_SECTORS = 256;
const END_OF_CHAIN = 0xfffffffa;

/** Reads the directory; `undefined` where the header makes no sense. Loops in the chain of sectors end it. */
export function readOle2Directory(window: ByteWindow): Ole2Directory | undefined {
  const head = window.head;
  const sectorShift = u16le(head, 30);
  if (sectorShift !== 9 && sectorShift !== 12) return undefined;
  const sectorBytes = 1 << sectorShift;
  const sectorAt = (sector: number): number => (sector + 1) * sectorBytes;

  /** The sector that follows, by the allocation table; only its parts listed in the header are looked at first. */
  function nextSector(sector: number): number {
    const perSector = sectorBytes / 4;
    const table = Math.floor(sector / perSector);
    const tableSector = table < 109 ? u32le(head, 76 + table * 4) : extendedTableSector(table - 109);
    if (tableSector < 0 || tableSector >= END_OF_CHAIN) return END_OF_CHAIN;
    const value = u32le(window.readAt(sectorAt(tableSector) + (sector % perSector) * 4, 4), 0);
    return value < 0 ? END_OF_CHAIN : value;
  }

  function extendedTableSector(index: number): number {
    const perSector = sectorBytes / 4 - 1;
    let sector = u32le(head, 68);
    let rest = index;
    for (let hops = 0; hops < 64 && sector >= 0 && sector < END_OF_CHAIN; hops++) {
      if (rest < perSector) return u32le(window.readAt(sectorAt(sector) + rest * 4, 4), 0);
      rest -= perSector;
      sector = u32le(window.readAt(sectorAt(sector) + perSector * 4, 4), 0);
    }
    return -1;
  }

  const entries: Ole2Entry[] = [];
  let rootClassId = "";
  const seen = new Set<number>();
  let sector = u32le(head, 48);
  while (sector >= 0 && sector < END_OF_CHAIN && !seen.has(sector) && seen.size < MAX_DIRECTORY_SECTORS) {
    seen.add(sector);
    const bytes = window.readAt(sectorAt(sector), sectorBytes);
    for (let at = 0; at + 128 <= bytes.length; at += 128) {
      const type = bytes[at + 66] ?? 0;
      const nameBytes = u16le(bytes, at + 64);
      if (type === 0 || nameBytes < 2 || nameBytes > 64) continue;
      if (type === 5) rootClassId = bytes.toString("hex", at + 80, at + 96);
      entries.push({
        // Some names begin with a control character, which writers leave out now and then.
        name: bytes.toString("utf16le", at, at + nameBytes - 2).replace(/^[\u0000-\u001f]/, ""),
        isStorage: type !== 2,
        startSector: u32le(bytes, at + 116),
        sizeBytes: u32le(bytes, at + 120),
      });
    }
    sector = nextSector(sector);
  }
  if (entries.length === 0) return undefined;

  function read(entry: Ole2Entry): Buffer {
    const isMini = entry.sizeBytes < u32le(head, 56);
    const root = entries.find((each) => each.name === "Root Entry");
    if (!isMini) return window.readAt(sectorAt(entry.startSector), Math.min(entry.sizeBytes, sectorBytes));
    if (root === undefined) return Buffer.alloc(0);
    // Small streams lie in 64-byte pieces of the root's own stream: walk its chain to the piece that is asked for.
    const offset = entry.startSector * 64;
    let host = root.startSector;
    for (let hops = Math.floor(offset / sectorBytes); hops > 0 && host < END_OF_CHAIN; hops--) {
      if (hops > 4096) return Buffer.alloc(0);
      host = nextSector(host);
    }
    if (host >= END_OF_CHAIN) return Buffer.alloc(0);
    const within = offset % sectorBytes;
    return window.readAt(sectorAt(host) + within, Math.min(entry.sizeBytes, sectorBytes - within));
  }

  return { rootClassId, entries, read };
}
