import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { TransferError } from "@rafskil/core";
import type { Selectable } from "kysely";
import { appendEvent } from "../audit/append-event.ts";
import { changeState } from "../deliveries/change-state.ts";
import type { JobHandler } from "../jobs/run-jobs.ts";
import type { Receiver } from "../receiver.ts";
import type { PackageTable } from "../store/database/tables.ts";
import { syncFolder } from "../store/sync-folder.ts";
import { forgetVerdicts } from "./check-again.ts";
import { checkFacts } from "./check-facts.ts";
import { compareWithAnnounced } from "./compare-with-announced.ts";
import { failedOutcome } from "./failed-outcome.ts";
import { markMended } from "./mark-mended.ts";
import type { PackageToCheck } from "./package-checker.ts";
import { receiverFinding } from "./receiver-finding.ts";
import { scanBlobs } from "./scan-blobs.ts";
import { signatureToCheck } from "./signature-to-check.ts";
import { withFindings } from "./with-findings.ts";
import { writeOutcome } from "./write-outcome.ts";

/**
 * Checks a received delivery, package by package, and puts it before the archivist. Content never stops it: what is wrong
 * stands in the report. What the checks could not do is tried again, and at last the clearing desk's.
 */
export const checkDelivery: JobHandler = async (receiver, { job, signal, finish }) => {
  const { database, scanner } = receiver;
  const delivery = job.subject;
  const by = { delivery, actor: "system", by: "system" } as const;
  const { state, previous, agreement, agreement_version } = await database.read
    .selectFrom("delivery")
    .select(["state", "previous", "agreement", "agreement_version"])
    .where("id", "=", delivery)
    .executeTakeFirstOrThrow();
  if (state === "received") {
    await database.write(async (transaction) => {
      // It was returned, perhaps, and is submitted again as it was.
      await forgetVerdicts(transaction, delivery);
      await changeState(transaction, receiver, { ...by, action: "check" });
    });
  } else if (state !== "checking") return await finish();
  const packages = await database.read
    .selectFrom("package")
    .selectAll()
    .where("delivery", "=", delivery)
    .orderBy("position")
    .execute();
  for (const row of packages) {
    // What an earlier attempt brought to its end is not done again.
    if (row.verdict !== null) continue;
    signal.throwIfAborted();
    const signature = await signatureToCheck(receiver, row, { id: agreement, version: agreement_version });
    const target = { ...(await describe(receiver, row)), ...(signature === undefined ? {} : { signature }) };
    const own = [...(await scanBlobs(receiver, target, signal))];
    const outcome = await checkWithin(receiver, target, signal);
    own.push(...compareWithAnnounced(row, outcome, receiver.config.language));
    // The verdict rests on a report: its name is durable before it is.
    await syncFolder(reportFolderOf(receiver));
    const told = withFindings(outcome, own);
    const facts = checkFacts(row.id, told, { scanner: await scanner.describe(), isSigned: row.signature !== null });
    await database.write(async (transaction) => {
      await writeOutcome(transaction, row, told);
      await appendEvent(transaction, {
        kind: "package/check",
        delivery,
        by: "system",
        at: receiver.clock.now(),
        facts,
      });
    });
  }
  await finish(async (transaction) => {
    await markMended(transaction, { id: delivery, previous }, receiver.clock.now());
    await changeState(transaction, receiver, { ...by, action: "pass" });
  });
};

/** A check that takes more memory or time than it may is no fault of the machine that goes away: it is a finding. */
async function checkWithin({ checker, config }: Receiver, target: PackageToCheck, signal: AbortSignal) {
  try {
    return await checker.check(target, { signal });
  } catch (error) {
    if (!(error instanceof TransferError && error.code === "limit-exceeded")) throw error;
    // What was written of a report is not one.
    await rm(target.reportFile, { force: true });
    const finding = receiverFinding("receiver/check-limit", error.facts, { language: config.language });
    return failedOutcome(finding, target);
  }
}

/** Where a package's report lies, under a name of ours. */
export function reportFileOf(receiver: Pick<Receiver, "config">, packageId: string): string {
  return join(reportFolderOf(receiver), `${packageId}.json`);
}

export function reportFolderOf({ config }: Pick<Receiver, "config">): string {
  return join(config.data, "reports");
}

async function describe(receiver: Receiver, row: Selectable<PackageTable>): Promise<PackageToCheck> {
  const reportFile = reportFileOf(receiver, row.id);
  await mkdir(reportFolderOf(receiver), { recursive: true, mode: 0o700 });
  await rm(reportFile, { force: true });
  const rows = await receiver.database.read
    .selectFrom("blob")
    .select(["path", "bytes", "stored_as"])
    .where("package", "=", row.id)
    .orderBy("position")
    .execute();
  const blobs = await Promise.all(
    rows.map(async ({ path, bytes, stored_as }) => {
      const file = await receiver.blobs.lend(stored_as ?? "");
      return { path, bytes, file: file.path };
    }),
  );
  const { id, name, form, format, profile } = row;
  return { id, name, form, format, ...(profile === null ? {} : { profile }), blobs, reportFile };
}
