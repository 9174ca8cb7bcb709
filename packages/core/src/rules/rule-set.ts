import type { Translate } from "../model/language.ts";
import type { WorkOptions } from "../model/progress.ts";
import type { RuleEvent } from "../model/report.ts";
import type { RuleFacts } from "./define-rule.ts";

export interface RuleRunOptions extends WorkOptions {
  readonly translate: Translate;
  /** Run only these; those that they need are run too. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
}

/** Rules bound to what they look at: running them gives findings as they are met, and one outcome for each rule. */
export interface RuleSet {
  readonly rules: readonly RuleFacts[];
  run(options: RuleRunOptions): AsyncIterable<RuleEvent>;
}
