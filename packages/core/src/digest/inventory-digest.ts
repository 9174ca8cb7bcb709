import { createHash } from "node:crypto";
import type { DigestAlgorithm, Digests } from "../model/digest.ts";

/**
 * One sha256 for a whole inventory: of a line for each file in code-point order of paths, `ALGORITHM DIGEST SIZE PATH`
 * and a line feed, in UTF-8, with the first of the algorithms. A folder, a zip and a tar of the same files have one.
 */
export interface InventoryDigest {
  add(file: { readonly path: string; readonly sizeBytes: number; readonly digests: Digests }): void;
  /** Lower-case hexadecimal. */
  end(): string;
}

const FLUSH_CHARS = 1 << 16;

export function createInventoryDigest(algorithms: readonly DigestAlgorithm[]): InventoryDigest {
  const hash = createHash("sha256");
  const algorithm = algorithms[0] ?? "sha256";
  let waiting = "";
  return {
    add({ path, sizeBytes, digests }) {
      waiting += `${algorithm} ${digests[algorithm] ?? "-"} ${sizeBytes} ${path}\n`;
      if (waiting.length < FLUSH_CHARS) return;
      hash.update(waiting);
      waiting = "";
    },
    end: () => hash.update(waiting).digest("hex"),
  };
}
