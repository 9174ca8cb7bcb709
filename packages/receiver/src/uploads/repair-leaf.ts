import { hash } from "node:crypto";
import type { Readable } from "node:stream";
import { LEAF_BYTES } from "@rafskil/core";
import { problem } from "../http/problem.ts";
import type { Receiver } from "../receiver.ts";
import { StaleLeaseError } from "../store/job-queue.ts";
import { createPace, type Pace } from "./pace.ts";
import type { HeldRequest } from "./receive-bytes.ts";
import type { UploadRow } from "./upload-row.ts";

/** Whether a request mends a piece of a blob that came whole and wrong: it begins at a leaf of a corrupt blob. */
export function isRepair(row: UploadRow, offset: number): boolean {
  return row.state === "corrupt" && offset % LEAF_BYTES === 0 && offset < row.bytes;
}

/**
 * Writes one leaf of a corrupt blob again. Its bytes are held in memory until their digest is right, so that a second fault
 * on the way harms nothing. The blob is complete again when no damaged leaf is left, and is judged anew when it is submitted.
 */
export async function repairLeaf(
  receiver: Receiver,
  row: UploadRow,
  body: Readable,
  { offset, token, checksum, signal }: HeldRequest & { readonly offset: number },
): Promise<number> {
  const { blobs, database, config } = receiver;
  const leaf = offset / LEAF_BYTES;
  const length = Math.min(LEAF_BYTES, row.bytes - offset);
  using pace = createPace(body, { signal, minimumBytesPerSecond: config.limits.minimumBytesPerSecond });
  const bytes = await readExactly(pace.events, length);
  const sha256 = hash("sha256", bytes, "hex");
  if (checksum === undefined) {
    throw problem("bad-metadata", { detail: "detail/repair-without-checksum" });
  }
  if (sha256 !== Buffer.from(checksum).toString("hex")) throw problem("checksum-mismatch");
  const id = row.stored_as ?? "";
  await using writer = await blobs.openForRepair(id, { from: offset, length: row.bytes });
  await writer.write(bytes);
  await writer.sync();
  await database.write(async (transaction) => {
    await transaction
      .updateTable("blob_leaf")
      .set({ sha256, damaged: 0 })
      .where("blob", "=", row.id)
      .where("leaf", "=", leaf)
      .execute();
    const left = await transaction
      .selectFrom("blob_leaf")
      .select("leaf")
      .where("blob", "=", row.id)
      .where("damaged", "=", 1)
      .limit(1)
      .executeTakeFirst();
    const { numUpdatedRows } = await transaction
      .updateTable("blob")
      .set({ state: left === undefined ? "complete" : "corrupt" })
      .where("id", "=", row.id)
      .where("holder", "=", token)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new StaleLeaseError(`the upload ${id}`);
  });
  return offset + length;
}

async function readExactly(events: Pace["events"], length: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let read = 0;
  for await (const pieces of events) {
    if (pieces === "quiet") continue;
    read += pieces.reduce((sum, piece) => sum + piece.length, 0);
    if (read > length) throw problem("too-large");
    parts.push(...pieces);
  }
  if (read < length) throw problem("bad-metadata", { detail: "detail/repair-not-whole", said: { bytes: length } });
  return Buffer.concat(parts, length);
}
