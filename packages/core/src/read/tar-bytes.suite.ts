/** A member of a tar made byte by byte; what is not said is right. */
export interface TarPart {
  readonly name: string | Uint8Array;
  readonly data?: string | Uint8Array;
  readonly type?: string;
  /** The size field as it shall stand, 12 bytes. */
  readonly sizeField?: Uint8Array;
  readonly linkTarget?: string;
  readonly prefix?: string;
  readonly magic?: "ustar\u000000" | "ustar  \u0000" | "";
  readonly checksum?: number;
  /** Leave out the data's padding. */
  readonly isUnpadded?: boolean;
}

const BLOCK = 512;

export function tarBytes(parts: readonly TarPart[], options: { readonly endBlocks?: number } = {}): Buffer {
  return Buffer.concat([...parts.map(partBytes), Buffer.alloc(BLOCK * (options.endBlocks ?? 2))]);
}

function partBytes(part: TarPart): Buffer {
  const data = Buffer.from(part.data ?? "");
  const header = Buffer.alloc(BLOCK);
  Buffer.from(part.name).copy(header, 0, 0, 100);
  header.write("0000644\0", 100, "latin1");
  header.write("0000000\0", 108, "latin1");
  header.write("0000000\0", 116, "latin1");
  Buffer.from(part.sizeField ?? octalField(data.length)).copy(header, 124);
  header.write("14000000000\0", 136, "latin1");
  header.write(part.type ?? "0", 156, "latin1");
  header.write(part.linkTarget ?? "", 157, "utf8");
  header.write(part.magic ?? "ustar\u000000", 257, "latin1");
  header.write(part.prefix ?? "", 345, "utf8");
  header.write("        ", 148, "latin1");
  const sum = part.checksum ?? header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  const padding = part.isUnpadded === true ? 0 : (BLOCK - (data.length % BLOCK)) % BLOCK;
  return Buffer.concat([header, data, Buffer.alloc(padding)]);
}

export function octalField(size: number): Buffer {
  return Buffer.from(`${size.toString(8).padStart(11, "0")}\0`, "latin1");
}

/** GNU's binary number in 12 bytes. */
export function binaryField(size: bigint): Buffer {
  const field = Buffer.alloc(12);
  field.writeBigUInt64BE(size, 4);
  field[0] = 0x80;
  return field;
}

/** An extended header with these records, as a member that stands before the one it is about. */
export function paxPart(records: Readonly<Record<string, string | Uint8Array>>, type: "x" | "g" = "x"): TarPart {
  const lines = Object.entries(records).map(([keyword, value]) => {
    const rest = Buffer.concat([Buffer.from(` ${keyword}=`), Buffer.from(value), Buffer.from("\n")]);
    let length = rest.length;
    while (length !== rest.length + String(length).length) length = rest.length + String(length).length;
    return Buffer.concat([Buffer.from(String(length)), rest]);
  });
  return { name: "././@PaxHeader", type, data: Buffer.concat(lines) };
}

/** GNU's way of a long name. */
export function longNamePart(name: string): TarPart {
  return { name: "././@LongLink", type: "L", data: `${name}\0`, magic: "ustar  \u0000" };
}
