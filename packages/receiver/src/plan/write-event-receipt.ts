import { type EventReceiptEntry, eventDigest, type NamedTexts, type RegisterEvent, type Texts } from "@rafskil/core";
import { issueInLog } from "../receipts/issue-in-log.ts";
import type { Registry } from "../receiver.ts";
import type { DatabaseTransaction } from "../store/database.ts";
import type { LoadedRegister } from "./load-register.ts";

/**
 * Issues the receipt of an event in the transaction that records it: one for each, and asking again gives the same bytes.
 * It names the receipt of the register's event before it. Who recorded it and what was noted stays in the register.
 */
export async function writeEventReceipt(
  transaction: DatabaseTransaction,
  registry: Pick<Registry, "config" | "keys">,
  event: RegisterEvent,
  { organisation, loaded, at }: { readonly organisation: string; readonly loaded: LoadedRegister; readonly at: Date },
): Promise<void> {
  const before = await transaction
    .selectFrom("event_receipt")
    .select("jws")
    .where("organisation", "=", organisation)
    .orderBy("log_index", "desc")
    .limit(1)
    .executeTakeFirst();
  const entry: EventReceiptEntry = {
    ...describeEvent(event, loaded),
    issuedAt: at.toISOString(),
    archive: registry.config.archive,
    verifyAt: `${registry.config.address}/v1/organisations/${organisation}/events/${event.id}/receipt`,
  };
  const issued = await issueInLog(transaction, registry, entry, { kind: "receipt/event", previous: before?.jws });
  const { jws, digest, index: log_index } = issued;
  await transaction
    .insertInto("event_receipt")
    .values({ organisation, event: event.id, jws, digest, log_index, issued_at: entry.issuedAt })
    .execute();
}

function describeEvent(
  event: RegisterEvent,
  { plan, register }: LoadedRegister,
): Omit<EventReceiptEntry, "issuedAt" | "archive"> {
  const step = event.kind === "void" ? undefined : plan.steps.find(({ id }) => id === event.step);
  const outcome = event.kind === "done" ? step?.outcomes?.find(({ id }) => id === event.outcome) : undefined;
  const role = plan.roles.find(({ id }) => id === event.by.role);
  const system = register.systems.find(({ id }) => id === event.system);
  return {
    type: "rafskil-event-receipt",
    version: 1,
    body: register.body,
    plan: { id: plan.id, version: plan.version },
    system: { id: event.system, name: system?.name ?? event.system },
    event: {
      id: event.id,
      kind: event.kind,
      on: event.on,
      ...(step === undefined ? {} : { step: named(step) }),
      ...(outcome === undefined ? {} : { outcome: named(outcome) }),
      ...("period" in event && event.period !== undefined ? { period: event.period } : {}),
      ...("until" in event && event.until !== undefined ? { until: event.until } : {}),
      ...(event.kind === "void" ? { voids: event.voids } : {}),
      role: role === undefined ? unnamed(event.by.role) : named(role),
      sha256: eventDigest(event),
    },
  };
}

function named({ id, titles }: { readonly id: string; readonly titles: Texts }): NamedTexts {
  return { id, titles: { en: titles.en, is: titles.is, nb: titles.nb, da: titles.da } };
}

function unnamed(id: string): NamedTexts {
  return { id, titles: { en: id, is: id, nb: id, da: id } };
}
