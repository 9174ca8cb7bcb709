import type { Identification } from "../../model/identification.ts";
import type { ByteWindow } from "../bytes/byte-window.ts";
import type { FamilyName } from "./data/signatures.ts";
import { gzip, rar, rar5, tar } from "./families/archive.ts";
import { access, dbase, shapefile, sqlite } from "./families/database.ts";
import { dxf } from "./families/dxf.ts";
import { bmp, jpeg2000, png } from "./families/image.ts";
import { isoMedia } from "./families/iso-media.ts";
import { jpeg } from "./families/jpeg.ts";
import { ole2 } from "./families/ole2.ts";
import { pdf } from "./families/pdf.ts";
import { dosProgram, elf } from "./families/program.ts";
import { rf64, riff } from "./families/riff.ts";
import { rtf } from "./families/rtf.ts";
import { mpegAudio, ogg } from "./families/sound.ts";
import { text } from "./families/text.ts";
import { tiff } from "./families/tiff.ts";
import { asf, ebml, javaOrFat, mpegProgram, mpegVideo, transportStream } from "./families/video.ts";
import { zip } from "./families/zip.ts";
import { extensionOf, type FormatKey } from "./formats.ts";
import { bySignature, type Family, finish, type Match } from "./match.ts";
import { candidates, matches } from "./signature-index.ts";

const FAMILIES = {
  access,
  asf,
  bmp,
  dbase,
  dosProgram,
  dxf,
  ebml,
  elf,
  gzip,
  isoMedia,
  javaOrFat,
  jpeg,
  jpeg2000,
  mpegAudio,
  mpegProgram,
  mpegVideo,
  ogg,
  ole2,
  pdf,
  png,
  rar,
  rar5,
  rf64,
  riff,
  rtf,
  shapefile,
  sqlite,
  tar,
  tiff,
  transportStream,
  zip,
} satisfies Record<FamilyName, Family>;

/** What Windows runs by its name alone: `.com` has no mark at all. */
const PROGRAM_EXTENSIONS: ReadonlySet<string> = new Set(["com", "exe", "scr", "cpl", "pif", "dll", "msi", "jar"]);

/** Identifies what a window shows. `name` breaks ties, and is held against the content. */
export function identifyWindow(window: ByteWindow, name: string): Identification {
  if (window.sizeBytes === 0) return unknown(["empty"]);
  const match = bySignatures(window, name) ?? leadingPdf(window, name) ?? text(window, name);
  if (match !== undefined) return finish(match, name);
  return unknown(PROGRAM_EXTENSIONS.has(extensionOf(name)) ? ["executable"] : []);
}

/** What is said of a file that nothing identifies. */
export function unknown(traits: Identification["traits"], warnings: Identification["warnings"] = []): Identification {
  return { name: "", mime: "application/octet-stream", category: "unknown", basis: "none", traits, warnings };
}

function bySignatures(window: ByteWindow, name: string): Match | undefined {
  for (const signature of candidates(window.head[0] ?? -1)) {
    if (!matches(window.head, signature)) continue;
    const { leadsTo } = signature;
    const match = isFamily(leadsTo) ? FAMILIES[leadsTo](window, name) : bySignature(leadsTo);
    if (match !== undefined) return match;
  }
  return undefined;
}

function isFamily(leadsTo: FamilyName | FormatKey): leadsTo is FamilyName {
  return Object.hasOwn(FAMILIES, leadsTo);
}

/**
 * Readers take a PDF whose header stands within the first 1,024 bytes, behind a mail's or a printer's own lines. A text
 * may speak of such headers: only a file that ends as a PDF does is one.
 */
function leadingPdf(window: ByteWindow, name: string): Match | undefined {
  if (!window.head.subarray(0, 1024).includes("%PDF-")) return undefined;
  return /startxref\s+\d+\s+%%EOF\s*$/.test(window.tail().toString("latin1").slice(-2048))
    ? FAMILIES.pdf(window, name)
    : undefined;
}
