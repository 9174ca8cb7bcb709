import {
  eventDigest,
  eventIdOf,
  eventLine,
  judgeEvent,
  type Language,
  type NewEvent,
  parseEvent,
  planTranslator,
} from "@rafskil/core";
import type { Caller } from "../access/caller.ts";
import { appendEvent } from "../audit/append-event.ts";
import { problem } from "../http/problem.ts";
import type { Registry } from "../receiver.ts";
import type { DatabaseTransaction } from "../store/database.ts";
import { loadRegister, todayOf } from "./load-register.ts";
import { writeEventReceipt } from "./write-event-receipt.ts";

export interface RecordOptions {
  readonly organisation: string;
  /** Who asks; absent for what the receiver itself records of a delivery. */
  readonly caller?: Caller;
  /** Of what is found against the event; English by default. */
  readonly language?: Language;
}

/**
 * Adds an event to an organisation's register, its leaf to the log, and its receipt, in one transaction. Each side records what is its
 * own: `not-allowed`. What a check would call an error, such as steps before it that do not stand, is `event-refused`. The
 * same event again is no new one.
 */
export async function recordStep(
  transaction: DatabaseTransaction,
  registry: Pick<Registry, "config" | "clock" | "keys">,
  given: NewEvent,
  { organisation, caller, language = "en" }: RecordOptions,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const loaded = await loadRegister(transaction, organisation, registry.config);
  if (loaded === undefined) throw problem("not-found");
  const { plan, register } = loaded;
  const checked = parseEvent({ ...given, id: eventIdOf(given) });
  if (!checked.ok) {
    const faults = checked.faults.map(({ kind, pointer, message }) => ({ fault: kind, pointer, detail: message }));
    throw problem("malformed-request", { faults });
  }
  const event = checked.value;
  const role = plan.roles.find(({ id }) => id === event.by.role);
  if (caller !== undefined && role !== undefined) {
    const side = caller.organisation === undefined ? "archive" : "body";
    if (role.side !== side) throw problem("not-allowed");
  }
  if (register.events.some(({ id }) => id === event.id)) return { id: event.id, isNew: false };
  const now = registry.clock.now();
  const today = todayOf(loaded, now);
  const translate = planTranslator(language);
  const against = await judgeEvent({ event, register, plan, today, language, translate });
  if (against.length > 0) {
    throw problem("event-refused", {
      faults: against.map(({ rule, message }) => ({ fault: rule.replace("plan/", ""), detail: message })),
    });
  }
  const document = eventLine(event);
  const by = caller?.id ?? "system";
  const log_index = await appendEvent(transaction, {
    kind: `plan/${event.kind}`,
    by,
    at: now,
    facts: {
      organisation,
      system: event.system,
      event: event.id,
      ...("step" in event ? { step: event.step } : {}),
      sha256: eventDigest(event),
    },
  });
  const position = register.events.length + 1;
  await transaction
    .insertInto("register_event")
    .values({
      organisation,
      position,
      id: event.id,
      system: event.system,
      document,
      by,
      at: now.toISOString(),
      log_index,
    })
    .execute();
  await writeEventReceipt(transaction, registry, event, { organisation, loaded, at: now });
  return { id: event.id, isNew: true };
}
