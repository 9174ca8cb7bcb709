import { DatabaseSync, type StatementSync } from "node:sqlite";

/** Pages of the index that stay in memory, in kibibytes; the rest lies in a file without a name. */
const CACHE_KIB = 65_536;
/** Rows of one transaction. */
const BATCH = 100_000;

interface StoredReference {
  readonly value: string;
  readonly line: number;
}

/** Keys that do not fit in memory, and references whose key has not been met. The file is made when something comes. */
export interface OverflowStore extends Disposable {
  /** `false` where the table has the key already. */
  addKey(table: number, value: string): boolean;
  hasKey(table: number, value: string): boolean;
  /** Of equal values the first is kept. */
  addReference(key: number, value: string, line: number): void;
  /** In the order of values. */
  references(key: number): Iterable<StoredReference>;
}

interface TableStatements {
  readonly insert: StatementSync;
  readonly find: StatementSync;
}

export function createOverflowStore(): OverflowStore {
  let database: DatabaseSync | undefined;
  const statements = new Map<string, TableStatements>();
  let pending = 0;

  function opened(): DatabaseSync {
    if (database === undefined) {
      // An empty name is a database of SQLite's own, which it removes by itself.
      database = new DatabaseSync("");
      database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -${CACHE_KIB}; BEGIN`);
    }
    return database;
  }

  function prepared(name: string): TableStatements {
    const known = statements.get(name);
    if (known !== undefined) return known;
    const place = opened();
    place.exec(`CREATE TABLE ${name} (v TEXT PRIMARY KEY, line INTEGER) WITHOUT ROWID`);
    const made = {
      insert: place.prepare(`INSERT OR IGNORE INTO ${name} VALUES (?, ?)`),
      find: place.prepare(`SELECT 1 FROM ${name} WHERE v = ?`),
    };
    statements.set(name, made);
    return made;
  }

  function insert(name: string, value: string, line: number): boolean {
    const { changes } = prepared(name).insert.run(value, line);
    pending += 1;
    if (pending >= BATCH) {
      pending = 0;
      opened().exec("COMMIT; BEGIN");
    }
    return changes === 1;
  }

  return {
    addKey: (table, value) => insert(`k${table}`, value, 0),
    hasKey: (table, value) => statements.get(`k${table}`)?.find.get(value) !== undefined,
    addReference(key, value, line) {
      insert(`r${key}`, value, line);
    },
    *references(key) {
      if (!statements.has(`r${key}`)) return;
      for (const { v, line } of opened().prepare(`SELECT v, line FROM r${key} ORDER BY v`).iterate()) {
        yield { value: String(v), line: Number(line) };
      }
    },
    [Symbol.dispose]: () => database?.close(),
  };
}
