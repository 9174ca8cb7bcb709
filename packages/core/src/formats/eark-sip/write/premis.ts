import type { PremisContents, PremisFile } from "../../../standards/premis/write-premis.ts";
import type { Desk } from "./desk.ts";
import { dataFolderOf, representationFolder } from "./placement.ts";

/** Preservation metadata of a representation: its files, what we did with them, and who. Ids are made of its name. */
export function premisOf(name: string, { facts, options, choices, checksumType, lists }: Desk): PremisContents {
  const { createdAt: at, version, tool, submitter } = facts;
  function* files(): Generator<PremisFile> {
    for (const { path, sizeBytes, checksum, mimeType } of lists.filesOf(dataFolderOf(name))) {
      const digest = { algorithm: checksumType, hex: checksum };
      yield { path, sizeBytes, digest, formatName: mimeType, formatNote: "By the extension of its name" };
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
      { type: "information package creation", at, detail: `Packed as E-ARK SIP ${version} (${facts.recordStatus})` },
    ],
    agents: [
      { id: "agent-software", name: tool, type: "software" },
      { id: "agent-submitter", name: submitter.name, type: "organization" },
    ],
  };
}
