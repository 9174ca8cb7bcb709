import type {
  FileTrait,
  FormatClaim,
  Identification,
  IdentificationBasis,
  IdentificationWarning,
  TextEncoding,
} from "../../model/identification.ts";
import type { ByteWindow } from "../bytes/byte-window.ts";
import { extensionOf, type FormatKey, formatFacts } from "./formats.ts";

/** What a family of formats found in a file, before the name has been held against it. */
export interface Match {
  readonly format: FormatKey;
  readonly basis: IdentificationBasis;
  readonly claims?: readonly FormatClaim[];
  readonly encoding?: TextEncoding;
  readonly root?: { readonly namespace: string; readonly name: string };
  readonly traits?: readonly FileTrait[];
  readonly warnings?: readonly IdentificationWarning[];
}

/** Tells the formats of a family apart. `undefined`: the mark was there by chance. `name` breaks ties only. */
export type Family = (window: ByteWindow, name: string) => Match | undefined;

/** A plain match by signature. */
export function bySignature(format: FormatKey, more?: Partial<Match>): Match {
  return { format, basis: "signature", ...more };
}

/** Extensions that people use for formats whose own list in PRONOM lacks them. */
const ALSO: ReadonlyMap<string, readonly string[]> = new Map([
  ["application/xml", ["xsl", "xslt", "xsd", "gml", "rdf", "xmp", "wsdl", "xhtml", "xml"]],
  ["application/gml+xml", ["xml"]],
  ["application/xhtml+xml", ["xhtml", "xht"]],
  ["application/zip", ["zip", "siard"]],
  ["application/gzip", ["tgz", "gz", "svgz"]],
  ["message/rfc822", ["eml", "mht", "mhtml", "msg"]],
  ["image/heif", ["heif", "heic", "hif"]],
  ["image/tiff", ["tif", "tiff"]],
  ["audio/x-wav", ["wav", "wave", "bwf"]],
  ["audio/aac", ["aac", "m4a"]],
  ["video/mpeg", ["mpg", "mpeg", "m1v", "m2v", "vob"]],
  // Danish order 128/2020, 4.G.8.c: MPEG-4 documents take the extension mpg too.
  ["application/mp4", ["mpg", "m4b"]],
]);

/** Texts of any extension are texts: source code, logs, settings and the like have no format of their own here. */
const ANY_EXTENSION: ReadonlySet<FormatKey> = new Set(["x-fmt/111", "x-fmt/16", "fmt/111"]);

/** Fills in the format's facts and holds the name's extension against them. */
export function finish(match: Match, name: string): Identification {
  const facts = formatFacts(match.format);
  const extension = extensionOf(name);
  const warnings = [...(match.warnings ?? [])];
  const isKnown =
    facts.extensions.includes(extension) || (ALSO.get(facts.mime)?.includes(extension) ?? false) || extension === "";
  if (!isKnown && !ANY_EXTENSION.has(facts.key) && facts.extensions.length > 0) warnings.push("extension-mismatch");
  return {
    ...(facts.puid === undefined ? {} : { puid: facts.puid }),
    name: facts.name,
    ...(facts.version === undefined ? {} : { version: facts.version }),
    mime: facts.mime,
    category: facts.category,
    basis: match.basis,
    ...(match.claims === undefined || match.claims.length === 0 ? {} : { claims: match.claims }),
    ...(match.encoding === undefined ? {} : { encoding: match.encoding }),
    ...(match.root === undefined ? {} : { root: match.root }),
    traits: [...new Set([...(match.traits ?? []), ...traitsOf(facts.key, facts.category, extension)])],
    warnings,
  };
}

const SCRIPTS: ReadonlySet<FormatKey> = new Set([
  "x-fmt/413",
  "x-fmt/423",
  "fmt/1089",
  "x-fmt/428",
  "x-fmt/454",
  "fmt/938",
  "fmt/870",
  "x-fmt/169",
  "rafskil/powershell",
  "rafskil/shell-script",
]);

/** What Windows runs when somebody opens it, whatever it holds. */
const RUN_BY_NAME: ReadonlySet<string> = new Set("bat cmd hta js jse lnk ps1 reg sct vbe vbs wsf wsh".split(" "));

function traitsOf(key: FormatKey, category: string, extension: string): readonly FileTrait[] {
  if (category === "archive") return ["archive"];
  if (SCRIPTS.has(key) || RUN_BY_NAME.has(extension)) return ["script"];
  return category === "program" ? ["executable"] : [];
}
