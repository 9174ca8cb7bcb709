import type { Clause } from "../../model/clause.ts";
import type { ErrorCode } from "../../model/error.ts";
import type { Facts, RuleId } from "../../model/finding.ts";
import type { Location } from "../../model/location.ts";
import type { Severity } from "../../model/severity.ts";

/** A rule of the check, as its documentation has it. */
export interface RecordRule {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly clause?: Clause;
}

/** One fault of the records, as the check meets it. */
export interface RecordFault {
  readonly rule: RuleId;
  readonly fault: { readonly at: Location; readonly facts?: Facts; readonly severity?: Severity };
}

/** A rule that could not look at all rows that it must. */
export interface RecordStop {
  readonly rule: RuleId;
  readonly stop: { readonly key: StopKey; readonly facts: Facts; readonly error: ErrorCode };
}

/** Why rows were not looked at: keys of the catalogue. */
export type StopKey = "not-run/table-absent" | "not-run/table-cut";

/** Takes faults; those of rules that were not chosen are dropped. */
export interface FaultList {
  /** `rule` without `transfer/`. */
  add(rule: RecordRuleSlug, at: Location, facts?: Facts, severity?: Severity): void;
  take(): readonly RecordFault[];
}

export type RecordRuleSlug = keyof typeof import("./rules.ts").RULE_FACTS;
