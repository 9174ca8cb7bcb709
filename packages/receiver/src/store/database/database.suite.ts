import { expect, test } from "vitest";
import type { Database } from "../database.ts";

const ROW = { name: "n", identifier: null, quota_bytes: null, created_at: "2026-01-01T00:00:00Z" };

/** What every database promises. `open` gives the same one each time, as after a restart. */
export function describeDatabase(open: () => Promise<Database>): void {
  async function idsOf(database: Database): Promise<readonly string[]> {
    const rows = await database.read.selectFrom("organisation").select("id").orderBy("id").execute();
    return rows.map(({ id }) => id);
  }

  test("what was written is there after it was closed and opened again", async () => {
    {
      await using database = await open();
      await database.write((transaction) =>
        transaction
          .insertInto("organisation")
          .values({ ...ROW, id: "a" })
          .execute(),
      );
      expect(await idsOf(database)).toContain("a");
    }
    await using again = await open();
    expect(await idsOf(again)).toContain("a");
  });

  test("of work that throws nothing is there, and the next goes on", async () => {
    await using database = await open();
    const failing = database.write(async (transaction) => {
      await transaction
        .insertInto("organisation")
        .values({ ...ROW, id: "b" })
        .execute();
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await idsOf(database)).not.toContain("b");
    expect(await database.write(async () => 1)).toBe(1);
  });

  test("writes that are begun together do not see half of each other", async () => {
    await using database = await open();
    await database.write((transaction) =>
      transaction
        .insertInto("organisation")
        .values({ ...ROW, id: "count", quota_bytes: 0 })
        .execute(),
    );
    const addOne = (): Promise<void> =>
      database.write(async (transaction) => {
        const { quota_bytes } = await transaction
          .selectFrom("organisation")
          .select("quota_bytes")
          .where("id", "=", "count")
          .executeTakeFirstOrThrow();
        await new Promise((resolve) => setImmediate(resolve));
        await transaction
          .updateTable("organisation")
          .set({ quota_bytes: Number(quota_bytes) + 1 })
          .where("id", "=", "count")
          .execute();
      });
    await Promise.all(Array.from({ length: 20 }, addOne));
    const row = await database.read
      .selectFrom("organisation")
      .select("quota_bytes")
      .where("id", "=", "count")
      .executeTakeFirstOrThrow();
    expect(row.quota_bytes).toBe(20);
  });

  test("of writes that are begun together, one that throws takes back its own alone", async () => {
    await using database = await open();
    const insert = (id: string, isGood: boolean): Promise<string> =>
      database.write(async (transaction) => {
        await transaction
          .insertInto("organisation")
          .values({ ...ROW, id })
          .execute();
        if (isGood) return id;
        throw new Error(id);
      });
    const all = await Promise.allSettled([insert("t1", true), insert("t2", false), insert("t3", true)]);
    expect(all.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    const ids = await idsOf(database);
    expect(["t1", "t2", "t3"].filter((id) => ids.includes(id))).toEqual(["t1", "t3"]);
  });

  test("reading never waits for a write, and sees what was committed", async () => {
    await using database = await open();
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
    const writing = database.write(async (transaction) => {
      await transaction
        .insertInto("organisation")
        .values({ ...ROW, id: "c" })
        .execute();
      await mayEnd;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(await idsOf(database)).not.toContain("c");
    end();
    await writing;
    expect(await idsOf(database)).toContain("c");
  });

  test("bytes, large numbers and null come back as they were written", async () => {
    await using database = await open();
    const hash = Uint8Array.from({ length: 32 }, (_, at) => at * 8);
    await database.write(async (transaction) => {
      await transaction
        .insertInto("log_hash")
        .values({ place: 2 ** 40, hash })
        .execute();
    });
    const row = await database.read
      .selectFrom("log_hash")
      .selectAll()
      .where("place", "=", 2 ** 40)
      .executeTakeFirst();
    expect(row?.place).toBe(2 ** 40);
    expect(Buffer.from(row?.hash ?? [])).toEqual(Buffer.from(hash));
  });
}
