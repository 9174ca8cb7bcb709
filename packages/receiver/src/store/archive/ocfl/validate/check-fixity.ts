import type { PathsByDigest } from "../inventory.ts";
import { readDigestMap } from "./check-digest-map.ts";
import type { InventoryFault } from "./fault.ts";
import { isJsonObject, showValue } from "./json-shape.ts";

/** The algorithms of the specification (3.4) and of the registered extension of it, by their names in `node:crypto`. */
export const FIXITY_ALGORITHMS: Readonly<Record<string, string | undefined>> = {
  md5: "md5",
  sha1: "sha1",
  sha256: "sha256",
  sha512: "sha512",
  "blake2b-512": "blake2b512",
  "sha512/256": "sha512-256",
  "blake2b-160": undefined,
  "blake2b-256": undefined,
  "blake2b-384": undefined,
  size: undefined,
};

/** Further digests of content files (3.5.4): what needs no other file. */
export function checkFixity(
  value: unknown,
  manifest: PathsByDigest,
): { readonly fixity: Readonly<Record<string, PathsByDigest>>; readonly faults: readonly InventoryFault[] } {
  if (value === undefined) return { fixity: {}, faults: [] };
  if (!isJsonObject(value)) return { fixity: {}, faults: [{ code: "E111", facts: { found: showValue(value) } }] };
  const faults: InventoryFault[] = [];
  const fixity: Record<string, PathsByDigest> = {};
  const known = new Set(Object.values(manifest).flat());
  const codes = { notAnObject: "E057", notAList: "E057", twice: "E097" } as const;
  for (const [algorithm, block] of Object.entries(value)) {
    if (!Object.hasOwn(FIXITY_ALGORITHMS, algorithm)) faults.push({ code: "E056", facts: { algorithm } });
    const reading = readDigestMap(block, { block: `fixity/${algorithm}`, algorithm, codes });
    faults.push(...reading.faults);
    for (const [digest, paths] of Object.entries(reading.paths)) {
      const unknown = paths.find((path) => !known.has(path));
      if (unknown !== undefined)
        faults.push({ code: "E057", facts: { block: `fixity/${algorithm}`, digest, found: showValue(unknown) } });
    }
    fixity[algorithm] = reading.paths;
  }
  return { fixity, faults };
}
