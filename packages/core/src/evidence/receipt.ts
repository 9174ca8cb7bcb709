import { hash } from "node:crypto";
import { compileSchema } from "../json/ajv.ts";
import { type CompactJws, parseCompactJws, signCompactJws } from "../json/compact-jws.ts";
import { parseJsonText } from "../json/parse.ts";
import { TransferError } from "../model/error.ts";
import type { EventReceipt, EventReceiptEntry, Receipt, ReceiptEntry } from "../model/receipt.ts";
import type { Signer } from "../model/signer.ts";
import { signCheckpoint } from "./checkpoint.ts";
import { EVENT_RECEIPT_SCHEMA } from "./data/event-receipt-schema.ts";
import { RECEIPT_SCHEMA } from "./data/receipt-schema.ts";
import type { MerkleLog } from "./merkle-log.ts";

const SCHEMAS = {
  "rafskil-receipt": compileSchema<Receipt>(RECEIPT_SCHEMA),
  "rafskil-event-receipt": compileSchema<EventReceipt>(EVENT_RECEIPT_SCHEMA),
};
const JWS_TYPE = "rafskil-receipt+jws";

export interface IssueOptions {
  /** The archive's log; the receipt is appended to it. */
  readonly log: MerkleLog;
  /** The log's unique name, such as `archive.example/log`. */
  readonly origin: string;
  /** Signs receipts. */
  readonly signer: Signer;
  /** Signs the log's head: an Ed25519 key. */
  readonly logSigner: Signer;
  /** The previous receipt of the delivery, or of the register, as it was given out. */
  readonly previous?: string;
}

export interface IssuedReceipt {
  /** The receipt: a compact JWS. Keep these bytes, and give out the same ones whenever they are asked for. */
  readonly jws: string;
  /** SHA-256 of the JWS, in hexadecimal: what the next receipt names. */
  readonly digest: string;
  readonly index: number;
  readonly checkpoint: string;
}

/**
 * Appends a statement to the log and signs it with the proof that it stands there. Call it in the transaction that
 * changes what it tells of: then there is one receipt for each change, or none. The same entry, log and Ed25519 key
 * give the same bytes.
 *
 * Throws `document-malformed` for an entry, or a previous receipt, that is not by `schemas/receipt.schema.json` or
 * `schemas/event-receipt.schema.json`; what the log and the signers throw.
 */
export async function issueReceipt(
  entry: ReceiptEntry | EventReceiptEntry,
  options: IssueOptions,
): Promise<IssuedReceipt> {
  const { log, origin, signer, logSigner } = options;
  const before = options.previous === undefined ? undefined : readPrevious(options.previous, entry);
  const stated: ReceiptEntry | EventReceiptEntry = {
    ...entry,
    ...(before === undefined ? {} : { previous: before.digest }),
  };
  // Before anything is appended: a log forgets nothing, not even a mistake.
  const checked = SCHEMAS[entry.type].checkValue({ ...stated, log: { index: 0, proof: [], checkpoint: origin } });
  if (!checked.ok) throw malformed(checked.faults.map(({ pointer, message }) => `${pointer} ${message}`).join("; "));
  const index = await log.append([entryBytes(stated)]);
  const head = await log.head(index + 1);
  const checkpoint = await signCheckpoint({ origin, ...head }, logSigner);
  const receipt: Receipt | EventReceipt = {
    ...withoutLog(stated),
    log: {
      index,
      proof: toBase64(await log.proveInclusion(index, head.size)),
      checkpoint,
      ...(before === undefined
        ? {}
        : { since: { size: before.size, proof: toBase64(await log.proveConsistency(before.size, head.size)) } }),
    },
  };
  const signedAt = new Date(entry.issuedAt);
  const payload = Buffer.from(JSON.stringify(receipt));
  const jws = await signCompactJws(payload, signer, { type: JWS_TYPE, signedAt });
  return { jws, digest: receiptDigest(jws), index, checkpoint };
}

/** The bytes that stand in the log: the receipt without its place there, as compact JSON. */
export function entryBytes(receipt: ReceiptEntry | EventReceiptEntry): Uint8Array {
  return Buffer.from(JSON.stringify(withoutLog(receipt)));
}

/** SHA-256 of a receipt as it was given out, in hexadecimal. */
export function receiptDigest(jws: string): string {
  return hash("sha256", Buffer.from(jws.trim()), "hex");
}

export type ParsedReceipt =
  | { readonly ok: true; readonly jws: CompactJws; readonly receipt: Receipt | EventReceipt }
  | { readonly ok: false; readonly reason: "not-jws" | "not-a-receipt" | "not-canonical"; readonly detail: string };

/** Parses a receipt from anywhere. Nothing is verified. */
export function parseReceipt(text: string): ParsedReceipt {
  const jws = parseCompactJws(text);
  if (jws === undefined || jws.type !== JWS_TYPE) return { ok: false, reason: "not-jws", detail: jws?.type ?? "" };
  const payload = Buffer.from(jws.payload).toString("utf8");
  const parsed = parseJsonText(payload, { maxDepth: 10 });
  const checked = SCHEMAS[isOfEvent(parsed) ? "rafskil-event-receipt" : "rafskil-receipt"].check(parsed);
  if (!checked.ok) {
    const [fault] = checked.faults;
    return { ok: false, reason: "not-a-receipt", detail: `${fault?.pointer ?? ""} ${fault?.message ?? ""}`.trim() };
  }
  // One spelling only: without its last member the text is the entry in the log, byte for byte.
  const receipt = checked.value;
  const isPlain = Buffer.from(JSON.stringify(receipt)).equals(jws.payload);
  const isCanonical = isPlain && Object.keys(receipt).at(-1) === "log";
  return isCanonical ? { ok: true, jws, receipt } : { ok: false, reason: "not-canonical", detail: "" };
}

function isOfEvent(parsed: ReturnType<typeof parseJsonText>): boolean {
  if (!parsed.ok || typeof parsed.value !== "object" || parsed.value === null) return false;
  return "type" in parsed.value && parsed.value.type === "rafskil-event-receipt";
}

function withoutLog(
  receipt: (ReceiptEntry | EventReceiptEntry) & { readonly log?: unknown },
): ReceiptEntry | EventReceiptEntry {
  const { log: _, ...entry } = receipt;
  return entry;
}

function readPrevious(
  jws: string,
  entry: ReceiptEntry | EventReceiptEntry,
): { readonly digest: string; readonly size: number } {
  const parsed = parseReceipt(jws);
  if (!parsed.ok || !isOfOneChain(parsed.receipt, entry)) {
    throw malformed("the previous receipt is not one of this delivery or register");
  }
  const size = Number(parsed.receipt.log.checkpoint.split("\n")[1]);
  return { digest: receiptDigest(jws), size };
}

/** Receipts follow each other for a delivery, and for a body's register. */
function isOfOneChain(before: ReceiptEntry | EventReceiptEntry, entry: ReceiptEntry | EventReceiptEntry): boolean {
  if (entry.type === "rafskil-receipt") return before.type === entry.type && before.delivery === entry.delivery;
  return before.type === entry.type;
}

function malformed(detail: string): TransferError {
  return new TransferError("document-malformed", `The receipt cannot be issued: ${detail}.`, { facts: { detail } });
}

function toBase64(hashes: readonly Uint8Array[]): readonly string[] {
  return hashes.map((bytes) => Buffer.from(bytes).toString("base64"));
}
