/**
 * What an archive asks of a format beyond its name. `accepted-formats/messages.ts` has a text for each; those that a
 * file's details can answer are answered by `conditionOutcome`.
 */
export type AcceptanceCondition =
  /** Danish order 128/2020, 5.E.2: CCITT G3 or G4, PackBits or LZW for bilevel; PackBits or LZW for the rest. */
  | "tiff-compression"
  /** 5.E.3 and 5.E.4: RGB depths 1, 2, 4, 8, 24, 32; CMYK depths 1, 2, 4, 8, 32, 40. */
  | "tiff-bit-depth"
  /** 5.E.5: both resolutions are stated, so that the page keeps its proportions. */
  | "tiff-resolution"
  | "linear-pcm"
  /** 5.F.2: bits of a sample in whole bytes. */
  | "whole-byte-samples"
  | "archive-permits"
  | "h264-and-aac"
  | "geodata-only"
  | "schema-enclosed"
  | "text-encoding"
  | "pdf-a-alongside"
  | "on-application"
  | "ffv1-video"
  | "vorbis-sound"
  | "zip-iso-21320"
  | "raf-5-17";

/** Formats that an archive takes under one heading. Dates are ISO 8601 days, the first and the last that count. */
export interface AcceptedFormat {
  readonly label: string;
  readonly puids: readonly string[];
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Where the rule set prescribes the extension as well. */
  readonly extension?: string;
  readonly conditions?: readonly AcceptanceCondition[];
}

/** A dated list of the formats that an archive takes. */
export interface AcceptedFormatList {
  readonly id: string;
  readonly title: string;
  /** The rule, as one cites it. */
  readonly source: string;
  readonly validFrom: string;
  readonly validTo?: string;
  /** `open`: the standard names no formats, and the receiving archive decides. */
  readonly policy: "closed" | "open";
  readonly formats: readonly AcceptedFormat[];
}

/** Whether a list takes a file. */
export type Acceptance =
  | { readonly kind: "accepted"; readonly format?: AcceptedFormat }
  | {
      readonly kind: "conditional";
      readonly format: AcceptedFormat;
      readonly conditions: readonly AcceptanceCondition[];
    }
  /** Taken before or after this day only. */
  | { readonly kind: "out-of-date"; readonly validFrom?: string; readonly validTo?: string }
  | { readonly kind: "not-accepted" }
  /** Nothing is known of the file's format, so that nobody can say. */
  | { readonly kind: "format-unknown" };
