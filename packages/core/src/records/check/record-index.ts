import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { TransferError } from "../../model/error.ts";

/** Rows of a table of the index, written many at once. */
interface RowWriter {
  add(...values: readonly SQLInputValue[]): void;
  flush(): void;
}

/**
 * Keys and references of all rows, and the files that are there, in a temporary database: a million documents take
 * some hundred megabytes on a disk and few in memory.
 */
export interface RecordIndex extends Disposable {
  readonly classes: RowWriter;
  readonly cases: RowWriter;
  readonly documents: RowWriter;
  readonly files: RowWriter;
  readonly parties: RowWriter;
  readonly tree: RowWriter;
  /** Digests of files, by the rowid in `tree`: written after `seal`, and flushed by the writer of them. */
  readonly digests: RowWriter;
  /** Ends the writing: indexes are made, and questions can be asked. */
  seal(): void;
  /** Rows of a question; every column as SQLite gives it. */
  ask(sql: string, ...values: readonly SQLInputValue[]): Iterable<Readonly<Record<string, unknown>>>;
}

/** `line` is the rowid's place in its table's file; keys that a row lacks are null. `hasParty`: its own row names one. */
const TABLES = {
  classes: ["code", "line", "parent"],
  cases: ["id", "line", "parent", "class", "hasParty"],
  documents: ["id", "line", "caseId", "class"],
  files: ["path", "line", "documentId", "sizeBytes", "algorithm", "digest"],
  parties: ["line", "caseId", "documentId"],
  tree: ["path", "sizeBytes"],
  digests: ["file", "algorithm", "digest"],
} as const;

const INDEXES = [
  "classes(code)",
  "cases(id)",
  "documents(id)",
  "documents(caseId)",
  "files(path)",
  "files(documentId)",
  "parties(caseId)",
  "parties(documentId)",
  "tree(path)",
];

/** Rows of one statement: a call into SQLite costs more than a row. */
const ROWS = 100;
const CACHE_KIB = 48 * 1024;

/** Makes an empty index in a new file of the folder, which is gone when the index is disposed of. */
export function createRecordIndex(spoolDirectory: string, runId: string): RecordIndex {
  const path = join(spoolDirectory, `records-${runId}.db`);
  mkdirSync(spoolDirectory, { recursive: true });
  const database = new DatabaseSync(path);
  const remove = (): void => {
    for (const end of ["", "-journal"]) rmSync(`${path}${end}`, { force: true });
  };
  try {
    database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE");
    database.exec(`PRAGMA cache_size = -${CACHE_KIB}; PRAGMA temp_store = FILE`);
    for (const [name, columns] of Object.entries(TABLES)) database.exec(`CREATE TABLE ${name} (${columns.join(", ")})`);
    database.exec("BEGIN");
  } catch (error) {
    remove();
    throw asTransferError(error, path);
  }
  const writer = (name: keyof typeof TABLES): RowWriter => createRowWriter(database, name, path);
  const writers = {
    classes: writer("classes"),
    cases: writer("cases"),
    documents: writer("documents"),
    files: writer("files"),
    parties: writer("parties"),
    tree: writer("tree"),
    digests: writer("digests"),
  };
  return {
    ...writers,
    seal() {
      for (const each of Object.values(writers)) each.flush();
      guard(path, () => {
        for (const index of INDEXES) database.exec(`CREATE INDEX "${index}" ON ${index}`);
        database.exec("COMMIT; ANALYZE");
      });
    },
    *ask(sql, ...values) {
      yield* guard(path, () => database.prepare(sql)).iterate(...values);
    },
    [Symbol.dispose]() {
      database.close();
      remove();
    },
  };
}

function createRowWriter(database: DatabaseSync, table: keyof typeof TABLES, path: string): RowWriter {
  const columns = TABLES[table].length;
  const insert = (rows: number): StatementSync => {
    const row = `(${Array(columns).fill("?").join(",")})`;
    return database.prepare(`INSERT INTO ${table} VALUES ${Array(rows).fill(row).join(",")}`);
  };
  let many: StatementSync | undefined;
  let waiting: SQLInputValue[] = [];
  return {
    add(...values) {
      for (const value of values) waiting.push(value);
      if (waiting.length < ROWS * columns) return;
      many ??= insert(ROWS);
      const statement = many;
      guard(path, () => statement.run(...waiting));
      waiting = [];
    },
    flush() {
      if (waiting.length === 0) return;
      guard(path, () => insert(waiting.length / columns).run(...waiting));
      waiting = [];
    },
  };
}

function guard<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asTransferError(error, path);
  }
}

function asTransferError(error: unknown, path: string): TransferError {
  const isFull = error instanceof Error && /full|space/i.test(error.message);
  return new TransferError(
    isFull ? "insufficient-space" : "write-failed",
    `The temporary index ${path} cannot be used: ${error instanceof Error ? error.message : String(error)}`,
    { cause: error, facts: { path } },
  );
}
