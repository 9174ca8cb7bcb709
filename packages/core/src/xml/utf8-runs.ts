import { stopIfAborted } from "../model/error.ts";
import { createTextDecoding, type TextDecoding } from "../model/text-decoding.ts";
import { detectXmlEncoding } from "./encoding.ts";

/** A run of a document in UTF-8, or why there is none. */
export type Utf8Run =
  | { readonly kind: "bytes"; readonly bytes: Buffer }
  | { readonly kind: "fault"; readonly detail: string };

const RUN_BYTES = 1 << 20;

/**
 * Gives a document in UTF-8, in runs of about a mebibyte that nobody else holds. What is UTF-8 already is passed on
 * unlooked at, without its mark. Throws `aborted`, and what the source throws.
 */
export async function* utf8Runs(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Utf8Run> {
  let gathered: Uint8Array[] = [];
  let gatheredBytes = 0;
  let isSettled = false;
  let decoding: TextDecoding | undefined;

  function take(): Utf8Run {
    let run = Buffer.concat(gathered);
    gathered = [];
    gatheredBytes = 0;
    if (!isSettled) {
      const found = detectXmlEncoding(run);
      if (found.kind !== "encoding") return { kind: "fault", detail: `${found.kind}: ${found.detail}` };
      isSettled = true;
      run = run.subarray(found.byteOrderMarkLength);
      const isUtf8 = found.encoding === "utf-8" || found.encoding === "us-ascii";
      decoding = isUtf8 ? undefined : createTextDecoding(found.encoding);
    }
    if (decoding === undefined) return { kind: "bytes", bytes: run };
    const { text, malformed } = decoding.decode(run);
    if (malformed === undefined) return { kind: "bytes", bytes: Buffer.from(text) };
    return { kind: "fault", detail: `malformed byte at offset ${malformed.offsetBytes}` };
  }

  for await (const run of bytes) {
    stopIfAborted(signal);
    for (let at = 0; at < run.length; at += RUN_BYTES) {
      gathered.push(run.subarray(at, at + RUN_BYTES));
      gatheredBytes += gathered.at(-1)?.length ?? 0;
      if (gatheredBytes < RUN_BYTES) continue;
      const taken = take();
      yield taken;
      if (taken.kind === "fault") return;
    }
  }
  yield take();
  if (decoding?.end().malformed !== undefined) yield { kind: "fault", detail: "the document ends within a character" };
}
