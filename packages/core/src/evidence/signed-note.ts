import { createPublicKey, hash, type KeyObject, verify } from "node:crypto";
import type { Signer } from "../model/signer.ts";

/** A line of a signed note: whose key, by name and hash, and the signature. */
export interface NoteSignature {
  readonly name: string;
  /** Four bytes that tell keys of one name apart. They prove nothing. */
  readonly keyHash: Uint8Array;
  readonly signature: Uint8Array;
}

/** A text and its signatures (C2SP signed-note). The text ends in a line feed. */
export interface SignedNote {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** An Ed25519 key under the name by which it signs notes. */
export interface NoteKey {
  readonly name: string;
  /** The 32 bytes of the public key. */
  readonly publicKey: Uint8Array;
}

/** The type byte of Ed25519 signatures (C2SP signed-note, Signature types). */
const ED25519 = 1;

/** What stands before the key's bytes in a SubjectPublicKeyInfo of Ed25519 (RFC 8410, 4). */
const ED25519_SPKI = Buffer.from("302a300506032b6570032100", "hex");

const MAX_NOTE_CHARACTERS = 100_000;
const SIGNATURE_LINE = /^\u2014 (\S+) ([A-Za-z0-9+/]+={0,2})$/;

/** The raw key of an Ed25519 signer; any other cannot sign notes and throws a plain `Error`. */
export function noteKeyOf(name: string, signer: Pick<Signer, "publicKey">): NoteKey {
  const publicKey = rawEd25519(signer.publicKey);
  if (publicKey === undefined) throw new Error("Notes are signed with an Ed25519 key");
  return { name, publicKey };
}

/** The 32 bytes of an Ed25519 key that is given as SubjectPublicKeyInfo; `undefined` for any other key. */
export function rawEd25519(publicKey: Uint8Array): Uint8Array | undefined {
  const spki = Buffer.from(publicKey);
  return spki.length === 44 && spki.subarray(0, 12).equals(ED25519_SPKI) ? spki.subarray(12) : undefined;
}

/** The first four bytes of the digest of name, type and key (C2SP signed-note, Signatures). */
function noteKeyHash({ name, publicKey }: NoteKey): Uint8Array {
  return hash("sha256", Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ED25519), publicKey]), "buffer").subarray(
    0,
    4,
  );
}

/** A key as other programs of the transparency world take it: `name+hash+key`. */
export function formatNoteKey(key: NoteKey): string {
  const typed = Buffer.concat([Buffer.of(ED25519), key.publicKey]);
  return `${key.name}+${Buffer.from(noteKeyHash(key)).toString("hex")}+${typed.toString("base64")}`;
}

/** Signs a text, which must end in a line feed and hold no other control character. The same input gives the same bytes. */
export async function signNote(text: string, name: string, signer: Signer): Promise<string> {
  if (!isNoteText(text) || !isNoteName(name)) throw new Error("Not a text or a name that a signed note can hold");
  const signature = await signer.sign(Buffer.from(text));
  const line = Buffer.concat([noteKeyHash(noteKeyOf(name, signer)), signature]).toString("base64");
  return `${text}\n\u2014 ${name} ${line}\n`;
}

/** Parses a note from anywhere; `undefined` where it is none. The signatures are not verified. */
export function parseNote(note: string): SignedNote | undefined {
  const end = note.lastIndexOf("\n\n");
  if (note.length > MAX_NOTE_CHARACTERS || end < 0 || !note.endsWith("\n")) return undefined;
  const text = note.slice(0, end + 1);
  const signatures = note
    .slice(end + 2, -1)
    .split("\n")
    .map(parseSignature);
  return isNoteText(text) && signatures.every((found) => found !== undefined) ? { text, signatures } : undefined;
}

function parseSignature(line: string): NoteSignature | undefined {
  const [, name = "", base64 = ""] = SIGNATURE_LINE.exec(line) ?? [];
  const bytes = Buffer.from(base64, "base64");
  // One spelling only, so that a receipt has one form.
  if (!isNoteName(name) || bytes.length < 5 || bytes.toString("base64") !== base64) return undefined;
  return { name, keyHash: bytes.subarray(0, 4), signature: bytes.subarray(4) };
}

/** Whether a note bears a sound signature by this key. Signatures by other keys play no part. */
export function isSignedBy(note: SignedNote, key: NoteKey): boolean {
  const keyHash = noteKeyHash(key);
  const own = note.signatures.filter(
    ({ name, ...found }) => name === key.name && !Buffer.compare(found.keyHash, keyHash),
  );
  if (own.length === 0) return false;
  const publicKey = publicKeyOf(key.publicKey);
  return own.every(({ signature }) => verify(null, Buffer.from(note.text), publicKey, signature));
}

function publicKeyOf(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([ED25519_SPKI, raw]), format: "der", type: "spki" });
}

function isNoteText(text: string): boolean {
  return text.endsWith("\n") && text.isWellFormed() && !/[\u0000-\u0009\u000b-\u001f\u007f]/.test(text);
}

function isNoteName(name: string): boolean {
  return name !== "" && name.isWellFormed() && !/[\s+]/u.test(name);
}
