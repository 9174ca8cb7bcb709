import type { Clause } from "./clause.ts";
import type { Location } from "./location.ts";
import type { Severity } from "./severity.ts";

declare const ruleId: unique symbol;

/** A rule's id: the standard's own where it has one (`CSIP1`, `N5.47`, `4.C.2_3`), else `<format>/<kebab-slug>`. */
export type RuleId = string & { readonly [ruleId]: true };

/** What a message says of this one case: names and numbers, never prose. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A fault in the records or the package, or a remark on them. Its message is already in the reader's language. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly at: Location;
  readonly message: string;
  readonly facts: Facts;
  readonly clause?: Clause;
}

const RULE_ID = /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/;

/** Makes a rule id of a literal. A malformed one is a fault of the program and throws a plain `Error`. */
export function asRuleId(text: string): RuleId {
  if (!RULE_ID.test(text)) throw new Error(`Not a rule id: ${text}`);
  return text as RuleId;
}
