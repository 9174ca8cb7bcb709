import { openSqliteDatabase } from "../../packages/receiver/src/store/database/sqlite/open-sqlite-database.ts";
import { startProcess } from "./receiver-process.ts";
import type { Site } from "./site.ts";

/** Starts a receiver, waits until it has nothing left to do, and stops it. */
export async function settle(site: Site, environment: Readonly<Record<string, string>> = {}): Promise<void> {
  await using running = startProcess(site.folder, environment);
  if ((await running.url) === undefined) throw new Error(`The receiver does not start:\n${running.log.join("\n")}`);
  await untilIdle(site);
  await running.stop();
}

/** Waits until no job is due: the sweep has been, and what it does again comes in an hour. */
export async function untilIdle({ database: path }: Site): Promise<void> {
  await using database = await openSqliteDatabase(path);
  for (;;) {
    const soon = Date.now() + 1_800_000;
    const left = await database.read
      .selectFrom("job")
      .select("kind")
      .where((is) =>
        is.or([is("state", "=", "claimed"), is.and([is("state", "=", "waiting"), is("due_ms", "<", soon)])]),
      )
      .limit(1)
      .executeTakeFirst();
    if (left === undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
