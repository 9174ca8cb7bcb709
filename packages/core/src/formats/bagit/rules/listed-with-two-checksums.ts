import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { quoted } from "../fact-texts.ts";
import { allManifests, checkRemarks } from "../remark-faults.ts";

/** A manifest does not give two checksums for one file. */
export const listedWithTwoChecksums: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/listed-with-two-checksums"),
  severity: "error",
  clause: bagItClause("2.1.3"),
  check: checkRemarks(allManifests, ["contradicted"], ({ stated }) => ({ checksum: quoted(stated) })),
});
