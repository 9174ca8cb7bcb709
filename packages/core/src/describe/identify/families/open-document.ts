import type { FormatKey } from "../formats.ts";
import type { Match } from "../match.ts";
import type { ZipContent } from "./zip-content.ts";

/** OpenDocument by media type and version 1.0 to 1.3 (ISO 26300). */
const BY_KIND: ReadonlyMap<string, readonly [FormatKey, FormatKey, FormatKey, FormatKey]> = new Map([
  ["text", ["fmt/136", "fmt/290", "fmt/291", "fmt/1756"]],
  ["spreadsheet", ["fmt/137", "fmt/294", "fmt/295", "fmt/1755"]],
  ["presentation", ["fmt/138", "fmt/292", "fmt/293", "fmt/1754"]],
  ["graphics", ["fmt/139", "fmt/296", "fmt/297", "fmt/1753"]],
  ["base", ["fmt/140", "fmt/444", "fmt/424", "fmt/1752"]],
  ["database", ["fmt/140", "fmt/444", "fmt/424", "fmt/1752"]],
]);

const BY_MEDIA_TYPE: ReadonlyMap<string, FormatKey> = new Map([
  ["application/epub+zip", "fmt/483"],
  ["application/vnd.sun.xml.writer", "fmt/128"],
  ["application/vnd.sun.xml.calc", "fmt/129"],
  ["application/vnd.sun.xml.draw", "fmt/127"],
  ["application/vnd.sun.xml.impress", "fmt/130"],
  ["application/vnd.etsi.asic-e+zip", "fmt/1564"],
]);

const OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

/** Formats whose first member `mimetype` says what they are: OpenDocument, EPUB, and their kin. */
export function openDocument(content: ZipContent): Match | undefined {
  const mediaType = content.text("mimetype", 200).trim() || manifestMediaType(content);
  const plain = BY_MEDIA_TYPE.get(mediaType);
  if (plain !== undefined) return { format: plain, basis: "container" };
  if (!mediaType.startsWith(OPEN_DOCUMENT)) return undefined;
  const kind = mediaType.slice(OPEN_DOCUMENT.length).replace(/-(template|master|web)$/, "");
  const versions = BY_KIND.get(kind);
  if (versions === undefined) return { format: "fmt/135", basis: "container", warnings: ["container-unclear"] };
  const manifest = content.text("META-INF/manifest.xml", 0x10000);
  const isEncrypted = manifest.includes("encryption-data");
  const hasMacros = [...content.names].some((name) => name.startsWith("Basic/") || name.startsWith("Scripts/"));
  return {
    format: versions[versionIndex(content, manifest)] ?? versions[0],
    basis: "container",
    traits: [...(isEncrypted ? (["encrypted"] as const) : []), ...(hasMacros ? (["macros"] as const) : [])],
  };
}

/** The manifest names the type too, for packages whose writer forgot the member `mimetype`. */
function manifestMediaType(content: ZipContent): string {
  if (!content.names.has("META-INF/manifest.xml")) return "";
  const manifest = content.text("META-INF/manifest.xml", 0x10000);
  return manifest.match(/media-type=["'](application\/vnd\.oasis\.opendocument\.[a-z-]{1,40})["']/)?.[1] ?? "";
}

/** `office:version` stands on the root of `content.xml`; an encrypted one leaves the manifest's own version. */
function versionIndex(content: ZipContent, manifest: string): number {
  const root = content.text("content.xml", 8192);
  const version = root.match(/office:version=["'](1\.\d)/)?.[1] ?? manifest.match(/manifest:version=["'](1\.\d)/)?.[1];
  const minor = Number(version?.slice(2) ?? "0");
  return Math.min(minor, 3);
}
