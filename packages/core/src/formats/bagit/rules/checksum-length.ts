import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { allManifests, checkRemarks } from "../remark-faults.ts";

/** A checksum has as many digits as the manifest's algorithm gives. */
export const checksumLength: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/checksum-length"),
  severity: "error",
  clause: bagItClause("2.1.3"),
  check: checkRemarks(allManifests, ["wrong-length"], ({ stated, against }) => ({
    found: stated.length,
    expected: against,
  })),
});
