import type { FileTrait, IdentificationWarning } from "../../../model/identification.ts";
import type { ByteWindow } from "../../bytes/byte-window.ts";
import { readZipDirectory, readZipMember, type ZipDirectory, type ZipMember } from "../../bytes/zip-directory.ts";
import { bySignature, type Family, type Match } from "../match.ts";
import { officeOpenXml } from "./office-open-xml.ts";
import { openDocument } from "./open-document.ts";
import { siard } from "./siard.ts";
import type { ZipContent } from "./zip-content.ts";

/** Formats that are zips inside, by what their directory holds; else a plain zip. */
export const zip: Family = (window) => {
  const directory = readZipDirectory(window);
  if (directory === undefined) return withoutDirectory(window);
  const content = zipContent(window, directory);
  const special = officeOpenXml(content) ?? openDocument(content) ?? siard(content) ?? byNames(content);
  const traits: FileTrait[] = directory.encryptedEntries > 0 ? ["encrypted"] : [];
  if (special !== undefined) return { ...special, traits: [...(special.traits ?? []), ...traits] };
  const warnings: IdentificationWarning[] = directory.isComplete ? [] : ["container-unclear"];
  return bySignature("x-fmt/263", { traits, warnings });
};

function zipContent(window: ByteWindow, directory: ZipDirectory): ZipContent {
  const members = new Map<string, ZipMember>();
  // Where two entries have one name the first counts, as it does for most readers.
  for (const member of directory.members) if (!members.has(member.name)) members.set(member.name, member);
  return {
    names: new Set(members.keys()),
    text(name, maxBytes = 16384) {
      const member = members.get(name);
      return member === undefined ? "" : readZipMember(window, member, maxBytes).toString("utf8");
    },
  };
}

function byNames(content: ZipContent): Match | undefined {
  const { names } = content;
  if (names.has("doc.kml")) return { format: "fmt/724", basis: "container" };
  if (names.has("META-INF/MANIFEST.MF") && !names.has("mimetype")) return { format: "x-fmt/412", basis: "container" };
  return undefined;
}

/** The tail is cut off or out of reach: the first entry's name is all there is to go by. */
function withoutDirectory(window: ByteWindow): Match {
  const warning: IdentificationWarning = window.isWholeReachable ? "truncated" : "tail-not-read";
  const first = window.head.toString("latin1", 30, 120);
  const warnings: IdentificationWarning[] = [warning, "container-unclear"];
  if (first.startsWith("[Content_Types].xml") || first.startsWith("_rels/")) {
    return bySignature("fmt/189", { warnings });
  }
  if (first.startsWith("mimetypeapplication/vnd.oasis.opendocument")) return bySignature("fmt/135", { warnings });
  if (first.startsWith("mimetypeapplication/epub")) return bySignature("fmt/483", { warnings });
  return bySignature("x-fmt/263", { warnings: [warning] });
}
