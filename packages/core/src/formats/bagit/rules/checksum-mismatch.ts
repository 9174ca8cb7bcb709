import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereHashed } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { checksumFacts } from "../checksum-facts.ts";
import { bagItClause } from "../clauses.ts";
import { checkRemarks, payloadManifests } from "../remark-faults.ts";

/** Every payload file has the checksum that each manifest gives it. */
export const checksumMismatch: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/checksum-mismatch"),
  severity: "error",
  clause: bagItClause("3"),
  applies: whereHashed,
  check: checkRemarks(payloadManifests, ["mismatch"], checksumFacts),
});
