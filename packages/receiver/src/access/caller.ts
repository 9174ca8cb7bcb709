import type { DeliveryActor, DeliveryTransition } from "@rafskil/core";
import { ACTOR_OF, type Role } from "./roles.ts";

/** Who makes a request. */
export interface Caller {
  /** The token's id: what the log knows. */
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Absent for the archive's own people. */
  readonly organisation?: string;
  /** Absent: all agreements of the organisation. */
  readonly agreements?: readonly string[];
}

/** The actors as whom a caller may move deliveries. */
export function actorsOf({ roles }: Caller): readonly DeliveryActor[] {
  return roles.flatMap((role) => ACTOR_OF[role] ?? []);
}

/** As whom the caller may make this move: `undefined` if not at all. */
export function actorFor(caller: Caller, transition: DeliveryTransition): DeliveryActor | undefined {
  return actorsOf(caller).find((actor) => transition.by.includes(actor));
}
