import { crc32, deflateRawSync } from "node:zlib";

/** An entry of a zip, with everything that a hostile sender may lie about. */
export interface ZipEntry {
  readonly name: string | Uint8Array;
  readonly data?: string | Uint8Array;
  /** The name in the local header, where it is another. */
  readonly localName?: string;
  /** The unpacked size as both headers state it, where it is another. */
  readonly statedBytes?: number;
  readonly isDeflated?: boolean;
  readonly flags?: number;
  /** Unix mode in the high half of the external attributes. */
  readonly mode?: number;
  /** Where the directory says that the local header lies, where it is another. */
  readonly offset?: number;
}

/** The bytes of a zip with these entries; `statedEntries` is what its end claims to hold. */
export function zipBytes(entries: readonly ZipEntry[], options: { readonly statedEntries?: number } = {}): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data ?? "");
    const stored = entry.isDeflated ? deflateRawSync(data, { level: 9 }) : data;
    const fields = (name: Buffer) => {
      const bytes = Buffer.alloc(26);
      bytes.writeUInt16LE(20, 0);
      bytes.writeUInt16LE(entry.flags ?? 0x0800, 2);
      bytes.writeUInt16LE(entry.isDeflated ? 8 : 0, 4);
      bytes.writeUInt16LE(0x21, 8);
      bytes.writeUInt32LE(crc32(data), 10);
      bytes.writeUInt32LE(stored.length, 14);
      bytes.writeUInt32LE(entry.statedBytes ?? data.length, 18);
      bytes.writeUInt16LE(name.length, 22);
      return bytes;
    };
    const name = Buffer.from(entry.name);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields(localName), localName, stored]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6);
    tail.writeUInt32LE(entry.offset ?? offset, 10);
    centrals.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x03"), fields(name), tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  const count = Math.min(options.statedEntries ?? entries.length, 0xffff);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** A member of a tar (ustar). */
export interface TarMember {
  readonly name: string;
  readonly data?: string | Uint8Array;
  /** `0` file, `1` hard link, `2` symbolic link, `3` device, `x` PAX header, `L` GNU long name … */
  readonly type?: string;
  readonly linkName?: string;
  /** The twelve bytes of the size field, where they lie. */
  readonly sizeField?: string | Uint8Array;
}

export function tarBytes(members: readonly TarMember[]): Buffer {
  const blocks = members.flatMap((member) => {
    const data = Buffer.from(member.data ?? "");
    const header = Buffer.alloc(512);
    header.write(member.name, 0, 100);
    header.write("0000644\x000000000\x000000000\x00", 100);
    Buffer.from(member.sizeField ?? `${data.length.toString(8).padStart(11, "0")}\0`).copy(header, 124, 0, 12);
    header.write("00000000000\0", 136);
    header.write(member.type ?? "0", 156);
    header.write(member.linkName ?? "", 157, 100);
    header.write("ustar\x0000", 257, "latin1");
    header.fill(0x20, 148, 156);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
    return [header, data, Buffer.alloc((512 - (data.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}
