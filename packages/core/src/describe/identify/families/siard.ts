import type { FormatKey } from "../formats.ts";
import type { Match } from "../match.ts";
import type { ZipContent } from "./zip-content.ts";

/** Versions of eCH-0165 by the folder below `header/siardversion/` that 2.1 brought. */
const BY_FOLDER: readonly (readonly [folder: string, format: FormatKey])[] = [
  ["header/siardversion/2.2/", "fmt/1777"],
  ["header/siardversion/2.1/", "fmt/1196"],
  ["header/siardversion/2.0/", "fmt/995"],
];

/** An archived database: a zip with `header/metadata.xml`. */
export function siard(content: ZipContent): Match | undefined {
  const folder = BY_FOLDER.find(([name]) => content.names.has(name));
  if (folder !== undefined) return { format: folder[1], basis: "container" };
  if (!content.names.has("header/metadata.xml")) return undefined;
  const metadata = content.text("header/metadata.xml", 4096);
  if (!metadata.includes("siard")) return undefined;
  if (!/siard\/2(\.\d)?\//.test(metadata)) return { format: "fmt/161", basis: "container" };
  const version = metadata.match(/<siardArchive\b[^>]*\sversion=["'](2\.\d)/)?.[1];
  const format = version === "2.2" ? "fmt/1777" : version === "2.1" ? "fmt/1196" : "fmt/995";
  return { format, basis: "container" };
}
