import type { Receiver } from "../receiver.ts";
import type { Holders } from "../uploads/holders.ts";
import type { Gauge } from "./metrics.ts";

/** What is measured when somebody asks: from the database and the disk. */
export async function gauges({ database, blobs, clock }: Receiver, holders: Holders): Promise<readonly Gauge[]> {
  const { read } = database;
  const states = await read
    .selectFrom("delivery")
    .select(({ fn }) => ["state", fn.countAll<number>().as("count"), fn.min<string>("changed_at").as("oldest")])
    .groupBy("state")
    .execute();
  const jobs = await read
    .selectFrom("job")
    .select(({ fn }) => ["state", "lane", fn.countAll<number>().as("count"), fn.min<number>("due_ms").as("due")])
    .where("state", "!=", "done")
    .groupBy(["state", "lane"])
    .execute();
  const reserved = await read
    .selectFrom("delivery")
    .select(({ fn }) => fn.sum<number | null>("reserved_bytes").as("bytes"))
    .executeTakeFirst();
  const receipts = await read
    .selectFrom("receipt")
    .select(({ fn }) => ["kind", fn.countAll<number>().as("count")])
    .groupBy("kind")
    .execute();
  const log = await read
    .selectFrom("log_entry")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirst();
  const one = (name: string, help: string, value: number): Gauge => ({ name, help, values: [{ value }] });
  const now = clock.now().getTime();
  return [
    one("uploads_active", "Uploads that are being written.", holders.count()),
    one("lock_steals", "Uploads that another request took over, since the start.", holders.steals()),
    one("disk_free_bytes", "Bytes that can still be written to the quarantine.", await blobs.freeBytes()),
    one("reserved_bytes", "Bytes that are kept free for what was announced.", Number(reserved?.bytes ?? 0)),
    one("log_entries", "Entries of the log.", Number(log?.count ?? 0)),
    {
      name: "deliveries",
      help: "Deliveries by state.",
      values: states.map(({ state, count }) => ({ value: Number(count), labels: { state } })),
    },
    {
      name: "delivery_age_seconds",
      help: "How long the delivery that has stood longest in a state has stood there.",
      values: states.map(({ state, oldest }) => ({ value: (now - Date.parse(oldest)) / 1000, labels: { state } })),
    },
    {
      name: "jobs",
      help: "Jobs that are not done.",
      values: jobs.map(({ state, lane, count }) => ({ value: Number(count), labels: { state, lane } })),
    },
    {
      name: "job_lag_seconds",
      help: "For how long the job that waits longest has been due.",
      values: jobs
        .filter(({ state }) => state === "waiting")
        .map(({ lane, due }) => ({ value: Math.max(0, clock.steadyMs() - Number(due)) / 1000, labels: { lane } })),
    },
    {
      name: "receipts",
      help: "Receipts by kind.",
      values: receipts.map(({ kind, count }) => ({ value: Number(count), labels: { kind } })),
    },
  ];
}
