import { describe, expect, it } from "vitest";
import {
  LOCAL_HEADER_FIXED_BYTES,
  localHeaderBytes,
  localHeaderFault,
  parseLocalHeader,
  type ZipEntryExtent,
} from "./zip-local-header.ts";

interface HeaderParts {
  readonly signature?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly crc32?: number;
  readonly storedBytes?: number;
  readonly sizeBytes?: number;
  readonly name?: string;
  readonly extra?: Buffer;
}

function header(parts: HeaderParts): Buffer {
  const name = Buffer.from(parts.name ?? "mál/bréf.pdf");
  const extra = parts.extra ?? Buffer.alloc(0);
  const fixed = Buffer.alloc(LOCAL_HEADER_FIXED_BYTES);
  fixed.writeUInt32LE(parts.signature ?? 0x04034b50, 0);
  fixed.writeUInt16LE(parts.flags ?? 0x0800, 6);
  fixed.writeUInt16LE(parts.method ?? 8, 8);
  fixed.writeUInt32LE(parts.crc32 ?? 0xdeadbeef, 14);
  fixed.writeUInt32LE(parts.storedBytes ?? 90, 18);
  fixed.writeUInt32LE(parts.sizeBytes ?? 200, 22);
  fixed.writeUInt16LE(name.length, 26);
  fixed.writeUInt16LE(extra.length, 28);
  return Buffer.concat([fixed, name, extra]);
}

function zip64(...values: readonly bigint[]): Buffer {
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(values.length * 8, 2);
  for (const [index, value] of values.entries()) field.writeBigUInt64LE(value, 4 + index * 8);
  return field;
}

const EXTENT: ZipEntryExtent = {
  kind: "zip-entry",
  file: "/a.zip",
  headerOffsetBytes: 77,
  storedBytes: 90,
  sizeBytes: 200,
  method: "deflate",
  crc32: 0xdeadbeef,
  flags: 0x0800,
  rawName: Buffer.from("mál/bréf.pdf"),
};

const BIG: ZipEntryExtent = { ...EXTENT, storedBytes: 5_000_000_000, sizeBytes: 6_000_000_000 };
const IN_ZIP64 = 0xffffffff;

describe("a local header that agrees with the directory", () => {
  const cases: readonly [name: string, parts: HeaderParts, extent: ZipEntryExtent][] = [
    ["states the same", {}, EXTENT],
    ["defers all to the data descriptor", { flags: 0x0808, crc32: 0, storedBytes: 0, sizeBytes: 0 }, EXTENT],
    ["has other hints of the compression level", { flags: 0x0806 }, EXTENT],
    [
      "keeps its sizes in the ZIP64 field",
      { storedBytes: IN_ZIP64, sizeBytes: IN_ZIP64, extra: zip64(6_000_000_000n, 5_000_000_000n) },
      BIG,
    ],
    [
      "keeps one size in the ZIP64 field, behind another field",
      { sizeBytes: IN_ZIP64, extra: Buffer.concat([Buffer.from([9, 9, 1, 0, 7]), zip64(6_000_000_000n)]) },
      { ...BIG, storedBytes: 90 },
    ],
    [
      "defers sizes that it marks for ZIP64",
      { flags: 0x0808, crc32: 0, storedBytes: IN_ZIP64, sizeBytes: IN_ZIP64, extra: zip64(0n, 0n) },
      BIG,
    ],
    ["is exactly 0xFFFFFFFF long without a ZIP64 field", { sizeBytes: IN_ZIP64 }, { ...EXTENT, sizeBytes: IN_ZIP64 }],
  ];
  it.each(cases)("%s", (_name, parts, extent) => {
    expect(localHeaderFault(parseLocalHeader(header(parts)), extent)).toBeUndefined();
  });
});

describe("a local header that differs from the directory", () => {
  const cases: readonly [name: string, parts: HeaderParts, fault: string][] = [
    ["has no signature", { signature: 0 }, "no local header at 77"],
    ["has another name", { name: "mál/bréf.exe" }, 'name "mál/bréf.pdf" ≠ "mál/bréf.exe"'],
    ["has a longer name", { name: "mál/bréf.pdf2" }, 'name "mál/bréf.pdf" ≠ "mál/bréf.pdf2"'],
    ["has another method", { method: 0 }, "method 8 ≠ 0"],
    ["says that it is encrypted", { flags: 0x0801 }, "flags 0800 ≠ 0801"],
    ["has its name in another code page", { flags: 0 }, "flags 0800 ≠ 0000"],
    ["has another CRC", { crc32: 1 }, "CRC-32 deadbeef ≠ 00000001"],
    ["has another stored size", { storedBytes: 91 }, "stored bytes 90 ≠ 91"],
    ["has another size", { sizeBytes: 0 }, "bytes 200 ≠ 0"],
    ["defers, yet states another size", { flags: 0x0808, sizeBytes: 3 }, "bytes 200 ≠ 3"],
    [
      "has a ZIP64 field that runs over its end",
      { sizeBytes: IN_ZIP64, extra: zip64(1n).subarray(0, 8) },
      `bytes 200 ≠ ${IN_ZIP64}`,
    ],
  ];
  it.each(cases)("%s", (_name, parts, fault) => {
    expect(localHeaderFault(parseLocalHeader(header(parts)), EXTENT)).toBe(fault);
  });
});

describe("a local header that is cut off", () => {
  const whole = header({ extra: zip64(1n, 2n) });

  it("is not a header at any length but its own", () => {
    for (let length = 0; length < whole.length; length++) {
      expect(parseLocalHeader(whole.subarray(0, length))).toBeUndefined();
    }
    expect(parseLocalHeader(Buffer.concat([whole, Buffer.alloc(9)]))?.headerBytes).toBe(whole.length);
  });

  it("tells its length by its fixed part", () => {
    expect(localHeaderBytes(whole.subarray(0, LOCAL_HEADER_FIXED_BYTES))).toBe(whole.length);
    expect(localHeaderBytes(whole.subarray(0, LOCAL_HEADER_FIXED_BYTES - 1))).toBeUndefined();
  });
});
