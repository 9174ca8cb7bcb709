import type { Location } from "../../../model/location.ts";
import { collisionKey } from "../../../model/portable-name.ts";
import { hasFilesBelow } from "../files-below.ts";
import type { Give } from "../mets-check.ts";
import type { Contents, EarkPackage } from "../package.ts";

const PACKAGE: Location = { kind: "package" };

/** The folders of a package whose root holds a METS: CSIPSTR5–16. */
export function checkStructure({ contents, root }: EarkPackage, give: Give): void {
  const { topFolders, representationFolders, inventory } = contents;
  if (!topFolders.has("metadata")) give("CSIPSTR5", PACKAGE, "missing", { expected: "metadata" });
  if (
    root?.hasAdministrativeMetadata &&
    !hasFilesBelow(inventory, "metadata/preservation/") &&
    !inAnyRepresentation("preservation")
  ) {
    give("CSIPSTR6", PACKAGE, "missing", { expected: "metadata/preservation" });
  }
  if (
    root?.hasDescriptiveMetadata &&
    !hasFilesBelow(inventory, "metadata/descriptive/") &&
    !inAnyRepresentation("descriptive")
  ) {
    give("CSIPSTR7", PACKAGE, "missing", { expected: "metadata/descriptive" });
  }
  if (!topFolders.has("representations")) give("CSIPSTR9", PACKAGE, "missing", { expected: "representations" });
  for (const path of contents.looseRepresentationFiles) {
    give("CSIPSTR10", { kind: "file", path }, "value", { found: path, expected: "representations/*/" });
  }
  checkNames(contents, give);
  for (const [name, folders] of representationFolders) checkRepresentation(name, folders, contents, give);
  checkEitherLevel("schemas", "CSIPSTR15");
  checkEitherLevel("documentation", "CSIPSTR16");

  function inAnyRepresentation(kind: string): boolean {
    return [...representationFolders.keys()].some((name) =>
      hasFilesBelow(inventory, `representations/${name}/metadata/${kind}/`),
    );
  }

  function checkEitherLevel(folder: string, rule: string): void {
    if (topFolders.has(folder) || [...representationFolders.values()].some((folders) => folders.has(folder))) return;
    give(rule, PACKAGE, "missing", { expected: folder });
  }
}

/** Names that differ only in letter case are one folder on some systems. */
function checkNames({ representationFolders }: Contents, give: Give): void {
  const seen = new Map<string, string>();
  for (const name of representationFolders.keys()) {
    const other = seen.get(collisionKey(name));
    seen.set(collisionKey(name), name);
    if (other === undefined) continue;
    give("CSIPSTR10", { kind: "file", path: `representations/${name}` }, "repeated", { found: name, expected: other });
  }
}

function checkRepresentation(name: string, folders: ReadonlySet<string>, contents: Contents, give: Give): void {
  const path = `representations/${name}`;
  const at: Location = { kind: "file", path };
  if (!folders.has("data")) give("CSIPSTR11", at, "missing", { expected: `${path}/data` });
  if (contents.inventory.indexOf(`${path}/METS.xml`) < 0) {
    give("CSIPSTR12", at, "missing", { expected: `${path}/METS.xml` });
  }
  if (!folders.has("metadata")) give("CSIPSTR13", at, "missing", { expected: `${path}/metadata` });
}
