import type { Clause } from "../model/clause.ts";
import type { Facts, RuleId } from "../model/finding.ts";
import type { Location } from "../model/location.ts";
import type { WorkOptions } from "../model/progress.ts";
import type { Severity } from "../model/severity.ts";

/** One fault as a rule met it: the engine adds the rule's id, severity, clause, and the text in the reader's language. */
export interface Fault {
  readonly at: Location;
  readonly facts?: Facts;
  /** Only where one rule's clause weighs differently by version or profile. */
  readonly severity?: Severity;
}

/** What is known of a rule without running it: a row of its format's documentation. */
export interface RuleFacts {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly clause?: Clause;
}

/** What a rule says before it is run. */
export type Applicability =
  | "applies"
  /** `key`: the catalogue's text for the reason. */
  | { readonly outcome: "not-applicable" | "not-run"; readonly key: string; readonly facts?: Facts };

/**
 * A rule over some context `C`, which a format prepares once for all its rules. One rule, one file.
 * `check` gives every fault that it finds; it does not stop at the first, and it does not throw for bad records.
 */
export interface Rule<C> extends RuleFacts {
  /**
   * Earlier rules that this one builds on: where one of them met an error or was not run, this one is `not-run`, and
   * the report says why. One that only warned, or that was not applicable, does not stand in the way.
   */
  readonly needs?: readonly RuleId[];
  applies?(context: C): Applicability;
  check(context: C, options: WorkOptions): Iterable<Fault> | AsyncIterable<Fault>;
}

/** Gives the rule back as it is: the one place where a rule's shape is checked. */
export function defineRule<C>(rule: Rule<C>): Rule<C> {
  return rule;
}
