import { createCipheriv, createDecipheriv, type KeyObject } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { stopIfAborted, TransferError } from "../model/error.ts";
import type { WorkOptions } from "../model/progress.ts";
import { openPart } from "../write/atomic.ts";
import { writing } from "../write/writing.ts";
import { INDEX_NAME, parseIndex, partKey, partsOf } from "./encrypted-index.ts";
import { MAX_HEAD_BYTES, type ReadEnvelope, readEnvelope, TAG_BYTES, TAIL_BYTES, unwrapKey } from "./envelope.ts";
import { readBlocks, writeBlocks } from "./file-blocks.ts";
import { openPrivateKey } from "./keys.ts";

export interface DecryptOptions extends WorkOptions {
  /** The private key of one of the recipients: PEM or PKCS#12. */
  readonly key: Uint8Array;
  readonly passphrase?: string;
  /** Letters and digits that no other run has. */
  readonly id: string;
}

export interface DecryptedFile {
  /** The name that the file had at the sender, as the sender says: never a path to write to. */
  readonly name: string;
  readonly bytes: number;
  readonly parts: number;
  /** Parts that an earlier run had decrypted, and that were proved again and kept. */
  readonly kept: number;
}

const MAX_INDEX_BYTES = 64 * 1024;

/**
 * Decrypts what `encryptFile` made. Each part must be in its own place and unchanged, and none may be missing; `target`
 * has its name only once all are. It proves nothing of who encrypted it: verify what is inside.
 *
 * A run that was broken off or killed, or met a part that must be sent again, leaves what it had decrypted beside `target`
 * under a hidden name: the same call goes on with it. What is kept is proved part by part by its tag, as if it were new.
 *
 * Throws `decryption-failed`, whose fact `reason` is `missing`, `malformed`, `key` (it is for other recipients),
 * `damaged` or `order` (the part is of another place or another file), with the fact `part`; `key-unusable`,
 * `output-exists`, `insufficient-space`, `write-failed`, `aborted`.
 *
 * @example
 * await decryptFile("delivery.zip.encrypted", "delivery.zip", { key: await readFile("archive.key"), id: "1" });
 */
export async function decryptFile(folder: string, target: string, options: DecryptOptions): Promise<DecryptedFile> {
  const { signal, onProgress, id } = options;
  const key = openPrivateKey(options.key, options);
  const index = await readIndex(folder, key);
  await using part = await openPart(target, { kind: "file", id, expectedBytes: index.bytes, resumes: true });
  const output = await writing(part.path, () => open(part.path, "r+"));
  let [parts, kept] = [0, 0];
  try {
    for (const { name, bytes, ...place } of partsOf(index)) {
      stopIfAborted(signal);
      await using envelope = await openEnvelope(folder, name, key);
      const isOwn = Buffer.compare(envelope.contentKey, partKey(index, place.index)) === 0;
      if (!isOwn || envelope.contentBytes !== bytes) throw failed(name, "order");
      if (kept === parts && (await isDecrypted(output, place.from, envelope, signal))) kept += 1;
      else await writing(target, () => writeBlocks(output, contentOf(envelope, signal), place.from));
      parts += 1;
      onProgress?.({ phase: "write", files: 0, bytes: place.from + bytes, totalBytes: index.bytes });
    }
    await writing(target, async () => {
      await output.truncate(index.bytes);
      await output.datasync();
    });
  } catch (error) {
    if (parts > 0 && isWorthKeeping(error)) await part.keep();
    throw error;
  } finally {
    await output.close();
  }
  await part.publish();
  return { name: index.name, bytes: index.bytes, parts, kept };
}

/** What the next run can do better: with a part that was sent again, or uninterrupted. */
function isWorthKeeping(error: unknown): boolean {
  return error instanceof TransferError && (error.code === "decryption-failed" || error.code === "aborted");
}

/** Whether a part stands whole in the file: the same bytes under the same key and nonce have the same tag. */
async function isDecrypted(
  output: FileHandle,
  from: number,
  { file, headBytes, contentBytes, contentKey, nonce }: OpenedEnvelope,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const { size } = await output.stat();
  if (size < from + contentBytes) return false;
  const cipher = createCipheriv("aes-256-gcm", contentKey, nonce);
  for await (const block of readBlocks(output, { from, bytes: contentBytes }, signal)) cipher.update(block);
  cipher.final();
  return cipher.getAuthTag().equals(await readTag(file, headBytes + contentBytes));
}

async function readTag(file: FileHandle, contentEnd: number): Promise<Buffer> {
  const tag = Buffer.alloc(TAG_BYTES);
  await file.read(tag, 0, TAG_BYTES, contentEnd + TAIL_BYTES - TAG_BYTES);
  return tag;
}

async function readIndex(folder: string, key: KeyObject): Promise<ReturnType<typeof requireIndex>> {
  await using envelope = await openEnvelope(folder, INDEX_NAME, key);
  if (envelope.contentBytes > MAX_INDEX_BYTES) throw failed(INDEX_NAME, "malformed");
  return requireIndex(Buffer.concat(await Array.fromAsync(contentOf(envelope, undefined))));
}

function requireIndex(bytes: Uint8Array): NonNullable<ReturnType<typeof parseIndex>> {
  const index = parseIndex(bytes);
  if (index === undefined) throw failed(INDEX_NAME, "malformed");
  return index;
}

interface OpenedEnvelope extends ReadEnvelope, AsyncDisposable {
  readonly name: string;
  readonly file: FileHandle;
  readonly contentKey: Uint8Array;
}

async function openEnvelope(folder: string, name: string, key: KeyObject): Promise<OpenedEnvelope> {
  const file = await open(join(folder, name), "r").catch((cause: unknown) => {
    throw failed(name, "missing", cause);
  });
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_HEAD_BYTES), 0, MAX_HEAD_BYTES, 0);
    const head = readEnvelope(buffer.subarray(0, bytesRead));
    if (head === undefined) throw failed(name, "malformed");
    if (head.headBytes + head.contentBytes + TAIL_BYTES !== size) throw failed(name, "damaged");
    const contentKey = unwrapKey(head, key);
    if (contentKey === undefined) throw failed(name, "key");
    return { ...head, name, file, contentKey, [Symbol.asyncDispose]: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** The content, block by block; at its end it throws where one bit of it was changed. */
async function* contentOf(envelope: OpenedEnvelope, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  const { name, file, headBytes, contentBytes, contentKey, nonce } = envelope;
  const decipher = createDecipheriv("aes-256-gcm", contentKey, nonce);
  for await (const block of readBlocks(file, { from: headBytes, bytes: contentBytes }, signal)) {
    yield decipher.update(block);
  }
  decipher.setAuthTag(await readTag(file, headBytes + contentBytes));
  try {
    decipher.final();
  } catch (cause) {
    throw failed(name, "damaged", cause);
  }
}

type Reason = "missing" | "malformed" | "key" | "damaged" | "order";

const DETAILS = {
  missing: "it cannot be read",
  malformed: "it is not what a part is",
  key: "it was not encrypted to this key",
  damaged: "it was changed or cut off on the way",
  order: "it belongs in another place, or to another file",
} as const satisfies Record<Reason, string>;

function failed(part: string, reason: Reason, cause?: unknown): TransferError {
  const text = `${part} cannot be decrypted: ${DETAILS[reason]}.`;
  return new TransferError("decryption-failed", text, {
    facts: { part, reason },
    ...(cause === undefined ? {} : { cause }),
  });
}
