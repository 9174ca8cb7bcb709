import { appendEvent } from "../audit/append-event.ts";
import type { JobHandler } from "../jobs/run-jobs.ts";

const DAY_MS = 86_400_000;

/** Holds everything in the storage against its digests again, writes down what is wrong, and comes again. */
export const rehashStorage: JobHandler = async (receiver, { job, signal, finish }) => {
  const { database, packages, clock, config, jobs, log, metrics } = receiver;
  let objects = 0;
  let faulty = 0;
  for await (const { id, version, faults } of packages?.rehash({ signal }) ?? []) {
    signal.throwIfAborted();
    objects += 1;
    const [first] = faults;
    if (first === undefined) continue;
    faulty += 1;
    metrics.faultyObjects.add(1);
    log.error({ object: id, version, faults: faults.slice(0, 20) }, "an object in the storage is not sound");
    const facts = { object: id, version, faults: faults.length, first: first.code };
    await database.write(async (transaction) => {
      await appendEvent(transaction, { kind: "storage/fault", by: "system", at: clock.now(), facts });
    });
  }
  await finish(async (transaction) => {
    const at = clock.now();
    await appendEvent(transaction, { kind: "storage/rehash", by: "system", at, facts: { objects, faulty } });
    const { kind, subject, lane, owner } = job;
    const dueAt = new Date(at.getTime() + config.policy.rehashDays * DAY_MS);
    await jobs.enqueue(transaction, { kind, subject, lane, owner, dueAt });
  });
};
