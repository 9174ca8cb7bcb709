import { DIGEST_ALGORITHMS } from "../../../model/digest.ts";
import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { quoted } from "../fact-texts.ts";

const KNOWN: readonly string[] = Object.keys(DIGEST_ALGORITHMS);

/** A manifest can be checked only where its algorithm is known. Where another manifest of its kind can be checked, it is
 * a warning. */
export const algorithmUnknown: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/algorithm-unknown"),
  severity: "error",
  clause: bagItClause("2.4"),
  *check(bag) {
    for (const manifests of [bag.manifests, bag.tagManifests]) {
      const isCovered = manifests.some(({ digest }) => digest !== undefined);
      for (const { path, algorithm, digest } of manifests) {
        if (digest !== undefined) continue;
        const fault = {
          at: { kind: "file", path },
          facts: { path, algorithm: quoted(algorithm), known: KNOWN },
        } as const;
        yield isCovered ? { ...fault, severity: "warning" } : fault;
      }
    }
  },
});
