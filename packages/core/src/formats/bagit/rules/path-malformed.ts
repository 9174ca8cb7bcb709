import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { selector } from "../fact-texts.ts";
import { allManifests, checkRemarks } from "../remark-faults.ts";

/** A path is relative, of segments with `/` between, and names a file. */
export const pathMalformed: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/path-malformed"),
  severity: "error",
  clause: bagItClause("2.1.3"),
  check: checkRemarks(allManifests, ["bad-path"], ({ against }) => ({ fault: selector(against) })),
});
