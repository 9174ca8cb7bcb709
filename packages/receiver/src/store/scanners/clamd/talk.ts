import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** Where clamd listens: a socket of this machine, or a host and port. */
export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number };

export interface TalkOptions {
  /** What is to be scanned; clamd is sent it in pieces. */
  readonly body?: AsyncIterable<Uint8Array>;
  /** How long clamd may be silent. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** clamd was silent for too long. */
export class ClamdTimeout extends Error {}

const MAX_REPLY_BYTES = 64 * 1024;

/**
 * Gives clamd one command and returns its answer. An answer that comes before all was sent counts: so it says that a
 * limit was exceeded. Throws `ClamdTimeout`, what the socket throws, and the reason of an abort.
 */
export async function talk(address: ClamdAddress, command: string, options: TalkOptions): Promise<string> {
  const { body, timeoutMs, signal } = options;
  signal?.throwIfAborted();
  const socket = connect(address);
  const onAbort = () => socket.destroy(signal?.reason instanceof Error ? signal.reason : new Error("Interrupted."));
  signal?.addEventListener("abort", onAbort, { once: true });
  socket.setTimeout(timeoutMs, () => socket.destroy(new ClamdTimeout(`clamd was silent for ${timeoutMs} ms.`)));
  try {
    const reply = readReply(socket);
    // What goes wrong while sending is told by the socket, or has made way for an answer.
    send(socket, command, body).catch(() => undefined);
    return await reply;
  } finally {
    signal?.removeEventListener("abort", onAbort);
    socket.destroy();
  }
}

async function send(socket: Socket, command: string, body: AsyncIterable<Uint8Array> | undefined): Promise<void> {
  await write(socket, Buffer.from(`z${command}\0`));
  if (body === undefined) return;
  const length = Buffer.alloc(4);
  for await (const piece of body) {
    if (piece.length === 0) continue;
    length.writeUInt32BE(piece.length);
    await write(socket, Buffer.concat([length, piece]));
  }
  length.writeUInt32BE(0);
  await write(socket, length);
}

async function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  if (socket.destroyed) throw new Error("clamd has closed the connection.");
  if (socket.write(bytes)) return;
  const closing = new AbortController();
  const onClose = () => closing.abort();
  socket.once("close", onClose);
  await once(socket, "drain", { signal: closing.signal }).finally(() => socket.off("close", onClose));
}

function readReply(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let size = 0;
    const finish = () => resolve(Buffer.concat(pieces).toString("utf8").split("\0", 1).join("").trim());
    socket.on("data", (piece: Buffer) => {
      pieces.push(piece);
      size += piece.length;
      if (piece.includes(0) || size > MAX_REPLY_BYTES) finish();
    });
    socket.once("end", () => size > 0 && finish());
    socket.once("error", (error) => (size > 0 ? finish() : reject(error)));
    socket.once("close", () => reject(new Error("clamd closed the connection without an answer.")));
  });
}
