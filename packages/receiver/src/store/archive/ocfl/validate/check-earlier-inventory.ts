import { logicalFiles, type OcflInventory } from "../inventory.ts";
import { CONTENT_FOLDER } from "../names.ts";
import { OCFL_VERSIONS } from "./check-declaration.ts";
import type { InventoryFault } from "./fault.ts";

/** Holds an earlier version's inventory against the object's (3.7): it tells the same history, as far as it goes. */
export function* checkEarlierInventory(earlier: OcflInventory, current: OcflInventory): Generator<InventoryFault> {
  if (earlier.id !== current.id) yield { code: "E110", facts: { found: earlier.id, expected: current.id } };
  const [found, expected] = [earlier.contentDirectory ?? CONTENT_FOLDER, current.contentDirectory ?? CONTENT_FOLDER];
  if (found !== expected)
    yield { code: earlier.contentDirectory === undefined ? "E019" : "E020", facts: { found, expected } };
  for (const [name, version] of Object.entries(earlier.versions)) {
    const now = current.versions[name];
    if (now === undefined || !isSameState(earlier, current, name)) {
      yield { code: "E066", facts: { name } };
      continue;
    }
    for (const key of ["created", "message"] as const) {
      if (version[key] !== now[key]) yield { code: "W011", facts: { name, key } };
    }
    if (version.user?.name !== now.user?.name || version.user?.address !== now.user?.address)
      yield { code: "W011", facts: { name, key: "user" } };
  }
}

/** Which of the known versions of OCFL an inventory follows: they only rise within an object (3.7.1). */
export function specificationOf({ type }: OcflInventory): number | undefined {
  const at = OCFL_VERSIONS.findIndex((version) => type.includes(`/${version}/`));
  return at < 0 ? undefined : at;
}

/**
 * Whether a version is the same in both. Two inventories may use different digest algorithms: then files are the same
 * where their content paths are.
 */
function isSameState(left: OcflInventory, right: OcflInventory, name: string): boolean {
  const [one, other] = [left.versions[name], right.versions[name]];
  if (one === undefined || other === undefined) return false;
  const [files, otherFiles] = [logicalFiles(one), logicalFiles(other)];
  if (files.size !== otherFiles.size) return false;
  for (const [path, digest] of files) {
    const otherDigest = otherFiles.get(path);
    if (otherDigest === undefined) return false;
    if (left.digestAlgorithm === right.digestAlgorithm) {
      if (digest.toLowerCase() !== otherDigest.toLowerCase()) return false;
      continue;
    }
    const places = new Set(right.manifest[otherDigest]);
    if (!(left.manifest[digest] ?? []).some((place) => places.has(place))) return false;
  }
  return true;
}
