import { TransferError } from "../model/error.ts";
import { digestOfPart, type LocalBlob } from "./local-blob.ts";
import { readPiece } from "./pieces.ts";
import type { BlobResource } from "./protocol.ts";
import type { ReceiverClient } from "./receiver-client.ts";
import { sendPiece, type UploadOptions } from "./upload-blob.ts";

/**
 * Mends a file that arrived whole and wrong: compares its pieces with the archive's, and sends again those that differ or
 * that the archive names as damaged. Throws `source-changed` where no piece differs: then the file itself is no longer
 * what was announced.
 */
export async function repairBlob(
  client: ReceiverClient,
  { resource, local }: { readonly resource: BlobResource; readonly local: LocalBlob },
  { pace }: Pick<UploadOptions, "pace">,
): Promise<number> {
  const upload = resource.upload ?? "";
  const { leafBytes, leaves, damaged } = await client.readCheckpoints(upload);
  let mended = 0;
  for (let leaf = 0; leaf * leafBytes < local.sizeBytes; leaf += 1) {
    const offset = leaf * leafBytes;
    const length = Math.min(leafBytes, local.sizeBytes - offset);
    if (!damaged.includes(leaf) && leaves[leaf] === (await digestOfPart(local, offset, length))) continue;
    await pace.take(length, client.ask.signal);
    const piece = { ...(await readPiece(local, offset, Buffer.allocUnsafe(length))), path: resource.path };
    const url = client.addressOf(upload);
    // A piece that is spoiled on the way is sent once more; a second time the delivery's next round will do.
    const sent = await sendPiece(client, { url, offset, ...piece });
    if (sent.kind === "spoiled") await sendPiece(client, { url, offset, ...piece });
    mended += 1;
  }
  if (mended > 0) return mended;
  const text = `${resource.path} arrived as it is here, and it is not what was announced: it was changed since. Withdraw the delivery, and send the package anew.`;
  throw new TransferError("source-changed", text, { facts: { path: resource.path } });
}
