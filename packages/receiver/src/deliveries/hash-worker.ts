import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { parentPort } from "node:worker_threads";

export interface HashRequest {
  readonly path: string;
  readonly hasLeaves: boolean;
}

export interface FileDigests {
  readonly sha256: string;
  readonly bytes: number;
  /** Of each leaf, in order; empty where they were not asked for. */
  readonly leaves: readonly string[];
}

// As `LEAF_BYTES` of the protocol, of which a leaf is a whole number of reads. The thread loads nothing else of ours.
const LEAF_BYTES = 64 * 2 ** 20;
// As `readBuffer` of core: what is hashed stays in a core's cache, and is not copied at a third of the speed.
const buffer = Buffer.allocUnsafeSlow(2 ** 18 + 48).subarray(48);

parentPort?.on("message", ({ path, hasLeaves }: HashRequest) => {
  try {
    parentPort?.postMessage(digestFile(path, hasLeaves));
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});

function digestFile(path: string, hasLeaves: boolean): FileDigests {
  const file = openSync(path, "r");
  try {
    const whole = createHash("sha256");
    let leaf = createHash("sha256");
    const leaves: string[] = [];
    let bytes = 0;
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) {
      const part = buffer.subarray(0, read);
      whole.update(part);
      if (hasLeaves) {
        const before = Math.floor(bytes / LEAF_BYTES);
        const room = LEAF_BYTES - (bytes % LEAF_BYTES);
        leaf.update(part.subarray(0, room));
        if (Math.floor((bytes + read) / LEAF_BYTES) > before) {
          leaves.push(leaf.digest("hex"));
          leaf = createHash("sha256").update(part.subarray(room));
        }
      }
      bytes += read;
    }
    if (hasLeaves && bytes % LEAF_BYTES !== 0) leaves.push(leaf.digest("hex"));
    return { sha256: whole.digest("hex"), bytes, leaves };
  } finally {
    closeSync(file);
  }
}
