/** Pages of a TIFF that are coded alike. Numbers are the values of the tags; `undefined` stands for an absent tag. */
export interface TiffPageKind {
  /** The first such page, from 1, and how many there are. */
  readonly firstPage: number;
  readonly pages: number;
  /** Tag 259: 1 none, 2 CCITT RLE, 3 G3, 4 G4, 5 LZW, 6 and 7 JPEG, 8 and 32946 Deflate, 32773 PackBits. */
  readonly compression: number;
  /** Tag 262: 0 and 1 bilevel or grey, 2 RGB, 3 palette, 4 mask, 5 CMYK, 6 YCbCr. */
  readonly photometric?: number;
  /** Tag 258, a number for each sample. */
  readonly bitsPerSample: readonly number[];
  readonly samplesPerPixel: number;
  /** Tag 338: samples beyond those of the colour space (alpha). */
  readonly extraSamples: number;
  /** Tag 266: 1 high bit first, 2 low bit first. */
  readonly fillOrder: number;
  /** Tag 292, bit 0: CCITT G3 is two-dimensional. */
  readonly isGroup3TwoDimensional: boolean;
  readonly xResolution?: number;
  readonly yResolution?: number;
  /** Tag 296. */
  readonly resolutionUnit: "none" | "inch" | "centimetre";
  readonly isTiled: boolean;
  /** Tags from 32768 on, by number. */
  readonly privateTags: readonly number[];
}

/** What a format's own header says of a file: facts, not judgements. */
export type FileDetails =
  | {
      readonly kind: "tiff";
      readonly byteOrder: "little-endian" | "big-endian";
      readonly isBig: boolean;
      readonly pages: number;
      /** Of the first page. */
      readonly widthPx: number;
      readonly heightPx: number;
      readonly pageKinds: readonly TiffPageKind[];
      /** Why the chain of pages was not followed to its end. */
      readonly stoppedBy?: "loop" | "limit" | "truncated";
    }
  | {
      readonly kind: "pdf";
      readonly headerVersion: string;
      /** `/Version` of the catalogue, which overrides the header where it is later. */
      readonly catalogVersion?: string;
      readonly isEncrypted: boolean;
      /** `/Filter`, `/V` and `/R` of the encryption dictionary. */
      readonly encryption?: { readonly filter?: string; readonly version?: number; readonly revision?: number };
      readonly isLinearized: boolean;
      readonly pages?: number;
      /** The form says that it holds signatures (`/SigFlags` bit 1). */
      readonly isSigned: boolean;
      readonly hasForm: boolean;
      readonly pdfA?: string;
      /** Why the structure could not be followed: marks that lie there are then not known. */
      readonly stoppedBy?: "tail-not-read" | "no-xref" | "no-catalogue";
    }
  | {
      readonly kind: "image";
      readonly widthPx: number;
      readonly heightPx: number;
      /** Bits for one sample, where the header says so. */
      readonly bitDepth?: number;
      readonly components?: number;
    }
  | {
      readonly kind: "sound";
      /** `pcm`, `mp3`, `float`, or the RIFF format tag in hexadecimal. */
      readonly coding: string;
      readonly sampleRateHz: number;
      readonly channels: number;
      readonly bitsPerSample?: number;
      readonly bitRateKbps?: number;
    }
  | { readonly kind: "zip"; readonly entries: number; readonly encryptedEntries: number };
