import type { SelectQueryBuilder } from "kysely";
import type { DeliveryRow } from "../deliveries/change-state.ts";
import { problem } from "../http/problem.ts";
import type { Tables } from "../store/database/tables.ts";
import type { DatabaseReader } from "../store/database.ts";
import type { Caller } from "./caller.ts";

type DeliveryQuery = SelectQueryBuilder<Tables, "delivery", object>;

/**
 * The deliveries that a caller may see: the one place where rows are filtered by organisation and agreement. Whatever
 * belongs to a delivery is reached through this.
 */
export function visibleDeliveries(reader: DatabaseReader, caller: Caller): DeliveryQuery {
  const all: DeliveryQuery = reader.selectFrom("delivery");
  const own = caller.organisation === undefined ? all : all.where("delivery.organisation", "=", caller.organisation);
  if (caller.agreements === undefined) return own;
  // No agreement at all is no row at all.
  return own.where("delivery.agreement", "in", caller.agreements.length === 0 ? [""] : [...caller.agreements]);
}

/** One of them. What the caller may not see is not there: the problem `not-found`. */
export async function visibleDelivery(reader: DatabaseReader, caller: Caller, id: string): Promise<DeliveryRow> {
  const row = await visibleDeliveries(reader, caller).selectAll().where("delivery.id", "=", id).executeTakeFirst();
  if (row === undefined) throw problem("not-found");
  return row;
}

/** Whether the caller may deal with an agreement: to read it, or to announce under it. */
export function seesAgreement(
  caller: Caller,
  agreement: { readonly id: string; readonly organisation: string },
): boolean {
  const isOwn = caller.organisation === undefined || caller.organisation === agreement.organisation;
  return isOwn && (caller.agreements === undefined || caller.agreements.includes(agreement.id));
}
