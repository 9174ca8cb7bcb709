import { DatabaseSync, type StatementSync } from "node:sqlite";

/** Pages of the index that stay in memory, in kibibytes; the rest lies in a file without a name. */
const CACHE_KIB = 131_072;
/** Rows of one transaction. */
const BATCH = 100_000;

interface Unmatched {
  readonly value: string;
  readonly line: number;
}

/** Keys and references of tables of any size. It holds a temporary file: dispose of it. */
export interface KeyStore extends Disposable {
  /** Adds a key of the table with this number; `false` where the table has it already. */
  addKey(table: number, value: string): boolean;
  /** Adds a reference, by the number of the foreign key. */
  addReference(key: number, value: string, line: number): void;
  /** The values of a foreign key that no row of a table has; in the order of values. */
  unmatched(key: number, table: number): Iterable<Unmatched>;
}

export function createKeyStore(): KeyStore {
  // An empty name is a database of SQLite's own, which it removes by itself.
  const database = new DatabaseSync("");
  database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -${CACHE_KIB}; BEGIN`);
  const keys = new Map<number, StatementSync>();
  const references = new Map<number, StatementSync>();
  let pending = 0;

  function prepared(statements: Map<number, StatementSync>, number: number, kind: "k" | "r"): StatementSync {
    const known = statements.get(number);
    if (known !== undefined) return known;
    const columns = kind === "k" ? "v TEXT PRIMARY KEY" : "v TEXT PRIMARY KEY, line INTEGER";
    database.exec(`CREATE TABLE IF NOT EXISTS ${kind}${number} (${columns}) WITHOUT ROWID`);
    const places = kind === "k" ? "?" : "?, ?";
    const statement = database.prepare(`INSERT OR IGNORE INTO ${kind}${number} VALUES (${places})`);
    statements.set(number, statement);
    return statement;
  }

  function settle(): void {
    pending += 1;
    if (pending < BATCH) return;
    pending = 0;
    database.exec("COMMIT; BEGIN");
  }

  return {
    addKey(table, value) {
      const { changes } = prepared(keys, table, "k").run(value);
      settle();
      return changes === 1;
    },
    addReference(key, value, line) {
      prepared(references, key, "r").run(value, line);
      settle();
    },
    *unmatched(key, table) {
      if (!references.has(key)) return;
      prepared(keys, table, "k");
      const found = database.prepare(
        `SELECT v, line FROM r${key} WHERE NOT EXISTS (SELECT 1 FROM k${table} WHERE k${table}.v = r${key}.v)`,
      );
      for (const { v, line } of found.iterate()) yield { value: String(v), line: Number(line) };
    },
    [Symbol.dispose]: () => database.close(),
  };
}
