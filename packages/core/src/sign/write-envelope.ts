import { createCipheriv } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { writing } from "../write/writing.ts";
import { type EnvelopeHead, envelopeHead, envelopeTail, NONCE_BYTES, type Recipient, TAIL_BYTES } from "./envelope.ts";
import { writeBlocks } from "./file-blocks.ts";

export interface Envelope extends EnvelopeHead {
  /** As many bytes as `contentBytes` says. A block may be written over once the next is asked for. */
  readonly content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** Writes an envelope under a temporary name, and gives it its own once it is whole on the disk. Takes another's place. */
export async function writeEnvelope(target: string, envelope: Envelope): Promise<void> {
  const temporary = `${target}.part`;
  await writing(target, async () => {
    const file = await open(temporary, "w", 0o666);
    try {
      await writeBlocks(file, encrypted(envelope));
      await file.datasync();
    } catch (error) {
      await file.close();
      await rm(temporary, { force: true });
      throw error;
    }
    await file.close();
    await rename(temporary, target);
  });
}

async function* encrypted(envelope: Envelope): AsyncGenerator<Uint8Array> {
  const cipher = createCipheriv("aes-256-gcm", envelope.contentKey, envelope.nonce);
  yield envelopeHead(envelope);
  for await (const block of envelope.content) yield cipher.update(block);
  yield Buffer.concat([cipher.final(), envelopeTail(cipher.getAuthTag())]);
}

/** The size of an envelope with so much content: the same for the same recipients. */
export function envelopeBytes(recipients: readonly Recipient[], contentBytes: number): number {
  const filler = { contentKey: Buffer.alloc(32), nonce: Buffer.alloc(NONCE_BYTES) };
  return envelopeHead({ recipients, contentBytes, ...filler }).length + contentBytes + TAIL_BYTES;
}
