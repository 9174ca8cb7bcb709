/** The character encodings that municipal exports come in. */
export type TextEncoding =
  | "utf-8"
  | "us-ascii"
  | "utf-16le"
  | "utf-16be"
  | "iso-8859-1"
  | "iso-8859-15"
  | "windows-1252";

/**
 * What a run of bytes says. At a byte that cannot stand in the encoding, `text` holds what came before it, and the
 * decoding has ended: nothing is ever replaced by U+FFFD.
 */
export interface DecodedText {
  readonly text: string;
  /** The first byte that is malformed, counted from the start of the stream. */
  readonly malformed?: { readonly offsetBytes: number; readonly byte: number };
}

/** Decodes a stream, run by run; a character may be split over two runs. No byte order mark is looked for. */
export interface TextDecoding {
  decode(bytes: Uint8Array): DecodedText;
  /** Says whether the stream broke off within a character. */
  end(): DecodedText;
}

const EMPTY = new Uint8Array(0);

export function createTextDecoding(encoding: TextEncoding): TextDecoding {
  const { lengthOfWhole, decodeWhole, lengthOfValid } = CODECS[encoding];
  let carried: Uint8Array = EMPTY;
  let offsetBytes = 0;

  function run(bytes: Uint8Array, isLast: boolean): DecodedText {
    const input = carried.length === 0 ? bytes : Buffer.concat([carried, bytes]);
    const length = isLast ? input.length : lengthOfWhole(input);
    const whole = length === input.length ? input : input.subarray(0, length);
    const text = decodeWhole(whole);
    if (text === undefined) {
      const valid = lengthOfValid(whole);
      return {
        text: decodeWhole(whole.subarray(0, valid)) ?? "",
        malformed: { offsetBytes: offsetBytes + valid, byte: whole[valid] ?? 0 },
      };
    }
    // A copy: the caller may use its buffer again.
    carried = length === input.length ? EMPTY : input.slice(length);
    offsetBytes += length;
    return { text };
  }

  return { decode: (bytes) => run(bytes, false), end: () => run(EMPTY, true) };
}

interface Codec {
  /** How many of these bytes hold whole characters, if they hold any. */
  lengthOfWhole(bytes: Uint8Array): number;
  decodeWhole(bytes: Uint8Array): string | undefined;
  /** How many bytes stand before the first that is malformed. */
  lengthOfValid(bytes: Uint8Array): number;
}

const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

const utf8: Codec = {
  lengthOfWhole(bytes) {
    const { length } = bytes;
    for (let back = 1; back <= 3 && back <= length; back++) {
      const byte = bytes[length - back] ?? 0;
      if (byte < 0x80) return length;
      if (byte >= 0xc0) return back < utf8Length(byte) ? length - back : length;
    }
    return length;
  },
  decodeWhole(bytes) {
    try {
      return strictUtf8.decode(bytes);
    } catch {
      return undefined;
    }
  },
  lengthOfValid(bytes) {
    let valid = 0;
    while (valid < bytes.length) {
      const length = utf8Length(bytes[valid] ?? 0);
      if (length > 1 && utf8.decodeWhole(bytes.subarray(valid, valid + length)) === undefined) break;
      if (length === 0) break;
      valid += length;
    }
    return valid;
  },
};

function utf8Length(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

function utf16(isBigEndian: boolean): Codec {
  function unitAt(bytes: Uint8Array, at: number): number {
    const low = bytes[isBigEndian ? at + 1 : at] ?? 0;
    return low | ((bytes[isBigEndian ? at : at + 1] ?? 0) << 8);
  }
  return {
    lengthOfWhole(bytes) {
      const even = bytes.length & ~1;
      return even >= 2 && (unitAt(bytes, even - 2) & 0xfc00) === 0xd800 ? even - 2 : even;
    },
    decodeWhole(bytes) {
      if (bytes.length % 2 !== 0) return undefined;
      const units = Buffer.from(bytes);
      const text = (isBigEndian ? units.swap16() : units).toString("utf16le");
      return text.isWellFormed() ? text : undefined;
    },
    lengthOfValid(bytes) {
      let valid = 0;
      while (valid + 2 <= bytes.length) {
        const kind = unitAt(bytes, valid) & 0xfc00;
        if (kind === 0xdc00) break;
        if (kind !== 0xd800) valid += 2;
        else if (valid + 4 > bytes.length || (unitAt(bytes, valid + 2) & 0xfc00) !== 0xdc00) break;
        else valid += 4;
      }
      return valid;
    },
  };
}

function singleByte(from: RegExp | undefined, to: string): Codec {
  return {
    lengthOfWhole: (bytes) => bytes.length,
    decodeWhole(bytes) {
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
      return from === undefined
        ? text
        : text.replace(from, (character) => to[(character.charCodeAt(0) & 0x7f) % 32] ?? "");
    },
    lengthOfValid: (bytes) => bytes.length,
  };
}

// The five bytes that Windows-1252 leaves open stay what they are in ISO-8859-1: control characters, for a rule to see.
const WINDOWS_1252_HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
/** A4, A6, A8, B4, B8, BC, BD and BE differ from ISO-8859-1; the place in the row is the byte modulo 32. */
const ISO_8859_15_ROW = "    € Š š           Ž   ž   ŒœŸ ";

const CODECS = {
  "utf-8": utf8,
  "us-ascii": {
    lengthOfWhole: (bytes) => bytes.length,
    decodeWhole: (bytes) => (bytes.every((byte) => byte < 0x80) ? utf8.decodeWhole(bytes) : undefined),
    lengthOfValid: (bytes) => bytes.findIndex((byte) => byte >= 0x80),
  },
  "utf-16le": utf16(false),
  "utf-16be": utf16(true),
  "iso-8859-1": singleByte(undefined, ""),
  "iso-8859-15": singleByte(/[\u00a4\u00a6\u00a8\u00b4\u00b8\u00bc-\u00be]/g, ISO_8859_15_ROW),
  "windows-1252": singleByte(/[\u0080-\u009f]/g, WINDOWS_1252_HIGH),
} satisfies Record<TextEncoding, Codec>;

const NAMES: Readonly<Record<string, TextEncoding>> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  "us-ascii": "us-ascii",
  ascii: "us-ascii",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
  "iso-8859-1": "iso-8859-1",
  "iso8859-1": "iso-8859-1",
  iso_8859_1: "iso-8859-1",
  "iso_8859-1": "iso-8859-1",
  latin1: "iso-8859-1",
  "latin-1": "iso-8859-1",
  "iso-8859-15": "iso-8859-15",
  "iso8859-15": "iso-8859-15",
  latin9: "iso-8859-15",
  "windows-1252": "windows-1252",
  "cp-1252": "windows-1252",
  cp1252: "windows-1252",
};

/** The encoding that people or a declaration call by this name, in any letter case. `utf-16` alone names none. */
export function parseTextEncoding(name: string): TextEncoding | undefined {
  const key = name.trim().toLowerCase();
  return Object.hasOwn(NAMES, key) ? NAMES[key] : undefined;
}

/** The encoding that a byte order mark at the start shows, and the bytes that the mark takes. */
export function byteOrderMark(
  bytes: Uint8Array,
): { readonly encoding: TextEncoding; readonly length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "utf-8", length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", length: 2 };
  return undefined;
}
