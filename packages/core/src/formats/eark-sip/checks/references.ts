import type { Location } from "../../../model/location.ts";
import { DESCRIPTIVE_FOLDER, METS_FILE, PRESERVATION_FOLDER, pathInUnit } from "../layout.ts";
import type { Give } from "../mets-check.ts";
import type { EarkPackage } from "../package.ts";

/** Which files a METS refers to. */
export interface ReferenceMarks {
  /** Gives whether a METS, this or another, has referred to the file before. */
  mark(index: number): boolean;
  isMarked(index: number): boolean;
}

export function createReferenceMarks(fileCount: number): ReferenceMarks {
  const marks = new Uint8Array(fileCount);
  return {
    mark(index) {
      const isRepeated = marks[index] === 1;
      marks[index] = 1;
      return isRepeated;
    },
    isMarked: (index) => marks[index] === 1,
  };
}

/** Every file is referred to by a METS (CSIP17, 31, 32, 58): what is not listed could be lost, and nobody would know. */
export function checkUnreferenced(eark: EarkPackage, marks: ReferenceMarks, give: Give): void {
  const { inventory } = eark.contents;
  const withOwnMets = new Set(eark.representations.map(({ folder }) => folder));
  let index = -1;
  for (const { path } of inventory.files()) {
    index += 1;
    if (marks.isMarked(index) || path === METS_FILE) continue;
    const at: Location = { kind: "file", path };
    const inUnit = pathInUnit(path);
    const own = `${path.slice(0, path.length - inUnit.length)}`;
    if (inUnit.startsWith(DESCRIPTIVE_FOLDER)) give("CSIP17", at, "unreferenced", { found: path, severity: "error" });
    else if (inUnit.startsWith(PRESERVATION_FOLDER)) {
      const mets = eark.representations.find(({ folder }) => folder === own) ?? eark.root;
      const rule = mets?.hasAdministrativeMetadata === true ? "CSIP32" : "CSIP31";
      give(rule, at, "unreferenced", { found: path, severity: "error" });
    } else if (inUnit === METS_FILE && withOwnMets.has(own)) {
      give("CSIP114", at, "unreferenced", { found: path, severity: "error" });
    } else give("eark-sip/file-not-referenced", at, "unreferenced", { found: path });
  }
}
