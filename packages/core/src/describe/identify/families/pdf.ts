import type { FileTrait, FormatClaim, IdentificationWarning } from "../../../model/identification.ts";
import { readPdf } from "../../bytes/pdf-structure.ts";
import type { FormatKey } from "../formats.ts";
import { bySignature, type Family } from "../match.ts";

const BY_VERSION: ReadonlyMap<string, FormatKey> = new Map([
  ["1.0", "fmt/14"],
  ["1.1", "fmt/15"],
  ["1.2", "fmt/16"],
  ["1.3", "fmt/17"],
  ["1.4", "fmt/18"],
  ["1.5", "fmt/19"],
  ["1.6", "fmt/20"],
  ["1.7", "fmt/276"],
  ["2.0", "fmt/1129"],
]);

const BY_PDF_A: ReadonlyMap<string, FormatKey> = new Map([
  ["1a", "fmt/95"],
  ["1b", "fmt/354"],
  ["2a", "fmt/476"],
  ["2b", "fmt/477"],
  ["2u", "fmt/478"],
  ["3a", "fmt/479"],
  ["3b", "fmt/480"],
  ["3u", "fmt/481"],
  ["4", "fmt/1910"],
  ["4e", "fmt/1911"],
  ["4f", "fmt/1912"],
]);

/** PDF by its header's version; PDF/A by what its XMP packet claims. */
export const pdf: Family = (window) => {
  const found = readPdf(window);
  if (found === undefined) return undefined;
  const claims: FormatClaim[] = [];
  if (found.pdfA !== undefined) claims.push({ kind: "pdf-a", value: found.pdfA });
  if (found.pdfX !== undefined) claims.push({ kind: "pdf-x", value: found.pdfX });
  const traits: FileTrait[] = found.isEncrypted ? ["encrypted"] : [];
  const warnings: IdentificationWarning[] = [];
  if (found.headerOffset > 0) warnings.push("leading-bytes");
  if (!window.isWholeReachable) warnings.push("tail-not-read");
  else if (!found.hasEndMark) warnings.push("truncated");
  const key = BY_PDF_A.get(found.pdfA ?? "") ?? BY_VERSION.get(found.headerVersion);
  // A version that nobody has published (1.8, 2.1) is still a PDF: the newest of its major version.
  const newest = found.headerVersion.startsWith("2.") ? "fmt/1129" : "fmt/276";
  return bySignature(key ?? newest, { claims, traits, warnings });
};
