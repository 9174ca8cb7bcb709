import type { DataFault } from "./fault.ts";
import { scanJson, toPointer } from "./scan.ts";

/** A place in a text; both count from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** A text that was read, and where its values stand. */
export type ParsedText =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** Where the value with this JSON pointer begins. */
      locate(pointer: string): TextPlace | undefined;
    }
  | { readonly ok: false; readonly faults: readonly DataFault[] };

export interface DataLimits {
  /** Bytes of the text in UTF-8. */
  readonly maxBytes: number;
  /** Lists and objects within each other. */
  readonly maxDepth: number;
}

export const DEFAULT_DATA_LIMITS: DataLimits = { maxBytes: 64 * 2 ** 20, maxDepth: 100 };

/**
 * Parses a JSON text (RFC 8259) from someone whom nobody trusts. Refused too, since JSON.parse would change them in
 * silence: keys that stand twice, `__proto__`, integers that a double cannot hold.
 */
export function parseJsonText(text: string, limits: Partial<DataLimits> = {}): ParsedText {
  const { maxBytes, maxDepth } = { ...DEFAULT_DATA_LIMITS, ...limits };
  const tooLarge = oversize(text, maxBytes);
  if (tooLarge !== undefined) return { ok: false, faults: [tooLarge] };
  const content = text.startsWith("\ufeff") ? text.slice(1) : text;
  const fault = scanJson(content, { maxDepth });
  if (fault !== undefined) {
    const { kind, pointer, message, offset } = fault;
    return { ok: false, faults: [{ kind, ...placeOf(content, offset), pointer, message }] };
  }
  return { ok: true, value: JSON.parse(content), locate: (pointer) => locate(content, pointer, maxDepth) };
}

/** The fault of a text that is larger than it may be. */
export function oversize(text: string, maxBytes: number): DataFault | undefined {
  if (text.length * 3 <= maxBytes || Buffer.byteLength(text) <= maxBytes) return undefined;
  return { kind: "too-large", line: 1, column: 1, pointer: "", message: `the text is larger than ${maxBytes} bytes` };
}

export function placeOf(text: string, offset: number): TextPlace {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf("\n"); next >= 0 && next < offset; next = text.indexOf("\n", next + 1)) {
    line += 1;
    start = next + 1;
  }
  return { line, column: offset - start + 1 };
}

function locate(text: string, pointer: string, maxDepth: number): TextPlace | undefined {
  let found: TextPlace | undefined;
  const depth = pointer.split("/").length - 1;
  scanJson(text, {
    maxDepth,
    onValue(keys, offset) {
      if (found === undefined && keys.length === depth && toPointer(keys) === pointer) found = placeOf(text, offset);
    },
  });
  return found;
}
