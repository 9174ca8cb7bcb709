import { join } from "node:path";
import { type OcflInventory, versionNumber } from "../inventory.ts";
import { CONTENT_FOLDER, EXTENSIONS_FOLDER, INVENTORY_NAME, inventoryType } from "../names.ts";
import { checkContent } from "./check-content.ts";
import { checkDeclaration, OCFL_VERSIONS } from "./check-declaration.ts";
import { checkEarlierInventory, specificationOf } from "./check-earlier-inventory.ts";
import { checkExtensions } from "./check-extensions.ts";
import { checkVersionFolder } from "./check-version-folder.ts";
import type { OcflFault } from "./fault.ts";
import { joinPath, listEntries } from "./list-entries.ts";
import { readInventoryFile } from "./read-inventory-file.ts";

export interface ValidateOptions {
  /** Names and inventories alone: no content is hashed. */
  readonly isQuick?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Validates one object (OCFL 1.1, section 3), every fault of it. `path` is what stands before each place. The answer
 * gives the object's id and the version of OCFL that it declares, where they could be read. Throws what the file system throws.
 */
export async function* validateObject(
  object: string,
  { path = "", ...options }: ValidateOptions & { readonly path?: string },
): AsyncGenerator<OcflFault, { readonly id?: string; readonly specification?: string }> {
  const entries = await listEntries(object, path);
  yield* entries.faults;
  const declaration = await checkDeclaration(object, { kind: "object", files: entries.files, path });
  yield* declaration.faults;
  const specification = declaration.version === undefined ? {} : { specification: declaration.version };
  if (!entries.files.includes(INVENTORY_NAME)) {
    yield { code: "E063", path: joinPath(path, INVENTORY_NAME), facts: {} };
    return specification;
  }
  const { inventory, sha512, faults } = await readInventoryFile(object, { files: entries.files, path });
  yield* faults;
  if (inventory === undefined) return specification;
  yield* strayEntries(entries, { inventory, path });
  const expected = inventoryType(declaration.version ?? "");
  if (declaration.version !== undefined && inventory.type !== expected && inventory.type.startsWith("https://ocfl.io/"))
    yield { code: "E038", path: joinPath(path, INVENTORY_NAME), facts: { found: inventory.type, expected } };
  if (entries.folders.includes(EXTENSIONS_FOLDER))
    yield* checkExtensions(join(object, EXTENSIONS_FOLDER), {
      path: joinPath(path, EXTENSIONS_FOLDER),
      codes: { file: "E067", name: "W013" },
    });
  const found: string[] = [];
  const present = entries.folders.filter((name) => Object.hasOwn(inventory.versions, name));
  present.sort((left, right) => (versionNumber(left) ?? 0) - (versionNumber(right) ?? 0));
  yield* checkVersions(object, { versions: present, inventory, sha512, path, found });
  yield* checkContent(object, { inventory, found, path, ...options });
  return { id: inventory.id, ...specification };
}

function* strayEntries(
  { files, folders }: { readonly files: readonly string[]; readonly folders: readonly string[] },
  { inventory, path }: { readonly inventory: OcflInventory; readonly path: string },
): Generator<OcflFault> {
  for (const name of files) {
    if (/^\d=/.test(name) || name === INVENTORY_NAME || name.startsWith(`${INVENTORY_NAME}.`)) continue;
    yield { code: "E001", path: joinPath(path, name), facts: {} };
  }
  for (const name of folders) {
    if (["logs", EXTENSIONS_FOLDER].includes(name) || Object.hasOwn(inventory.versions, name)) continue;
    yield { code: /^v\d+$/.test(name) ? "E046" : "E001", path: joinPath(path, name), facts: { reason: "not-listed" } };
  }
  for (const name of Object.keys(inventory.versions)) {
    if (!folders.includes(name)) yield { code: "E046", path: joinPath(path, name), facts: { reason: "missing" } };
  }
}

async function* checkVersions(
  object: string,
  given: {
    /** Oldest first. */
    readonly versions: readonly string[];
    readonly inventory: OcflInventory;
    readonly sha512: string;
    readonly path: string;
    readonly found: string[];
  },
): AsyncGenerator<OcflFault> {
  const { inventory, path } = given;
  const contentFolder = inventory.contentDirectory ?? CONTENT_FOLDER;
  const listed = new Set(
    Object.values(inventory.manifest)
      .flat()
      .map((file) => file.split("/", 1)[0]),
  );
  let specification = 0;
  for (const version of given.versions) {
    const folder = await checkVersionFolder(object, { version, contentFolder, path });
    yield* folder.faults;
    given.found.push(...folder.content);
    if (listed.has(version) && folder.content.length === 0)
      yield { code: "E016", path: joinPath(path, version, contentFolder), facts: {} };
    const place = joinPath(path, version, INVENTORY_NAME);
    if (!folder.files.includes(INVENTORY_NAME)) {
      yield { code: "W010", path: place, facts: {} };
      continue;
    }
    const reading = await readInventoryFile(join(object, version), {
      files: folder.files,
      path: joinPath(path, version),
    });
    if (version === inventory.head) {
      if (reading.sha512 !== given.sha512) yield { code: "E064", path: place, facts: {} };
      continue;
    }
    yield* reading.faults;
    if (reading.inventory === undefined) continue;
    for (const fault of checkEarlierInventory(reading.inventory, inventory)) yield { ...fault, path: place };
    const own = specificationOf(reading.inventory);
    if (own === undefined) continue;
    if (own < specification || own > (specificationOf(inventory) ?? own))
      yield {
        code: "E103",
        path: place,
        facts: { found: OCFL_VERSIONS[own] ?? "", expected: OCFL_VERSIONS[specification] ?? "" },
      };
    specification = Math.max(specification, own);
  }
}
