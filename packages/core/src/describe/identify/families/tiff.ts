import { readTiff, type TiffDirectory, type TiffFile } from "../../bytes/tiff-directories.ts";
import type { FormatKey } from "../formats.ts";
import { bySignature, type Family } from "../match.ts";

/** Tags that tell the TIFF-based formats apart. */
const EXIF_DIRECTORY = 34665;
const EXIF_VERSION = 36864;
const GEO_KEYS = 34735;
const EP_STANDARD = 37398;
const DNG_VERSION = 50706;

const BY_DNG_VERSION: ReadonlyMap<string, FormatKey> = new Map([
  ["1.0", "fmt/436"],
  ["1.1", "fmt/152"],
  ["1.2", "fmt/437"],
  ["1.3", "fmt/438"],
  ["1.4", "fmt/730"],
]);

const BY_EXIF_VERSION: ReadonlyMap<string, FormatKey> = new Map([
  ["0200", "x-fmt/399"],
  ["0210", "x-fmt/388"],
  ["0220", "x-fmt/387"],
]);

/** TIFF 6.0, BigTIFF, and the formats that are TIFF with marks of their own in the first directory. */
export const tiff: Family = (window) => {
  const file = readTiff(window);
  if (file === undefined) return undefined;
  const first = file.directories().next().value;
  if (first === undefined || typeof first === "string") {
    return bySignature(file.isBig ? "fmt/1917" : "fmt/353", { warnings: ["truncated"] });
  }
  if (file.isBig) return bySignature("fmt/1917");
  return bySignature(special(file, first) ?? "fmt/353");
};

function special(file: TiffFile, first: TiffDirectory): FormatKey | undefined {
  if (first.has(DNG_VERSION)) {
    const [major, minor] = first.numbers(DNG_VERSION, 4);
    return BY_DNG_VERSION.get(`${major}.${minor}`) ?? "fmt/730";
  }
  if (first.has(GEO_KEYS)) return "fmt/155";
  if (first.has(EP_STANDARD)) return "fmt/154";
  const exifOffset = first.numbers(EXIF_DIRECTORY, 1)[0];
  if (exifOffset === undefined) return undefined;
  const version = file.directoryAt(exifOffset)?.bytes(EXIF_VERSION).toString("latin1") ?? "";
  return BY_EXIF_VERSION.get(version);
}
