import { hash } from "node:crypto";
import { Integer, OctetString } from "asn1js";
import { AlgorithmIdentifier, MessageImprint, TimeStampReq, TimeStampResp, TSTInfo } from "pkijs";
import { TransferError } from "../model/error.ts";
import { bufferOf, DIGEST_NAMES, derOf, OID } from "./cms-oid.ts";
import { verifyCms } from "./verify-cms.ts";

/**
 * Asks a time-stamping authority to say when bytes existed (RFC 3161, 2.4.1): it is told their SHA-256 alone. `nonce` is
 * random, so that an old answer cannot be given for a new one.
 */
export function timestampRequest(bytes: Uint8Array, nonce: Uint8Array): Uint8Array {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256 }),
      hashedMessage: new OctetString({ valueHex: bufferOf(hash("sha256", bytes, "buffer")) }),
    }),
    nonce: integerOf(nonce),
    certReq: true,
  });
  return Buffer.from(request.toSchema().toBER());
}

/**
 * The token of an authority's answer (RFC 3161, 2.4.2), which is to a request for these very bytes. Whether the
 * authority is to be trusted is not judged here.
 * Throws `timestamp-refused`: the answer cannot be read, is a refusal, or is to another request.
 */
export function readTimestampResponse(
  response: Uint8Array,
  { bytes, nonce }: { readonly bytes: Uint8Array; readonly nonce: Uint8Array },
): Uint8Array {
  const { status, token } = parseResponse(response);
  // granted, and granted with modifications
  if (status > 1 || token === undefined) throw timestampRefused(`the authority refused it (status ${status})`);
  const found = examineTimestamp(token, bytes);
  if (found.kind !== "sound")
    throw timestampRefused(`its time stamp is ${found.kind === "wrong" ? "of other bytes" : "unreadable"}`);
  if (found.nonce === undefined || found.nonce !== hexOf(integerOf(nonce)))
    throw timestampRefused("it answers another request");
  return token;
}

/** What a time stamp says, held against the bytes that it is of; its chain is not judged yet: see `checkChain`. */
export type ExaminedTimestamp =
  | { readonly kind: "malformed" | "wrong" }
  | {
      readonly kind: "sound";
      readonly at: Date;
      /** In DER, the authority's own first. */
      readonly certificates: readonly Uint8Array[];
      /** In hexadecimal. */
      readonly nonce?: string;
    };

/** Examines a time-stamp token (RFC 3161, 2.4.2). It never throws for what was given. */
export function examineTimestamp(token: Uint8Array, bytes: Uint8Array): ExaminedTimestamp {
  const cms = verifyCms(token, undefined, { contentType: OID.timestampInfo });
  if (cms === undefined) return { kind: "malformed" };
  try {
    const info = TSTInfo.fromBER(bufferOf(cms.content));
    const { hashAlgorithm, hashedMessage } = info.messageImprint;
    const digest = DIGEST_NAMES.get(hashAlgorithm.algorithmId);
    if (digest === undefined) return { kind: "malformed" };
    if (!hash(digest, bytes, "buffer").equals(hashedMessage.valueBlock.valueHexView)) return { kind: "wrong" };
    const nonce = info.nonce === undefined ? {} : { nonce: hexOf(info.nonce) };
    return { kind: "sound", at: info.genTime, certificates: cms.certificates, ...nonce };
  } catch {
    return { kind: "malformed" };
  }
}

function parseResponse(response: Uint8Array): { readonly status: number; readonly token?: Uint8Array } {
  try {
    const { status, timeStampToken } = TimeStampResp.fromBER(bufferOf(derOf(response)));
    const token = timeStampToken === undefined ? {} : { token: Buffer.from(timeStampToken.toSchema().toBER()) };
    return { status: status.status, ...token };
  } catch (cause) {
    throw timestampRefused("the answer is no time-stamp response", cause);
  }
}

/** A number above nought: its first bit is clear. */
function integerOf(nonce: Uint8Array): Integer {
  return Integer.fromBigInt(BigInt(`0x0${Buffer.from(nonce).toString("hex")}`));
}

function hexOf(number: Integer): string {
  return number.toBigInt().toString(16);
}

export function timestampRefused(detail: string, cause?: unknown): TransferError {
  const text = `No time stamp was had: ${detail}.`;
  return new TransferError("timestamp-refused", text, {
    facts: { detail },
    ...(cause === undefined ? {} : { cause }),
  });
}
