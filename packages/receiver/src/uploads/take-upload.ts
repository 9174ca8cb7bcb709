import type { Readable } from "node:stream";
import { problem } from "../http/problem.ts";
import type { Receiver } from "../receiver.ts";
import { StaleLeaseError } from "../store/job-queue.ts";
import type { CollectYoung } from "./collect-young.ts";
import { type Holders, StoppedError } from "./holders.ts";
import type { LeafDigester } from "./leaf-digests.ts";
import { receiveBytes } from "./receive-bytes.ts";
import { isRepair, repairLeaf } from "./repair-leaf.ts";
import { requireAwaited, type UploadRow } from "./upload-row.ts";
import type { UploadTokens } from "./upload-tokens.ts";

export interface TakeOptions {
  readonly offset: number;
  readonly body: Readable;
  readonly checksum?: Uint8Array;
}

/** What is remembered of uploads from one request to the next. */
export interface UploadMemory {
  readonly holders: Holders;
  readonly tokens: UploadTokens;
  readonly digester: LeafDigester;
  readonly collectYoung: CollectYoung;
}

/**
 * Takes one request's bytes, and gives the offset that is safe. Only a request at the right offset may make another give
 * way: a wrong one disturbs nobody.
 */
export async function takeUpload(
  receiver: Receiver,
  { holders, tokens, digester, collectYoung }: UploadMemory,
  row: UploadRow,
  { offset, body, checksum }: TakeOptions,
): Promise<number> {
  requireAwaited(row);
  const isMending = isRepair(row, offset);
  if (!isMending && offset !== row.acknowledged) throw problem("offset-mismatch", { expectedOffset: row.acknowledged });
  // The last request was answered, and its answer was lost: there is nothing left to bring.
  if (!isMending && row.bytes > 0 && row.acknowledged === row.bytes) return await refuseMore(row, body);
  using hold = await holders.take(row.stored_as ?? "", row.organisation);
  const token = await tokens.take(row);
  if (token === undefined) {
    const now = await receiver.database.read
      .selectFrom("blob")
      .select("acknowledged")
      .where("id", "=", row.id)
      .executeTakeFirst();
    throw problem("offset-mismatch", { expectedOffset: now?.acknowledged ?? 0 });
  }
  const options = { token, signal: hold.signal, ...(checksum === undefined ? {} : { checksum }) };
  try {
    const to = isMending
      ? await repairLeaf(receiver, row, body, { offset, ...options })
      : await receiveBytes(receiver, row, body, { digester, collectYoung, ...options });
    if (to < row.bytes) tokens.giveBack(row, token);
    return to;
  } catch (error) {
    if (hold.signal.reason instanceof StoppedError) throw problem("unavailable", { retryAfter: 1 });
    if (error instanceof StaleLeaseError || hold.signal.aborted) throw problem("upload-busy", { retryAfter: 1 });
    throw error;
  }
}

async function refuseMore({ bytes }: UploadRow, body: Readable): Promise<number> {
  for await (const part of body) if (part.length > 0) throw problem("too-large");
  return bytes;
}
