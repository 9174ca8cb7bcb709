import { TransferError } from "../model/error.ts";
import type { OnProgress } from "../model/progress.ts";
import { inParallel } from "./in-parallel.ts";
import { openLocalBlob } from "./local-blob.ts";
import { createPace } from "./pace.ts";
import { createPieceSize } from "./piece-size.ts";
import type { BlobResource, DeliveryResource, ServiceDocument } from "./protocol.ts";
import type { ReceiverClient } from "./receiver-client.ts";
import { repairBlob } from "./repair-blob.ts";
import { uploadBlob } from "./upload-blob.ts";

export interface UploadDeliveryOptions {
  /** The file on this machine for one of the delivery. */
  readonly localPath: (blob: Pick<BlobResource, "package" | "path">) => string;
  readonly limits: ServiceDocument["limits"];
  /** Files that are sent at once; never more than the archive takes. */
  readonly parallel?: number;
  /** Most bytes of a request. */
  readonly pieceBytes?: number;
  readonly bytesPerSecond?: number;
  /** A clock in milliseconds, such as `performance.now`: with it, requests are as large as the line is quick. */
  readonly now?: () => number;
  readonly onProgress?: OnProgress;
}

/** Pieces are held in memory, two of each file that is under way: this much of all. */
const HELD_BYTES = 128 * 2 ** 20;
const DEFAULT_PARALLEL = 4;

/**
 * Sends everything of a delivery that is awaited, and mends what arrived wrong. Files that the archive has already, from
 * an earlier round or an earlier delivery, are not sent.
 */
export async function uploadDelivery(
  client: ReceiverClient,
  delivery: DeliveryResource,
  options: UploadDeliveryOptions,
): Promise<void> {
  const { limits, bytesPerSecond, now, onProgress } = options;
  const parallel = Math.min(options.parallel ?? DEFAULT_PARALLEL, limits.parallelUploads);
  const pace = createPace({ wait: client.ask.wait, ...(bytesPerSecond === undefined ? {} : { bytesPerSecond }) });
  const atOnce = Math.max(1, Math.min(parallel, delivery.blobs.total - delivery.blobs.complete));
  let bytes = delivery.bytes.received;
  let files = delivery.blobs.complete;
  const tell = () =>
    onProgress?.({ phase: "send", files, bytes, totalFiles: delivery.blobs.total, totalBytes: delivery.bytes.total });
  const upload = {
    pace,
    leafBytes: limits.leafBytes,
    pieceSize: createPieceSize({
      most: options.pieceBytes ?? pieceBytesFor(bytesPerSecond, { limits, held: HELD_BYTES / (2 * atOnce) }),
      ...(now === undefined ? {} : { now }),
    }),
    onBytes: (more: number) => {
      bytes += more;
      tell();
    },
  };
  tell();
  await inParallel(awaited(client, delivery.id), parallel, async (resource) => {
    await using local = await openLocalBlob(options.localPath(resource), resource.bytes);
    if (resource.state === "corrupt") await repairBlob(client, { resource, local }, upload);
    else await uploadBlob(client, { resource, local }, upload);
    files += 1;
    tell();
  });
}

async function* awaited(client: ReceiverClient, delivery: string): AsyncGenerator<BlobResource> {
  for await (const blob of client.listBlobs(delivery)) {
    if (blob.state === "complete" || blob.state === "verified") continue;
    if (blob.upload === undefined) throw notAwaited(blob.path);
    yield blob;
  }
}

/** A limited line brings a piece in a few seconds: the archive must not take it for dead. */
function pieceBytesFor(
  bytesPerSecond: number | undefined,
  { limits, held }: { readonly limits: ServiceDocument["limits"]; readonly held: number },
): number {
  const wanted = bytesPerSecond === undefined ? held : bytesPerSecond * 5;
  return Math.floor(Math.max(64 * 1024, Math.min(wanted, held, limits.leafBytes)));
}

function notAwaited(path: string): TransferError {
  const text = `The archive has not all of ${path}, and awaits nothing of it. Ask the archive.`;
  return new TransferError("delivery-refused", text, { facts: { path } });
}
