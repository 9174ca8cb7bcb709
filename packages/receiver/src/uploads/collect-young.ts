import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Bytes that arrive between two collections. */
const BYTES = 16 * 2 ** 20;

/** Is told of bytes that arrived, and lets go of the memory in which they came. */
export type CollectYoung = (bytes: number) => void;

/**
 * What a body brings lies outside the heap, each piece for a moment. V8 counts it as growth of all that is old, and would
 * look through the whole heap for every 24 MB: a third of the processor's time of an upload. A look at the young objects,
 * which takes a millisecond, lets go of the pieces before that; nothing else here is young for long.
 */
export function createYoungCollector(): CollectYoung {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  let waiting = 0;
  return (bytes) => {
    waiting += bytes;
    if (waiting < BYTES || typeof collect !== "function") return;
    waiting = 0;
    collect({ type: "minor" });
  };
}
