import type { Decision, DeliveryAction, DeliveryActor } from "@rafskil/core";
import { findAgreement } from "../agreements/agreement.ts";
import { changeState, type DeliveryRow } from "../deliveries/change-state.ts";
import { problem } from "../http/problem.ts";
import type { Registry } from "../receiver.ts";

export interface DecideOptions {
  readonly decision: Decision;
  readonly actors: readonly DeliveryActor[];
  readonly by: string;
  /** What the archivist saw: nothing is decided of a delivery that has changed since. */
  readonly revision: number;
}

const ACTION = { accept: "accept", return: "return", reject: "reject" } as const satisfies Record<
  Decision["decision"],
  DeliveryAction
>;

/** Decides on a delivery under review: who decided, when and why is written with the move and its receipt. */
export async function decide(registry: Registry, delivery: string, options: DecideOptions): Promise<DeliveryRow> {
  const { decision, actors, by, revision } = options;
  const { database, clock } = registry;
  return await database.write(async (transaction) => {
    const row = await transaction.selectFrom("delivery").selectAll().where("id", "=", delivery).executeTakeFirst();
    if (row === undefined) throw problem("not-found");
    const agreement = await findAgreement(transaction, row.agreement, row.agreement_version);
    const wanted = agreement?.accepts === "approver" ? actors.filter((actor) => actor === "approver") : actors;
    const actor = decision.decision === "accept" ? wanted[0] : actors[0];
    if (actor === undefined) throw problem("not-allowed", { action: ACTION[decision.decision] });
    const now = clock.now();
    if (decision.decision === "return" && decision.deadline <= now.toISOString()) {
      throw problem("malformed-request", { detail: "detail/deadline-over" });
    }
    await transaction
      .insertInto("decision")
      .values({
        delivery,
        decision: decision.decision,
        by,
        at: now.toISOString(),
        document: JSON.stringify(decision),
      })
      .execute();
    return await changeState(transaction, registry, {
      delivery,
      action: ACTION[decision.decision],
      actor,
      by,
      revision,
      ...(decision.reason === undefined ? {} : { reason: decision.reason }),
      ...(decision.decision === "return"
        ? { deadline: new Date(decision.deadline), set: { returned: JSON.stringify(decision.items) } }
        : {}),
    });
  });
}
