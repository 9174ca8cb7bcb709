import { hash } from "node:crypto";
import type { Announcement } from "@rafskil/core";
import type { Caller } from "../access/caller.ts";
import { seesAgreement, visibleDeliveries } from "../access/rows.ts";
import { findAgreement, type VersionedAgreement } from "../agreements/agreement.ts";
import { appendEvent } from "../audit/append-event.ts";
import { problem } from "../http/problem.ts";
import { requireSteps } from "../plan/require-steps.ts";
import type { Receiver } from "../receiver.ts";
import type { DatabaseTransaction } from "../store/database.ts";
import { newDeliveryId } from "../store/new-id.ts";
import { announcementFaults, totalBytes } from "./announcement-faults.ts";
import { changeState } from "./change-state.ts";
import { placeBlobs } from "./place-blobs.ts";
import { requireSpace } from "./space.ts";

/** From where a delivery can be mended by another: nothing more comes of it itself. */
const MENDABLE: readonly string[] = ["rejected", "withdrawn", "expired"];
const DAY_MS = 86_400_000;

export interface AnnounceOptions {
  readonly caller: Caller & { readonly organisation: string };
  readonly key: string;
}

/**
 * Takes an announcement: everything that can be known before the first byte is refused here, and its space is kept free.
 * The same request under the same key gives the same delivery.
 */
export async function announce(
  receiver: Receiver,
  announcement: Announcement,
  { caller, key }: AnnounceOptions,
): Promise<{ readonly delivery: string; readonly isNew: boolean }> {
  const { database, blobs, clock, config } = receiver;
  const digest = hash("sha256", JSON.stringify(announcement), "hex");
  const free = await blobs.freeBytes();
  return await database.write(async (transaction) => {
    const { organisation } = caller;
    const answered = await transaction
      .selectFrom("answered_request")
      .selectAll()
      .where("key", "=", key)
      .where("caller", "=", organisation)
      .executeTakeFirst();
    if (answered !== undefined) {
      if (answered.request_sha256 !== digest) throw problem("idempotency-key-reused");
      return { delivery: answered.delivery, isNew: false };
    }
    const now = clock.now();
    const agreement = await requireAgreement(transaction, caller, { announcement, receiver, now });
    await requireSteps(transaction, receiver, announcement, { organisation, agreement });
    const from = await mended(transaction, announcement, caller);
    await refuseDuplicates(transaction, announcement, organisation);
    const id = newDeliveryId(now);
    const total_bytes = totalBytes(announcement);
    const { awaited, kept } = await placeBlobs(transaction, announcement.packages, { delivery: id, from });
    await requireSpace(transaction, { organisation, needed: awaited, free, config });
    const { series, period, system, contact, previous } = announcement;
    await transaction
      .insertInto("delivery")
      .values({
        id,
        organisation,
        agreement: agreement.id,
        agreement_version: agreement.version,
        state: "announced",
        revision: 1,
        lane: total_bytes <= config.checks.smallBytes ? "small" : "large",
        series: series ?? null,
        period_from: period?.from ?? null,
        period_to: period?.to ?? null,
        system: system ?? null,
        contact: contact === undefined ? null : JSON.stringify(contact),
        previous: previous ?? null,
        mended_by: null,
        announced_by: caller.id,
        announced_at: now.toISOString(),
        changed_at: now.toISOString(),
        deadline_at: new Date(now.getTime() + config.policy.openDays * DAY_MS).toISOString(),
        total_bytes,
        total_blobs: announcement.packages.reduce((sum, each) => sum + each.blobs.length, 0),
        reserved_bytes: awaited,
        reason: null,
        returned: null,
        returns: 0,
      })
      .execute();
    await transaction
      .insertInto("answered_request")
      .values({ key, caller: organisation, request_sha256: digest, delivery: id, at: now.toISOString() })
      .execute();
    if (previous !== undefined) {
      await transaction.updateTable("delivery").set({ mended_by: id }).where("id", "=", previous).execute();
    }
    const facts = { agreement: agreement.id, version: agreement.version, bytes: total_bytes, kept, request: digest };
    await appendEvent(transaction, { kind: "delivery/announce", delivery: id, by: caller.id, at: now, facts });
    if (agreement.opens !== "archivist") {
      await changeState(transaction, receiver, { delivery: id, action: "open", actor: "system", by: "system" });
    }
    return { delivery: id, isNew: true };
  });
}

async function requireAgreement(
  transaction: DatabaseTransaction,
  caller: Caller,
  context: { readonly announcement: Announcement; readonly receiver: Receiver; readonly now: Date },
): Promise<VersionedAgreement> {
  const { announcement, receiver, now } = context;
  const agreement = await findAgreement(transaction, announcement.agreement);
  if (agreement === undefined || !seesAgreement(caller, agreement)) throw problem("not-found");
  const used = await transaction
    .selectFrom("delivery")
    .select(({ fn }) => [fn.countAll<number>().as("deliveries"), fn.sum<number | null>("total_bytes").as("bytes")])
    .where("agreement", "=", agreement.id)
    .where("state", "not in", ["rejected", "withdrawn", "expired", "purged"])
    .executeTakeFirstOrThrow();
  const use = { deliveries: Number(used.deliveries), bytes: Number(used.bytes ?? 0) };
  const today = now.toISOString().slice(0, 10);
  const faults = announcementFaults(announcement, agreement, { limits: receiver.config.limits, use, today });
  if (faults.length > 0) throw problem("announcement-refused", { faults });
  return agreement;
}

/** The deliveries whose blobs need not be sent again: the one that this one mends. */
async function mended(
  transaction: DatabaseTransaction,
  { previous }: Announcement,
  caller: Caller,
): Promise<readonly string[]> {
  if (previous === undefined) return [];
  const row = await visibleDeliveries(transaction, caller)
    .select(["delivery.state", "delivery.mended_by"])
    .where("delivery.id", "=", previous)
    .executeTakeFirst();
  if (row === undefined) {
    const fault = { fault: "previous-unknown", pointer: "/previous", said: { previous } } as const;
    throw problem("announcement-refused", { faults: [fault] });
  }
  if (!MENDABLE.includes(row.state) || row.mended_by !== null) {
    const said = { previous, state: row.state, by: row.mended_by ?? "none" };
    throw problem("announcement-refused", { faults: [{ fault: "previous-not-mendable", pointer: "/previous", said }] });
  }
  return [previous];
}

/** An archive file that the archive took over, or is about to, need not come again. */
async function refuseDuplicates(
  transaction: DatabaseTransaction,
  { packages }: Announcement,
  organisation: string,
): Promise<void> {
  for (const { form, blobs } of packages) {
    const sha256 = blobs[0]?.sha256;
    if (form !== "archive" || sha256 === undefined) continue;
    const twin = await transaction
      .selectFrom("blob")
      .innerJoin("delivery", "delivery.id", "blob.delivery")
      .select("delivery.id")
      .where("blob.sha256", "=", sha256)
      .where("delivery.organisation", "=", organisation)
      .where("delivery.state", "in", ["ingesting", "accepted", "secured"])
      .executeTakeFirst();
    if (twin !== undefined) throw problem("duplicate-package", { delivery: twin.id });
  }
}
