import { hasText, u16le, u32be, u32le } from "../../bytes/numbers.ts";
import { extensionOf } from "../formats.ts";
import { bySignature, type Family } from "../match.ts";

/** SQLite 3; a GeoPackage by the application id in its header (OGC 12-128 requirement 2). */
export const sqlite: Family = (window) => {
  const isGeo = hasText(window.head, "GP", 68);
  return bySignature(isGeo ? "fmt/1700" : "fmt/729");
};

/**
 * An ESRI shapefile and its index begin alike. In the main file the first record bears the number 1; in the index it
 * points to the place of that record, 50 words in.
 */
export const shapefile: Family = (window, name) => {
  if (u32le(window.head, 28) !== 1000) return undefined;
  const first = u32be(window.head, 100);
  const isIndex = first === 50 || (first < 0 && extensionOf(name) === "shx");
  return bySignature(isIndex ? "fmt/277" : "x-fmt/235");
};

/** dBASE has one byte for a mark, so that its header must also make sense: date, sizes, and the field list's end. */
export const dbase: Family = (window) => {
  const head = window.head;
  const month = head[2] ?? 0;
  const day = head[3] ?? 0;
  const headerBytes = u16le(head, 8);
  const recordBytes = u16le(head, 10);
  if (month < 1 || month > 12 || day < 1 || day > 31 || headerBytes < 65 || recordBytes < 2) return undefined;
  const end = window.readAt(headerBytes - 1, 1)[0];
  const isPadded = window.readAt(headerBytes - 2, 1)[0] === 0x0d;
  if (end !== 0x0d && !isPadded) return undefined;
  const isFour = head[0] === 0x8b || head[0] === 0xcb || head[0] === 0x7b;
  return bySignature(isFour ? "x-fmt/10" : "x-fmt/9");
};

/** Microsoft Access by the engine's name and the version behind it. */
export const access: Family = (window) => {
  if (hasText(window.head, "Standard ACE DB", 4)) return bySignature("fmt/275");
  if (!hasText(window.head, "Standard Jet DB", 4)) return undefined;
  return bySignature(window.head[20] === 0 ? "x-fmt/239" : "x-fmt/240");
};
