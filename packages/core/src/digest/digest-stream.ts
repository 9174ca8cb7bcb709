import { type DigestAlgorithm, type Digests, digestsOf } from "../model/digest.ts";
import { stopIfAborted } from "../model/error.ts";
import { createHasher } from "./hasher.ts";

/** Size and digests of bytes that come as a stream or are in memory, in this thread. Throws `aborted`. */
export async function digestStream(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { algorithms, signal }: { readonly algorithms: readonly DigestAlgorithm[]; readonly signal?: AbortSignal },
): Promise<{ readonly sizeBytes: number; readonly digests: Digests }> {
  const hasher = createHasher(algorithms);
  const running = hasher.start();
  let sizeBytes = 0;
  for await (const chunk of bytes) {
    stopIfAborted(signal);
    running.update(chunk);
    sizeBytes += chunk.length;
  }
  const out = Buffer.alloc(hasher.width);
  running.finish(out, 0);
  return { sizeBytes, digests: digestsOf(out, algorithms) };
}
