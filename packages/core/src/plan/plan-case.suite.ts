import type { CalendarDate } from "./calendar-date.ts";
import { eventIdOf, type NewEvent } from "./event-id.ts";
import { ACTION_PLANS } from "./plans.ts";
import type { RegisterEvent, RegisteredSystem, SystemPeriod, SystemRegister } from "./register.ts";

export const day = (text: string): CalendarDate => text as CalendarDate;

/** A plan that comes with the program. */
export function planOf(id: "is" | "dk" | "no") {
  const plan = ACTION_PLANS.find((known) => known.id.startsWith(`${id}-`));
  if (plan === undefined) throw new Error(id);
  return plan;
}

/** A system with documents and personal data, called `s`. */
export function systemWith(more: Partial<RegisteredSystem> = {}): RegisteredSystem {
  return {
    id: "s",
    name: "Málakerfi",
    purpose: "Mál",
    personalData: "ordinary",
    hasDocuments: true,
    retention: "undecided",
    ...more,
  };
}

export function periodOf(from: string, to: string, newestRecord?: string): SystemPeriod {
  const newest = newestRecord === undefined ? {} : { newestRecord: day(newestRecord) };
  return { id: `${from.slice(0, 4)}-${to.slice(0, 4)}`, from: day(from), to: day(to), ...newest };
}

/** An event with its id; what is not given is that of a done step of `s` by whoever may. */
export function event(on: string, step: string, more: Readonly<Record<string, unknown>> = {}): RegisterEvent {
  const role = ACTION_PLANS.flatMap(({ steps }) => steps).find(({ id }) => id === step)?.role ?? "records-manager";
  const made = { on, system: "s", kind: "done", step, by: { role }, ...more } as unknown as NewEvent;
  return { ...made, id: eventIdOf(made) } as RegisterEvent;
}

export function registerOf(
  systems: readonly RegisteredSystem[],
  events: readonly RegisterEvent[] = [],
  plan = planOf("is"),
): SystemRegister {
  return {
    body: { name: "Hraunabyggð" },
    archive: { name: "Héraðsskjalasafn" },
    plan: { id: plan.id, version: plan.version },
    systems,
    events,
  };
}
