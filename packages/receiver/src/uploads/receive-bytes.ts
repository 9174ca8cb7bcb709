import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { problem } from "../http/problem.ts";
import type { Receiver } from "../receiver.ts";
import type { BlobWriter } from "../store/blob-store.ts";
import { acknowledge } from "./acknowledge.ts";
import { StoppedError } from "./holders.ts";
import { type LeafDigests, leafDigests } from "./leaf-digests.ts";
import { createPace } from "./pace.ts";
import type { UploadRow } from "./upload-row.ts";

/** Bytes after which what arrived is made durable and acknowledged, and so cannot be lost any more. */
const CHECKPOINT_BYTES = 16 * 2 ** 20;

export interface ReceiveOptions {
  readonly token: number;
  readonly signal: AbortSignal;
  /** Of this request's bytes: then none of them counts before all have come and the digest is right. */
  readonly checksum?: Uint8Array;
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
  options: ReceiveOptions,
): Promise<number> {
  const { blobs, config, metrics } = receiver;
  const id = row.stored_as ?? "";
  await using writer = await blobs.open(id, row.acknowledged);
  const leaves = await leafDigests(blobs, id, row.acknowledged);
  const checksum = options.checksum === undefined ? undefined : createHash("sha256");
  const state = { arrived: row.acknowledged, acknowledged: row.acknowledged };
  const checkpoint = (): Promise<void> => makeDurable(receiver, row, { writer, leaves, state, token: options.token });
  using pace = createPace(body, { signal: options.signal, minimumBytesPerSecond: config.limits.minimumBytesPerSecond });
  try {
    for await (const event of pace.events) {
      if (event === "quiet") {
        if (checksum === undefined) await checkpoint();
        continue;
      }
      if (state.arrived + event.length > row.bytes) throw problem("too-large");
      await writer.write(event);
      leaves.update(event);
      checksum?.update(event);
      state.arrived += event.length;
      metrics.uploadBytes.add(event.length);
      if (checksum === undefined && state.arrived - state.acknowledged >= CHECKPOINT_BYTES) await checkpoint();
    }
  } catch (error) {
    // Who gives way to another request leaves the rest to it; for all else, what arrived is kept.
    const isTakenOver = options.signal.aborted && !(options.signal.reason instanceof StoppedError);
    if (checksum === undefined && !isTakenOver) await checkpoint();
    throw error;
  }
  if (checksum !== undefined && !checksum.digest().equals(options.checksum ?? new Uint8Array(0))) {
    metrics.checksumMismatches.add(1);
    throw problem("checksum-mismatch");
  }
  await checkpoint();
  return state.acknowledged;
}

async function makeDurable(
  receiver: Receiver,
  row: UploadRow,
  upload: {
    readonly writer: BlobWriter;
    readonly leaves: LeafDigests;
    readonly state: { arrived: number; acknowledged: number };
    readonly token: number;
  },
): Promise<void> {
  const { writer, leaves, state, token } = upload;
  const [from, to] = [state.acknowledged, state.arrived];
  // An empty blob is made durable too: it has a name, and no bytes.
  if (from === to && to < row.bytes) return;
  const began = performance.now();
  await writer.sync();
  receiver.metrics.syncSeconds.observe((performance.now() - began) / 1000);
  await acknowledge(receiver, row, { token, from, to, leaves: leaves.take({ isEnd: to === row.bytes }) });
  state.acknowledged = to;
}
