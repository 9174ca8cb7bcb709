import type { DeliveryResource } from "../deliver/protocol.ts";
import type { ReceiverClient } from "../deliver/receiver-client.ts";
import type { SendState } from "../deliver/send-state.ts";

interface WaitOptions {
  readonly state: SendState;
  readonly until: "submitted" | "received" | "decided";
  readonly signal?: AbortSignal;
  readonly onState?: (delivery: DeliveryResource) => void;
}

const FIRST_LOOK_MS = 500;
const LONGEST_LOOK_MS = 60_000;

/** Looks again, with pauses that grow to a minute, until there is what was waited for, or something to send. */
export async function waitForDelivery(
  client: ReceiverClient,
  submitted: DeliveryResource,
  { state, until, signal, onState }: WaitOptions,
): Promise<DeliveryResource> {
  let delivery = submitted;
  for (let pauseMs = FIRST_LOOK_MS; isUnderWay(delivery, until); pauseMs = Math.min(LONGEST_LOOK_MS, pauseMs * 1.5)) {
    await client.ask.wait(pauseMs, signal);
    const before = delivery.state;
    delivery = await client.readDelivery(delivery.id);
    if (delivery.state !== before) onState?.(delivery);
    if (isReturned(delivery, state)) break;
  }
  return delivery;
}

function isUnderWay(delivery: DeliveryResource, until: WaitOptions["until"]): boolean {
  if (["submitted", "assembling"].includes(delivery.state)) return true;
  return until === "decided" && ["received", "checking", "stuck", "review", "ingesting"].includes(delivery.state);
}

/** The archive awaits bytes of it. */
export function isAwaitingBytes({ state }: DeliveryResource): boolean {
  return state === "announced" || state === "open";
}

/** It was returned since it was last submitted. */
export function isReturned(delivery: DeliveryResource, { returnsSeen }: SendState): boolean {
  return delivery.state === "open" && returnsOf(delivery) > returnsSeen;
}

/** How often it was returned. */
export function returnsOf({ receipts }: DeliveryResource): number {
  return receipts.filter(({ kind }) => kind === "returned").length;
}
