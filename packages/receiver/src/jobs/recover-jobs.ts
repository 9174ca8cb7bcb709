import type { Receiver } from "../receiver.ts";

const DAY_MS = 86_400_000;

/**
 * What an earlier run left behind: no other process shares the database of one host, so that whatever was claimed is free
 * again, and what was put off is tried at once. Nothing waits for a time of a clock that was set back since. And the jobs
 * that come again by themselves are there: the sweep at once, since a run that was cut off leaves files that nobody owns.
 */
export async function recoverJobs({ database, jobs, clock, config }: Receiver): Promise<void> {
  await database.write(async (transaction) => {
    const due_ms = clock.steadyMs();
    const rehashMs = config.policy.rehashDays * DAY_MS;
    await transaction
      .updateTable("job")
      .set({ state: "waiting", lease_ms: 0, due_ms })
      .where((is) =>
        is.or([is("state", "=", "claimed"), is.and([is("state", "=", "buried"), is("kind", "!=", "check")])]),
      )
      .execute();
    const waiting = transaction.updateTable("job").where("state", "=", "waiting");
    await waiting.set({ due_ms }).where("kind", "!=", "rehash").where("due_ms", ">", due_ms).execute();
    await waiting
      .set({ due_ms: due_ms + rehashMs })
      .where("kind", "=", "rehash")
      .where("due_ms", ">", due_ms + rehashMs)
      .execute();
    const own = { subject: "receiver", owner: "receiver" } as const;
    await jobs.enqueue(transaction, { ...own, kind: "sweep", lane: "small" });
    const dueAt = new Date(clock.now().getTime() + rehashMs);
    await jobs.enqueue(transaction, { ...own, kind: "rehash", lane: "large", dueAt });
  });
}
