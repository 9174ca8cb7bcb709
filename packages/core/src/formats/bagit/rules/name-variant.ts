import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { allManifests, checkRemarks } from "../remark-faults.ts";

/** A name in a manifest is written as the file is named, to letter case and Unicode normalization. */
export const nameVariant: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/name-variant"),
  severity: "warning",
  clause: bagItClause("6.1.1"),
  check: checkRemarks(allManifests, ["variant"], ({ against }, bag) => ({
    found: bag.contents.inventory.at(Number(against)).path,
  })),
});
