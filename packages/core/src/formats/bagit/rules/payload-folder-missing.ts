import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";

/** The base directory has a folder `data`, be it empty. */
export const payloadFolderMissing: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/payload-folder-missing"),
  severity: "error",
  clause: bagItClause("2.1.2"),
  *check(bag) {
    if (!bag.contents.hasPayloadFolder) yield { at: { kind: "package" } };
  },
});
