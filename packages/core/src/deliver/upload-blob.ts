import { TransferError } from "../model/error.ts";
import { ask, askFor } from "./ask.ts";
import type { LocalBlob } from "./local-blob.ts";
import type { Pace } from "./pace.ts";
import type { PieceSize } from "./piece-size.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { refusalError } from "./problem-error.ts";
import { type BlobResource, HEADERS, TUS_MEDIA_TYPE, TUS_VERSION } from "./protocol.ts";
import type { ReceiverClient } from "./receiver-client.ts";
import type { HttpRequest } from "./transport.ts";

export interface UploadOptions {
  readonly pace: Pace;
  /** Of a request. Each carries its digest, so that what a line has spoiled is sent again at once. */
  readonly pieceSize: PieceSize;
  /** Pieces end where the archive's leaves end: then it digests them once for both. */
  readonly leafBytes: number;
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
  const { pace, pieceSize, leafBytes, onBytes } = options;
  const pieces = piecesOf(local, { pieceSize, leafBytes });
  let { offset } = resource;
  let spoiled = 0;
  // A file of no bytes takes one request, by which it is complete.
  for (let isDone = false; !isDone; isDone = offset >= local.sizeBytes) {
    const { bytes, sha256 } = await pieces.take(offset);
    await pace.take(bytes.length, client.ask.signal);
    const timing = pieceSize.begin(bytes.length);
    const sent = await sendPiece(client, { url, offset, bytes, sha256, path: resource.path });
    if (sent.kind === "spoiled") {
      spoiled += 1;
      if (spoiled > MAX_SPOILED) throw spoiledError(resource.path, spoiled);
      continue;
    }
    timing.end();
    onBytes(sent.offset - offset);
    offset = sent.offset;
  }
}

type Sent = { readonly kind: "safe"; readonly offset: number } | { readonly kind: "spoiled" };

/** One request. After a cut line nobody knows what arrived: the archive is asked before anything is sent again. */
export async function sendPiece(
  client: ReceiverClient,
  { url, offset, bytes, sha256, path }: Piece & { readonly url: URL; readonly offset: number; readonly path: string },
): Promise<Sent> {
  const request: HttpRequest = {
    method: "PATCH",
    url,
    headers: client.headers({
      [HEADERS.tusResumable]: TUS_VERSION,
      [HEADERS.uploadOffset]: String(offset),
      [HEADERS.uploadChecksum]: `sha256 ${Buffer.from(sha256).toString("base64")}`,
      "content-type": TUS_MEDIA_TYPE,
    }),
    body: bytes,
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
