import { DIGEST_ALGORITHMS } from "../../../model/digest.ts";
import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";

/** One manifest at least is of an algorithm that stands against forgery: MD5 and SHA-1 find accidents alone. Bags of the
 * old versions had nothing better to choose. */
export const algorithmWeak: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/algorithm-weak"),
  severity: "warning",
  clause: bagItClause("2.4"),
  *check(bag) {
    const known = bag.manifests.flatMap(({ digest }) => (digest === undefined ? [] : [digest]));
    if (known.length === 0 || known.some((digest) => !DIGEST_ALGORITHMS[digest].isBroken)) return;
    const fault = { at: { kind: "package" }, facts: { algorithms: known } } as const;
    yield bag.declaration.version.hasRecommendations ? fault : { ...fault, severity: "info" };
  },
});
