import { deflateRawSync } from "node:zlib";

/** A small file made for a test, and the format that it must be found to be. */
export interface SampleFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly puid: string;
}

export function latin1(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function be32(value: number): Buffer {
  return Buffer.from(u32(value)).swap32();
}

/** A zip with these members; `flags` 1 marks them encrypted. */
export function zipOf(members: readonly (readonly [name: string, text: string])[], flags = 0): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of members) {
    const method = name === "mimetype" ? 0 : 8;
    const packed = method === 0 ? latin1(text) : deflateRawSync(Buffer.from(text));
    const fields = [u16(20), u16(flags), u16(method), u32(0), u32(0), u32(packed.length), u32(text.length)];
    const names = [u16(name.length), u16(0)];
    const local = Buffer.concat([latin1("PK\x03\x04"), ...fields, ...names, latin1(name), packed]);
    central.push(
      Buffer.concat([latin1("PK\x01\x02"), u16(20), ...fields, ...names, Buffer.alloc(10), u32(offset), latin1(name)]),
    );
    central[central.length - 1]?.writeUInt16LE(0, 32);
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const count = u16(members.length);
  const end = [latin1("PK\x05\x06"), u32(0), count, count, u32(directory.length), u32(offset), u16(0)];
  return Buffer.concat([...locals, directory, ...end]);
}

/** An OLE2 file whose streams are all larger than the limit of the mini stream. */
export function ole2Of(streams: readonly (readonly [name: string, start: Buffer])[], classId?: string): Buffer {
  const header = Buffer.alloc(512);
  header.set(Buffer.from("d0cf11e0a1b11ae1", "hex"));
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(0x1000, 56);
  header.writeUInt32LE(0xfffffffe, 60);
  header.writeUInt32LE(0xfffffffe, 68);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  const directorySectors = Math.ceil((streams.length + 1) / 4);
  const table = Buffer.alloc(512, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  for (let at = 1; at <= directorySectors; at++) {
    table.writeUInt32LE(at === directorySectors ? 0xfffffffe : at + 1, at * 4);
  }
  const directory = Buffer.alloc(directorySectors * 512);
  const entry = (order: number, name: string, type: number, start: number, sizeBytes: number): void => {
    const at = order * 128;
    directory.write(name, at, "utf16le");
    directory.writeUInt16LE((name.length + 1) * 2, at + 64);
    directory[at + 66] = type;
    directory.writeUInt32LE(start, at + 116);
    directory.writeUInt32LE(sizeBytes, at + 120);
  };
  entry(0, "Root Entry", 5, 0xfffffffe, 0);
  if (classId !== undefined) directory.set(Buffer.from(classId, "hex"), 80);
  const bodies: Buffer[] = [];
  let sector = 1 + directorySectors;
  for (const [order, [name, start]] of streams.entries()) {
    const body = Buffer.alloc(4096);
    start.copy(body);
    entry(order + 1, name, 2, sector, 4096);
    for (let at = 0; at < 8; at++) table.writeUInt32LE(at === 7 ? 0xfffffffe : sector + at + 1, (sector + at) * 4);
    bodies.push(body);
    sector += 8;
  }
  return Buffer.concat([header, table, directory, ...bodies]);
}

/** A tag of a TIFF: short values only, but for offsets to data that `tiffOf` appends. */
export type TiffTagValue = readonly [tag: number, type: number, values: readonly number[]];

/** A little-endian TIFF with a directory for each list of tags. Rationals are given as pairs. */
export function tiffOf(pages: readonly (readonly TiffTagValue[])[]): Buffer {
  const parts: Buffer[] = [latin1("II*\0"), u32(8)];
  let offset = 8;
  for (const [order, tags] of pages.entries()) {
    const sizeBytes = 2 + tags.length * 12 + 4;
    const extra: Buffer[] = [];
    let extraOffset = offset + sizeBytes;
    const entries = tags.map(([tag, type, values]) => {
      const data = Buffer.concat(
        values.map((value) => (type === 3 ? u16(value) : type === 7 ? Buffer.of(value) : u32(value))),
      );
      const count = type === 5 ? values.length / 2 : values.length;
      const head = [u16(tag), u16(type), u32(count)];
      if (data.length <= 4) return Buffer.concat([...head, data, Buffer.alloc(4 - data.length)]);
      extra.push(data);
      extraOffset += data.length;
      return Buffer.concat([...head, u32(extraOffset - data.length)]);
    });
    const next = order === pages.length - 1 ? 0 : extraOffset;
    parts.push(u16(tags.length), ...entries, u32(next), ...extra);
    offset = extraOffset;
  }
  return Buffer.concat(parts);
}

/** The tags of a page as an archival version wants them. */
export function page(overrides: readonly TiffTagValue[] = []): readonly TiffTagValue[] {
  const tags = new Map<number, TiffTagValue>();
  const usual: readonly TiffTagValue[] = [
    [256, 3, [1653]],
    [257, 3, [2338]],
    [258, 3, [1]],
    [259, 3, [4]],
    [262, 3, [0]],
    [277, 3, [1]],
    [282, 5, [200, 1]],
    [283, 5, [200, 1]],
    [296, 3, [2]],
  ];
  for (const tag of [...usual, ...overrides]) tags.set(tag[0], tag);
  return [...tags.values()].sort((a, b) => a[0] - b[0]);
}

export interface PdfParts {
  readonly version?: string;
  readonly catalog?: string;
  readonly trailer?: string;
  readonly xmp?: string;
  /** Bytes between the head and the objects, so that the packet lies in neither end. */
  readonly padBytes?: number;
}

/** A PDF with a table of references; object 4 is the XMP packet. */
export function pdfOf({ version = "1.7", catalog = "", trailer = "", xmp, padBytes = 0 }: PdfParts): Buffer {
  const metadata = xmp === undefined ? "" : "/Metadata 4 0 R ";
  const objects = [
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${metadata}${catalog} >>\nendobj\n`,
    "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n",
    "3 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n",
    `4 0 obj\n<< /Type /Metadata /Length ${(xmp ?? "").length} >>\nstream\n${xmp ?? ""}\nendstream\nendobj\n`,
    "5 0 obj\n<< /Filter /Standard /V 4 /R 4 /Length 128 >>\nendobj\n",
  ];
  const pad = padBytes === 0 ? "" : `%${"x".repeat(padBytes)}\n`;
  let text = `%PDF-${version}\n%\xe2\xe3\xcf\xd3\n${pad}`;
  const offsets = objects.map((object) => {
    const offset = text.length;
    text += object;
    return offset;
  });
  text += pad;
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 6\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size 6 /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return latin1(text);
}

export function xmpOf(part: string, conformance?: string): string {
  const level = conformance === undefined ? "" : `<pdfaid:conformance>${conformance}</pdfaid:conformance>`;
  return `<x:xmpmeta><rdf:Description><pdfaid:part>${part}</pdfaid:part>${level}</rdf:Description></x:xmpmeta>`;
}

function chunk(type: string, data: Buffer): Buffer {
  return Buffer.concat([be32(data.length), latin1(type), data, be32(0)]);
}

export function pngOf(extra: readonly string[]): Buffer {
  const header = Buffer.concat([be32(640), be32(480), Buffer.of(8, 2, 0, 0, 0)]);
  const chunks = extra.map((type) => chunk(type, Buffer.alloc(4)));
  const all = [chunk("IHDR", header), ...chunks, chunk("IDAT", Buffer.alloc(8)), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), ...all]);
}

export function riffOf(form: string, chunks: readonly (readonly [id: string, data: Buffer])[]): Buffer {
  const body = Buffer.concat(chunks.flatMap(([id, data]) => [latin1(id), u32(data.length), data]));
  return Buffer.concat([latin1("RIFF"), u32(body.length + 4), latin1(form), body]);
}

export function waveFormat(tag: number, sizeBytes: number): Buffer {
  const data = Buffer.alloc(sizeBytes);
  data.set(Buffer.concat([u16(tag), u16(2), u32(48000), u32(192000), u16(4), u16(16)]));
  return data;
}

export function jpegOf(segments: readonly (readonly [marker: number, data: Buffer])[]): Buffer {
  const body = segments.map(([marker, data]) =>
    Buffer.concat([Buffer.of(0xff, marker), Buffer.from(u16(data.length + 2)).swap16(), data]),
  );
  return Buffer.concat([Buffer.of(0xff, 0xd8), ...body, Buffer.of(0xff, 0xda, 0, 2, 0, 0xff, 0xd9)]);
}

export function box(type: string, data: Buffer): Buffer {
  return Buffer.concat([be32(data.length + 8), latin1(type), data]);
}

export function tarOf(name: string): Buffer {
  const header = Buffer.alloc(1536);
  header.write(name, 0);
  header.write("0000644\0", 100);
  header.write("00000000000\0", 124);
  header.write("        ", 148);
  header.write("ustar\x0000", 257, "latin1");
  const sum = header.subarray(0, 512).reduce((all, byte) => all + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}
