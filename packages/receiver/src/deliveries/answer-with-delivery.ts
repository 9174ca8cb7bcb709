import type { DeliveryResource } from "@rafskil/core";
import type { FastifyReply } from "fastify";
import type { Caller } from "../access/caller.ts";
import type { Receiver } from "../receiver.ts";
import type { DeliveryRow } from "./change-state.ts";
import { describeDelivery } from "./describe-delivery.ts";

/** Answers with a delivery as its caller sees it, and its revision as the ETag. */
export function answerWithDelivery({
  database,
  config,
}: Receiver): (reply: FastifyReply, row: DeliveryRow, caller: Caller) => Promise<DeliveryResource> {
  return async (reply, row, caller) => {
    reply.header("etag", `"${row.revision}"`).header("cache-control", "no-store");
    return await describeDelivery(database.read, row, { caller, config });
  };
}
