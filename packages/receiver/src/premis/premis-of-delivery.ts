import { deliveryPremis, parseReceipt } from "@rafskil/core";
import type { DatabaseReader } from "../store/database.ts";
import { deliveryEvents } from "./delivery-events.ts";

/** A delivery's events as PREMIS 3 until now; `undefined` where it has no receipt yet. */
export async function premisOfDelivery(reader: DatabaseReader, delivery: string): Promise<Uint8Array | undefined> {
  const rows = await reader
    .selectFrom("receipt")
    .select("jws")
    .where("delivery", "=", delivery)
    .orderBy("log_index")
    .execute();
  if (rows.length === 0) return undefined;
  const receipts = rows.map(({ jws }) => {
    const parsed = parseReceipt(jws);
    if (parsed.ok && parsed.receipt.type === "rafskil-receipt") return { jws, receipt: parsed.receipt };
    throw new Error(
      `A receipt of ${delivery} in the database is not one: ${parsed.ok ? "of an event" : parsed.reason}.`,
    );
  });
  const events = await deliveryEvents(reader, delivery);
  return Buffer.concat(await Array.fromAsync(deliveryPremis({ receipts, events })));
}
