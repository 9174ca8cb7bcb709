import type { Scanner } from "../scanner.ts";

/** Where an archive has no scanner, by its own wish: nothing is called clean, and every report says so. */
export function noScanner(): Scanner {
  return {
    async scan(_file, { signal } = {}) {
      signal?.throwIfAborted();
      return { kind: "not-scanned", reason: "no-scanner" };
    },
    async describe() {
      return { kind: "none" };
    },
  };
}
