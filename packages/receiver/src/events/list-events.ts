import type { DeliveryAction, DeliveryState } from "@rafskil/core";
import type { Caller } from "../access/caller.ts";
import { visibleDeliveries } from "../access/rows.ts";
import type { DatabaseReader } from "../store/database.ts";

/** Something that happened to a delivery. Its number grows from event to event, and is a reader's place in the list. */
export interface OutboxEvent {
  readonly number: number;
  readonly at: string;
  readonly delivery: string;
  readonly organisation: string;
  readonly action: DeliveryAction;
  /** Where the delivery stood then. */
  readonly state: DeliveryState;
  readonly revision: number;
}

export interface EventPage {
  readonly items: readonly OutboxEvent[];
  /** Ask with this next, now or whenever: it is the last number given, or what was asked for. */
  readonly after: number;
  /** More are there already. */
  readonly hasMore: boolean;
  /** Older events than this one are no longer kept: who stands before it has missed some. */
  readonly oldest?: number;
}

/**
 * What happened after an event, in order, to the deliveries that a caller may see. Whoever asks keeps his own place, so that
 * any number of readers can follow, each at his own pace.
 */
export async function listEvents(
  reader: DatabaseReader,
  caller: Caller,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<EventPage> {
  const rows = await visibleDeliveries(reader, caller)
    .innerJoin("outbox", "outbox.delivery", "delivery.id")
    .select(["outbox.id", "outbox.at", "outbox.delivery", "outbox.organisation", "outbox.payload"])
    .where("outbox.id", ">", after)
    .orderBy("outbox.id")
    .limit(limit + 1)
    .execute();
  const { oldest } =
    (await reader
      .selectFrom("outbox")
      .select(({ fn }) => fn.min<number | null>("id").as("oldest"))
      .executeTakeFirst()) ?? {};
  const items = rows.slice(0, limit).map(({ id, at, delivery, organisation, payload }) => {
    const { action, state, revision } = JSON.parse(payload);
    return { number: Number(id), at, delivery, organisation, action, state, revision };
  });
  return {
    items,
    after: items.at(-1)?.number ?? after,
    hasMore: rows.length > limit,
    ...(typeof oldest === "number" ? { oldest } : {}),
  };
}
