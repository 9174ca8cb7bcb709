import { type DeliveryAction, type DeliveryActor, findTransition } from "@rafskil/core";
import type { Selectable } from "kysely";
import { appendEvent } from "../audit/append-event.ts";
import { problem } from "../http/problem.ts";
import { followDelivery } from "../plan/follow-delivery.ts";
import { writeReceipt } from "../receipts/write-receipt.ts";
import type { Registry } from "../receiver.ts";
import type { DeliveryTable } from "../store/database/tables.ts";
import type { DatabaseTransaction } from "../store/database.ts";
import type { JobKind } from "../store/job-queue.ts";

const DAY_MS = 86_400_000;

export type DeliveryRow = Selectable<DeliveryTable>;

export interface StateChange {
  readonly delivery: string;
  readonly action: DeliveryAction;
  readonly actor: DeliveryActor;
  /** A token's id, or `system`. */
  readonly by: string;
  /** What the caller saw: where it has changed since, nothing is done. */
  readonly revision?: number;
  readonly reason?: string;
  readonly deadline?: Date;
  /** Further columns that change with the state. */
  readonly set?: Partial<DeliveryRow>;
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
}

/** What is to be done after a move, by which job. */
const NEXT_JOB: Partial<Record<DeliveryAction, JobKind>> = {
  submit: "assemble",
  receive: "check",
  retry: "check",
  accept: "preserve",
  ingest: "keep-receipt",
  secure: "keep-receipt",
};

/**
 * Moves a delivery: its state, the leaf in the log, the receipt, the row for those who are told, and the job that follows,
 * all in the caller's transaction. The table of moves is core's; what it does not allow is the problem `state-conflict`.
 */
export async function changeState(
  transaction: DatabaseTransaction,
  registry: Registry,
  change: StateChange,
): Promise<DeliveryRow> {
  const { delivery: id, action, actor, by, revision, reason, deadline } = change;
  const row = await transaction.selectFrom("delivery").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) throw problem("not-found");
  if (revision !== undefined && revision !== row.revision) throw problem("revision-mismatch");
  const move = findTransition(row.state, action);
  if (move === undefined) throw problem("state-conflict", { state: row.state, action });
  if (!move.by.includes(actor)) throw problem("not-allowed", { action });
  const at = registry.clock.now();
  const moved: DeliveryRow = {
    ...row,
    reason: reason ?? null,
    ...change.set,
    state: move.to,
    revision: row.revision + 1,
    changed_at: at.toISOString(),
    deadline_at: move.to === "open" ? (deadline ?? deadlineOf(row, registry, at)).toISOString() : null,
    returns: row.returns + (move.receipt === "returned" ? 1 : 0),
  };
  const { id: _, ...columns } = moved;
  await transaction.updateTable("delivery").set(columns).where("id", "=", id).execute();
  const facts = { from: row.state, to: move.to, ...change.facts };
  await appendEvent(transaction, { kind: `delivery/${action}`, delivery: id, by, at, facts });
  if (move.receipt !== undefined) {
    const said = { ...(reason === undefined ? {} : { reason }), ...(deadline === undefined ? {} : { deadline }) };
    await writeReceipt(transaction, registry, moved, { kind: move.receipt, at, ...said });
  }
  await followDelivery(transaction, registry, moved, action);
  await tell(transaction, moved, { action, at });
  const kind = NEXT_JOB[action];
  if (kind !== undefined) {
    await registry.jobs.enqueue(transaction, { kind, subject: id, lane: row.lane, owner: row.organisation });
  }
  return moved;
}

/** Whatever is open ends one day: a delivery that is open again, since bytes arrived wrong, has its days anew. */
function deadlineOf({ deadline_at }: DeliveryRow, { config }: Registry, at: Date): Date {
  return deadline_at === null ? new Date(at.getTime() + config.policy.openDays * DAY_MS) : new Date(deadline_at);
}

async function tell(
  transaction: DatabaseTransaction,
  row: DeliveryRow,
  { action, at }: { readonly action: DeliveryAction; readonly at: Date },
): Promise<void> {
  const payload = JSON.stringify({ delivery: row.id, action, state: row.state, revision: row.revision });
  const { id: delivery, organisation } = row;
  await transaction
    .insertInto("outbox")
    .values({ kind: `delivery/${action}`, delivery, organisation, at: at.toISOString(), payload, sent_at: null })
    .execute();
}
