import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { DECLARATION_FILE } from "../layout.ts";
import { BAGIT_VERSIONS } from "../profiles/versions.ts";

/** The version is one whose rules are known: another may mean something else by the same files. */
export const versionUnknown: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/version-unknown"),
  severity: "error",
  clause: bagItClause("2.1.1"),
  needs: [asRuleId("bagit/declaration-missing")],
  *check({ declaration }) {
    if (declaration.declaredVersion === undefined || declaration.isVersionKnown) return;
    yield {
      at: { kind: "line", path: DECLARATION_FILE, line: 1 },
      facts: { version: declaration.declaredVersion, known: BAGIT_VERSIONS.map(({ id }) => id) },
    };
  },
});
