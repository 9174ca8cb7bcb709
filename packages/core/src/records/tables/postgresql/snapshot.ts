import { TransferError } from "../../../model/error.ts";

/** One connection in one read-only transaction: whatever others write meanwhile, every query sees the same rows. */
export interface Snapshot extends AsyncDisposable {
  /** The rows of a query; all values are texts as PostgreSQL writes them, or `null`. */
  query(sql: string, values?: readonly string[]): Promise<readonly (readonly (string | null)[])[]>;
}

interface SnapshotOptions {
  /** The name of the connection: the string itself, which may hold a password, is never shown. */
  readonly name: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * How values are written, so that they can be read by one rule everywhere. Rows that a policy hides are refused
 * (`row_security`), since none may be lost in silence; tables are read from their start, so that two passes agree.
 */
const SETTINGS = [
  "SET datestyle = 'ISO, YMD'",
  "SET intervalstyle = 'iso_8601'",
  "SET timezone = 'UTC'",
  "SET extra_float_digits = 1",
  "SET bytea_output = 'hex'",
  "SET client_encoding = 'UTF8'",
  "SET row_security = off",
  "SET synchronize_seqscans = off",
  "SET statement_timeout = 0",
  "SET idle_in_transaction_session_timeout = 0",
  "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY",
];

export async function openSnapshot(connectionString: string, { name, signal }: SnapshotOptions): Promise<Snapshot> {
  const { Client } = await import("pg");
  const client = new Client({
    connectionString,
    application_name: "rafskil",
    types: { getTypeParser: () => (value: string) => value },
  });
  // A connection that breaks while nothing is asked of it must not end the program: the next query says so.
  client.on("error", () => undefined);
  const stop = (): void => void client.end();
  const failed = (error: unknown): TransferError => {
    if (signal?.aborted === true) return new TransferError("aborted", "Interrupted.", { cause: signal.reason });
    const detail = error instanceof Error ? error.message : String(error);
    return new TransferError("read-failed", `The database ${name} cannot be read: ${detail}`, {
      cause: error,
      facts: { path: name },
    });
  };
  try {
    await client.connect();
    signal?.addEventListener("abort", stop, { once: true });
    for (const setting of SETTINGS) await client.query(setting);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw failed(error);
  }
  return {
    async query(text, values = []) {
      try {
        const { rows } = await client.query<(string | null)[]>({ text, values: [...values], rowMode: "array" });
        return rows;
      } catch (error) {
        throw failed(error);
      }
    },
    async [Symbol.asyncDispose]() {
      signal?.removeEventListener("abort", stop);
      await client.end().catch(() => undefined);
    },
  };
}
