import type { Receiver } from "../receiver.ts";

/**
 * What an earlier run left behind: no other process shares the database of one host, so that whatever was claimed is free
 * again. And the job that comes again every hour is there.
 */
export async function recoverJobs({ database, jobs, clock }: Receiver): Promise<void> {
  await database.write(async (transaction) => {
    const due_ms = clock.steadyMs();
    await transaction
      .updateTable("job")
      .set({ state: "waiting", lease_ms: 0, due_ms })
      .where("state", "in", ["claimed", "waiting"])
      .execute();
    await jobs.enqueue(transaction, { kind: "sweep", subject: "receiver", lane: "small", owner: "receiver" });
  });
}
