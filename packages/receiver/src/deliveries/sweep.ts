import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { reportFolderOf } from "../checks/check-delivery.ts";
import type { JobHandler } from "../jobs/run-jobs.ts";
import type { Receiver } from "../receiver.ts";
import { changeState } from "./change-state.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const BATCH = 100;

/**
 * What time alone brings about: deliveries expire, bytes that nobody awaits are removed, old answers are forgotten. It comes
 * again every hour.
 */
export const sweep: JobHandler = async (receiver, { job, signal, finish }) => {
  if (isClockTrusted(receiver)) {
    await expire(receiver, signal);
    await purge(receiver, signal);
  }
  await release(receiver, signal);
  await removeOrphans(receiver, signal);
  await removeReports(receiver, signal);
  await finish(async (transaction) => {
    const { jobs, clock, config } = receiver;
    const { kind, subject, lane, owner } = job;
    const now = clock.now();
    const past = new Date(now.getTime() - config.policy.eventDays * DAY_MS).toISOString();
    await transaction.deleteFrom("outbox").where("at", "<", past).execute();
    const old = new Date(now.getTime() - 30 * DAY_MS).toISOString();
    await transaction.deleteFrom("answered_request").where("at", "<", old).execute();
    await transaction.deleteFrom("job").where("state", "=", "done").execute();
    await jobs.enqueue(transaction, { kind, subject, lane, owner, dueAt: new Date(now.getTime() + HOUR_MS) });
  });
};

/**
 * A clock that was set by more than a day since the start may be wrong, and what expires or is removed does not come back:
 * it waits until a person has looked at the clock, and started the receiver again.
 */
function isClockTrusted({ clock, log }: Receiver): boolean {
  const setByMs = clock.now().getTime() - clock.steadyMs();
  if (Math.abs(setByMs) < DAY_MS) return true;
  log.error({ setByMs }, "the clock was set by more than a day: nothing expires or is purged before the next start");
  return false;
}

/** Whose deadline is over, and of which nothing more came. */
async function expire(receiver: Receiver, signal: AbortSignal): Promise<void> {
  const { database, clock } = receiver;
  for (;;) {
    signal.throwIfAborted();
    const now = clock.now().toISOString();
    const due = await database.read
      .selectFrom("delivery")
      .select(["id", "revision"])
      .where("state", "in", ["announced", "open"])
      .where("deadline_at", "<", now)
      .limit(BATCH)
      .execute();
    for (const { id, revision } of due) {
      await database.write(async (transaction) => {
        const row = await transaction
          .selectFrom("delivery")
          .select(["deadline_at", "revision"])
          .where("id", "=", id)
          .executeTakeFirstOrThrow();
        // A byte may have come since: then it is not due any more.
        if (row.revision !== revision || row.deadline_at === null || row.deadline_at >= now) return;
        const reason = "Nothing more came before the deadline.";
        const set = { reserved_bytes: 0 };
        const by = { actor: "system", by: "system" } as const;
        await changeState(transaction, receiver, { delivery: id, action: "expire", ...by, reason, set });
      });
    }
    if (due.length < BATCH) return;
  }
}

/** The bytes of what came to nothing, after the days that the archive keeps them. What is known of it stays. */
async function purge(receiver: Receiver, signal: AbortSignal): Promise<void> {
  const { database, clock, config } = receiver;
  const before = new Date(clock.now().getTime() - config.policy.purgeDays * DAY_MS).toISOString();
  for (;;) {
    signal.throwIfAborted();
    const due = await database.read
      .selectFrom("delivery")
      .select("id")
      .where("state", "in", ["rejected", "withdrawn", "expired"])
      .where("changed_at", "<", before)
      .limit(BATCH)
      .execute();
    for (const { id } of due) {
      await database.write(async (transaction) => {
        await transaction.updateTable("blob").set({ stored_as: null }).where("delivery", "=", id).execute();
        await changeState(transaction, receiver, { delivery: id, action: "purge", actor: "system", by: "system" });
      });
    }
    if (due.length < BATCH) return;
  }
}

/** What the archive keeps in its storage need not lie in the quarantine any more. */
async function release({ database }: Receiver, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const kept = await database.read
      .selectFrom("blob")
      .innerJoin("delivery", "delivery.id", "blob.delivery")
      .select("blob.id")
      .where("delivery.state", "in", ["accepted", "secured"])
      .where("blob.stored_as", "is not", null)
      .limit(500)
      .execute();
    if (kept.length === 0) return;
    await database.write(async (transaction) => {
      const ids = kept.map(({ id }) => id);
      await transaction.updateTable("blob").set({ stored_as: null }).where("id", "in", ids).execute();
    });
  }
}

/** Reports of packages that were announced anew, or whose check was cut off. */
async function removeReports({ database, config }: Receiver, signal: AbortSignal): Promise<void> {
  const folder = reportFolderOf({ config });
  for (const name of await readdir(folder).catch(() => [])) {
    signal.throwIfAborted();
    const id = name.replace(/\.json$/, "");
    const owner = await database.read.selectFrom("package").select("id").where("id", "=", id).executeTakeFirst();
    if (owner === undefined) await rm(join(folder, name), { force: true });
  }
}

/** Files that no row speaks of any more: of dropped uploads, of what was announced anew, of what was purged. */
async function removeOrphans({ database, blobs }: Receiver, signal: AbortSignal): Promise<void> {
  for await (const id of blobs.list()) {
    signal.throwIfAborted();
    const owner = await database.read
      .selectFrom("blob")
      .select("id")
      .where("stored_as", "=", id)
      .limit(1)
      .executeTakeFirst();
    if (owner === undefined) await blobs.remove(id);
  }
}
