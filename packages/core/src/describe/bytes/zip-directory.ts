import type { ByteWindow } from "./byte-window.ts";
import { inflateStart } from "./inflate-part.ts";
import { u16le, u32le, u64le } from "./numbers.ts";

/** An entry of a zip as its central directory states it. */
export interface ZipMember {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly storedBytes: number;
  readonly headerOffset: number;
}

export interface ZipDirectory {
  /** The first entries, at most 4,096: the names that tell a format stand among them. */
  readonly members: readonly ZipMember[];
  /** How many entries the directory says it has. */
  readonly entries: number;
  readonly encryptedEntries: number;
  readonly isComplete: boolean;
}

const MAX_DIRECTORY_BYTES = 4 * 2 ** 20;
const MAX_MEMBERS = 4096;

/** Reads the central directory (APPNOTE 4.3.12), or gives `undefined` where there is none to be found. */
export function readZipDirectory(window: ByteWindow): ZipDirectory | undefined {
  const place = findDirectory(window);
  if (place === undefined) return undefined;
  const bytes = window.readAt(place.offset, Math.min(place.sizeBytes, MAX_DIRECTORY_BYTES));
  const members: ZipMember[] = [];
  let encryptedEntries = 0;
  let at = 0;
  while (members.length < MAX_MEMBERS && u32le(bytes, at) === 0x02014b50) {
    const nameLength = u16le(bytes, at + 28);
    const extraLength = u16le(bytes, at + 30);
    const commentLength = u16le(bytes, at + 32);
    if (commentLength < 0) break;
    const flags = u16le(bytes, at + 8);
    const isEncrypted = (flags & 1) === 1;
    if (isEncrypted) encryptedEntries += 1;
    members.push({
      name: bytes.toString(flags & 0x800 ? "utf8" : "latin1", at + 46, at + 46 + nameLength),
      isEncrypted,
      method: u16le(bytes, at + 10),
      storedBytes: u32le(bytes, at + 20),
      headerOffset: u32le(bytes, at + 42) + place.shift,
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  if (members.length === 0 && place.entries !== 0) return undefined;
  return { members, entries: place.entries, encryptedEntries, isComplete: members.length === place.entries };
}

/** The first `maxBytes` of a member's content, unpacked; nothing where it is encrypted, odd or out of reach. */
export function readZipMember(window: ByteWindow, member: ZipMember, maxBytes: number): Buffer {
  const header = window.readAt(member.headerOffset, 30);
  if (member.isEncrypted || u32le(header, 0) !== 0x04034b50) return Buffer.alloc(0);
  const start = member.headerOffset + 30 + u16le(header, 26) + u16le(header, 28);
  const packed = window.readAt(start, Math.min(member.storedBytes, member.method === 0 ? maxBytes : 16 * 1024));
  if (member.method === 0) return packed;
  return member.method === 8 ? inflateStart(packed, maxBytes) : Buffer.alloc(0);
}

interface DirectoryPlace {
  readonly offset: number;
  readonly sizeBytes: number;
  readonly entries: number;
  /** Bytes before the archive (a self-extractor), which its offsets do not count. */
  readonly shift: number;
}

function findDirectory(window: ByteWindow): DirectoryPlace | undefined {
  const tail = window.tail();
  const end = tail.lastIndexOf("PK\u0005\u0006", tail.length - 22, "latin1");
  if (end < 0 || tail.length < 22) return undefined;
  const endOffset = window.sizeBytes - tail.length + end;
  const sizeBytes = u32le(tail, end + 12);
  const offset = u32le(tail, end + 16);
  if (offset === 0xffffffff || u16le(tail, end + 10) === 0xffff || sizeBytes === 0xffffffff) {
    return findZip64Directory(window, tail, end);
  }
  const shift = Math.max(0, endOffset - sizeBytes - offset);
  return { offset: offset + shift, sizeBytes, entries: u16le(tail, end + 10), shift };
}

function findZip64Directory(window: ByteWindow, tail: Buffer, end: number): DirectoryPlace | undefined {
  if (u32le(tail, end - 20) !== 0x07064b50) return undefined;
  const record = window.readAt(u64le(tail, end - 12), 56);
  if (u32le(record, 0) !== 0x06064b50) return undefined;
  return { offset: u64le(record, 48), sizeBytes: u64le(record, 40), entries: u64le(record, 32), shift: 0 };
}
