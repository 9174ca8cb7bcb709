import { DatabaseSync } from "node:sqlite";
import type { Party } from "../../model/party.ts";
import type { RecordFile } from "../../model/record-file.ts";
import type { RecordStream } from "../../model/record-stream.ts";

/**
 * What belongs to a case or document by its id: tables come each in its own order. It holds a temporary database, so that
 * a million rows take no memory: dispose of it.
 */
export interface RecordLinks extends Disposable {
  partiesOfCase(id: string): readonly Party[];
  partiesOfDocument(id: string): readonly Party[];
  filesOf(documentId: string): readonly RecordFile[];
  /** The first row that names this path. */
  fileAt(path: string): RecordFile | undefined;
  classTitle(code: string): string | undefined;
}

/** Pages that stay in memory, in kibibytes; the rest lies in a file without a name. */
const CACHE_KIB = 32_768;
const ROWS_OF_A_TRANSACTION = 10_000;

/** Reads parties, files and classes once, and joins them by id. */
export async function linkRecords(records: RecordStream): Promise<RecordLinks> {
  // An empty name is a database of SQLite's own, which it removes by itself.
  const database = new DatabaseSync("");
  try {
    database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -${CACHE_KIB};
      CREATE TABLE classes (code TEXT PRIMARY KEY, title TEXT) WITHOUT ROWID;
      CREATE TABLE parties (case_id TEXT, document_id TEXT, body TEXT);
      CREATE TABLE files (document_id TEXT, path TEXT, body TEXT)`);
    const addClass = database.prepare("INSERT OR REPLACE INTO classes VALUES (?, ?)");
    await fill(database, records.classes(), ({ code, title }) => {
      if (title !== undefined) addClass.run(code, title);
    });
    const addParty = database.prepare("INSERT INTO parties VALUES (?, ?, ?)");
    await fill(database, records.parties(), (party) =>
      addParty.run(party.caseId ?? null, party.documentId ?? null, JSON.stringify(party)),
    );
    const addFile = database.prepare("INSERT INTO files VALUES (?, ?, ?)");
    await fill(database, records.files(), (file) =>
      addFile.run(file.documentId ?? null, file.path, JSON.stringify(file)),
    );
    database.exec(`CREATE INDEX party_case ON parties (case_id); CREATE INDEX party_document ON parties (document_id);
      CREATE INDEX file_document ON files (document_id); CREATE INDEX file_path ON files (path)`);
  } catch (error) {
    database.close();
    throw error;
  }
  return bindLinks(database);
}

function bindLinks(database: DatabaseSync): RecordLinks {
  const classTitle = database.prepare("SELECT title FROM classes WHERE code = ?");
  const ofCase = database.prepare("SELECT body FROM parties WHERE case_id = ? ORDER BY rowid");
  const ofDocument = database.prepare("SELECT body FROM parties WHERE document_id = ? ORDER BY rowid");
  const isAnyOfDocuments =
    database.prepare("SELECT 1 FROM parties WHERE document_id IS NOT NULL LIMIT 1").get() !== undefined;
  const filesOf = database.prepare("SELECT body FROM files WHERE document_id = ? ORDER BY rowid");
  const fileAt = database.prepare("SELECT body FROM files WHERE path = ? ORDER BY rowid LIMIT 1");
  return {
    partiesOfCase: (id) => ofCase.all(id).map(({ body }) => parseBody<Party>(body)),
    // Most systems have parties of cases alone: a question for each document would be for nothing.
    partiesOfDocument: (id) => (isAnyOfDocuments ? ofDocument.all(id) : []).map(({ body }) => parseBody<Party>(body)),
    filesOf: (id) => filesOf.all(id).map(({ body }) => parseBody<RecordFile>(body)),
    fileAt(path) {
      const { body } = fileAt.get(path) ?? {};
      return body === undefined ? undefined : parseBody<RecordFile>(body);
    },
    classTitle(code) {
      const { title } = classTitle.get(code) ?? {};
      return typeof title === "string" ? title : undefined;
    },
    [Symbol.dispose]: () => database.close(),
  };
}

async function fill<T>(
  database: DatabaseSync,
  batches: AsyncIterable<readonly T[]>,
  add: (row: T) => unknown,
): Promise<void> {
  let waiting = 0;
  database.exec("BEGIN");
  for await (const batch of batches) {
    for (const row of batch) add(row);
    waiting += batch.length;
    if (waiting < ROWS_OF_A_TRANSACTION) continue;
    waiting = 0;
    database.exec("COMMIT; BEGIN");
  }
  database.exec("COMMIT");
}

/** What was written from a row a moment ago. */
function parseBody<T>(body: unknown): T {
  return JSON.parse(String(body)) as T;
}
