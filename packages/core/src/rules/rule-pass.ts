import type { ErrorCode } from "../model/error.ts";
import type { Facts, RuleId } from "../model/finding.ts";
import type { WorkOptions } from "../model/progress.ts";
import type { Fault, Rule } from "./define-rule.ts";

/** A rule that shares its look at the records with others. */
export type PassRule<C> = Omit<Rule<C>, "check">;

export interface RuleFault {
  readonly rule: RuleId;
  readonly fault: Fault;
}

/**
 * A rule of a pass could not look at all that it must: it is `not-run` with this reason, or `failed` with it where it met
 * an error or warning. The first reason counts.
 */
export interface RuleStop {
  readonly rule: RuleId;
  readonly stop: {
    /** The catalogue's text for the reason. */
    readonly key: string;
    readonly facts?: Facts;
    readonly error: ErrorCode;
  };
}

/**
 * Rules that are run together, since what they look at is too large to be read once for each. They cannot need each
 * other: which of them passed is known only at the end. Faults come in batches, mixed.
 */
export interface RulePass<C> {
  readonly kind: "pass";
  readonly rules: readonly PassRule<C>[];
  /** Runs those of its rules that are in `chosen`; never none. */
  run(context: C, chosen: ReadonlySet<RuleId>, options: WorkOptions): AsyncIterable<readonly (RuleFault | RuleStop)[]>;
}
