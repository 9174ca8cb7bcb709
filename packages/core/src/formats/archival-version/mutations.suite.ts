import { createHash } from "node:crypto";
import { memorySource } from "../../read/memory.ts";
import { judge } from "./verify.suite.ts";
import { convertedTransfer, PACKAGE_NAME, writeInMemory } from "./write.suite.ts";

/** A package that is in order, taken apart. Paths are below the folder of its medium. */
export interface Parts {
  readonly files: Map<string, Uint8Array>;
  readonly folders: Set<string>;
}

export type Mutation = (parts: Parts) => void;

export const text = (files: Parts["files"], path: string): string => Buffer.from(files.get(path) ?? "").toString();
export const edit =
  (path: string, from: string | RegExp, to: string): Mutation =>
  ({ files }) => {
    const before = text(files, path);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`Nothing was changed in ${path}`);
    files.set(path, Buffer.from(after));
  };
export const drop =
  (...prefixes: readonly string[]): Mutation =>
  ({ files, folders }) => {
    for (const path of [...files.keys()]) if (prefixes.some((prefix) => path.startsWith(prefix))) files.delete(path);
    for (const path of [...folders]) if (prefixes.some((prefix) => path.startsWith(prefix))) folders.delete(path);
  };
export const put =
  (path: string, content: string | Uint8Array | undefined = undefined): Mutation =>
  ({ files }) =>
    void files.set(path, content === undefined ? likely(files, path) : Buffer.from(content));
/** Content that is in order for the ending, and differs from that of the file that the package has. */
function likely(files: Parts["files"], path: string): Uint8Array {
  if (path.endsWith(".tif")) return Buffer.concat([files.get(FIRST_DOCUMENT) ?? Buffer.from(""), Buffer.alloc(1)]);
  if (path.endsWith(".jp2"))
    return Buffer.from("0000000c6a5020200d0a870a00000014667479706a703220000000006a703220", "hex");
  return Buffer.from("x");
}
export const folder =
  (path: string): Mutation =>
  ({ folders }) =>
    void folders.add(path);
export const move =
  (from: string, to: string): Mutation =>
  ({ files, folders }) => {
    for (const [path, bytes] of [...files]) {
      if (!path.startsWith(from)) continue;
      files.delete(path);
      files.set(to + path.slice(from.length), bytes);
    }
    for (const path of [...folders]) {
      if (path.startsWith(from) && folders.delete(path)) folders.add(to + path.slice(from.length));
    }
  };
export const all =
  (...mutations: readonly Mutation[]): Mutation =>
  (parts) => {
    for (const mutate of mutations) mutate(parts);
  };

export const FILE_INDEX = "Indices/fileIndex.xml";
export const FIRST_DOCUMENT = "Documents/docCollection1/1/1.tif";

/** What a package that is in order tells. */
export const CALM: ReadonlySet<string> = new Set([
  "4.A_1_11",
  "4.B.2_8",
  "4.B.2_9",
  "4.C.6_1",
  "4.D_11",
  "4.G_15",
  "6.C_14_2",
  "6.C_24",
  "archival-version/sha256",
]);

/** The municipality as a package that is in order. */
export async function soundParts(profile = "is-1007"): Promise<Parts> {
  const { files, directories } = await writeInMemory(convertedTransfer(), profile);
  return { files: new Map(files), folders: new Set(directories) };
}
function followed({ files }: Parts): void {
  if (!files.has(FILE_INDEX)) return;
  const lines = [...files].flatMap(([path, bytes]) => {
    if (path === FILE_INDEX) return [];
    const slash = path.lastIndexOf("/");
    const md5 = createHash("md5").update(bytes).digest("hex").toUpperCase();
    const foN = `${PACKAGE_NAME}\\${path.slice(0, Math.max(slash, 0)).replaceAll("/", "\\")}`;
    return [`<f><foN>${foN}</foN><fiN>${path.slice(slash + 1)}</fiN><md5>${md5}</md5></f>`];
  });
  const before = text(files, FILE_INDEX);
  files.set(FILE_INDEX, Buffer.from(before.replace(/<f>[\s\S]*<\/f>/, () => lines.join(""))));
}

/** The rules that speak after a change; the file index follows it, or does not. */
export async function rulesThatSpeak(
  sound: Parts,
  mutate: Mutation,
  { isFollowed = true, profile = "is-1007" }: { readonly isFollowed?: boolean; readonly profile?: string } = {},
): Promise<ReadonlySet<string>> {
  const parts = { files: new Map(sound.files), folders: new Set(sound.folders) };
  mutate(parts);
  if (isFollowed) followed(parts);
  return await spokenOf(PACKAGE_NAME, parts, profile);
}

export async function spokenOf(
  name: string,
  { files, folders }: Parts,
  profile = "is-1007",
): Promise<ReadonlySet<string>> {
  const { findings } = await judge(memorySource({ name, files, emptyDirectories: [...folders] }), { profile });
  return new Set(findings.filter(({ message }) => !message.includes("written by a program")).map(({ rule }) => rule));
}
