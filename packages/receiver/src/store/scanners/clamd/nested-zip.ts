import { crc32 } from "node:zlib";

/** A file in a zip in a zip, so deep that a scanner which minds its limits must say that it did not reach the bottom. */
export function nestedZip(depth: number): Buffer {
  let content: Buffer = Buffer.from("bottom");
  for (let level = 0; level < depth; level += 1) content = zipOf(level === 0 ? "a.txt" : "a.zip", content);
  return content;
}

function zipOf(name: string, content: Buffer): Buffer {
  const label = Buffer.from(name);
  // Version 2.0, no flags, stored, 1980-01-01; then CRC, both sizes and the name's length.
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(0x21, 8);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(content.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(label.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, label, content]);
  const central = Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), common, Buffer.alloc(14), label]);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}
