import type { AnnouncedPackage } from "@rafskil/core";
import { findAgreement } from "../agreements/agreement.ts";
import { appendEvent } from "../audit/append-event.ts";
import { problem } from "../http/problem.ts";
import type { Receiver } from "../receiver.ts";
import { announcementFaults, totalBytes } from "./announcement-faults.ts";
import type { DeliveryRow } from "./change-state.ts";
import { placeBlobs } from "./place-blobs.ts";
import { requireSpace } from "./space.ts";

export interface AmendOptions {
  readonly packages: readonly AnnouncedPackage[];
  readonly by: string;
  readonly revision: number;
}

/**
 * Announces anew what an open delivery consists of: after it was returned, or because the sender noticed a fault. What lies
 * here verified stays, and only what has changed is awaited.
 */
export async function amend(receiver: Receiver, row: DeliveryRow, options: AmendOptions): Promise<void> {
  const { database, blobs, clock, config } = receiver;
  const { packages, by, revision } = options;
  const free = await blobs.freeBytes();
  await database.write(async (transaction) => {
    const delivery = await transaction
      .selectFrom("delivery")
      .selectAll()
      .where("id", "=", row.id)
      .executeTakeFirstOrThrow();
    if (delivery.revision !== revision) throw problem("revision-mismatch");
    if (delivery.state !== "open" && delivery.state !== "announced") {
      throw problem("state-conflict", { state: delivery.state });
    }
    const agreement = await findAgreement(transaction, delivery.agreement, delivery.agreement_version);
    if (agreement === undefined) throw problem("not-found");
    const { series, period_from, period_to } = delivery;
    const period = period_from === null || period_to === null ? {} : { period: { from: period_from, to: period_to } };
    const announcement = { agreement: agreement.id, packages, ...(series === null ? {} : { series }), ...period };
    const now = clock.now();
    const faults = announcementFaults(announcement, agreement, {
      limits: config.limits,
      use: { deliveries: 0, bytes: 0 },
      today: now.toISOString().slice(0, 10),
    });
    if (faults.length > 0) throw problem("announcement-refused", { faults });
    const old = await transaction.selectFrom("blob").select("id").where("delivery", "=", row.id).execute();
    const before = await transaction.selectFrom("package").select("id").where("delivery", "=", row.id).execute();
    const placed = await placeBlobs(transaction, packages, { delivery: row.id, from: [row.id] });
    for (const { id } of old) {
      await transaction.deleteFrom("blob_leaf").where("blob", "=", id).execute();
      await transaction.deleteFrom("blob").where("id", "=", id).execute();
    }
    for (const { id } of before) {
      await transaction.deleteFrom("package").where("id", "=", id).execute();
    }
    await transaction
      .updateTable("delivery")
      .set({
        revision: delivery.revision + 1,
        changed_at: now.toISOString(),
        total_bytes: totalBytes({ packages }),
        total_blobs: packages.reduce((sum, each) => sum + each.blobs.length, 0),
        reserved_bytes: 0,
      })
      .where("id", "=", row.id)
      .execute();
    await requireSpace(transaction, { organisation: row.organisation, needed: placed.awaited, free, config });
    await transaction
      .updateTable("delivery")
      .set({ reserved_bytes: placed.awaited })
      .where("id", "=", row.id)
      .execute();
    const facts = { kept: placed.kept, awaited: placed.awaited };
    await appendEvent(transaction, { kind: "delivery/amend", delivery: row.id, by, at: now, facts });
  });
}
