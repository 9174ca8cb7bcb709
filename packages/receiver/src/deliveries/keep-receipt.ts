import type { JobHandler } from "../jobs/run-jobs.ts";
import { premisOfDelivery } from "../premis/premis-of-delivery.ts";
import { fileOfBytes, objectIdOf, receiptFiles } from "./preserve.ts";

/**
 * Lays what came after the packages into the object that it is about: the receipt for acceptance or for the second copy,
 * which could not be there before it was issued, and all events until then as PREMIS.
 */
export const keepReceipt: JobHandler = async (receiver, { job, signal, finish }) => {
  const { database, packages, config } = receiver;
  const delivery = job.subject;
  const newest = await database.read
    .selectFrom("receipt")
    .select(["kind", "issued_at"])
    .where("delivery", "=", delivery)
    .orderBy("log_index", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  const premis = (await premisOfDelivery(database.read, delivery)) ?? Buffer.alloc(0);
  await packages?.add(
    {
      id: objectIdOf(receiver, delivery),
      message: `The receipt: ${newest.kind}`,
      user: { name: config.archive.name, address: config.address },
      createdAt: newest.issued_at,
      files: [...(await receiptFiles(database.read, delivery)), fileOfBytes("premis.xml", premis)],
    },
    { signal },
  );
  await finish();
};
