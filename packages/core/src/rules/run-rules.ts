import { stopIfAborted, TransferError } from "../model/error.ts";
import type { Facts, Finding, RuleId } from "../model/finding.ts";
import type { Translate } from "../model/language.ts";
import type { RuleEvent, RuleOutcome } from "../model/report.ts";
import { chooseRules, type LeftOut } from "./choose-rules.ts";
import type { Fault, Rule } from "./define-rule.ts";
import type { PassRule, RuleFault, RulePass, RuleStop } from "./rule-pass.ts";
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
export function bindRules<C>(steps: readonly (Rule<C> | RulePass<C>)[], context: C): RuleSet {
  checkOrder(steps);
  const rules = steps.flatMap(rulesOf);
  return {
    rules,
    async *run(options) {
      const run: Run<C> = { context, options, left: chooseRules(rules, options), standings: new Map() };
      for (const step of steps) {
        stopIfAborted(options.signal);
        yield* runStep(step, run);
      }
    },
  };
}

/** Whether later rules may build on a rule, by what became of it. */
type Standing = "sound" | "faulty" | "not-run";

interface Run<C> {
  readonly context: C;
  readonly options: RuleRunOptions;
  readonly left: ReadonlyMap<RuleId, LeftOut>;
  readonly standings: Map<RuleId, Standing>;
}

/** What a rule has met so far. */
interface Tally<C> {
  readonly rule: PassRule<C>;
  errors: number;
  warnings: number;
  /** Why it could not look at all that it must. */
  stopped?: StopReason;
}

async function* runStep<C>(step: Rule<C> | RulePass<C>, run: Run<C>): AsyncGenerator<RuleEvent, void, undefined> {
  const { options, standings } = run;
  const tallies = new Map<RuleId, Tally<C>>();
  for (const rule of rulesOf(step)) {
    const unrun = outcomeBefore(rule, run);
    if (unrun === undefined) {
      tallies.set(rule.id, { rule, errors: 0, warnings: 0 });
    } else {
      standings.set(rule.id, unrun.outcome === "not-run" ? "not-run" : "sound");
      yield { kind: "outcome", outcome: unrun };
    }
  }
  if (tallies.size === 0) return;
  let passStopped: StopReason | undefined;
  try {
    for await (const batch of faultsOf(step, new Set(tallies.keys()), run)) {
      for (const event of batch) {
        stopIfAborted(options.signal);
        const tally = tallies.get(event.rule);
        if (tally === undefined) throw new Error(`A fault of ${event.rule}, which is not run here`);
        if ("stop" in event) {
          tally.stopped ??= reasonGiven(event, options.translate);
          continue;
        }
        const finding = findingOf(tally.rule, event.fault, options.translate);
        if (finding.severity === "error") tally.errors++;
        if (finding.severity === "warning") tally.warnings++;
        yield { kind: "finding", finding };
      }
    }
  } catch (error) {
    passStopped = reasonOfStop(error, options);
  }
  for (const [rule, { errors, warnings, stopped = passStopped }] of tallies) {
    const calm = stopped === undefined ? "passed" : "not-run";
    standings.set(rule, errors > 0 ? "faulty" : stopped === undefined ? "sound" : "not-run");
    yield { kind: "outcome", outcome: { rule, outcome: errors + warnings > 0 ? "failed" : calm, ...stopped } };
  }
}

async function* faultsOf<C>(
  step: Rule<C> | RulePass<C>,
  chosen: ReadonlySet<RuleId>,
  { context, options }: Run<C>,
): AsyncGenerator<readonly (RuleFault | RuleStop)[], void, undefined> {
  if ("rules" in step) yield* step.run(context, chosen, options);
  else for await (const fault of step.check(context, options)) yield [{ rule: step.id, fault }];
}

/** The outcome of a rule that is not run at all. */
function outcomeBefore<C>(rule: PassRule<C>, { left, standings, options, context }: Run<C>): RuleOutcome | undefined {
  const reason = left.get(rule.id) ?? reasonOfNeeds(rule, standings);
  if (reason !== undefined) {
    return { rule: rule.id, outcome: "not-run", because: options.translate(reason.key, reason.facts) };
  }
  try {
    const applies = rule.applies?.(context) ?? "applies";
    if (applies === "applies") return undefined;
    return { rule: rule.id, outcome: applies.outcome, because: options.translate(applies.key, applies.facts) };
  } catch (error) {
    return { rule: rule.id, outcome: "not-run", ...reasonOfStop(error, options) };
  }
}

function findingOf<C>(rule: PassRule<C>, fault: Fault, translate: Translate): Finding {
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

function reasonOfNeeds<C>(
  rule: PassRule<C>,
  standings: ReadonlyMap<RuleId, Standing>,
): { readonly key: string; readonly facts: Facts } | undefined {
  for (const need of rule.needs ?? []) {
    const standing = standings.get(need);
    if (standing === "faulty") return { key: "not-run/needs-failed", facts: { rule: need } };
    if (standing === "not-run") return { key: "not-run/needs-not-run", facts: { rule: need } };
  }
  return undefined;
}

type StopReason = Pick<RuleOutcome, "because" | "error">;

function reasonGiven({ stop }: RuleStop, translate: Translate): StopReason {
  return { because: translate(stop.key, stop.facts), error: stop.error };
}

function reasonOfStop(error: unknown, options: RuleRunOptions): StopReason {
  // Node's own functions throw their own error for a signal; to a caller there is one way to be interrupted.
  if (!(error instanceof TransferError)) stopIfAborted(options.signal);
  if (!(error instanceof TransferError) || error.code === "aborted" || error.code === "usage") throw error;
  const reason = options.translate(`error/${error.code}`);
  return {
    because: options.translate("not-run/stopped", { reason, detail: error.message }),
    error: error.code,
  };
}

function rulesOf<C>(step: Rule<C> | RulePass<C>): readonly PassRule<C>[] {
  return "rules" in step ? step.rules : [step];
}

function checkOrder<C>(steps: readonly (Rule<C> | RulePass<C>)[]): void {
  const seen = new Set<RuleId>();
  for (const step of steps) {
    for (const { id, needs = [] } of rulesOf(step)) {
      const late = needs.find((need) => !seen.has(need));
      if (late !== undefined) throw new Error(`${id} needs ${late}, which does not come before it`);
    }
    for (const { id } of rulesOf(step)) {
      if (seen.has(id)) throw new Error(`Two rules have the id ${id}`);
      seen.add(id);
    }
  }
}
