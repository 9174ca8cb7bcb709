import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteOrderMark, createTextDecoding, parseTextEncoding, type TextEncoding } from "./text-decoding.ts";

function decodeInRuns(encoding: TextEncoding, bytes: Uint8Array, runBytes: number): string {
  const decoding = createTextDecoding(encoding);
  let text = "";
  for (let at = 0; at < bytes.length; at += runBytes) {
    const decoded = decoding.decode(bytes.subarray(at, at + runBytes));
    expect(decoded.malformed).toBeUndefined();
    text += decoded.text;
  }
  const last = decoding.end();
  expect(last.malformed).toBeUndefined();
  return text + last.text;
}

describe("createTextDecoding", () => {
  it("gives back any text from UTF-8 and UTF-16, however the bytes are cut", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 5 }), (text, runBytes) => {
        expect(decodeInRuns("utf-8", Buffer.from(text), runBytes)).toBe(text);
        expect(decodeInRuns("utf-16le", Buffer.from(text, "utf16le"), runBytes)).toBe(text);
        expect(decodeInRuns("utf-16be", Buffer.from(text, "utf16le").swap16(), runBytes)).toBe(text);
      }),
    );
  });

  it.each<[TextEncoding, number[], string]>([
    ["iso-8859-1", [0xde, 0xf3, 0x72, 0xf0, 0x75, 0x72, 0xa4], "Þórður¤"],
    ["iso-8859-15", [0xa4, 0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe, 0xa5], "€ŠšŽžŒœŸ¥"],
    ["windows-1252", [0x80, 0x93, 0x94, 0x96, 0xc6, 0x9f], "€“”–ÆŸ"],
    ["us-ascii", [0x41, 0x42], "AB"],
  ])("reads %s", (encoding, bytes, text) => {
    expect(decodeInRuns(encoding, Uint8Array.from(bytes), 2)).toBe(text);
  });

  it.each<[string, TextEncoding, number[], string, number]>([
    ["a lone continuation byte", "utf-8", [0x41, 0x80, 0x42], "A", 1],
    ["a Latin-1 letter", "utf-8", [0x41, 0xc3, 0xb3, 0xfe, 0x72], "Aó", 3],
    ["an overlong slash", "utf-8", [0x41, 0xc0, 0xaf], "A", 1],
    ["a surrogate in UTF-8", "utf-8", [0x41, 0xed, 0xa0, 0x80], "A", 1],
    ["a byte above ASCII", "us-ascii", [0x41, 0xc3], "A", 1],
    ["a low surrogate alone", "utf-16le", [0x41, 0x00, 0x00, 0xdc], "A", 2],
  ])("stops at %s", (_, encoding, bytes, text, offsetBytes) => {
    expect(createTextDecoding(encoding).decode(Uint8Array.from(bytes))).toEqual({
      text,
      malformed: { offsetBytes, byte: bytes[offsetBytes] },
    });
  });

  it.each<[TextEncoding, number[]]>([
    ["utf-8", [0x41, 0xe2, 0x82]],
    ["utf-16le", [0x41, 0x00, 0x3d]],
    ["utf-16le", [0x41, 0x00, 0x3d, 0xd8]],
  ])("says that %s broke off within a character", (encoding, bytes) => {
    const decoding = createTextDecoding(encoding);
    expect(decoding.decode(Uint8Array.from(bytes))).toEqual({ text: "A" });
    expect(decoding.end().malformed).toBeDefined();
  });

  it("counts the place of a malformed byte from the start of the stream", () => {
    const decoding = createTextDecoding("utf-8");
    decoding.decode(Buffer.from("hundrað og ein"));
    expect(decoding.decode(Uint8Array.from([0x41, 0xff])).malformed).toEqual({ offsetBytes: 16, byte: 0xff });
  });
});

describe("parseTextEncoding", () => {
  it("knows encodings by the names that people use, and no name of an object's own", () => {
    expect(parseTextEncoding("CP1252")).toBe("windows-1252");
    expect(parseTextEncoding(" Latin1 ")).toBe("iso-8859-1");
    expect(parseTextEncoding("utf-7")).toBeUndefined();
    expect(parseTextEncoding("constructor")).toBeUndefined();
  });
});

describe("byteOrderMark", () => {
  it("tells the three marks apart", () => {
    expect(byteOrderMark(Uint8Array.from([0xef, 0xbb, 0xbf, 0x3c]))).toEqual({ encoding: "utf-8", length: 3 });
    expect(byteOrderMark(Uint8Array.from([0xff, 0xfe]))).toEqual({ encoding: "utf-16le", length: 2 });
    expect(byteOrderMark(Uint8Array.from([0xfe, 0xff]))).toEqual({ encoding: "utf-16be", length: 2 });
    expect(byteOrderMark(Uint8Array.from([0x3c]))).toBeUndefined();
  });
});
