import type { FileDetails, TiffPageKind } from "../../model/file-details.ts";
import type { ByteWindow } from "../bytes/byte-window.ts";
import { readTiff, type TiffDirectory } from "../bytes/tiff-directories.ts";

/** Kinds of pages that are told apart in one file; a hostile one may have a new kind on each of its pages. */
const MAX_KINDS = 64;

/** The tags of every page that the rules on TIFF ask for: pages that are coded alike are told once. */
export function tiffDetails(window: ByteWindow): FileDetails | undefined {
  const file = readTiff(window);
  if (file === undefined) return undefined;
  const kinds: TiffPageKind[] = [];
  // Most files have one page: its text is made when another is met.
  const places = new Map<string, number>();
  let pages = 0;
  let size: readonly [number, number] = [0, 0];
  const chain = file.directories();
  let step = chain.next();
  for (; step.done !== true; step = chain.next()) {
    pages += 1;
    const page = step.value;
    if (pages === 1) size = [page.numbers(256, 1)[0] ?? 0, page.numbers(257, 1)[0] ?? 0];
    const kind = pageKind(page, pages);
    const [first] = kinds;
    if (first === undefined) {
      kinds.push(kind);
      continue;
    }
    if (places.size === 0) places.set(keyOf(first), 0);
    const key = keyOf(kind);
    const place = places.get(key);
    const known = kinds[place ?? -1];
    if (known !== undefined && place !== undefined) kinds[place] = { ...known, pages: known.pages + 1 };
    else if (kinds.length < MAX_KINDS) places.set(key, kinds.push(kind) - 1);
  }
  return {
    kind: "tiff",
    byteOrder: file.isLittleEndian ? "little-endian" : "big-endian",
    isBig: file.isBig,
    pages,
    widthPx: size[0],
    heightPx: size[1],
    pageKinds: kinds,
    ...(step.value === undefined ? {} : { stoppedBy: step.value }),
  };
}

function keyOf(kind: TiffPageKind): string {
  return JSON.stringify({ ...kind, firstPage: 0, pages: 1 });
}

/** Absent tags have the values that TIFF 6.0 gives them. */
function pageKind(page: TiffDirectory, firstPage: number): TiffPageKind {
  const one = (tag: number): number | undefined => page.numbers(tag, 1)[0];
  const photometric = one(262);
  const xResolution = one(282);
  const yResolution = one(283);
  const unit = one(296);
  const extra = page.numbers(338);
  return {
    firstPage,
    pages: 1,
    compression: one(259) ?? 1,
    ...(photometric === undefined ? {} : { photometric }),
    bitsPerSample: page.has(258) ? page.numbers(258) : [1],
    samplesPerPixel: one(277) ?? 1,
    extraSamples: extra.length,
    fillOrder: one(266) ?? 1,
    isGroup3TwoDimensional: ((one(292) ?? 0) & 1) === 1,
    ...(xResolution === undefined ? {} : { xResolution }),
    ...(yResolution === undefined ? {} : { yResolution }),
    resolutionUnit: unit === 1 ? "none" : unit === 3 ? "centimetre" : "inch",
    isTiled: page.has(322),
    privateTags: page.tags.filter((tag) => tag >= 32768).slice(0, 64),
  };
}
