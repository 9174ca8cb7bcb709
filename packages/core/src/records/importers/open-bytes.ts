import { TransferError } from "../../model/error.ts";
import type { Source } from "../../read/source.ts";

/** Opens a file of the transfer. Throws `not-found` where it is not there, and what the source throws. */
export async function* openBytes(source: Source, path: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const entry = await source.find(path);
  if (entry === undefined || entry.kind !== "file") {
    throw new TransferError("not-found", `The description names ${path}, which is not in ${source.name}.`, {
      facts: { path },
    });
  }
  yield* source.open(entry, signal === undefined ? {} : { signal });
}
