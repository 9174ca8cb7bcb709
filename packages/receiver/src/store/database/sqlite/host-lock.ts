import { DatabaseSync } from "node:sqlite";
import { TransferError } from "@rafskil/core";

/**
 * Takes the data folder for this process, until it ends in whatever way: the system lets go of a lock on a file by itself.
 * Throws `output-exists` where another receiver has it. It is of no use over a network file system: install.md says so.
 */
export function takeHostLock(path: string): Disposable {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec("PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE");
  } catch (cause) {
    database.close();
    const text = "Another receiver is running with this data folder. Stop it first, or give this one another folder.";
    throw new TransferError("output-exists", text, { cause, facts: { path } });
  }
  return { [Symbol.dispose]: () => database.close() };
}
