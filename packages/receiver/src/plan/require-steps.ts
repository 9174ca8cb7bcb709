import { type Announcement, deliveryGate, type Language, type SystemRegister } from "@rafskil/core";
import type { VersionedAgreement } from "../agreements/agreement.ts";
import { type KnownFault, problem } from "../http/problem.ts";
import type { Registry } from "../receiver.ts";
import type { DatabaseTransaction } from "../store/database.ts";
import { loadRegister, standingOn } from "./load-register.ts";

/** Of a step, where the fault is about none. */
const UNSAID = { title: "", clause: "none", due: "none" } as const;

/**
 * Refuses an announcement whose turn has not come: `announcement-refused` with a `step-missing` for each step that must stand
 * first, its clause and its deadline. Organisations that follow no plan here are not asked, and neither is an announcement
 * that names no system; steps that the agreement passes over are passed over.
 */
export async function requireSteps(
  transaction: DatabaseTransaction,
  { config, clock }: Pick<Registry, "config" | "clock">,
  announcement: Announcement,
  { organisation, agreement }: { readonly organisation: string; readonly agreement: VersionedAgreement },
): Promise<void> {
  const loaded = await loadRegister(transaction, organisation, config);
  if (loaded === undefined) return;
  const { system } = announcement;
  if (system === undefined) {
    if (agreement.withoutSteps?.includes(loaded.plan.delivery)) return;
    throw refused([{ fault: "step-missing", pointer: "/system", said: { ...UNSAID, what: "no_system" } }]);
  }
  const period = periodOf(loaded.register, announcement);
  const gate = deliveryGate(standingOn(loaded, clock.now(), { system }), {
    system,
    ...(period === undefined ? {} : { period }),
    ...(agreement.withoutSteps === undefined ? {} : { allowedWithout: agreement.withoutSteps }),
  });
  switch (gate.kind) {
    case "open":
      return;
    case "unknown": {
      const pointer = `/${gate.what}`;
      throw refused([{ fault: "step-missing", pointer, said: { ...UNSAID, what: `unknown_${gate.what}` } }]);
    }
    case "not-needed":
      throw refused([{ fault: "step-missing", pointer: "/system", said: { ...UNSAID, what: "not_needed" } }]);
    case "closed":
      throw refused(
        gate.missing.map(({ step, deadline }) => {
          const clause = deadline?.rule?.clause ?? step.clause;
          const where = clause === undefined ? "" : `${clause.standard}, ${clause.section}`;
          const due = deadline?.due ?? "";
          return {
            fault: "step-missing",
            pointer: "/system",
            facts: { step: step.id, clause: where, due },
            said: (language: Language) => ({
              what: "step",
              title: step.titles[language],
              clause: where === "" ? "none" : where,
              due: due === "" ? "none" : due,
            }),
          };
        }),
      );
  }
}

function refused(faults: readonly KnownFault[]) {
  return problem("announcement-refused", { faults });
}

/** The period of the register that has the announcement's days. */
export function periodOf(
  { systems }: SystemRegister,
  { system: id, period }: Pick<Announcement, "system" | "period">,
): string | undefined {
  const periods = systems.find((system) => system.id === id)?.periods ?? [];
  if (period === undefined || periods.length === 0) return undefined;
  return periods.find(({ from, to }) => from === period.from && to === period.to)?.id ?? `${period.from} ${period.to}`;
}
