import type { Location } from "../../../model/location.ts";
import { isChecksumType, isComputable } from "../../../standards/mets/checksum-type.ts";
import { METS_FILE } from "../layout.ts";
import type { Give } from "../mets-check.ts";
import type { EarkPackage, SurveyedMets } from "../package.ts";

/** Whether there is a METS that can be read, and what of it cannot be checked (CSIPSTR1, CSIPSTR4). */
export function checkMetsFiles(eark: EarkPackage, give: Give): void {
  const { source, contents, root } = eark;
  const isArchive = source.kind === "zip" || source.kind === "tar";
  if (isArchive && source.topFolder === undefined) {
    give("CSIPSTR1", { kind: "package" }, "missing", { found: source.name });
  }
  if (root === undefined) {
    const near = nearbyMets(contents.topFiles, contents.topFolders, (path) => contents.inventory.indexOf(path) >= 0);
    give("CSIPSTR4", { kind: "package" }, "missing", { found: near, expected: METS_FILE });
  }
  for (const mets of root === undefined ? eark.representations : [root, ...eark.representations]) {
    const rule = mets.representation === undefined ? "CSIPSTR4" : "eark-sip/representation-mets";
    if (mets.fault !== undefined) {
      const { line, column, element, kind, detail } = mets.fault;
      const at: Location = { kind: "xml", path: mets.path, line, element };
      give(rule, at, "malformed", { found: `${kind.replaceAll("-", " ")} (${line}:${column}) ${detail ?? ""}`.trim() });
    } else if (!mets.isMets) give(rule, { kind: "file", path: mets.path }, "value", { expected: "mets" });
    tellOfUnchecked(mets, give);
    for (const { id, line, element } of mets.repeatedIds) {
      give("eark-sip/id-repeated", { kind: "xml", path: mets.path, line, element }, "duplicate_id", { found: id });
    }
  }
}

/** The METS that was probably meant, where none lies in the root under its right name. */
function nearbyMets(
  files: ReadonlySet<string>,
  folders: ReadonlySet<string>,
  exists: (path: string) => boolean,
): string {
  for (const name of files) if (name.toLowerCase() === "mets.xml") return name;
  for (const folder of folders) if (exists(`${folder}/${METS_FILE}`)) return `${folder}/${METS_FILE}`;
  return "";
}

function tellOfUnchecked({ path, checksumTypes }: SurveyedMets, give: Give): void {
  for (const [type, count] of checksumTypes) {
    if (!isChecksumType(type) || isComputable(type)) continue;
    give("eark-sip/checksum-unchecked", { kind: "file", path }, "unchecked", { found: type, expected: count });
  }
}
