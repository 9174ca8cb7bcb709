import { describe, expect, it } from "vitest";
import { DELIVERY_STATES, DELIVERY_TRANSITIONS, type DeliveryState, findTransition } from "./delivery-state.ts";

/** States from which a state can be reached, itself among them. */
function statesBefore(target: DeliveryState): Set<DeliveryState> {
  const found = new Set<DeliveryState>([target]);
  for (let grown = true; grown; ) {
    const before = found.size;
    for (const { from, to } of DELIVERY_TRANSITIONS) if (found.has(to)) found.add(from);
    grown = found.size > before;
  }
  return found;
}

describe("the states of a delivery", () => {
  it("are all reached from announced", () => {
    for (const state of DELIVERY_STATES) expect(statesBefore(state).has("announced"), state).toBe(true);
  });

  it("all lead to an end: secured or purged", () => {
    const ending = new Set([...statesBefore("secured"), ...statesBefore("purged")]);
    expect(DELIVERY_STATES.filter((state) => !ending.has(state))).toEqual([]);
  });

  it("leave no way out of secured and purged", () => {
    const left = DELIVERY_TRANSITIONS.filter(({ from }) => from === "secured" || from === "purged");
    expect(left).toEqual([]);
  });

  it("have one transition for each state and action", () => {
    const keys = DELIVERY_TRANSITIONS.map(({ from, action }) => `${from} ${action}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(findTransition("review", "accept")?.to).toBe("ingesting");
    expect(findTransition("secured", "withdraw")).toBeUndefined();
  });

  it("pass custody only through received, review and ingesting", () => {
    for (const gate of ["received", "review", "ingesting"] as const) {
      const reachable = new Set<DeliveryState>(["announced"]);
      for (let grown = true; grown; ) {
        const before = reachable.size;
        for (const { from, to } of DELIVERY_TRANSITIONS) if (reachable.has(from) && to !== gate) reachable.add(to);
        grown = reachable.size > before;
      }
      expect(reachable.has("accepted"), gate).toBe(false);
    }
  });
});
