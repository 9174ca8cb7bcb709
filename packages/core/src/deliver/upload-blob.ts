import { createHash } from "node:crypto";
import { TransferError } from "../model/error.ts";
import { ask, askFor } from "./ask.ts";
import type { LocalBlob } from "./local-blob.ts";
import type { Pace } from "./pace.ts";
import { refusalError } from "./problem-error.ts";
import { type BlobResource, HEADERS, TUS_MEDIA_TYPE, TUS_VERSION } from "./protocol.ts";
import type { ReceiverClient } from "./receiver-client.ts";
import type { HttpRequest } from "./transport.ts";

export interface UploadOptions {
  readonly pace: Pace;
  /** Bytes of a request. Each carries its digest, so that what a line has spoiled is sent again at once. */
  readonly pieceBytes: number;
  /** Told how many bytes more the archive has safe; fewer than none where it had lost some. */
  readonly onBytes: (bytes: number) => void;
}

/** How often one piece may arrive spoiled before the line is given up. */
const MAX_SPOILED = 8;

/**
 * Sends a file from where the archive has it, piece by piece (tus 1.0 with checksum). The archive's own word on how much
 * is safe decides, always. Throws `delivery-refused`, `delivery-unreachable`, `read-failed`, `source-changed`, `aborted`.
 */
export async function uploadBlob(
  client: ReceiverClient,
  { resource, local }: { readonly resource: BlobResource; readonly local: LocalBlob },
  options: UploadOptions,
): Promise<void> {
  const url = client.addressOf(resource.upload ?? "");
  let offset = await readOffset(client, url, resource);
  options.onBytes(offset - resource.offset);
  let spoiled = 0;
  // A file of no bytes takes one request, by which it is complete.
  for (let isDone = false; !isDone; isDone = offset >= local.sizeBytes) {
    const length = Math.min(options.pieceBytes, local.sizeBytes - offset);
    const piece = await local.read(offset, length);
    await options.pace.take(length, client.ask.signal);
    const sent = await sendPiece(client, { url, offset, piece, path: resource.path });
    if (sent.kind === "spoiled") {
      spoiled += 1;
      if (spoiled > MAX_SPOILED) throw spoiledError(resource.path, spoiled);
      continue;
    }
    options.onBytes(sent.offset - offset);
    offset = sent.offset;
  }
}

type Sent = { readonly kind: "safe"; readonly offset: number } | { readonly kind: "spoiled" };

/** One request. After a cut line nobody knows what arrived: the archive is asked before anything is sent again. */
export async function sendPiece(
  client: ReceiverClient,
  {
    url,
    offset,
    piece,
    path,
  }: { readonly url: URL; readonly offset: number; readonly piece: Uint8Array; readonly path: string },
): Promise<Sent> {
  const checksum = createHash("sha256").update(piece).digest("base64");
  const request: HttpRequest = {
    method: "PATCH",
    url,
    headers: client.headers({
      [HEADERS.tusResumable]: TUS_VERSION,
      [HEADERS.uploadOffset]: String(offset),
      [HEADERS.uploadChecksum]: `sha256 ${checksum}`,
      "content-type": TUS_MEDIA_TYPE,
    }),
    body: piece,
    ...(client.ask.signal && { signal: client.ask.signal }),
  };
  const asked = await ask(() => request, client.ask);
  if (asked.ok) return { kind: "safe", offset: offsetOf(asked.answer.headers, path) };
  const { refusal } = asked;
  if (refusal.id === "checksum-mismatch") return { kind: "spoiled" };
  if (refusal.id === "offset-mismatch") return { kind: "safe", offset: await readOffset(client, url, { path }) };
  throw refusalError(refusal, `${path} was not taken.`);
}

async function readOffset(client: ReceiverClient, url: URL, { path }: { readonly path: string }): Promise<number> {
  const headers = client.headers({ [HEADERS.tusResumable]: TUS_VERSION });
  const request: HttpRequest = {
    method: "HEAD",
    url,
    headers,
    ...(client.ask.signal && { signal: client.ask.signal }),
  };
  const answer = await askFor(() => request, `${path} cannot be sent.`, client.ask);
  return offsetOf(answer.headers, path);
}

function offsetOf(headers: Readonly<Record<string, string | undefined>>, path: string): number {
  const offset = Number(headers[HEADERS.uploadOffset] ?? Number.NaN);
  if (Number.isSafeInteger(offset) && offset >= 0) return offset;
  const text = `The archive did not say how much of ${path} it has. Does a proxy on the way drop headers?`;
  throw new TransferError("document-malformed", text, { facts: { detail: HEADERS.uploadOffset } });
}

function spoiledError(path: string, times: number): TransferError {
  const text = `${path} arrived changed ${times} times: something on the way changes it. Try another network, or ask whoever keeps the proxy.`;
  return new TransferError("delivery-unreachable", text, { facts: { path } });
}
