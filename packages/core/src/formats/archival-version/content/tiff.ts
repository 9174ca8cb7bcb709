import type { ByteWindow } from "../../../describe/bytes/byte-window.ts";
import { tiffDetails } from "../../../describe/file-details/tiff-details.ts";
import type { TiffPageKind } from "../../../model/file-details.ts";
import { type ContentFault, UNSEEN } from "./content-fault.ts";

/** Tag 259, by the values that the order allows, and those that are met most besides. */
const ALLOWED: ReadonlySet<number> = new Set([3, 4, 5, 32773]);
const NAMES: ReadonlyMap<number, string> = new Map([
  [1, "none"],
  [2, "CCITT RLE"],
  [3, "CCITT G3"],
  [4, "CCITT G4"],
  [5, "LZW"],
  [6, "JPEG"],
  [7, "JPEG"],
  [8, "Deflate"],
  [32773, "PackBits"],
  [32946, "Deflate"],
]);

/** Bits of a pixel in all (5.E.3, 5.E.4), by whether its colours are those of print. */
const DEPTHS = { rgb: [1, 2, 4, 8, 24, 32], cmyk: [1, 2, 4, 8, 32, 40] } as const;
const COLOURS = { rgb: 3, cmyk: 4 } as const;
/** Tag 262: grey both ways, RGB, palette. */
const RGB_KINDS: ReadonlySet<number> = new Set([0, 1, 2, 3]);
const CMYK = 5;
/** The only tag from 32768 on that TIFF 6.0 itself defines: Copyright. */
const COPYRIGHT = 33432;

/** Holds the pages of a TIFF to 5.E, by their tags: the picture itself is not unpacked. */
export function lookIntoTiff(window: ByteWindow): readonly ContentFault[] {
  const magic = window.head.toString("latin1", 0, 4);
  if (magic !== "II*\0" && magic !== "MM\0*") return [{ rule: "5.E_12", facts: { extension: "tif" } }];
  const details = tiffDetails(window);
  if (details?.kind !== "tiff") return [{ rule: "5.E_2", facts: { problem: "unreadable", page: 1 } }];
  const faults = details.pageKinds.flatMap((kind) => [...pageFaults(kind)]);
  if (details.stoppedBy === "limit") faults.push({ rule: UNSEEN, facts: { problem: "pages" } });
  else if (details.stoppedBy !== undefined && !window.isWholeReachable) {
    faults.push({ rule: UNSEEN, facts: { problem: "compressed" } });
  } else if (details.stoppedBy !== undefined || details.pages === 0) {
    faults.push({ rule: "5.E_2", facts: { problem: "unreadable", page: details.pages + 1 } });
  }
  return faults;
}

function* pageFaults(kind: TiffPageKind): Generator<ContentFault> {
  const { firstPage: page, compression, fillOrder, bitsPerSample, xResolution = 0, yResolution = 0 } = kind;
  const depth = bitsPerSample.slice(0, kind.samplesPerPixel).reduce((sum, bits) => sum + bits, 0);
  const name = NAMES.get(compression) ?? String(compression);
  if (!ALLOWED.has(compression)) yield { rule: "5.E_3", facts: { problem: "compression", found: name, page } };
  else if (compression === 3 && kind.isGroup3TwoDimensional) {
    yield { rule: "5.E_3", facts: { problem: "compression", found: "CCITT G3 2-D", page } };
  } else if (compression < 5 && depth > 1) yield { rule: "5.E_3", facts: { problem: "colour", found: name, page } };
  if (fillOrder === 2 && (compression === 5 || compression === 32773)) {
    yield { rule: "5.E_2", facts: { problem: "fill_order", page } };
  }
  if (xResolution !== yResolution) yield { rule: "5.E_5", facts: { x: xResolution, y: yResolution, page } };
  const privateTags = kind.privateTags.filter((tag) => tag !== COPYRIGHT);
  if (privateTags.length > 0)
    yield { rule: "5.E_7", facts: { count: privateTags.length, tags: privateTags.join(", "), page } };
  yield* colourFaults(kind, depth);
}

function* colourFaults(
  { photometric = 0, samplesPerPixel, firstPage: page }: TiffPageKind,
  depth: number,
): Generator<ContentFault> {
  const rule = "archival-version/tiff-colour";
  if (photometric !== CMYK && !RGB_KINDS.has(photometric)) {
    yield { rule, facts: { problem: "photometric", found: photometric, expected: "0, 1, 2, 3, 5", page } };
    return;
  }
  const model = photometric === CMYK ? "cmyk" : "rgb";
  const depths: readonly number[] = DEPTHS[model];
  if (!depths.includes(depth)) {
    yield { rule, facts: { problem: "depth", found: depth, expected: depths.join(", "), page } };
  } else if (samplesPerPixel > COLOURS[model] + 1) {
    yield { rule, facts: { problem: "channels", found: samplesPerPixel, expected: String(COLOURS[model] + 1), page } };
  }
}
