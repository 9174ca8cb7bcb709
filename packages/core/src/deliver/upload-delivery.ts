import { TransferError } from "../model/error.ts";
import type { OnProgress } from "../model/progress.ts";
import { inParallel } from "./in-parallel.ts";
import { openLocalBlob } from "./local-blob.ts";
import { createPace } from "./pace.ts";
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
  readonly pieceBytes?: number;
  readonly bytesPerSecond?: number;
  readonly onProgress?: OnProgress;
}

/** Each piece is held in memory, once for each file that is under way. */
const DEFAULT_PIECE_BYTES = 16 * 2 ** 20;
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
  const { limits, bytesPerSecond, onProgress } = options;
  const parallel = Math.min(options.parallel ?? DEFAULT_PARALLEL, limits.parallelUploads);
  const pace = createPace({ wait: client.ask.wait, ...(bytesPerSecond === undefined ? {} : { bytesPerSecond }) });
  let bytes = delivery.bytes.received;
  let files = delivery.blobs.complete;
  const tell = () =>
    onProgress?.({ phase: "send", files, bytes, totalFiles: delivery.blobs.total, totalBytes: delivery.bytes.total });
  const upload = {
    pace,
    pieceBytes: options.pieceBytes ?? pieceBytesFor(bytesPerSecond, limits),
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

/** A slow line must bring a piece before the archive takes it for dead; a limited one in a few seconds. */
function pieceBytesFor(bytesPerSecond: number | undefined, { leafBytes }: ServiceDocument["limits"]): number {
  const wanted = bytesPerSecond === undefined ? DEFAULT_PIECE_BYTES : bytesPerSecond * 5;
  return Math.max(64 * 1024, Math.min(wanted, DEFAULT_PIECE_BYTES, leafBytes));
}

function notAwaited(path: string): TransferError {
  const text = `The archive has not all of ${path}, and awaits nothing of it. Ask the archive.`;
  return new TransferError("delivery-refused", text, { facts: { path } });
}
