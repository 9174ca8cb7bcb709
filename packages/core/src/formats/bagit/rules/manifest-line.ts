import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { quoted } from "../fact-texts.ts";
import { allManifests, checkRemarks } from "../remark-faults.ts";

/** A line is a checksum in hexadecimal, blanks, and a path. */
export const manifestLine: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/manifest-line"),
  severity: "error",
  clause: bagItClause("2.1.3"),
  check: checkRemarks(allManifests, ["malformed"], ({ path }) => ({ text: quoted(path) })),
});
