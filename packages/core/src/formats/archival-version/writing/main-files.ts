import { DatabaseSync } from "node:sqlite";
import type { RecordStream } from "../../../model/record-stream.ts";

/** Rows of one transaction. */
const BATCH = 50_000;

/** The main file of each document, by number. It lies in a temporary file: dispose of it. */
export interface MainFiles extends Disposable {
  /** The number of the main file of a document, or `undefined`. */
  numberOf(documentId: string): number | undefined;
}

/** Reads the files once. Where a document has several main files, the first counts. */
export async function findMainFiles(records: RecordStream): Promise<MainFiles> {
  // An empty name is a database of SQLite's own, which it removes by itself.
  const database = new DatabaseSync("");
  database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32768");
  database.exec("CREATE TABLE main (document TEXT PRIMARY KEY, number INTEGER) WITHOUT ROWID; BEGIN");
  const insert = database.prepare("INSERT OR IGNORE INTO main VALUES (?, ?)");
  let number = 0;
  let pending = 0;
  try {
    for await (const batch of records.files()) {
      for (const { documentId, role } of batch) {
        number += 1;
        if (documentId === undefined || role !== "main") continue;
        insert.run(documentId, number);
        if (++pending % BATCH === 0) database.exec("COMMIT; BEGIN");
      }
    }
    database.exec("COMMIT");
  } catch (error) {
    database.close();
    throw error;
  }
  const select = database.prepare("SELECT number FROM main WHERE document = ?");
  return {
    numberOf(documentId) {
      const { number: found } = select.get(documentId) ?? {};
      return found === undefined ? undefined : Number(found);
    },
    [Symbol.dispose]: () => database.close(),
  };
}
