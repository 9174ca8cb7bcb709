import type { Readable } from "node:stream";
import { problem } from "../http/problem.ts";
import type { Receiver } from "../receiver.ts";
import { StaleLeaseError } from "../store/job-queue.ts";
import { takeToken } from "./acknowledge.ts";
import type { Holders } from "./holders.ts";
import { receiveBytes } from "./receive-bytes.ts";
import { isRepair, repairLeaf } from "./repair-leaf.ts";
import { requireAwaited, type UploadRow } from "./upload-row.ts";

export interface TakeOptions {
  readonly offset: number;
  readonly body: Readable;
  readonly checksum?: Uint8Array;
}

/**
 * Takes one request's bytes, and gives the offset that is safe. Only a request at the right offset may make another give
 * way: a wrong one disturbs nobody.
 */
export async function takeUpload(
  receiver: Receiver,
  holders: Holders,
  row: UploadRow,
  { offset, body, checksum }: TakeOptions,
): Promise<number> {
  requireAwaited(row);
  const isMending = isRepair(row, offset);
  if (!isMending && offset !== row.acknowledged) throw problem("offset-mismatch", { expectedOffset: row.acknowledged });
  using hold = await holders.take(row.stored_as ?? "", row.organisation);
  const token = await takeToken(receiver, row);
  if (token === undefined) {
    const now = await receiver.database.read
      .selectFrom("blob")
      .select("acknowledged")
      .where("id", "=", row.id)
      .executeTakeFirst();
    throw problem("offset-mismatch", { expectedOffset: now?.acknowledged ?? 0 });
  }
  const sum = checksum === undefined ? {} : { checksum };
  try {
    return isMending
      ? await repairLeaf(receiver, row, body, { offset, token, ...sum })
      : await receiveBytes(receiver, row, body, { token, signal: hold.signal, ...sum });
  } catch (error) {
    if (error instanceof StaleLeaseError) throw problem("upload-busy", { retryAfter: 1 });
    throw error;
  }
}
