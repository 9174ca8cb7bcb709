import type { Signer } from "../model/signer.ts";
import type { TreeHead } from "./merkle-log.ts";
import { parseNote, type SignedNote, signNote } from "./signed-note.ts";
import { HASH_BYTES } from "./tree-hash.ts";

/** A log's head at one moment, under the log's name (C2SP tlog-checkpoint). */
export interface Checkpoint extends TreeHead {
  /** The log's unique name: a host and perhaps a path, without a scheme, such as `archive.example/log`. */
  readonly origin: string;
}

/** A checkpoint that was read, with the note whose signatures stand for it. */
export interface SignedCheckpoint extends Checkpoint {
  readonly note: SignedNote;
}

/** Name, size in decimal, root in base64: a line each. Further lines are for extensions, and are kept out. */
const BODY = /^([^\n]+)\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\n((?:[^\n]+\n)*)$/;

/** Signs a head with an Ed25519 key, whose name in the note is the origin. The same head gives the same bytes. */
export function signCheckpoint({ origin, size, root }: Checkpoint, signer: Signer): Promise<string> {
  return signNote(`${origin}\n${size}\n${Buffer.from(root).toString("base64")}\n`, origin, signer);
}

/** Parses a checkpoint from anywhere; `undefined` where it is none. The signatures are not verified. */
export function parseCheckpoint(text: string): SignedCheckpoint | undefined {
  const note = parseNote(text);
  const [, origin, digits, base64] = BODY.exec(note?.text ?? "") ?? [];
  if (note === undefined || origin === undefined || digits === undefined || base64 === undefined) return undefined;
  const size = Number(digits);
  const root = Buffer.from(base64, "base64");
  if (!Number.isSafeInteger(size) || root.length !== HASH_BYTES || root.toString("base64") !== base64) return undefined;
  return { origin, size, root, note };
}
