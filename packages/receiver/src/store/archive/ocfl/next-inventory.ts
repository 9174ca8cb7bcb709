import type { ObjectToPreserve } from "../../package-store.ts";
import { digestsByPath, groupByDigest, logicalFiles, type OcflInventory, type OcflVersion } from "./inventory.ts";
import { CONTENT_FOLDER, DIGEST_ALGORITHM, inventoryType, OCFL_VERSION } from "./names.ts";
import type { StagedFile } from "./stage-files.ts";

/** The logical paths of a version with the SHA-512 of each. */
export type State = ReadonlyMap<string, string>;

/** Digests that an object knows of its files: its SHA-512 by the SHA-256 that the sender gave. */
export function knownDigests(inventory: OcflInventory | undefined): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  if (inventory === undefined) return known;
  const sha512ByPath = contentFiles(inventory);
  for (const [path, sha256] of fixityFiles(inventory)) {
    const sha512 = sha512ByPath.get(path);
    if (sha512 !== undefined) known.set(sha256, sha512);
  }
  return known;
}

/** The object's inventory with one version more. SHA-256 of every file stands beside SHA-512, as fixity (3.5.4). */
export function nextInventory(
  before: OcflInventory | undefined,
  {
    object,
    version,
    state,
    staged,
  }: {
    readonly object: ObjectToPreserve;
    readonly version: string;
    readonly state: State;
    /** What is new on the disk. */
    readonly staged: readonly StagedFile[];
  },
): OcflInventory {
  const manifest = before === undefined ? new Map<string, string>() : contentFiles(before);
  const fixity = before === undefined ? new Map<string, string>() : fixityFiles(before);
  for (const { path, sha256, sha512 } of staged) {
    manifest.set(`${version}/${CONTENT_FOLDER}/${path}`, sha512);
    fixity.set(`${version}/${CONTENT_FOLDER}/${path}`, sha256);
  }
  const { createdAt: created, message, user } = object;
  const own: OcflVersion = { created, message, user, state: groupByDigest(state) };
  return {
    id: object.id,
    type: inventoryType(OCFL_VERSION),
    digestAlgorithm: DIGEST_ALGORITHM,
    head: version,
    manifest: groupByDigest(manifest),
    versions: { ...before?.versions, [version]: own },
    fixity: { sha256: groupByDigest(fixity) },
  };
}

/** The version that holds exactly these files. */
export function versionWith(inventory: OcflInventory, state: State): string | undefined {
  const found = Object.entries(inventory.versions).find(([, version]) => {
    const files = logicalFiles(version);
    return files.size === state.size && [...state].every(([path, digest]) => files.get(path) === digest);
  });
  return found?.[0];
}

function contentFiles({ manifest }: OcflInventory): Map<string, string> {
  return digestsByPath(manifest);
}

function fixityFiles({ fixity = {} }: OcflInventory): Map<string, string> {
  const { sha256 = {} } = fixity;
  return digestsByPath(sha256);
}
