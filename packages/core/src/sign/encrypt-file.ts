import { hash } from "node:crypto";
import { type FileHandle, lstat, mkdir, open, readFile, rm, stat, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { stopIfAborted, TransferError } from "../model/error.ts";
import type { WorkOptions } from "../model/progress.ts";
import { systemCode } from "../model/write-failure.ts";
import { syncFolder } from "../write/atomic.ts";
import { writing } from "../write/writing.ts";
import { type EncryptedIndex, INDEX_NAME, isPartSize, type Part, partKey, partsOf } from "./encrypted-index.ts";
import { CONTENT_KEY_BYTES, NONCE_BYTES } from "./envelope.ts";
import { readBlocks } from "./file-blocks.ts";
import { type Envelope, envelopeBytes, writeEnvelope } from "./write-envelope.ts";

export interface EncryptOptions extends WorkOptions {
  /** Certificates in DER of those who shall be able to open it: RSA, and meant for encrypting. */
  readonly recipients: readonly Uint8Array[];
  /** Random bytes, as many as asked for. */
  random(count: number): Uint8Array;
  /** Bytes of each part: 64 MiB where it is not said; from 1 MiB to 1 GiB. */
  readonly partBytes?: number;
}

export interface EncryptedFile {
  readonly parts: number;
  readonly bytes: number;
  /** Parts that an earlier run had made, and that were kept. */
  readonly kept: number;
}

/** What is at hand while a folder is being made, so that a run that was broken off can go on. Readable by its user alone. */
const STATE_NAME = "unfinished.json";
const DEFAULT_PART_BYTES = 64 * 2 ** 20;

/**
 * Encrypts a file for the way to the archive: a folder with `index.p7m` and `part-000001.p7m` and so on, each a CMS
 * AuthEnvelopedData by itself (RFC 5083), which `openssl cms -decrypt` opens too. Each part can be sent, and sent again,
 * by itself. It says nothing of who sends it: sign the package first, and what is inside is what is verified.
 *
 * A run that was broken off leaves its whole parts; the same call goes on with the next. Memory: some blocks of 1 MiB.
 *
 * Throws `key-unusable` for a certificate that one does not encrypt to, `not-found`, `usage` for what is no file
 * and for a size that parts cannot have,
 * `output-exists` where the folder is there and not an unfinished run of this, `source-changed`, `write-failed`, `aborted`.
 *
 * @example
 * await encryptFile("delivery.zip", "delivery.zip.encrypted", {
 *   recipients: parseCertificates(await readFile("archive.pem")),
 *   random: (size) => crypto.getRandomValues(new Uint8Array(size)),
 * });
 */
export async function encryptFile(path: string, folder: string, options: EncryptOptions): Promise<EncryptedFile> {
  const { signal, onProgress } = options;
  const { recipientOf } = await import("./recipient.ts");
  const recipients = options.recipients.map(recipientOf);
  if (recipients.length === 0) throw new TransferError("usage", "Nobody was named who shall be able to open it.");
  if (!isPartSize(options.partBytes ?? DEFAULT_PART_BYTES)) {
    throw new TransferError("usage", "A part has from 1 MiB to 1 GiB.", {
      facts: { partBytes: options.partBytes ?? 0 },
    });
  }
  const source = await statSource(path);
  const index = await beginFolder(folder, { path, source, options });
  const write = async (name: string, envelope: Omit<Envelope, "recipients" | "nonce">): Promise<void> =>
    await writeEnvelope(join(folder, name), { ...envelope, recipients, nonce: options.random(NONCE_BYTES) });
  const text = Buffer.from(JSON.stringify(index));
  await write(INDEX_NAME, {
    contentKey: options.random(CONTENT_KEY_BYTES),
    contentBytes: text.length,
    content: [text],
  });
  const from = await open(path, "r");
  let [parts, kept] = [0, 0];
  try {
    for (const part of partsOf(index)) {
      stopIfAborted(signal);
      if (await isWhole(join(folder, part.name), envelopeBytes(recipients, part.bytes))) kept += 1;
      else {
        const content = contentOf(from, part, signal);
        await write(part.name, { contentKey: partKey(index, part.index), contentBytes: part.bytes, content });
      }
      parts += 1;
      onProgress?.({ phase: "write", files: 0, bytes: part.from + part.bytes, totalBytes: index.bytes });
    }
  } finally {
    await from.close();
  }
  const after = await statSource(path);
  if (after.size !== source.size || after.mtimeMs !== source.mtimeMs) {
    throw new TransferError("source-changed", `${path} changed while it was being encrypted.`, { facts: { path } });
  }
  await writing(folder, async () => {
    await rm(join(folder, STATE_NAME));
    await syncFolder(folder);
  });
  return { parts, bytes: index.bytes, kept };
}

interface SourceState {
  readonly size: number;
  readonly mtimeMs: number;
}

async function statSource(path: string): Promise<SourceState> {
  const found = await stat(path).catch((cause: unknown) => {
    const code = systemCode(cause) === "ENOENT" ? "not-found" : "read-failed";
    throw new TransferError(code, `${path} cannot be read.`, { cause, facts: { path } });
  });
  if (found.isFile()) return { size: found.size, mtimeMs: found.mtimeMs };
  throw new TransferError("usage", `${path} is no file: pack it as a zip or a tar first.`, { facts: { path } });
}

/** What one run leaves to the next. Where any of it differs, the folder is another run's. */
interface RunState extends SourceState {
  readonly name: string;
  readonly partBytes: number;
  /** SHA-256 of each recipient's certificate. */
  readonly to: readonly string[];
  readonly seed: string;
}

/** A new folder, or an unfinished one of the same file and the same options. */
async function beginFolder(
  folder: string,
  { path, source, options }: { readonly path: string; readonly source: SourceState; readonly options: EncryptOptions },
): Promise<EncryptedIndex> {
  const stateOf = (seed: string): RunState => ({
    ...source,
    name: basename(resolve(path)),
    partBytes: options.partBytes ?? DEFAULT_PART_BYTES,
    to: options.recipients.map((certificate) => hash("sha256", certificate, "hex")),
    seed,
  });
  const file = join(folder, STATE_NAME);
  if (!(await isThere(folder))) {
    const state = stateOf(Buffer.from(options.random(CONTENT_KEY_BYTES)).toString("base64url"));
    await writing(folder, () => mkdir(folder));
    await writing(file, () => writeFile(file, JSON.stringify(state), { flag: "wx", mode: 0o600, flush: true }));
    return indexOf(state);
  }
  const text = await readFile(file, "utf8").catch(() => "");
  const state = stateOf(/"seed":"([A-Za-z0-9_-]{43})"/.exec(text)?.[1] ?? "");
  if (text === JSON.stringify(state)) return indexOf(state);
  throw new TransferError("output-exists", `${folder} is there already.`, { facts: { file: folder } });
}

function indexOf({ name, size, partBytes, seed }: RunState): EncryptedIndex {
  return { type: "rafskil-encrypted", version: 1, name, bytes: size, partBytes, seed };
}

async function isThere(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    () => false,
  );
}

/** A part has its name only once it is whole on the disk: one of the right size is one. */
async function isWhole(target: string, wholeBytes: number): Promise<boolean> {
  return await lstat(target).then(
    (found) => found.isFile() && found.size === wholeBytes,
    () => false,
  );
}

async function* contentOf(file: FileHandle, part: Part, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const block of readBlocks(file, part, signal)) {
    bytes += block.length;
    yield block;
  }
  if (bytes === part.bytes) return;
  throw new TransferError("source-changed", "The file became shorter while it was being encrypted.");
}
