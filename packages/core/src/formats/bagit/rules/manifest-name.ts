import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { parseManifestName, manifestName as standardName } from "../layout.ts";

/** The algorithm in a manifest's name is in lower case, letters and digits alone. */
export const manifestName: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/manifest-name"),
  severity: "error",
  clause: bagItClause("2.4"),
  *check(bag) {
    for (const path of bag.misnamedManifests) {
      const name = parseManifestName(path);
      const expected = name === undefined ? "" : standardName(name.kind, normalize(name.algorithm));
      yield { at: { kind: "file", path }, facts: { path, expected } };
    }
  },
});

function normalize(algorithm: string): string {
  return algorithm.toLowerCase().replace(/[^a-z0-9]/g, "");
}
