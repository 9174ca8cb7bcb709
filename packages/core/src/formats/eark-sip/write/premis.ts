import type { Identification } from "../../../model/identification.ts";
import type { PremisContents, PremisFile } from "../../../standards/premis/write-premis.ts";
import type { Desk } from "./desk.ts";
import { dataFolderOf, representationFolder } from "./placement.ts";

type PremisFormat = Pick<PremisFile, "formatName" | "formatVersion" | "formatKey" | "formatNote">;

/** A format that the bytes show, else the media type of the extension. */
function formatOf(identification: Identification | undefined, mimeType: string): PremisFormat {
  if (identification === undefined || identification.name === "") {
    return { formatName: mimeType, formatNote: "By the extension of its name" };
  }
  const { name, version, puid, basis } = identification;
  return {
    formatName: name,
    ...(version === undefined ? {} : { formatVersion: version }),
    ...(puid === undefined ? {} : { formatKey: puid }),
    formatNote: basis === "extension" ? "By the extension of its name" : `By its bytes (${basis})`,
  };
}

/** Preservation metadata of a representation: its files, what we did with them, and who. Ids are made of its name. */
export function premisOf(
  name: string,
  { facts, options, choices, checksumType, lists, formats }: Desk,
): PremisContents {
  const { createdAt: at, version, tool, submitter } = facts;
  function* files(): Generator<PremisFile> {
    for (const { path, sizeBytes, checksum, mimeType } of lists.filesOf(dataFolderOf(name))) {
      const digest = { algorithm: checksumType, hex: checksum };
      yield { path, sizeBytes, digest, ...formatOf(formats?.(path), mimeType) };
    }
  }
  const fixity = choices.reusesChecksums
    ? {
        type: "metadata extraction",
        at,
        detail: `${checksumType} as the records hold it; computed where they hold none`,
      }
    : { type: "message digest calculation", at, detail: `${checksumType} of each file, as it was copied` };
  return {
    files: { [Symbol.iterator]: files },
    idPrefix: `${options.parameters["package-id"] ?? options.name}/${representationFolder(name)}`,
    events: [
      fixity,
      ...(formats === undefined
        ? []
        : [{ type: "format identification", at, detail: "The signatures of each file, as PRONOM names its format" }]),
      { type: "information package creation", at, detail: `Packed as E-ARK SIP ${version} (${facts.recordStatus})` },
    ],
    agents: [
      { id: "agent-software", name: tool, type: "software" },
      { id: "agent-submitter", name: submitter.name, type: "organization" },
    ],
  };
}
