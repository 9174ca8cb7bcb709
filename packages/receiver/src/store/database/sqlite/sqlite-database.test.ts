import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../../receiver.suite.ts";
import { describeDatabase } from "../database.suite.ts";
import { takeHostLock } from "./host-lock.ts";
import { openSqliteDatabase } from "./open-sqlite-database.ts";

const folder = temporaryFolder();

describe("the database in a file", () => {
  describeDatabase(() => openSqliteDatabase(join(folder, "receiver.sqlite")));

  test("syncs every commit, and reads beside a writer", async () => {
    const path = join(folder, "pragmas.sqlite");
    await using _database = await openSqliteDatabase(path);
    using other = new DatabaseSync(path);
    expect(other.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
  });

  test("of a later version is not written into", async () => {
    const path = join(folder, "later.sqlite");
    await (await openSqliteDatabase(path))[Symbol.asyncDispose]();
    {
      using other = new DatabaseSync(path);
      other.exec("INSERT INTO migration (id) VALUES ('9999-from-the-future')");
    }
    await expect(openSqliteDatabase(path)).rejects.toThrow(/later version/);
  });
});

test("a second receiver is refused the data folder until the first has ended", () => {
  const path = join(folder, "lock.sqlite");
  {
    using _lock = takeHostLock(path);
    expect(() => takeHostLock(path)).toThrow(expect.objectContaining({ code: "output-exists" }));
  }
  using again = takeHostLock(path);
  expect(again).toBeDefined();
});
