import type { ActionPlan, DeliveryAction, Evidence, NewEvent, PlanStep } from "@rafskil/core";
import type { DeliveryRow } from "../deliveries/change-state.ts";
import type { Registry } from "../receiver.ts";
import type { DatabaseTransaction } from "../store/database.ts";
import { type LoadedRegister, loadRegister, standingOn, todayOf } from "./load-register.ts";
import { recordStep } from "./record-event.ts";
import { periodOf } from "./require-steps.ts";

/**
 * Records in the register what a delivery of it came to: delivered when its bytes are durable, then accepted or returned,
 * then secured. The receipts of the delivery are the evidence. A plan that has no such step, or a register in which the step
 * does not stand to be done, is left as it is: the delivery's own log tells of it all the same.
 */
export async function followDelivery(
  transaction: DatabaseTransaction,
  registry: Pick<Registry, "config" | "clock" | "keys">,
  row: DeliveryRow,
  action: DeliveryAction,
): Promise<void> {
  if (row.system === null || !["receive", "ingest", "return", "reject", "secure"].includes(action)) return;
  const loaded = await loadRegister(transaction, row.organisation, registry.config);
  if (loaded === undefined) return;
  const found = stepFor(loaded.plan, action);
  if (found === undefined) return;
  const { step, outcome } = found;
  const period = periodOfRow(loaded, row);
  const now = registry.clock.now();
  const standing = standingOn(loaded, now, { system: row.system }).rows.find(
    ({ system, period: of }) => system.id === row.system && of?.id === period,
  );
  const cell = standing?.steps.find((each) => each.step.id === step.id);
  if (cell === undefined || cell.state === "done" || cell.state === "not-applicable") return;
  // What the agreement let pass stands in the way of the register's own order: the delivery is told by its log alone.
  if (cell.blockedBy.length > 0) return;
  const event = {
    kind: "done",
    on: todayOf(loaded, now),
    system: row.system,
    step: step.id,
    ...(step.per === "system" || period === undefined ? {} : { period }),
    ...(outcome === undefined ? {} : { outcome }),
    by: { role: step.role, name: registry.config.archive.name },
    ...evidenceOf(step, `${registry.config.address}/v1/deliveries/${row.id}`),
  } satisfies NewEvent;
  await recordStep(transaction, registry, event, { organisation: row.organisation });
}

function stepFor(
  plan: ActionPlan,
  action: DeliveryAction,
): { readonly step: PlanStep; readonly outcome?: string } | undefined {
  const find = (isIt: (step: PlanStep) => boolean): PlanStep | undefined => plan.steps.find(isIt);
  if (action === "receive") {
    const step = find(({ id }) => id === plan.delivery);
    return step === undefined ? undefined : { step };
  }
  if (action === "secure") {
    const step = find(({ id }) => id === "secure");
    return step === undefined ? undefined : { step };
  }
  const outcome = action === "ingest" ? "accepted" : "returned";
  const step = find(({ outcomes }) => outcomes?.some(({ id }) => id === outcome) === true);
  return step === undefined ? undefined : { step, outcome };
}

function periodOfRow({ register }: LoadedRegister, row: DeliveryRow): string | undefined {
  const { system, period_from: from, period_to: to } = row;
  return periodOf(register, {
    ...(system === null ? {} : { system }),
    ...(from === null || to === null ? {} : { period: { from, to } }),
  });
}

function evidenceOf({ evidence }: PlanStep, reference: string): { readonly evidence?: readonly Evidence[] } {
  const needed = evidence.filter(({ isRequired }) => isRequired).map(({ id }) => ({ id, reference }));
  return needed.length === 0 ? {} : { evidence: needed };
}
