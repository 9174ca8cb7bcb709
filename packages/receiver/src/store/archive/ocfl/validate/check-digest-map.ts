import type { PathsByDigest } from "../inventory.ts";
import type { OcflCode } from "./data/codes.ts";
import type { InventoryFault } from "./fault.ts";
import { isJsonObject, isTextList, showValue } from "./json-shape.ts";

/** How many hexadecimal digits a digest has, and the code for one that has not (3.4). */
const DIGEST_FORMS: Readonly<Record<string, { readonly digits: number; readonly code: OcflCode }>> = {
  md5: { digits: 32, code: "E057" },
  sha1: { digits: 40, code: "E029" },
  sha256: { digits: 64, code: "E030" },
  sha512: { digits: 128, code: "E031" },
  "blake2b-512": { digits: 128, code: "E032" },
};

export interface DigestMapCodes {
  readonly notAnObject: OcflCode;
  readonly notAList: OcflCode;
  readonly twice: OcflCode;
}

/** Reads a block of paths by digest. What is malformed is left out of the answer, and is a fault. */
export function readDigestMap(
  value: unknown,
  { block, algorithm, codes }: { readonly block: string; readonly algorithm: string; readonly codes: DigestMapCodes },
): { readonly paths: PathsByDigest; readonly faults: readonly InventoryFault[] } {
  const faults: InventoryFault[] = [];
  if (!isJsonObject(value)) {
    return { paths: {}, faults: [{ code: codes.notAnObject, facts: { block, found: showValue(value) } }] };
  }
  const form = DIGEST_FORMS[algorithm];
  const seen = new Set<string>();
  const paths: Record<string, readonly string[]> = {};
  for (const [digest, list] of Object.entries(value)) {
    const folded = digest.toLowerCase();
    if (form !== undefined && !(digest.length === form.digits && /^[0-9a-f]+$/.test(folded)))
      faults.push({ code: form.code, facts: { block, digest, digits: form.digits } });
    if (seen.has(folded)) faults.push({ code: codes.twice, facts: { block, digest } });
    seen.add(folded);
    if (isTextList(list)) paths[digest] = list;
    else faults.push({ code: codes.notAList, facts: { block, digest, found: showValue(list) } });
  }
  return { paths, faults };
}
