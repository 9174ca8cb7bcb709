import type { ByteWindow } from "../../bytes/byte-window.ts";
import { u32be } from "../../bytes/numbers.ts";
import type { FormatKey } from "../formats.ts";
import { bySignature, type Family } from "../match.ts";

/** Major brands of ISO 14496-12 files, by their first letters where those are enough. */
const BY_BRAND: readonly (readonly [brand: string, format: FormatKey])[] = [
  ["qt  ", "x-fmt/384"],
  ["3gp", "fmt/357"],
  ["3gr", "fmt/357"],
  ["3gs", "fmt/357"],
  ["mjp2", "fmt/337"],
  ["jp2 ", "x-fmt/392"],
  ["heic", "fmt/1101"],
  ["heix", "fmt/1101"],
  ["heim", "fmt/1101"],
  ["heis", "fmt/1101"],
  ["hevc", "fmt/1101"],
  ["mif1", "fmt/1101"],
  ["msf1", "fmt/1101"],
  ["avif", "rafskil/avif"],
  ["avis", "rafskil/avif"],
];

/** Boxes with which a QuickTime file from before brands may begin. */
const BARE_BOXES: ReadonlySet<string> = new Set(["moov", "mdat", "wide", "free", "skip", "pnot"]);

/** MPEG-4, QuickTime, 3GPP, HEIF and AVIF, by the file type box; QuickTime also without one. */
export const isoMedia: Family = (window) => {
  const head = window.head;
  const box = head.toString("latin1", 4, 8);
  if (box !== "ftyp") return BARE_BOXES.has(box) && isPlausible(window) ? bySignature("x-fmt/384") : undefined;
  const brand = head.toString("latin1", 8, 12);
  if (brand === "mif1" && compatibleBrands(window).includes("avif")) return bySignature("rafskil/avif");
  const known = BY_BRAND.find(([start]) => brand.startsWith(start));
  return bySignature(known?.[1] ?? "fmt/199");
};

function compatibleBrands(window: ByteWindow): string {
  const sizeBytes = u32be(window.head, 0);
  return window.head.toString("latin1", 16, Math.max(16, Math.min(sizeBytes, 256)));
}

/** A box without a brand is believed where its size leads to another box. */
function isPlausible(window: ByteWindow): boolean {
  const sizeBytes = u32be(window.head, 0);
  if (sizeBytes === window.sizeBytes || sizeBytes === 1) return true;
  if (sizeBytes < 8 || sizeBytes > window.sizeBytes) return false;
  const next = window.readAt(sizeBytes + 4, 4).toString("latin1");
  return /^[a-zA-Z0-9 ©]{4}$/.test(next);
}
