import type { Receiver } from "../receiver.ts";
import type { BlobWriter } from "../store/blob-store.ts";
import { acknowledge } from "./acknowledge.ts";
import type { LeafDigests } from "./leaf-digests.ts";
import type { UploadRow } from "./upload-row.ts";

/** Bytes after which the disk is given work, so that little is left for it to do at the end. */
const SYNC_BYTES = 4 * 2 ** 20;
/** Bytes, and time, after which what arrived is acknowledged, and so cannot be lost any more. */
const CHECKPOINT_BYTES = 16 * 2 ** 20;
const CHECKPOINT_MS = 5000;

/** Makes durable what arrives, beside its arriving: while the disk works, more bytes are taken. */
export interface Durability {
  /** How much is acknowledged. */
  acknowledged(): number;
  /** Is told how far the upload is written. Throws what an earlier stretch threw. */
  written(to: number): void;
  /** Resolves when all that was written is durable and acknowledged. */
  settle(): Promise<void>;
  /** Resolves when nothing is under way; nothing more is begun. */
  idle(): Promise<void>;
}

export function createDurability(
  receiver: Receiver,
  row: UploadRow,
  upload: {
    readonly writer: BlobWriter;
    readonly digests: LeafDigests;
    readonly token: number;
    /** Whether stretches are acknowledged before all has come. */
    readonly isInStretches: boolean;
  },
): Durability {
  const { writer, digests, token, isInStretches } = upload;
  let arrived = row.acknowledged;
  let synced = arrived;
  let acknowledged = arrived;
  let begunMs = performance.now();
  let running: Promise<void> | undefined;
  let failure: { readonly error: unknown } | undefined;

  async function sync(): Promise<void> {
    const to = arrived;
    begunMs = performance.now();
    await writer.sync();
    receiver.metrics.syncSeconds.observe((performance.now() - begunMs) / 1000);
    synced = to;
  }

  async function count(to: number): Promise<void> {
    const leaves = digests.take({ to, isEnd: to === row.bytes });
    await acknowledge(receiver, row, { token, from: acknowledged, to, leaves });
    acknowledged = to;
  }

  async function stretch(isDue: boolean): Promise<void> {
    await sync();
    if (isInStretches && (isDue || synced - acknowledged >= CHECKPOINT_BYTES)) await count(synced);
  }

  function begin(isDue: boolean): void {
    running = stretch(isDue)
      .catch((error: unknown) => {
        failure = { error };
      })
      .finally(() => {
        running = undefined;
      });
  }

  return {
    acknowledged: () => acknowledged,
    written(to) {
      arrived = to;
      if (failure !== undefined) throw failure.error;
      if (running !== undefined) return;
      const isDue = performance.now() - begunMs >= CHECKPOINT_MS;
      if (arrived - synced >= SYNC_BYTES || isDue) begin(isDue);
    },
    async settle() {
      await running;
      if (failure !== undefined) throw failure.error;
      // An empty blob is made durable too: it has a name, and no bytes.
      if (arrived === acknowledged && row.bytes > 0) return;
      if (arrived > synced || row.bytes === 0) await sync();
      await count(arrived);
    },
    idle: async () => await running,
  };
}
