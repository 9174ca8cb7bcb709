// A second worker on a receiver's folder, which is stopped (SIGSTOP) just before it writes what its job brought about.
//
//   node test/faults/paused-worker.ts FOLDER
//
// It says `claimed` when it has the job, and at its end what became of it: `finished`, or `stale`.
import { join } from "node:path";
import { systemClock } from "../../packages/receiver/src/store/clock.ts";
import { kyselyJobQueue } from "../../packages/receiver/src/store/database/kysely-job-queue.ts";
import { openSqliteDatabase } from "../../packages/receiver/src/store/database/sqlite/open-sqlite-database.ts";
import { StaleLeaseError } from "../../packages/receiver/src/store/job-queue.ts";

const [folder = "", leaseText = "1000"] = process.argv.slice(2);
const clock = systemClock();
await using database = await openSqliteDatabase(join(folder, "data/receiver.sqlite"));
const jobs = kyselyJobQueue(database, clock);
const job = await jobs.claim({ lanes: ["small"], leaseMs: Number(leaseText) });
process.stdout.write(`claimed ${job?.kind}\n`);
// The work itself would be done here. What it brought about is written with the token, or not at all.
process.kill(process.pid, "SIGSTOP");
await new Promise((resolve) => setTimeout(resolve, 100));
try {
  await database.write(async (transaction) => {
    if (job === undefined) throw new Error("There was no job.");
    await transaction.updateTable("delivery").set({ reason: "written by a stale worker" }).execute();
    await jobs.finish(transaction, job);
  });
  process.stdout.write("finished\n");
} catch (error) {
  process.stdout.write(error instanceof StaleLeaseError ? "stale\n" : `${String(error)}\n`);
}
