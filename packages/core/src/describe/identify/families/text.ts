import type { TextEncoding } from "../../../model/identification.ts";
import type { ByteWindow } from "../../bytes/byte-window.ts";
import { decodeStart, guessEncoding } from "../../bytes/text-encoding.ts";
import { extensionOf, type FormatKey } from "../formats.ts";
import { bySignature, type Family, type Match } from "../match.ts";
import { asciiDxf } from "./dxf.ts";
import { email } from "./email.ts";
import { markup } from "./markup.ts";

/** Texts that nothing but their name tells from other texts. */
const BY_EXTENSION: ReadonlyMap<string, FormatKey> = new Map([
  ["csv", "x-fmt/18"],
  ["tsv", "x-fmt/13"],
  ["tab", "x-fmt/13"],
  ["sql", "fmt/206"],
  ["md", "fmt/1149"],
  ["markdown", "fmt/1149"],
  ["yaml", "fmt/818"],
  ["yml", "fmt/818"],
  ["ini", "x-fmt/421"],
  ["dtd", "x-fmt/315"],
  ["sgml", "x-fmt/195"],
  ["sgm", "x-fmt/195"],
  ["prj", "fmt/320"],
  ["jsonl", "rafskil/ndjson"],
  ["ndjson", "rafskil/ndjson"],
  ["bat", "x-fmt/413"],
  ["cmd", "x-fmt/413"],
  ["js", "x-fmt/423"],
  ["mjs", "x-fmt/423"],
  ["jse", "x-fmt/423"],
  ["vbs", "fmt/1089"],
  ["vbe", "fmt/1089"],
  ["wsf", "fmt/1089"],
  ["ps1", "rafskil/powershell"],
  ["psm1", "rafskil/powershell"],
  ["sh", "rafskil/shell-script"],
  ["py", "fmt/938"],
  ["pl", "fmt/870"],
  ["php", "x-fmt/169"],
  ["url", "x-fmt/454"],
]);

const SOSI: ReadonlyMap<string, FormatKey> = new Map([
  ["4.0", "fmt/1247"],
  ["4.1", "fmt/1248"],
  ["4.5", "fmt/1249"],
]);

/** Text, and the formats that are texts. Markup comes first, since it may declare an encoding that it does not keep. */
export const text: Family = (window, name) => {
  const encoding = guessEncoding(window.head);
  if (encoding === undefined) return undefined;
  const start = decodeStart(window.head, encoding);
  const match = markup(start) ?? email(start) ?? asciiDxf(start) ?? byFirstLine(start) ?? json(window, start, name);
  return { ...(match ?? plain(name)), encoding: wholeEncoding(window, encoding) };
};

function plain(name: string): Match {
  const format = BY_EXTENSION.get(extensionOf(name));
  return format === undefined ? { format: "x-fmt/111", basis: "text" } : { format, basis: "extension" };
}

/** A long text may keep its first foreign letter for the end. */
function wholeEncoding(window: ByteWindow, start: TextEncoding): TextEncoding {
  if (start !== "us-ascii" || window.sizeBytes <= window.head.length) return start;
  const tail = window.tail();
  // The tail may begin within a character.
  let from = 0;
  while (from < 4 && ((tail[from] ?? 0) & 0xc0) === 0x80) from += 1;
  return guessEncoding(tail.subarray(from)) ?? start;
}

function byFirstLine(start: string): Match | undefined {
  if (start.startsWith("#!")) return { ...script(start), traits: ["script"] };
  if (/^\.HODE\b/.test(start)) {
    const version = start.match(/\.\.SOSI-VERSJON\s+(\d\.\d)/)?.[1];
    return bySignature(SOSI.get(version ?? "") ?? "fmt/1246");
  }
  if (start.startsWith("ISO-10303-21;")) return ifc(start);
  if (/^BEGIN:VCARD\r?\n/i.test(start)) {
    const version = start.match(/^VERSION:(\d)/m)?.[1];
    return bySignature(version === "2" ? "fmt/1879" : version === "4" ? "fmt/1881" : "fmt/1880");
  }
  if (/^BEGIN:VCALENDAR\r?\n/i.test(start)) return bySignature("fmt/388");
  if (start.startsWith("%!PS-Adobe-")) return bySignature(start.startsWith("%!PS-Adobe-2") ? "x-fmt/406" : "x-fmt/408");
  if (/^\[InternetShortcut\]\r?\n/i.test(start)) return bySignature("x-fmt/454");
  return undefined;
}

function script(start: string): Match {
  const line = start.slice(0, 200).split("\n", 1)[0] ?? "";
  if (/python/.test(line)) return bySignature("fmt/938");
  if (/perl/.test(line)) return bySignature("fmt/870");
  return bySignature("rafskil/shell-script");
}

function ifc(start: string): Match | undefined {
  const schema = start.match(/FILE_SCHEMA\s*\(\s*\(\s*'(IFC[^']{0,20})'/i)?.[1]?.toUpperCase();
  if (schema === undefined) return undefined;
  return bySignature(schema.startsWith("IFC2X3") ? "fmt/699" : schema.startsWith("IFC2X2") ? "fmt/659" : "fmt/700");
}

/** JSON: the whole where it is at hand, else its beginning. A `.txt` or `.csv` stays what its name says. */
function json(window: ByteWindow, start: string, name: string): Match | undefined {
  const extension = extensionOf(name);
  const named = JSON_EXTENSIONS.get(extension);
  if (extension !== "" && named === undefined) return undefined;
  if (!/^\s*[[{]/.test(start)) return undefined;
  const isWhole = window.sizeBytes <= window.head.length && window.sizeBytes <= 16384;
  if (isWhole ? !parses(start) : !/^\s*(\{\s*"[^"]{0,500}"\s*:|\[\s*[[{"\d\-tfn\]])/.test(start)) return undefined;
  return { format: named ?? "fmt/817", basis: "text" };
}

const JSON_EXTENSIONS: ReadonlyMap<string, FormatKey> = new Map([
  ["json", "fmt/817"],
  ["jsonld", "fmt/880"],
  ["geojson", "fmt/1367"],
]);

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
