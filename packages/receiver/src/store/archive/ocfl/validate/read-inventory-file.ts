import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseJsonText } from "@rafskil/core";
import type { OcflInventory } from "../inventory.ts";
import { INVENTORY_NAME } from "../names.ts";
import { checkInventory } from "./check-inventory.ts";
import type { InventoryFault, OcflFault } from "./fault.ts";
import { joinPath } from "./list-entries.ts";

/** An inventory of a million files has some 250 MB; a larger one is not read, and that is a fault of its form. */
export const MAX_INVENTORY_BYTES: number = 512 * 2 ** 20;

export interface InventoryFile {
  readonly inventory?: OcflInventory;
  /** SHA-512 of the file, to tell two of them apart. */
  readonly sha512: string;
  readonly faults: readonly OcflFault[];
}

/** Reads `inventory.json` of a folder and its digest beside it (3.5, 3.6). `files` are the names in the folder. */
export async function readInventoryFile(
  folder: string,
  { files, path }: { readonly files: readonly string[]; readonly path: string },
): Promise<InventoryFile> {
  const place = joinPath(path, INVENTORY_NAME);
  const bytes = await readFile(join(folder, INVENTORY_NAME));
  const { inventory, faults } = parseInventory(bytes);
  const own = faults.map((fault): OcflFault => ({ ...fault, path: place }));
  const sidecar = await checkSidecar(folder, { files, path, bytes, algorithm: inventory?.digestAlgorithm });
  const sha512 = createHash("sha512").update(bytes).digest("hex");
  return { ...(inventory === undefined ? {} : { inventory }), sha512, faults: [...own, ...sidecar] };
}

function parseInventory(bytes: Buffer): { inventory?: OcflInventory; faults: readonly InventoryFault[] } {
  const fault = (reason: string, detail: string): InventoryFault => ({ code: "E033", facts: { reason, detail } });
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { faults: [fault("not_utf8", "")] };
  }
  const parsed = parseJsonText(text, { maxBytes: MAX_INVENTORY_BYTES });
  if (parsed.ok) return checkInventory(parsed.value);
  return { faults: parsed.faults.map(({ line, message }) => fault("not_json", `line ${line}: ${message}`)) };
}

async function checkSidecar(
  folder: string,
  given: {
    readonly files: readonly string[];
    readonly path: string;
    readonly bytes: Buffer;
    readonly algorithm: OcflInventory["digestAlgorithm"] | undefined;
  },
): Promise<readonly OcflFault[]> {
  const sidecars = given.files.filter((name) => name.startsWith(`${INVENTORY_NAME}.`));
  const algorithm = given.algorithm ?? sidecars[0]?.slice(INVENTORY_NAME.length + 1);
  const name = `${INVENTORY_NAME}.${algorithm}`;
  if (algorithm === undefined || !sidecars.includes(name)) {
    const [other] = sidecars;
    if (other === undefined) return [{ code: "E058", path: joinPath(given.path, INVENTORY_NAME), facts: {} }];
    return [{ code: "E059", path: joinPath(given.path, other), facts: { expected: name } }];
  }
  const place = joinPath(given.path, name);
  const text = await readFile(join(folder, name), "utf8");
  const stated = /^([0-9A-Fa-f]+)[ \t]+inventory\.json\r?\n?$/.exec(text)?.[1];
  if (stated === undefined) return [{ code: "E061", path: place, facts: {} }];
  if (algorithm !== "sha256" && algorithm !== "sha512") return [];
  const found = createHash(algorithm).update(given.bytes).digest("hex");
  if (found === stated.toLowerCase()) return [];
  return [{ code: "E060", path: place, facts: { found, stated } }];
}
