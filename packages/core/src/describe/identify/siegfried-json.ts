import { TransferError } from "../../model/error.ts";

/** One format that Siegfried gives for a file. */
export interface SiegfriedMatch {
  readonly ns: string;
  readonly id: string;
  readonly format: string;
  readonly version: string;
  readonly mime: string;
  readonly basis: string;
  readonly warning: string;
}

export interface SiegfriedFile {
  readonly filename: string;
  readonly filesize: number;
  readonly errors: string;
  readonly matches: readonly SiegfriedMatch[];
}

/** A file's object is a few hundred bytes; a megabyte is not from Siegfried. */
const MAX_OBJECT_CHARS = 1 << 20;

/**
 * Reads what `sf -json` prints, a file at a time: one object with an array `files`, whose objects are cut out by
 * counting brackets outside strings. Several such documents may follow each other, as a server gives them. Throws
 * `document-malformed` where an object is no JSON, or where the output ends within one.
 */
export async function* parseSiegfried(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SiegfriedFile> {
  const decoder = new TextDecoder();
  let pending = "";
  let depth = 0;
  let isInString = false;
  let isEscaped = false;

  function* scan(text: string): Generator<SiegfriedFile> {
    for (const char of text) {
      // Depth 2 is the array `files`; an object in it opens depth 3.
      if (depth >= 3 || (depth === 2 && char === "{")) pending += char;
      if (pending.length > MAX_OBJECT_CHARS) throw malformed("an object is larger than a megabyte");
      if (isInString) {
        if (isEscaped) isEscaped = false;
        else if (char === "\\") isEscaped = true;
        else if (char === '"') isInString = false;
        continue;
      }
      if (char === '"') isInString = true;
      else if (char === "{" || char === "[") depth += 1;
      else if (char === "}" || char === "]") {
        depth -= 1;
        if (depth === 2 && pending !== "") {
          const file = toFile(pending);
          if (file !== undefined) yield file;
          pending = "";
        }
      }
    }
  }

  for await (const chunk of chunks) yield* scan(decoder.decode(chunk, { stream: true }));
  yield* scan(decoder.decode());
  if (depth !== 0) throw malformed("it ends too early");
}

function malformed(detail: string): TransferError {
  return new TransferError("document-malformed", `Siegfried's output cannot be read: ${detail}.`, {
    facts: { detail },
  });
}

/** Objects without a name, such as those of `identifiers`, are passed over. */
function toFile(text: string): SiegfriedFile | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed("an object is not JSON");
  }
  const { filename, filesize, errors, matches } = asRecord(value);
  if (typeof filename !== "string") return undefined;
  return {
    filename,
    filesize: typeof filesize === "number" ? filesize : -1,
    errors: typeof errors === "string" ? errors : "",
    matches: Array.isArray(matches) ? matches.map((each) => toMatch(asRecord(each))) : [],
  };
}

function toMatch(record: Readonly<Record<string, unknown>>): SiegfriedMatch {
  return {
    ns: textOf(record, "ns"),
    id: textOf(record, "id"),
    format: textOf(record, "format"),
    version: textOf(record, "version"),
    mime: textOf(record, "mime"),
    basis: textOf(record, "basis"),
    warning: textOf(record, "warning"),
  };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function textOf(record: Readonly<Record<string, unknown>>, name: string): string {
  const value = record[name];
  return typeof value === "string" ? value : "";
}
