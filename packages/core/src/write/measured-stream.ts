import { createHash } from "node:crypto";
import { crc32 as crc32Of } from "node:zlib";
import { DIGEST_ALGORITHMS, type DigestAlgorithm, type Digests } from "../model/digest.ts";
import { stopIfAborted } from "../model/error.ts";

/**
 * Bytes that are measured on their way, and come in pieces large enough to write. A piece stands until the next is asked
 * for. The measures are those of what has been read so far.
 */
export interface MeasuredStream extends AsyncIterable<Uint8Array> {
  readonly sizeBytes: number;
  readonly crc32: number;
  /** To be asked for once, after the end. */
  digests(): Digests;
}

const PIECE_BYTES = 1 << 20;

export function measure(
  bytes: AsyncIterable<Uint8Array>,
  {
    algorithms,
    signal,
  }: { readonly algorithms: readonly DigestAlgorithm[]; readonly signal?: AbortSignal | undefined },
): MeasuredStream {
  const running = algorithms.map((name) => ({ name, hash: createHash(DIGEST_ALGORITHMS[name].crypto) }));
  let sizeBytes = 0;
  let crc32 = 0;
  return {
    get sizeBytes() {
      return sizeBytes;
    },
    get crc32() {
      return crc32;
    },
    digests: () => Object.fromEntries(running.map(({ name, hash }) => [name, hash.digest("hex")])),
    async *[Symbol.asyncIterator]() {
      const piece = Buffer.allocUnsafe(PIECE_BYTES);
      let fill = 0;
      for await (const chunk of bytes) {
        stopIfAborted(signal);
        for (const { hash } of running) hash.update(chunk);
        crc32 = crc32Of(chunk, crc32);
        sizeBytes += chunk.length;
        for (let from = 0; from < chunk.length; ) {
          const taken = Math.min(chunk.length - from, PIECE_BYTES - fill);
          piece.set(chunk.subarray(from, from + taken), fill);
          from += taken;
          fill += taken;
          if (fill < PIECE_BYTES) continue;
          yield piece;
          fill = 0;
        }
      }
      if (fill > 0) yield piece.subarray(0, fill);
    },
  };
}

/** A stream's first bytes, and the rest of it where there is more. */
export type Held =
  | { readonly isWhole: true; readonly bytes: Uint8Array }
  | { readonly isWhole: false; readonly rest: AsyncIterable<Uint8Array> };

/** Reads a stream to its end, or until it has given more than `maxBytes`: then it goes on as a stream, from its start. */
export async function holdUpTo(maxBytes: number, bytes: AsyncIterable<Uint8Array> | Uint8Array): Promise<Held> {
  if (bytes instanceof Uint8Array) return { isWhole: true, bytes };
  const iterator = bytes[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let heldBytes = 0;
  while (heldBytes <= maxBytes) {
    const next = await iterator.next();
    if (next.done === true) return { isWhole: true, bytes: Buffer.concat(chunks) };
    chunks.push(Uint8Array.from(next.value));
    heldBytes += next.value.length;
  }
  return { isWhole: false, rest: resume(chunks, iterator) };
}

async function* resume(chunks: readonly Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
