import { describe, expect, test } from "vitest";
import type { Clock } from "./clock.ts";
import type { Database } from "./database.ts";
import { type ClaimedJob, type JobQueue, type NewJob, StaleLeaseError } from "./job-queue.ts";

export interface QueueUnderTest extends AsyncDisposable {
  readonly database: Database;
  readonly queue: JobQueue;
}

/** A clock that goes on only when it is told to. */
export interface SetClock extends Clock {
  advance(ms: number): void;
}

export function setClock(start = Date.parse("2026-03-01T12:00:00Z")): SetClock {
  let now = start;
  return {
    now: () => new Date(now),
    steadyMs: () => now,
    advance(ms) {
      now += ms;
    },
  };
}

const JOB: NewJob = { kind: "check", subject: "D-1", lane: "small", owner: "a" };
const LEASE = { leaseMs: 1000 } as const;

/** What every queue promises. `open` gives an empty one over the clock. */
export function describeJobQueue(open: (clock: Clock) => Promise<QueueUnderTest>): void {
  async function add(under: QueueUnderTest, ...jobs: readonly Partial<NewJob>[]): Promise<void> {
    await under.database.write(async (transaction) => {
      for (const job of jobs) await under.queue.enqueue(transaction, { ...JOB, ...job });
    });
  }
  const claim = (under: QueueUnderTest, ...lanes: NewJob["lane"][]): Promise<ClaimedJob | undefined> =>
    under.queue.claim({ lanes: lanes.length === 0 ? ["small", "large"] : lanes, ...LEASE });
  const finish = (under: QueueUnderTest, job: ClaimedJob): Promise<void> =>
    under.database.write((transaction) => under.queue.finish(transaction, job));

  describe("a job", () => {
    test("is claimed once, and is gone when it is finished", async () => {
      const clock = setClock();
      await using under = await open(clock);
      await add(under, {});
      const job = await claim(under);
      expect(job).toMatchObject({ ...JOB, attempt: 1 });
      expect(await claim(under)).toBeUndefined();
      if (job !== undefined) await finish(under, job);
      clock.advance(10_000);
      expect(await claim(under)).toBeUndefined();
    });

    test("of a transaction that did not commit is not there", async () => {
      await using under = await open(setClock());
      const failing = under.database.write(async (transaction) => {
        await under.queue.enqueue(transaction, JOB);
        throw new Error("no");
      });
      await expect(failing).rejects.toThrow("no");
      expect(await claim(under)).toBeUndefined();
    });

    test("that is enqueued twice before anyone claims it is one", async () => {
      await using under = await open(setClock());
      await add(under, {}, {});
      expect(await claim(under)).toBeDefined();
      expect(await claim(under)).toBeUndefined();
    });

    test("whose lease ran out is another's, and the first can write nothing more", async () => {
      const clock = setClock();
      await using under = await open(clock);
      await add(under, {});
      const first = await claim(under);
      clock.advance(1001);
      const second = await claim(under);
      if (first === undefined || second === undefined) throw new Error("Not claimed");
      expect(second.token).toBeGreaterThan(first.token);
      expect(second.attempt).toBe(2);
      expect(await under.queue.heartbeat(first, 1000)).toBe(false);
      await expect(finish(under, first)).rejects.toThrow(StaleLeaseError);
      expect(await under.queue.heartbeat(second, 1000)).toBe(true);
      await finish(under, second);
      await expect(finish(under, second)).rejects.toThrow(StaleLeaseError);
    });

    test("whose lease is renewed in time stays with whoever has it", async () => {
      const clock = setClock();
      await using under = await open(clock);
      await add(under, {});
      const job = await claim(under);
      if (job === undefined) throw new Error("Not claimed");
      for (let beat = 0; beat < 5; beat++) {
        clock.advance(900);
        expect(await under.queue.heartbeat(job, 1000)).toBe(true);
        expect(await claim(under)).toBeUndefined();
      }
    });

    test("that is put off comes again when it is time, and one that is given up does not", async () => {
      const clock = setClock();
      await using under = await open(clock);
      await add(under, {});
      const job = await claim(under);
      if (job === undefined) throw new Error("Not claimed");
      await under.database.write((t) => under.queue.postpone(t, job, { error: "disk", delayMs: 5000 }));
      expect(await claim(under)).toBeUndefined();
      clock.advance(5000);
      const again = await claim(under);
      if (again === undefined) throw new Error("Not claimed");
      await under.database.write((t) => under.queue.bury(t, again, "disk"));
      clock.advance(100_000);
      expect(await claim(under)).toBeUndefined();
    });

    test("for later is not due before", async () => {
      const clock = setClock();
      await using under = await open(clock);
      await add(under, { dueAt: new Date(clock.now().getTime() + 60_000) });
      expect(await claim(under)).toBeUndefined();
      clock.advance(60_000);
      expect(await claim(under)).toBeDefined();
    });
  });

  describe("of several jobs", () => {
    test("a small one never waits behind large ones", async () => {
      await using under = await open(setClock());
      await add(under, { subject: "big1", lane: "large" }, { subject: "big2", lane: "large" }, { subject: "little" });
      expect(await claim(under, "small")).toMatchObject({ subject: "little" });
      expect(await claim(under, "small")).toBeUndefined();
      expect(await claim(under, "large")).toMatchObject({ subject: "big1" });
    });

    test("one of another owner comes before the many of one who has some under way", async () => {
      await using under = await open(setClock());
      await add(under, ...Array.from({ length: 50 }, (_, at) => ({ subject: `many${at}` })));
      await add(under, { subject: "one", owner: "b" });
      expect(await claim(under)).toMatchObject({ owner: "a" });
      expect(await claim(under)).toMatchObject({ subject: "one", owner: "b" });
      expect(await claim(under)).toMatchObject({ owner: "a" });
    });

    test("each is claimed once by however many who ask at once", async () => {
      await using under = await open(setClock());
      await add(under, ...Array.from({ length: 30 }, (_, at) => ({ subject: `s${at}` })));
      const claimed = await Promise.all(Array.from({ length: 40 }, () => claim(under)));
      const subjects = claimed.flatMap((job) => job?.subject ?? []);
      expect(subjects).toHaveLength(30);
      expect(new Set(subjects).size).toBe(30);
    });
  });
}
