import { stopIfAborted } from "../../model/error.ts";
import type { Source } from "../../read/source.ts";
import { openBytes } from "./open-bytes.ts";

/** Rows of one piece are held until all of it is parsed: a short piece bounds what a wide table can make of it. */
const PIECE_BYTES = 1 << 14;

/** The bytes of a file in pieces of at most 16 KiB. Throws as `openBytes` does, and `aborted`. */
export async function* xmlRuns(source: Source, path: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const run of openBytes(source, path, signal)) {
    for (let at = 0; at < run.length; at += PIECE_BYTES) {
      stopIfAborted(signal);
      yield run.subarray(at, at + PIECE_BYTES);
    }
  }
}
