import { ACTION_PLANS, type ActionPlan, type RegisteredSystem } from "@rafskil/core";
import { appendEvent } from "../audit/append-event.ts";
import { problem } from "../http/problem.ts";
import type { Registry } from "../receiver.ts";
import type { DatabaseTransaction } from "../store/database.ts";

interface By {
  readonly organisation: string;
  readonly by: string;
}

/** Says by which plan an organisation's systems go. It is said once: another plan would give old events another meaning. */
export async function followPlan(
  transaction: DatabaseTransaction,
  { clock }: Pick<Registry, "clock">,
  plan: ActionPlan,
  { organisation, by }: By,
): Promise<void> {
  const { id, version } = plan;
  const known = await transaction
    .selectFrom("register")
    .select(["plan", "plan_version"])
    .where("organisation", "=", organisation)
    .executeTakeFirst();
  if (known !== undefined && (known.plan !== id || known.plan_version !== version)) {
    throw problem("state-conflict", {
      detail: "detail/plan-followed",
      said: { organisation, plan: `${known.plan} ${known.plan_version}` },
    });
  }
  if (known !== undefined) return;
  const at = clock.now();
  const isOurs = ACTION_PLANS.includes(plan);
  await transaction
    .insertInto("register")
    .values({
      organisation,
      plan: id,
      plan_version: version,
      document: isOurs ? null : JSON.stringify(plan),
      created_at: at.toISOString(),
    })
    .execute();
  await appendEvent(transaction, { kind: "plan/follow", by, at, facts: { organisation, plan: id, version } });
}

/**
 * Writes a description of a system; the earlier ones stay. `version` is the one that the caller saw, 0 for a system that is
 * new: where another has written meanwhile, that is `revision-mismatch` and nothing is written. The same again is no version.
 */
export async function putSystem(
  transaction: DatabaseTransaction,
  { clock }: Pick<Registry, "clock">,
  system: RegisteredSystem,
  { organisation, by, version }: By & { readonly version: number },
): Promise<number> {
  const newest = await transaction
    .selectFrom("registered_system")
    .select(["version", "document"])
    .where("organisation", "=", organisation)
    .where("id", "=", system.id)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  const document = JSON.stringify(system);
  const last = Number(newest?.version ?? 0);
  if (newest?.document === document) return last;
  if (last !== version) throw problem("revision-mismatch");
  const at = clock.now();
  const next = last + 1;
  await transaction
    .insertInto("registered_system")
    .values({ organisation, id: system.id, version: next, document, by, at: at.toISOString() })
    .execute();
  const facts = { organisation, system: system.id, version: next };
  await appendEvent(transaction, { kind: "plan/system", by, at, facts });
  return next;
}
