import { stopIfAborted, TransferError } from "../model/error.ts";
import type { Facts, Finding, RuleId } from "../model/finding.ts";
import type { Translate } from "../model/language.ts";
import type { RuleEvent, RuleOutcome } from "../model/report.ts";
import { chooseRules } from "./choose-rules.ts";
import type { Fault, Rule } from "./define-rule.ts";
import type { RuleRunOptions, RuleSet } from "./rule-set.ts";

/**
 * Binds rules to what they look at. They run in this order, all of them: one fault never hides another.
 *
 * A rule that cannot read what it must (`TransferError`) is `not-run`, with its reason and error code; where it had met
 * an error or warning before that, it is `failed`, and the reason still stands. `aborted` and `usage` are thrown on, and
 * so is any other error, which is a fault of the program.
 *
 * A rule asked for by `only` brings the rules that it needs. Their findings and outcomes are reported like any other:
 * a verdict must not pass over an error that was seen. `skip` wins over `only` and over `needs`.
 *
 * Throws a plain `Error` when two rules have one id, or a rule needs one that does not come before it. Running throws
 * `usage` for an id in `only` or `skip` that no rule has.
 */
export function bindRules<C>(rules: readonly Rule<C>[], context: C): RuleSet {
  checkOrder(rules);
  return { rules, run: (options) => runRules(rules, context, options) };
}

/** Whether later rules may build on a rule, by what became of it. */
export type Standing = "sound" | "faulty" | "not-run";

async function* runRules<C>(
  rules: readonly Rule<C>[],
  context: C,
  options: RuleRunOptions,
): AsyncGenerator<RuleEvent, void, undefined> {
  const choice = chooseRules(rules, options);
  const standings = new Map<RuleId, Standing>();
  for (const rule of rules) {
    stopIfAborted(options.signal);
    const left = choice.get(rule.id) ?? reasonOfNeeds(rule, standings);
    if (left !== undefined) {
      standings.set(rule.id, "not-run");
      yield outcome({ rule: rule.id, outcome: "not-run", because: options.translate(left.key, left.facts) });
    } else {
      standings.set(rule.id, yield* runRule(rule, context, options));
    }
  }
}

async function* runRule<C>(
  rule: Rule<C>,
  context: C,
  options: RuleRunOptions,
): AsyncGenerator<RuleEvent, Standing, undefined> {
  let [errors, warnings] = [0, 0];
  try {
    const applicability = rule.applies?.(context) ?? "applies";
    if (applicability !== "applies") {
      const because = options.translate(applicability.key, applicability.facts);
      yield outcome({ rule: rule.id, outcome: applicability.outcome, because });
      return applicability.outcome === "not-run" ? "not-run" : "sound";
    }
    for await (const fault of rule.check(context, options)) {
      stopIfAborted(options.signal);
      const finding = findingOf(rule, fault, options.translate);
      if (finding.severity === "error") errors++;
      if (finding.severity === "warning") warnings++;
      yield { kind: "finding", finding };
    }
  } catch (error) {
    const stopped = reasonOfStop(error, options);
    yield outcome({ rule: rule.id, outcome: errors + warnings > 0 ? "failed" : "not-run", ...stopped });
    return errors > 0 ? "faulty" : "not-run";
  }
  yield outcome({ rule: rule.id, outcome: errors + warnings > 0 ? "failed" : "passed" });
  return errors > 0 ? "faulty" : "sound";
}

function outcome(ruleOutcome: RuleOutcome): RuleEvent {
  return { kind: "outcome", outcome: ruleOutcome };
}

function findingOf(rule: Rule<never>, fault: Fault, translate: Translate): Finding {
  const facts: Facts = fault.facts ?? {};
  const finding = {
    rule: rule.id,
    severity: fault.severity ?? rule.severity,
    at: fault.at,
    message: translate(rule.id, facts),
    facts,
  };
  return rule.clause === undefined ? finding : { ...finding, clause: rule.clause };
}

function reasonOfNeeds(
  rule: Rule<never>,
  standings: ReadonlyMap<RuleId, Standing>,
): { readonly key: string; readonly facts: Facts } | undefined {
  for (const need of rule.needs ?? []) {
    const standing = standings.get(need);
    if (standing === "faulty") return { key: "not-run/needs-failed", facts: { rule: need } };
    if (standing === "not-run") return { key: "not-run/needs-not-run", facts: { rule: need } };
  }
  return undefined;
}

function reasonOfStop(error: unknown, options: RuleRunOptions): Pick<RuleOutcome, "because" | "error"> {
  // Node's own functions throw their own error for a signal; to a caller there is one way to be interrupted.
  if (!(error instanceof TransferError)) stopIfAborted(options.signal);
  if (!(error instanceof TransferError) || error.code === "aborted" || error.code === "usage") throw error;
  const reason = options.translate(`error/${error.code}`);
  return {
    because: options.translate("not-run/stopped", { reason, detail: error.message }),
    error: error.code,
  };
}

function checkOrder(rules: readonly Rule<never>[]): void {
  const seen = new Set<RuleId>();
  for (const rule of rules) {
    for (const need of rule.needs ?? []) {
      if (!seen.has(need)) throw new Error(`${rule.id} needs ${need}, which does not come before it`);
    }
    if (seen.has(rule.id)) throw new Error(`Two rules have the id ${rule.id}`);
    seen.add(rule.id);
  }
}
