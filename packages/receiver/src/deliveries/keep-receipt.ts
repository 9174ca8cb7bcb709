import type { JobHandler } from "../jobs/run-jobs.ts";
import { fileOfBytes, objectIdOf } from "./preserve.ts";

/** Lays the receipt for acceptance, which could not be there before it was issued, into the object that it is about. */
export const keepReceipt: JobHandler = async (receiver, { job, signal, finish }) => {
  const { database, packages, config } = receiver;
  const receipt = await database.read
    .selectFrom("receipt")
    .select(["jws", "issued_at"])
    .where("delivery", "=", job.subject)
    .where("kind", "=", "accepted")
    .executeTakeFirstOrThrow();
  await packages?.add(
    {
      id: objectIdOf(receiver, job.subject),
      message: "The receipt for acceptance",
      user: { name: config.archive.name, address: config.address },
      createdAt: receipt.issued_at,
      files: [fileOfBytes("receipts/accepted.jws", Buffer.from(receipt.jws))],
    },
    { signal },
  );
  await finish();
};
