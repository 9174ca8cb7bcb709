/** Paths by digest, as a manifest and a state hold them. */
export type PathsByDigest = Readonly<Record<string, readonly string[]>>;

/** One version of an object (OCFL 1.1, 3.5.3.1). */
export interface OcflVersion {
  /** RFC 3339. */
  readonly created: string;
  readonly message?: string;
  readonly user?: { readonly name: string; readonly address?: string };
  /** Logical paths by digest: what the object is at this version. */
  readonly state: PathsByDigest;
}

/** What an object holds, and has held (OCFL 1.1, 3.5). Held whole: some 250 bytes for each file. */
export interface OcflInventory {
  readonly id: string;
  readonly type: string;
  readonly digestAlgorithm: "sha256" | "sha512";
  readonly head: string;
  readonly contentDirectory?: string;
  /** Content paths by digest, relative to the object's folder. */
  readonly manifest: PathsByDigest;
  readonly versions: Readonly<Record<string, OcflVersion>>;
  readonly fixity?: Readonly<Record<string, PathsByDigest>>;
}

/** The digest of each path. */
export function digestsByPath(block: PathsByDigest): Map<string, string> {
  const files = new Map<string, string>();
  for (const [digest, paths] of Object.entries(block)) for (const path of paths) files.set(path, digest);
  return files;
}

/** The digest of each logical path at a version. */
export function logicalFiles({ state }: OcflVersion): ReadonlyMap<string, string> {
  return digestsByPath(state);
}

/** Paths by digest, with digests and paths in code-point order: the same files give the same bytes. */
export function groupByDigest(files: ReadonlyMap<string, string>): PathsByDigest {
  const groups = new Map<string, string[]>();
  for (const [path, digest] of files) {
    const group = groups.get(digest);
    if (group === undefined) groups.set(digest, [path]);
    else group.push(path);
  }
  const sorted = [...groups].sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(sorted.map(([digest, paths]) => [digest, paths.sort()]));
}

/** The version's number: `v3` and `v0003` are 3. `undefined` for anything else (3.3). */
export function versionNumber(name: string): number | undefined {
  const number = /^v(\d{1,9})$/.exec(name)?.[1];
  return number === undefined || Number(number) === 0 ? undefined : Number(number);
}

/** An inventory as text, in pieces, so that none of a million files has to be one string. Ends with a line's end. */
export function* printInventory(inventory: OcflInventory): Generator<string> {
  const { manifest, versions, ...head } = inventory;
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "manifest": `;
  yield* printPaths(manifest, "  ");
  yield `,\n  "versions": {`;
  let isFirst = true;
  for (const [name, { state, ...version }] of Object.entries(versions)) {
    const opening = JSON.stringify(version, null, 2).slice(0, -2).replaceAll("\n", "\n    ");
    yield `${isFirst ? "" : ","}\n    ${JSON.stringify(name)}: ${opening},\n      "state": `;
    yield* printPaths(state, "      ");
    yield "\n    }";
    isFirst = false;
  }
  yield "\n  }\n}\n";
}

function* printPaths(paths: PathsByDigest, indent: string): Generator<string> {
  let separator = "";
  yield "{";
  for (const [digest, list] of Object.entries(paths)) {
    yield `${separator}\n${indent}  ${JSON.stringify(digest)}: ${JSON.stringify(list)}`;
    separator = ",";
  }
  yield separator === "" ? "}" : `\n${indent}}`;
}
