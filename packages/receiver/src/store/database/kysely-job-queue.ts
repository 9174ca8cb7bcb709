import type { Clock } from "../clock.ts";
import type { Database, DatabaseTransaction } from "../database.ts";
import { type ClaimedJob, type JobLane, type JobQueue, StaleLeaseError } from "../job-queue.ts";

/** How often a queue looks for jobs that another process enqueued. */
const POLL_MS = 1000;

/**
 * The queue as a table of the database. What it does is written in both dialects' common words; `skip locked` will come
 * with PostgreSQL.
 */
export function kyselyJobQueue(database: Database, clock: Clock): JobQueue {
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const resolve of waiting) resolve();
    waiting.clear();
  };

  async function settle(
    transaction: DatabaseTransaction,
    job: ClaimedJob,
    change: { readonly state: "waiting" | "done" | "buried"; readonly error: string | null; readonly due_ms?: number },
  ): Promise<void> {
    const { numUpdatedRows } = await transaction
      .updateTable("job")
      .set({ ...change, lease_ms: 0 })
      .where("id", "=", job.id)
      .where("token", "=", job.token)
      .where("state", "=", "claimed")
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new StaleLeaseError(`the job ${job.kind} ${job.subject}`);
  }

  return {
    async enqueue(transaction, { kind, subject, lane, owner, dueAt }) {
      const due = dueAt === undefined ? clock.steadyMs() : clock.steadyMs() + (dueAt.getTime() - clock.now().getTime());
      const twin = await transaction
        .selectFrom("job")
        .select("id")
        .where("subject", "=", subject)
        .where("kind", "=", kind)
        .where("state", "=", "waiting")
        .executeTakeFirst();
      if (twin === undefined) {
        const job = { kind, subject, lane, owner, state: "waiting", due_ms: due, lease_ms: 0 } as const;
        await transaction
          .insertInto("job")
          .values({ ...job, token: 0, attempt: 0, error: null })
          .execute();
      }
      setImmediate(wake);
    },
    async claim({ lanes, leaseMs }) {
      if ((await nextJob(database.read, { lanes, now: clock.steadyMs() })) === undefined) return undefined;
      return await database.write(async (transaction) => {
        const now = clock.steadyMs();
        const next = await nextJob(transaction, { lanes, now });
        if (next === undefined) return undefined;
        const claimed = { token: next.token + 1, attempt: next.attempt + 1 };
        await transaction
          .updateTable("job")
          .set({ ...claimed, state: "claimed", lease_ms: now + leaseMs })
          .where("id", "=", next.id)
          .execute();
        const { id, kind, subject, lane, owner } = next;
        return { id, kind, subject, lane, owner, ...claimed };
      });
    },
    heartbeat: (job, leaseMs) =>
      database.write(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable("job")
          .set({ lease_ms: clock.steadyMs() + leaseMs })
          .where("id", "=", job.id)
          .where("token", "=", job.token)
          .where("state", "=", "claimed")
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),
    finish: (transaction, job) => settle(transaction, job, { state: "done", error: null }),
    postpone: (transaction, job, { error, delayMs }) =>
      settle(transaction, job, { state: "waiting", error, due_ms: clock.steadyMs() + delayMs }),
    bury: (transaction, job, error) => settle(transaction, job, { state: "buried", error }),
    async wait({ timeoutMs, signal }) {
      if (signal.aborted) return;
      await new Promise<void>((resolve) => {
        const end = (): void => {
          clearTimeout(timer);
          waiting.delete(end);
          signal.removeEventListener("abort", end);
          resolve();
        };
        const timer = setTimeout(end, Math.min(timeoutMs, POLL_MS));
        signal.addEventListener("abort", end);
        waiting.add(end);
      });
    },
  };
}

/** The job that has waited longest, of the owner whose turn it is: who has least under way. */
async function nextJob(
  reader: Pick<DatabaseTransaction, "selectFrom">,
  { lanes, now }: { readonly lanes: readonly JobLane[]; readonly now: number },
) {
  return await reader
    .selectFrom("job")
    .selectAll()
    .where("lane", "in", [...lanes])
    .where((is) =>
      is.or([
        is.and([is("state", "=", "waiting"), is("due_ms", "<=", now)]),
        is.and([is("state", "=", "claimed"), is("lease_ms", "<=", now)]),
      ]),
    )
    .orderBy((is) =>
      is
        .selectFrom("job as other")
        .select(({ fn }) => fn.countAll<number>().as("under_way"))
        .whereRef("other.owner", "=", "job.owner")
        .where("other.state", "=", "claimed")
        .where("other.lease_ms", ">", now),
    )
    .orderBy("due_ms")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
}
