import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseJsonText } from "@rafskil/core";
import { EXTENSIONS_FOLDER, LAYOUT_NAME } from "../names.ts";
import { LAYOUT_EXTENSION, objectPath } from "../storage-layout.ts";
import { isObjectFolder } from "../storage-root.ts";
import { checkDeclaration, OCFL_VERSIONS } from "./check-declaration.ts";
import { checkExtensions } from "./check-extensions.ts";
import { REGISTERED_EXTENSIONS } from "./data/codes.ts";
import type { OcflFault } from "./fault.ts";
import { isJsonObject, showValue } from "./json-shape.ts";
import { type FolderEntries, joinPath, listEntries } from "./list-entries.ts";
import { type ValidateOptions, validateObject } from "./validate-object.ts";

/** What a validation has come to, for progress and for the count at its end. */
export interface RootCount {
  readonly objects: number;
}

/**
 * Validates a storage root and all objects in it (OCFL 1.1, sections 3 and 4): every fault, in the order of the paths.
 * One object's inventory is held at a time. `onObject` is told of each object when it is done.
 */
export async function* validateStorageRoot(
  root: string,
  options: ValidateOptions & { readonly onObject?: (objects: number) => void } = {},
): AsyncGenerator<OcflFault, RootCount> {
  const entries = await listEntries(root, "");
  yield* entries.faults;
  const declaration = await checkDeclaration(root, { kind: "root", files: entries.files, path: "" });
  yield* declaration.faults;
  const layout = entries.files.includes(LAYOUT_NAME) ? await checkLayout(root) : { faults: [] };
  yield* layout.faults;
  const walk: Walk = {
    root,
    options,
    ...(declaration.version === undefined ? {} : { specification: declaration.version }),
    hasOurLayout: layout.extension === LAYOUT_EXTENSION,
    depths: new Set(),
    objects: 0,
  };
  for (const name of entries.folders) {
    if (name === EXTENSIONS_FOLDER)
      yield* checkExtensions(join(root, name), { path: name, codes: { file: "E112", name: "W016" } });
    else yield* walkHierarchy(walk, name);
  }
  if (walk.depths.has(1) && walk.depths.size > 1) yield { code: "W015", path: "", facts: {} };
  return { objects: walk.objects };
}

interface Walk {
  readonly root: string;
  readonly options: ValidateOptions & { readonly onObject?: (objects: number) => void };
  readonly specification?: string;
  readonly hasOurLayout: boolean;
  /** How deep objects lie. */
  readonly depths: Set<number>;
  objects: number;
}

async function* walkHierarchy(walk: Walk, path: string): AsyncGenerator<OcflFault> {
  walk.options.signal?.throwIfAborted();
  const folder = join(walk.root, path);
  const entries = await listEntries(folder, path);
  if (isObjectFolder(entries.files)) {
    yield* walkObject(walk, path);
    return;
  }
  yield* entries.faults;
  yield* strayFiles(entries, path);
  for (const name of entries.folders) yield* walkHierarchy(walk, joinPath(path, name));
}

/** Folders on the way to objects hold folders and nothing else (4.1, 4.3). */
function* strayFiles({ files, folders }: FolderEntries, path: string): Generator<OcflFault> {
  for (const name of files) yield { code: "E072", path: joinPath(path, name), facts: {} };
  if (files.length === 0 && folders.length === 0) yield { code: "E073", path, facts: {} };
  else if (folders.length === 0) yield { code: "E088", path, facts: {} };
}

async function* walkObject(walk: Walk, path: string): AsyncGenerator<OcflFault> {
  const { id, specification } = yield* validateObject(join(walk.root, path), { ...walk.options, path });
  walk.depths.add(path.split("/").length);
  if (walk.hasOurLayout && id !== undefined && objectPath(id) !== path)
    yield { code: "E083", path, facts: { id, expected: objectPath(id) } };
  if (
    OCFL_VERSIONS.indexOf(specification ?? "") > OCFL_VERSIONS.indexOf(walk.specification ?? "") &&
    walk.specification !== undefined
  )
    yield { code: "E081", path, facts: { found: specification ?? "", expected: walk.specification } };
  walk.objects += 1;
  walk.options.onObject?.(walk.objects);
}

async function checkLayout(root: string): Promise<{ extension?: string; faults: readonly OcflFault[] }> {
  const parsed = parseJsonText(await readFile(join(root, LAYOUT_NAME), "utf8"));
  const value = parsed.ok ? parsed.value : undefined;
  if (!isJsonObject(value)) return { faults: [{ code: "E070", path: LAYOUT_NAME, facts: { reason: "not-json" } }] };
  const faults: OcflFault[] = [];
  for (const key of ["extension", "description"]) {
    if (typeof value[key] !== "string")
      faults.push({ code: "E070", path: LAYOUT_NAME, facts: { reason: "missing", key } });
  }
  const { extension } = value;
  if (typeof extension === "string" && !REGISTERED_EXTENSIONS.includes(extension))
    faults.push({ code: "E071", path: LAYOUT_NAME, facts: { found: showValue(extension) } });
  return { ...(typeof extension === "string" ? { extension } : {}), faults };
}
