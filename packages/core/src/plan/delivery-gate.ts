import type { ActionPlan } from "./action-plan.ts";
import { isStanding, type PlanStanding, type StepStanding } from "./standing.ts";

/** Whether a delivery may be opened for a system, or what has to stand first. */
export type DeliveryGate =
  | { readonly kind: "open" }
  | { readonly kind: "unknown"; readonly what: "system" | "period" }
  /** It was ruled that the records need not be delivered. */
  | { readonly kind: "not-needed" }
  /** In the plan's order; the first is what is to be done next. */
  | { readonly kind: "closed"; readonly missing: readonly StepStanding[] };

/**
 * Asks whether everything stands that must stand before a system's records are delivered. Steps in `allowedWithout` are
 * passed over: the archive agreed to that.
 */
export function deliveryGate(
  standing: PlanStanding,
  asked: { readonly system: string; readonly period?: string; readonly allowedWithout?: readonly string[] },
): DeliveryGate {
  const rows = standing.rows.filter(({ system }) => system.id === asked.system);
  if (rows.length === 0) return { kind: "unknown", what: "system" };
  const row = rows.find(({ period }) => period?.id === asked.period);
  if (row === undefined) return { kind: "unknown", what: "period" };
  const delivery = row.steps.find(({ step }) => step.id === standing.plan.delivery);
  if (delivery?.state === "not-applicable") return { kind: "not-needed" };
  const needed = stepsBefore(standing.plan);
  const missing = row.steps.filter(
    ({ step, state }) =>
      needed.has(step.id) && !isStanding(state) && !(asked.allowedWithout?.includes(step.id) ?? false),
  );
  return missing.length === 0 ? { kind: "open" } : { kind: "closed", missing };
}

/** The ids of all steps that the delivery builds on, near and far. */
function stepsBefore({ steps, delivery }: ActionPlan): ReadonlySet<string> {
  const needed = new Set(steps.find(({ id }) => id === delivery)?.after);
  for (const step of [...steps].reverse()) {
    if (needed.has(step.id)) for (const id of step.after) needed.add(id);
  }
  return needed;
}
