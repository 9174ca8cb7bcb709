import type { Receiver } from "../receiver.ts";

const DAY_MS = 86_400_000;

/**
 * What an earlier run left behind: no other process shares the database of one host, so that whatever was claimed is free
 * again. And the jobs that come again by themselves are there.
 */
export async function recoverJobs({ database, jobs, clock, config }: Receiver): Promise<void> {
  await database.write(async (transaction) => {
    const due_ms = clock.steadyMs();
    await transaction
      .updateTable("job")
      .set({ state: "waiting", lease_ms: 0, due_ms })
      .where("state", "=", "claimed")
      .execute();
    const own = { subject: "receiver", owner: "receiver" } as const;
    await jobs.enqueue(transaction, { ...own, kind: "sweep", lane: "small" });
    await jobs.enqueue(transaction, {
      ...own,
      kind: "rehash",
      lane: "large",
      dueAt: new Date(clock.now().getTime() + config.policy.rehashDays * DAY_MS),
    });
  });
}
