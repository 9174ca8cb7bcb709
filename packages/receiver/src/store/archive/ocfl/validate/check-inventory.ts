import type { OcflInventory, OcflVersion, PathsByDigest } from "../inventory.ts";
import { versionNumber } from "../inventory.ts";
import { CONTENT_FOLDER } from "../names.ts";
import { readDigestMap } from "./check-digest-map.ts";
import { checkFixity } from "./check-fixity.ts";
import { CONTENT_PATH_CODES, checkPaths } from "./check-paths.ts";
import { readVersionBlock } from "./check-version-block.ts";
import { checkVersionNames } from "./check-version-names.ts";
import type { InventoryFault } from "./fault.ts";
import { isJsonObject, type JsonObject, showValue } from "./json-shape.ts";

const KEYS = ["id", "type", "digestAlgorithm", "head", "contentDirectory", "manifest", "versions", "fixity"];

export interface InventoryReading {
  /** As far as it could be read; `undefined` where it is no inventory at all. */
  readonly inventory?: OcflInventory;
  readonly faults: readonly InventoryFault[];
}

/** Holds an inventory, as parsed, against the specification (3.5): everything that needs no other file. */
export function checkInventory(value: unknown): InventoryReading {
  if (!isJsonObject(value))
    return { faults: [{ code: "E033", facts: { reason: "not-an-object", detail: showValue(value) } }] };
  const faults: InventoryFault[] = [...checkHead(value)];
  const { id, type, digestAlgorithm, head, contentDirectory, fixity } = value;
  const algorithm = digestAlgorithm === "sha256" ? "sha256" : "sha512";
  const manifest = readManifest(value, algorithm, faults);
  const versions = readVersions(value, algorithm, faults);
  faults.push(...checkContentDirectory(contentDirectory));
  const folder = typeof contentDirectory === "string" ? contentDirectory : CONTENT_FOLDER;
  if (manifest !== undefined) {
    faults.push(...checkPaths(Object.values(manifest).flat(), CONTENT_PATH_CODES));
    faults.push(...checkContentPaths(manifest, Object.keys(versions ?? {}), folder));
    if (versions !== undefined) faults.push(...checkUse(manifest, versions));
  }
  const fixityBlocks = checkFixity(fixity, manifest ?? {});
  faults.push(...fixityBlocks.faults);
  if (manifest === undefined || versions === undefined) return { faults };
  const inventory: OcflInventory = {
    id: textOf(id),
    type: textOf(type),
    digestAlgorithm: algorithm,
    head: textOf(head),
    ...(typeof contentDirectory === "string" ? { contentDirectory } : {}),
    manifest,
    versions,
    ...(fixity === undefined ? {} : { fixity: fixityBlocks.fixity }),
  };
  return { inventory, faults };
}

function* checkHead(value: JsonObject): Generator<InventoryFault> {
  for (const key of ["id", "type", "digestAlgorithm", "head"]) {
    if (value[key] === undefined) yield { code: "E036", facts: { key } };
  }
  for (const key of Object.keys(value))
    if (!KEYS.includes(key)) yield { code: "E102", facts: { block: "inventory", key } };
  const { id, type, digestAlgorithm, head, versions } = value;
  if (id !== undefined && (typeof id !== "string" || id === ""))
    yield { code: "E037", facts: { found: showValue(id) } };
  else if (typeof id === "string" && !/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(id)) yield { code: "W005", facts: { id } };
  if (
    type !== undefined &&
    !(typeof type === "string" && /^https:\/\/ocfl\.io\/\d+\.\d+\/spec\/#inventory$/.test(type))
  )
    yield { code: "E038", facts: { found: showValue(type) } };
  if (digestAlgorithm === "sha256") yield { code: "W004", facts: {} };
  else if (digestAlgorithm !== undefined && digestAlgorithm !== "sha512")
    yield { code: "E025", facts: { found: showValue(digestAlgorithm) } };
  if (head !== undefined && isJsonObject(versions)) yield* checkHeadVersion(head, Object.keys(versions));
}

function* checkHeadVersion(head: unknown, names: readonly string[]): Generator<InventoryFault> {
  const highest = names.reduce(
    (left, right) => ((versionNumber(right) ?? 0) > (versionNumber(left) ?? 0) ? right : left),
    "",
  );
  if (head !== highest) yield { code: "E040", facts: { found: showValue(head), expected: highest } };
}

function* checkContentDirectory(name: unknown): Generator<InventoryFault> {
  if (name === undefined) return;
  if (typeof name !== "string" || name.includes("/")) yield { code: "E017", facts: { found: showValue(name) } };
  else if (name === "." || name === ".." || name === "") yield { code: "E018", facts: { found: showValue(name) } };
}

function readManifest(
  { manifest }: JsonObject,
  algorithm: string,
  faults: InventoryFault[],
): PathsByDigest | undefined {
  if (manifest === undefined) {
    faults.push({ code: "E041", facts: { key: "manifest" } });
    return undefined;
  }
  const codes = { notAnObject: "E106", notAList: "E092", twice: "E096" } as const;
  const reading = readDigestMap(manifest, { block: "manifest", algorithm, codes });
  faults.push(...reading.faults);
  return reading.paths;
}

function readVersions(
  { versions: blocks }: JsonObject,
  algorithm: string,
  faults: InventoryFault[],
): Readonly<Record<string, OcflVersion>> | undefined {
  if (blocks === undefined) {
    faults.push({ code: "E041", facts: { key: "versions" } });
    return undefined;
  }
  if (!isJsonObject(blocks)) {
    faults.push({ code: "E044", facts: { found: showValue(blocks) } });
    return undefined;
  }
  faults.push(...checkVersionNames(Object.keys(blocks)));
  const versions: Record<string, OcflVersion> = {};
  for (const [name, block] of Object.entries(blocks)) {
    const reading = readVersionBlock(block, { name, algorithm });
    faults.push(...reading.faults);
    if (reading.version !== undefined) versions[name] = reading.version;
  }
  return versions;
}

/** A content path leads into the content folder of a version that there is. */
function* checkContentPaths(
  manifest: PathsByDigest,
  versions: readonly string[],
  folder: string,
): Generator<InventoryFault> {
  for (const path of Object.values(manifest).flat()) {
    const [version = "", content, ...rest] = path.split("/");
    if (!versions.includes(version) || content !== folder || rest.length === 0) yield { code: "E042", facts: { path } };
  }
}

/** Each digest of a state stands in the manifest, and each of the manifest in some state. */
function* checkUse(
  manifest: PathsByDigest,
  versions: Readonly<Record<string, OcflVersion>>,
): Generator<InventoryFault> {
  const used = new Set<string>();
  for (const [name, { state }] of Object.entries(versions)) {
    for (const digest of Object.keys(state)) {
      used.add(digest);
      if (!Object.hasOwn(manifest, digest)) yield { code: "E050", facts: { block: `versions/${name}/state`, digest } };
    }
  }
  for (const digest of Object.keys(manifest)) if (!used.has(digest)) yield { code: "E107", facts: { digest } };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
