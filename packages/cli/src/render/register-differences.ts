import type { RegisterDifferences, RegisterEvent, Translate } from "@rafskil/core";

/** What two copies of a register do not have in common, as lines. What others wrote is shown with hidden signs spelled out. */
export function* differencesText(
  differences: RegisterDifferences,
  { translate, showHidden }: { readonly translate: Translate; readonly showHidden: (text: string) => string },
): Iterable<string> {
  const { plans, systemsHere, systemsThere, systemsDiffer, eventsHere, eventsThere } = differences;
  if (plans !== undefined)
    yield translate("sync/plans", { here: showHidden(plans.here), there: showHidden(plans.there) });
  for (const { id, name } of systemsHere)
    yield translate("sync/system-here", { system: showHidden(`${id} (${name})`) });
  for (const { id, name } of systemsThere)
    yield translate("sync/system-there", { system: showHidden(`${id} (${name})`) });
  for (const { id, fields } of systemsDiffer) {
    for (const { name, here, there } of fields) {
      yield translate("sync/field", { system: id, field: name, here: showHidden(here), there: showHidden(there) });
    }
  }
  for (const event of eventsHere) yield translate("sync/event-here", { event: showHidden(sayEvent(event)) });
  for (const event of eventsThere) yield translate("sync/event-there", { event: showHidden(sayEvent(event)) });
}

function sayEvent(event: RegisterEvent): string {
  const { on, system, kind, id, by } = event;
  const what = event.kind === "void" ? event.voids : [event.step, event.period].filter(Boolean).join(" ");
  return `${on} ${system} ${kind} ${what} (${by.role}, ${id})`;
}
