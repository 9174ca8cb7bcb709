import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";

/** A bag has at least one payload manifest. */
export const payloadManifestMissing: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/payload-manifest-missing"),
  severity: "error",
  clause: bagItClause("2.1.3"),
  *check(bag) {
    if (bag.manifests.length === 0) yield { at: { kind: "package" } };
  },
});
