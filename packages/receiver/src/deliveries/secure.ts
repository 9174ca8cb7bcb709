import { TransferError } from "@rafskil/core";
import type { JobHandler } from "../jobs/run-jobs.ts";
import { changeState } from "./change-state.ts";
import { objectIdOf } from "./preserve.ts";

/**
 * Gives the sender leave to delete: the archive said that a second copy is verified, and this one is held against its digests
 * once more. One that is not sound is not secured; the job is tried again, and stands in the metrics and the logs.
 */
export const secureDelivery: JobHandler = async (receiver, { job, signal, finish }) => {
  const { database, packages } = receiver;
  const delivery = job.subject;
  const row = await database.read
    .selectFrom("delivery")
    .select("state")
    .where("id", "=", delivery)
    .executeTakeFirstOrThrow();
  if (row.state !== "accepted" || packages === undefined) return await finish();
  let objects = 0;
  for await (const { faults } of packages.rehash({ objectId: objectIdOf(receiver, delivery), signal })) {
    objects += 1;
    const [fault] = faults;
    if (fault === undefined) continue;
    throw new TransferError("read-failed", `The object of ${delivery} is not sound: ${fault.code} ${fault.detail}`);
  }
  if (objects !== 1) throw new TransferError("not-found", `There is no object of ${delivery} in the storage.`);
  await finish(async (transaction) => {
    await changeState(transaction, receiver, { delivery, action: "secure", actor: "system", by: "system" });
  });
};
