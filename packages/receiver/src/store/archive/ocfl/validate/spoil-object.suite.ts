import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { objectPath } from "../storage-layout.ts";

/** The object that is spoiled: two versions, `a.txt` and `dir/b.txt` in the first, `c.txt` added in the second. */
export const OBJECT_ID = "urn:uuid:6b8e2b52-0000-4000-8000-000000000002";
export const OBJECT = objectPath(OBJECT_ID);

type Json = Record<string, unknown>;

export const at = (root: string, ...parts: readonly string[]) => join(root, OBJECT, ...parts);
export const write =
  (...parts: readonly string[]) =>
  async (root: string) => {
    const path = at(root, ...parts);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, "x");
  };
export const remove =
  (...parts: readonly string[]) =>
  (root: string) =>
    rm(at(root, ...parts), { recursive: true });

/** Changes an inventory, in the object's folder and in its newest version alike, and its digests with it. */
export const edit =
  (change: (inventory: Json) => void, folders: readonly string[] = ["", "v2"]) =>
  async (root: string) => {
    for (const folder of folders) {
      const path = at(root, folder, "inventory.json");
      const inventory: Json = JSON.parse(await readFile(path, "utf8"));
      change(inventory);
      await seal(path, JSON.stringify(inventory));
    }
  };

export async function seal(path: string, text: string): Promise<void> {
  await writeFile(path, text);
  const sha512 = createHash("sha512").update(text).digest("hex");
  await writeFile(`${path}.sha512`, `${sha512} inventory.json\n`);
}

/** Gives a key of an inventory, or of a block in it, another value; `undefined` removes it. */
export const put = (keys: readonly string[], value: unknown, folders?: readonly string[]) =>
  edit((inventory) => {
    Reflect.set(part(inventory, ...keys.slice(0, -1)), keys.at(-1) ?? "", value);
  }, folders);
export const set = (key: string, value: unknown) => put([key], value);
/** `part(inventory, "versions", "v2")` is that block. */
export function part(inventory: Json, ...keys: readonly string[]): Json {
  let value: unknown = inventory;
  for (const key of keys) value = Reflect.get(Object(value), key);
  return Object(value);
}
/** Changes the paths of the first digest of a block. */
export const paths = (keys: readonly string[], change: (paths: readonly string[]) => unknown) =>
  edit((inventory) => {
    const block = part(inventory, ...keys);
    const [digest = ""] = Object.keys(block);
    block[digest] = change(Array.isArray(block[digest]) ? block[digest].map(String) : []);
  });
export const renameVersions = (names: Readonly<Record<string, string>>) => async (root: string) => {
  const text = await readFile(at(root, "inventory.json"), "utf8");
  let changed = text;
  for (const [from, to] of Object.entries(names)) {
    changed = changed.replaceAll(`"${from}"`, `"${to}"`).replaceAll(`"${from}/`, `"${to}/`);
    await rename(at(root, from), at(root, to));
  }
  await seal(at(root, "inventory.json"), changed);
  for (const to of Object.values(names)) {
    await rm(at(root, to, "inventory.json"));
    await rm(at(root, to, "inventory.json.sha512"));
  }
  const newest = Object.values(names).at(-1) ?? "";
  await seal(at(root, newest, "inventory.json"), changed);
};
export const EMPTY_SHA512 = createHash("sha512").update("").digest("hex");

/** Lists a version once more, under another name. */
export const copyVersion = (from: string, to: string) =>
  edit((inventory) => {
    Reflect.set(part(inventory, "versions"), to, part(inventory, "versions", from));
  });

/** A third version with no files of its own, and an empty content folder. */
export async function addEmptyVersion(root: string): Promise<void> {
  const inventory: Json = JSON.parse(await readFile(at(root, "inventory.json"), "utf8"));
  Reflect.set(inventory, "head", "v3");
  Reflect.set(part(inventory, "versions"), "v3", part(inventory, "versions", "v2"));
  for (const folder of ["", "v3"]) await seal(at(root, folder, "inventory.json"), JSON.stringify(inventory));
}

export const layout = (value: unknown) => (root: string) =>
  writeFile(join(root, "ocfl_layout.json"), JSON.stringify(value));
export const makeFile =
  (...parts: readonly string[]) =>
  async (root: string) => {
    await mkdir(dirname(join(root, ...parts)), { recursive: true });
    await writeFile(join(root, ...parts), "x");
  };
