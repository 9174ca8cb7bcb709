import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TransferError } from "../model/error.ts";
import { type OpenSourceOptions, openSource } from "./open-source.ts";
import type { SourceFault } from "./source.ts";

/** What came of opening bytes and reading all that they hold. */
export interface Inspection {
  /** The refusal of the whole. */
  readonly error?: TransferError;
  readonly faults: readonly SourceFault[];
  /** Text by path; of an entry that could not be read, its error. */
  readonly entries: Readonly<Record<string, string | TransferError>>;
}

/** Faults as `kind path`, an entry that could not be read as `code path`, a refusal as its code. */
export function complaints(inspection: Inspection): readonly string[] {
  const unread = Object.entries(inspection.entries).flatMap(([path, read]) =>
    read instanceof TransferError ? [`${reasonOf(read)} ${path}`] : [],
  );
  const refused = inspection.error === undefined ? [] : [inspection.error.code];
  return [...refused, ...inspection.faults.map((fault) => `${fault.kind} ${fault.path}`), ...unread];
}

/** Writes bytes to a file, opens it and reads everything. An error that is no `TransferError` is thrown on. */
export async function inspect(bytes: Uint8Array, options: Partial<OpenSourceOptions> = {}): Promise<Inspection> {
  const folder = mkdtempSync(join(tmpdir(), "rafskil-inspect-"));
  try {
    const file = join(folder, "archive");
    writeFileSync(file, bytes);
    await using source = await openSource(file, { spoolDirectory: join(folder, "spool"), ...options });
    const entries: Record<string, string | TransferError> = {};
    for await (const entry of source.entries()) {
      try {
        const chunks = entry.kind === "file" ? await Array.fromAsync(source.open(entry)) : [];
        entries[entry.path] = Buffer.concat(chunks).toString("utf8");
      } catch (error) {
        entries[entry.path] = transferError(error);
      }
    }
    return { faults: source.faults(), entries };
  } catch (error) {
    return { error: transferError(error), faults: [], entries: {} };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function transferError(error: unknown): TransferError {
  if (error instanceof TransferError) return error;
  throw error;
}

function reasonOf({ code, facts: { reason } }: TransferError): string | number {
  return reason ?? code;
}
