import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { selector } from "../fact-texts.ts";
import { allManifests, checkRemarks } from "../remark-faults.ts";

/** What old tools leave in a manifest is taken, and its reader is told: a strict reader refuses it. */
export const manifestQuirk: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/manifest-quirk"),
  severity: "warning",
  clause: bagItClause("6.1.3"),
  check: checkRemarks(allManifests, ["blank-line", "binary-marker", "dot-slash"], ({ kind }) => ({
    quirk: selector(kind),
  })),
});
