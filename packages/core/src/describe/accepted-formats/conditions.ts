import type { AcceptanceCondition } from "../../model/accepted-formats.ts";
import type { FileDetails, TiffPageKind } from "../../model/file-details.ts";
import type { Facts } from "../../model/finding.ts";
import type { Identification } from "../../model/identification.ts";

/** `unknown`: the file's header does not say; a person, or a tool that decodes the file, must look. */
export type ConditionOutcome =
  | { readonly kind: "met" }
  | { readonly kind: "broken"; readonly facts: Facts }
  | { readonly kind: "unknown" };

const MET: ConditionOutcome = { kind: "met" };
const UNKNOWN: ConditionOutcome = { kind: "unknown" };

/** Judges a condition by a file's details. It is `met` only where every page was seen. */
export function conditionOutcome(
  condition: AcceptanceCondition,
  identification: Identification,
  details: FileDetails | undefined,
): ConditionOutcome {
  switch (condition) {
    case "tiff-compression":
      return everyPage(details, compressionFault);
    case "tiff-bit-depth":
      return everyPage(details, bitDepthFault);
    case "tiff-resolution":
      return everyPage(details, resolutionFault);
    case "linear-pcm":
      return ofSound(details, ({ coding }) => (coding === "pcm" ? undefined : { coding }));
    case "whole-byte-samples":
      return ofSound(details, ({ bitsPerSample = 0 }) =>
        bitsPerSample > 0 && bitsPerSample % 8 === 0 ? undefined : { bitsPerSample },
      );
    case "text-encoding":
      return ofEncoding(identification);
    case "archive-permits":
    case "h264-and-aac":
    case "geodata-only":
    case "schema-enclosed":
    case "pdf-a-alongside":
    case "on-application":
    case "ffv1-video":
    case "vorbis-sound":
    case "zip-iso-21320":
    case "raf-5-17":
      return UNKNOWN;
  }
}

type TiffDetails = Extract<FileDetails, { kind: "tiff" }>;
type SoundDetails = Extract<FileDetails, { kind: "sound" }>;

function everyPage(
  details: FileDetails | undefined,
  faultOf: (page: TiffPageKind) => Facts | undefined,
): ConditionOutcome {
  if (details?.kind !== "tiff") return UNKNOWN;
  for (const page of details.pageKinds) {
    const facts = faultOf(page);
    if (facts !== undefined) return { kind: "broken", facts: { page: page.firstPage, pages: page.pages, ...facts } };
  }
  return isWhollySeen(details) ? MET : UNKNOWN;
}

function isWhollySeen(details: TiffDetails): boolean {
  const seen = details.pageKinds.reduce((sum, each) => sum + each.pages, 0);
  return details.stoppedBy === undefined && seen === details.pages && seen > 0;
}

/** CCITT G3, G4 for bilevel only; LZW and PackBits for all. */
const CCITT: ReadonlySet<number> = new Set([3, 4]);
const LZW_OR_PACK_BITS: ReadonlySet<number> = new Set([5, 32773]);

function compressionFault(page: TiffPageKind): Facts | undefined {
  const isBilevel = page.samplesPerPixel === 1 && (page.bitsPerSample[0] ?? 1) === 1;
  const { compression, fillOrder } = page;
  if (CCITT.has(compression) && isBilevel) {
    // ADA's list has the one-dimensional form of G3 alone (5.E_3).
    return page.isGroup3TwoDimensional && compression === 3 ? { compression, isTwoDimensional: true } : undefined;
  }
  if (!LZW_OR_PACK_BITS.has(compression)) return { compression, isBilevel };
  // ADA's 5.E_2: low bit first is no baseline with these two.
  return fillOrder === 2 ? { compression, fillOrder } : undefined;
}

const RGB_DEPTHS: ReadonlySet<number> = new Set([1, 2, 4, 8, 24, 32]);
const CMYK_DEPTHS: ReadonlySet<number> = new Set([1, 2, 4, 8, 32, 40]);

function bitDepthFault(page: TiffPageKind): Facts | undefined {
  const given = page.bitsPerSample;
  // One number may stand for all samples.
  const depth =
    given.length === page.samplesPerPixel
      ? given.reduce((sum, each) => sum + each, 0)
      : (given[0] ?? 1) * page.samplesPerPixel;
  const isCmyk = page.photometric === 5;
  const colours = page.samplesPerPixel - page.extraSamples;
  const isTooMany = colours > (isCmyk ? 4 : 3) || page.extraSamples > 1;
  const depths = isCmyk ? CMYK_DEPTHS : RGB_DEPTHS;
  return depths.has(depth) && !isTooMany ? undefined : { bitDepth: depth, samples: page.samplesPerPixel };
}

function resolutionFault(page: TiffPageKind): Facts | undefined {
  const { xResolution = 0, yResolution = 0 } = page;
  return xResolution > 0 && yResolution > 0 ? undefined : { xResolution, yResolution };
}

function ofSound(
  details: FileDetails | undefined,
  faultOf: (sound: SoundDetails) => Facts | undefined,
): ConditionOutcome {
  if (details?.kind !== "sound") return UNKNOWN;
  const facts = faultOf(details);
  return facts === undefined ? MET : { kind: "broken", facts };
}

/** Texts are taken in UTF-8, of which ASCII is a part. */
function ofEncoding({ encoding }: Identification): ConditionOutcome {
  if (encoding === undefined) return UNKNOWN;
  const isUnicode = encoding === "us-ascii" || encoding === "utf-8" || encoding === "utf-8-bom";
  return isUnicode ? MET : { kind: "broken", facts: { encoding } };
}
