import { expect, test } from "vitest";
import { startReceiver } from "../receiver.suite.ts";
import { kyselyJobQueue } from "../store/database/kysely-job-queue.ts";
import { openSqliteDatabase } from "../store/database/sqlite/open-sqlite-database.ts";
import type { JobTable } from "../store/database/tables.ts";
import { recoverJobs } from "./recover-jobs.ts";

const DAY_MS = 86_400_000;

test("a start takes up what was claimed, put off or given up, and waits for no time of a clock that was set back", async () => {
  const first = await startReceiver();
  const { clock } = first.receiver;
  await first.stop();
  const later = clock.steadyMs() + 400 * DAY_MS;
  const row = {
    lane: "large",
    owner: "test",
    due_ms: later,
    lease_ms: 0,
    token: 3,
    attempt: 9,
    error: "full",
  } as const;
  const left: readonly Pick<JobTable, "kind" | "subject" | "state">[] = [
    { kind: "assemble", subject: "claimed", state: "claimed" },
    { kind: "preserve", subject: "put-off", state: "waiting" },
    { kind: "keep-receipt", subject: "given-up", state: "buried" },
    { kind: "check", subject: "stuck", state: "buried" },
    { kind: "rehash", subject: "receiver", state: "waiting" },
  ];
  await using database = await openSqliteDatabase(`${first.folder}/data/receiver.sqlite`);
  await database.write(async (transaction) => {
    await transaction.deleteFrom("job").execute();
    const rows = left.map((job) => ({ ...row, ...job }));
    await transaction.insertInto("job").values(rows).execute();
  });
  await recoverJobs({ ...first.receiver, database, jobs: kyselyJobQueue(database, clock) });
  const now = clock.steadyMs();
  const jobs = await database.read.selectFrom("job").selectAll().orderBy("id").execute();
  expect(jobs.map(({ kind, state, due_ms }) => [kind, state, due_ms <= now])).toEqual([
    ["assemble", "waiting", true],
    ["preserve", "waiting", true],
    ["keep-receipt", "waiting", true],
    ["check", "buried", false],
    ["rehash", "waiting", false],
    ["sweep", "waiting", true],
  ]);
  expect(jobs.find(({ kind }) => kind === "rehash")?.due_ms).toBeLessThanOrEqual(now + 30 * DAY_MS);
});
