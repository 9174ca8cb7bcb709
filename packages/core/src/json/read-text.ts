import { stopIfAborted } from "../model/error.ts";
import { byteOrderMark, createTextDecoding } from "../model/text-decoding.ts";
import type { DataFault } from "./fault.ts";
import { DEFAULT_DATA_LIMITS, placeOf } from "./parse.ts";

/**
 * Reads a whole small document as text: UTF-8, or UTF-16 by its mark; the mark is left out. Malformed or too many bytes
 * are faults. Throws `aborted`, and what the source throws.
 */
export async function readDocumentText(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: { readonly maxBytes?: number; readonly signal?: AbortSignal } = {},
): Promise<
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly faults: readonly DataFault[] }
> {
  const maxBytes = options.maxBytes ?? DEFAULT_DATA_LIMITS.maxBytes;
  const runs: Uint8Array[] = [];
  let total = 0;
  for await (const run of bytes) {
    stopIfAborted(options.signal);
    total += run.length;
    if (total > maxBytes) {
      const message = `the document is larger than ${maxBytes} bytes`;
      return { ok: false, faults: [{ kind: "too-large", line: 1, column: 1, pointer: "", message }] };
    }
    runs.push(run);
  }
  const whole = Buffer.concat(runs);
  const mark = byteOrderMark(whole);
  const decoding = createTextDecoding(mark?.encoding ?? "utf-8");
  const decoded = decoding.decode(whole.subarray(mark?.length ?? 0));
  const malformed = decoded.malformed ?? decoding.end().malformed;
  if (malformed === undefined) return { ok: true, text: decoded.text };
  const byte = malformed.byte.toString(16).toUpperCase().padStart(2, "0");
  const message = `the byte ${byte} is not UTF-8: save the document as UTF-8`;
  return {
    ok: false,
    faults: [{ kind: "malformed-bytes", ...placeOf(decoded.text, decoded.text.length), pointer: "", message }],
  };
}
