import { DatabaseSync } from "node:sqlite";

/** IDs in a temporary file, by numbers that go on from those in memory. The file is gone with the table, at the latest with the program. */
export interface SpilledIds {
  readonly size: number;
  /** Adds an ID that is not there, and gives its number. */
  add(id: string, use: string | undefined): number;
  /** The number of an ID, or -1. */
  find(id: string): number;
  at(number: number): string;
  useOf(number: number): string | undefined;
}

/** Pages that stay in memory, in kibibytes; the rest lies in a file without a name. */
const CACHE_KIB = 32_768;
const ROWS_OF_A_TRANSACTION = 100_000;

export function createSpilledIds(first: number): SpilledIds {
  // An empty name is a database of SQLite's own, which it removes by itself.
  const database = new DatabaseSync("");
  database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -${CACHE_KIB};
    CREATE TABLE ids (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, use TEXT); BEGIN`);
  const insert = database.prepare("INSERT INTO ids VALUES (?, ?, ?)");
  const byId = database.prepare("SELECT number FROM ids WHERE id = ?");
  const byNumber = database.prepare("SELECT id, use FROM ids WHERE number = ?");
  let size = 0;
  return {
    get size() {
      return size;
    },
    add(id, use) {
      const number = first + size;
      insert.run(number, id, use ?? null);
      size += 1;
      if (size % ROWS_OF_A_TRANSACTION === 0) database.exec("COMMIT; BEGIN");
      return number;
    },
    find(id) {
      const { number } = byId.get(id) ?? {};
      return typeof number === "number" ? number : -1;
    },
    at(number) {
      const { id } = byNumber.get(number) ?? {};
      return typeof id === "string" ? id : "";
    },
    useOf(number) {
      const { use } = byNumber.get(number) ?? {};
      return typeof use === "string" ? use : undefined;
    },
  };
}
