import { createHash } from "node:crypto";

/** The registered extension by which our storage roots arrange their objects. */
export const LAYOUT_EXTENSION = "0004-hashed-n-tuple-storage-layout";

/** The parameters of that extension, as they stand in its `config.json`: its own defaults. */
export const LAYOUT_CONFIG = {
  extensionName: "0004-hashed-n-tuple-storage-layout",
  digestAlgorithm: "sha256",
  tupleSize: 3,
  numberOfTuples: 3,
  shortObjectRoot: false,
} as const;

export const LAYOUT_DESCRIPTION =
  "An object lies in three folders named after the first nine digits of the SHA-256 of its id, three digits each, in a folder named after the whole digest.";

/**
 * Where an object lies, relative to the storage root: `3fb/a2c/9d0/3fba2c9d0…`. At most 4,096 folders stand side by
 * side on each level, whatever the ids look like.
 */
export function objectPath(objectId: string): string {
  const digest = createHash(LAYOUT_CONFIG.digestAlgorithm).update(objectId, "utf8").digest("hex");
  const tuples: string[] = [];
  for (let at = 0; at < LAYOUT_CONFIG.numberOfTuples; at += 1) {
    tuples.push(digest.slice(at * LAYOUT_CONFIG.tupleSize, (at + 1) * LAYOUT_CONFIG.tupleSize));
  }
  return [...tuples, digest].join("/");
}
