import { TransferError } from "../model/error.ts";
import type { RuleId } from "../model/finding.ts";
import type { RuleRunOptions } from "./rule-set.ts";

/** As much of a rule as choosing needs. */
interface Choosable {
  readonly id: RuleId;
  readonly needs?: readonly RuleId[];
}

/** Why the user's choice leaves a rule out: a key of the catalogue. */
export interface LeftOut {
  readonly key: "not-run/skipped" | "not-run/not-chosen";
  readonly facts?: undefined;
}

/**
 * Gives the rules that the user's choice leaves out, and why. `rules` has each rule after those that it needs.
 * Throws `usage` for an id that no rule has: a mistyped `only` would otherwise check nothing and accept.
 */
export function chooseRules(
  rules: readonly Choosable[],
  choice: Pick<RuleRunOptions, "only" | "skip">,
): ReadonlyMap<RuleId, LeftOut> {
  const known = new Set<string>(rules.map((rule) => rule.id));
  for (const id of [...(choice.only ?? []), ...(choice.skip ?? [])]) {
    if (!known.has(id)) throw new TransferError("usage", `There is no rule ${id} here.`, { facts: { rule: id } });
  }
  const skipped = new Set<string>(choice.skip);
  const wanted = new Set<string>(choice.only ?? known);
  const left = new Map<RuleId, LeftOut>();
  for (const rule of rules.toReversed()) {
    if (skipped.has(rule.id)) left.set(rule.id, { key: "not-run/skipped" });
    else if (!wanted.has(rule.id)) left.set(rule.id, { key: "not-run/not-chosen" });
    else for (const need of rule.needs ?? []) wanted.add(need);
  }
  return left;
}
