import { createHash, type Hash, hash } from "node:crypto";
import { DIGEST_ALGORITHMS, type DigestAlgorithm } from "../model/digest.ts";

/** Several algorithms over the same bytes. Digests are written end to end, in the order of the algorithms. */
export interface Hasher {
  /** Bytes of all digests together. */
  readonly width: number;
  /** Digests of bytes that are in memory: without the cost of a hash object for each small file. */
  digest(bytes: Uint8Array, out: Buffer, at: number): void;
  /** Begins digests of bytes that come in pieces. */
  start(): RunningHash;
}

export interface RunningHash {
  update(bytes: Uint8Array): void;
  finish(out: Buffer, at: number): void;
}

export function createHasher(algorithms: readonly DigestAlgorithm[]): Hasher {
  const names = algorithms.map((algorithm) => DIGEST_ALGORITHMS[algorithm].crypto);
  const width = algorithms.reduce((sum, algorithm) => sum + DIGEST_ALGORITHMS[algorithm].bytes, 0);
  return {
    width,
    digest(bytes, out, at) {
      let to = at;
      // A string of bytes costs half of what a buffer for each digest costs.
      for (const name of names) to += out.write(hash(name, bytes, "binary"), to, "latin1");
    },
    start() {
      const running: Hash[] = names.map((name) => createHash(name));
      return {
        update(bytes) {
          for (const one of running) one.update(bytes);
        },
        finish(out, at) {
          let to = at;
          for (const one of running) {
            const digest = one.digest();
            out.set(digest, to);
            to += digest.length;
          }
        },
      };
    },
  };
}
