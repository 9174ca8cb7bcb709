import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { TransferError } from "../model/error.ts";
import { OFFICIAL_SCHEMA_SETS, type OfficialSchema } from "./data/official-schemas.ts";

/** What a file is, whatever it is called. */
export interface RecognisedSchema {
  readonly schema: OfficialSchema;
  /** Sets that it belongs to. */
  readonly sets: readonly string[];
  /** `false` where it differs from the issue by its line ends or its byte order mark. */
  readonly isExact: boolean;
}

const MAX_SCHEMA_BYTES = 8 * 2 ** 20;

/** Knows an official schema by its content, in any line ends. */
export function recogniseSchema(bytes: Uint8Array): RecognisedSchema | undefined {
  const sha256 = sha256Of(bytes);
  const contentSha256 = contentSha256Of(bytes);
  const found = OFFICIAL_SCHEMA_SETS.flatMap(({ id, files }) =>
    files.filter((schema) => schema.contentSha256 === contentSha256).map((schema) => ({ id, schema })),
  );
  const exact = found.filter(({ schema }) => schema.sha256 === sha256);
  const [first] = exact.length > 0 ? exact : found;
  if (first === undefined) return undefined;
  return { schema: first.schema, sets: found.map(({ id }) => id), isExact: exact.length > 0 };
}

/** `undefined` for a file that is absent, or too large to be a schema. */
export async function readSchema(path: string): Promise<Buffer | undefined> {
  try {
    const { size } = await stat(path);
    return size > MAX_SCHEMA_BYTES ? undefined : await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) {
      return undefined;
    }
    const message = `The schema ${path} could not be read. See to its access rights.`;
    throw new TransferError("read-failed", message, { cause: error, facts: { path } });
  }
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function normalised(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes)
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .replaceAll("\r\n", "\n");
  return Buffer.from(text, "latin1");
}

/** Of the bytes without a byte order mark, and with LF line ends. */
export function contentSha256Of(bytes: Uint8Array): string {
  return sha256Of(normalised(bytes));
}
