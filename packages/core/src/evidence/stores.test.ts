import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { openFileHashStore } from "./file-store.ts";
import { memoryHashStore } from "./memory-store.ts";
import { openMerkleLog } from "./merkle-log.ts";
import { sqliteHashStore } from "./sqlite-store.ts";
import { testHashStore } from "./store.suite.ts";

async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "rafskil-log-"));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("a store in memory", () => {
  testHashStore((use) => use(memoryHashStore()));
});

describe("a store in SQLite", () => {
  testHashStore(async (use) => {
    const database = new DatabaseSync(":memory:");
    await use(sqliteHashStore(database));
    database.close();
  });

  it("takes back what the caller's transaction takes back", async () => {
    const database = new DatabaseSync(":memory:");
    const log = openMerkleLog(sqliteHashStore(database));
    await log.append([Buffer.from("a")]);
    database.exec("BEGIN IMMEDIATE");
    await log.append([Buffer.from("b")]);
    expect(await log.size()).toBe(2);
    database.exec("ROLLBACK");
    expect(await log.size()).toBe(1);
    await log.append([Buffer.from("c"), Buffer.from("d"), Buffer.from("e")]);
    const other = openMerkleLog(memoryHashStore());
    await other.append(["a", "c", "d", "e"].map((text) => Buffer.from(text)));
    expect(await log.head()).toEqual(await other.head());
    database.close();
  });

  it("is one log for two processes that append by turns", () =>
    withFolder(async (folder) => {
      const databases = [1, 2].map(() => new DatabaseSync(join(folder, "log.db")));
      // What is on the disk when the machine stops plays no part here.
      for (const database of databases) database.exec("PRAGMA synchronous = OFF");
      const logs = databases.map((database) => openMerkleLog(sqliteHashStore(database)));
      const whole = openMerkleLog(memoryHashStore());
      for (let turn = 0; turn < 100; turn++) {
        const entries = [Buffer.from(String(turn))];
        expect(await logs[turn % 2]?.append(entries)).toBe(turn);
        await whole.append(entries);
      }
      for (const log of logs) expect(await log.head()).toEqual(await whole.head());
      for (const database of databases) database.close();
    }));
});

describe("a store in a flat file", () => {
  testHashStore((use) =>
    withFolder(async (folder) => {
      await using store = await openFileHashStore(join(folder, "log"), { size: 0 });
      await use(store);
    }),
  );

  it("is the same log when it is opened again", () =>
    withFolder(async (folder) => {
      const path = join(folder, "log");
      const entries = ["a", "b", "c"].map((text) => Buffer.from(text));
      {
        await using store = await openFileHashStore(path, { size: 0 });
        await openMerkleLog(store).append(entries);
      }
      await using store = await openFileHashStore(path, { size: 3 });
      const whole = openMerkleLog(memoryHashStore());
      await whole.append(entries);
      expect(await openMerkleLog(store).head()).toEqual(await whole.head());
    }));

  it("cuts off what was never acknowledged, and refuses a file that has lost hashes", () =>
    withFolder(async (folder) => {
      const path = join(folder, "log");
      await writeFile(path, Buffer.alloc(32 * 4 + 7));
      {
        await using store = await openFileHashStore(path, { size: 2 });
        expect(store.count()).toBe(3);
      }
      expect((await readFile(path)).length).toBe(96);
      await expect(openFileHashStore(path, { size: 3 })).rejects.toMatchObject({ code: "read-failed" });
    }));
});
