import { parseJsonText } from "./parse.ts";

/** A JWS as one text: compact, or flattened JSON with the time stamps that were made of its signature. */
export interface JwsText {
  readonly compact: string;
  /** RFC 3161 tokens in DER, not verified yet. */
  readonly timestamps: readonly Uint8Array[];
}

const MAX_BYTES = 4 * 2 ** 20;
const MAX_TIMESTAMPS = 16;

/**
 * A compact JWS with a time stamp, as JAdES baseline B-T has it (ETSI TS 119 182-1, 5.3.4): flattened JSON (RFC 7515,
 * 7.2.2), since a compact JWS has no room for what was not signed.
 */
export function flattenJws(compact: string, token: Uint8Array): string {
  const [head = "", payload = "", signature = ""] = compact.split(".");
  const sigTst = { tstTokens: [{ val: Buffer.from(token).toString("base64") }] };
  return JSON.stringify({ payload, protected: head, header: { etsiU: [{ sigTst }] }, signature });
}

/** What a time stamp of a JWS is made of: the signature as it is written, in base64 for addresses. */
export function stampedBytesOf(compact: string): Uint8Array {
  return Buffer.from(compact.slice(compact.lastIndexOf(".") + 1), "ascii");
}

/** Takes a JWS in either form. A JSON text that is none comes back as it is: it is no compact JWS either. */
export function readJwsText(text: string): JwsText {
  const found = text.trimStart().startsWith("{") ? readFlattened(text) : undefined;
  return found ?? { compact: text, timestamps: [] };
}

function readFlattened(text: string): JwsText | undefined {
  const parsed = parseJsonText(text, { maxBytes: MAX_BYTES, maxDepth: 8 });
  if (!parsed.ok) return undefined;
  const [payload, head, signature] = ["payload", "protected", "signature"].map((name) => memberOf(parsed.value, name));
  if (typeof payload !== "string" || typeof head !== "string" || typeof signature !== "string") return undefined;
  const parts = memberOf(memberOf(parsed.value, "header"), "etsiU");
  const tokens = itemsOf(parts).flatMap((part) => itemsOf(memberOf(memberOf(readPart(part), "sigTst"), "tstTokens")));
  if (tokens.length > MAX_TIMESTAMPS) return undefined;
  const values = tokens.flatMap((token) => {
    const value = memberOf(token, "val");
    return typeof value === "string" ? Buffer.from(value, "base64") : [];
  });
  return { compact: `${head}.${payload}.${signature}`, timestamps: values };
}

/** A part of `etsiU` stands there as an object, or as its base64 (ETSI TS 119 182-1, 5.3.1). */
function readPart(part: unknown): unknown {
  if (typeof part !== "string") return part;
  const parsed = parseJsonText(Buffer.from(part, "base64url").toString("utf8"), { maxBytes: MAX_BYTES, maxDepth: 8 });
  return parsed.ok ? parsed.value : undefined;
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(name);
}
