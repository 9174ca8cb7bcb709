import type { Readable } from "node:stream";
import { problem } from "../http/problem.ts";
import type { Receiver } from "../receiver.ts";
import type { CollectYoung } from "./collect-young.ts";
import { StoppedError } from "./holders.ts";
import type { LeafDigester } from "./leaf-digests.ts";
import { createDurability } from "./make-durable.ts";
import { createPace } from "./pace.ts";
import type { UploadRow } from "./upload-row.ts";

/** A request that brings bytes, and has taken hold of its upload. */
export interface HeldRequest {
  readonly token: number;
  readonly signal: AbortSignal;
  /** Of this request's bytes: then none of them counts before all have come and the digest is right. */
  readonly checksum?: Uint8Array;
}

interface ReceiveOptions extends HeldRequest {
  readonly digester: LeafDigester;
  readonly collectYoung: CollectYoung;
}

/**
 * Takes the bytes of one request and gives the offset that is durable. A line that is cut, a request that gives way, a
 * receiver that stops: what arrived until then is kept, up to the last second.
 *
 * Throws the problems `checksum-mismatch`, `too-large` (more bytes than were announced), `no-space`; what a cut line throws.
 */
export async function receiveBytes(
  receiver: Receiver,
  row: UploadRow,
  body: Readable,
  { token, signal, digester, collectYoung, checksum }: ReceiveOptions,
): Promise<number> {
  const { metrics, blobs, config } = receiver;
  const id = row.stored_as ?? "";
  await using writer = await blobs.open(id, row.acknowledged);
  const hasSum = checksum !== undefined;
  const digests = await digester.begin(id, row.acknowledged, { hasSum });
  const durability = createDurability(receiver, row, { writer, digests, token, isInStretches: !hasSum });
  using pace = createPace(body, { signal, minimumBytesPerSecond: config.limits.minimumBytesPerSecond });
  let arrived = row.acknowledged;
  try {
    for await (const pieces of pace.events) {
      if (pieces === "quiet") {
        if (!hasSum) await durability.settle();
        continue;
      }
      const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
      if (arrived + length > row.bytes) throw problem("too-large");
      const writing = writer.write(...pieces);
      // The disk takes them while they are digested.
      for (const piece of pieces) digests.update(piece);
      await writing;
      arrived += length;
      metrics.uploadBytes.add(length);
      collectYoung(length);
      durability.written(arrived);
    }
  } catch (error) {
    // Who gives way to another request leaves the rest to it; for all else, what arrived is kept.
    const isTakenOver = signal.aborted && !(signal.reason instanceof StoppedError);
    if (hasSum || isTakenOver) await durability.idle();
    else await durability.settle();
    throw error;
  }
  if (checksum !== undefined && !digests.sum().equals(checksum)) {
    await durability.idle();
    metrics.checksumMismatches.add(1);
    throw problem("checksum-mismatch");
  }
  await durability.settle();
  if (arrived < row.bytes) digests.keep();
  return durability.acknowledged();
}
