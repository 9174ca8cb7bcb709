import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";

/** Every payload file is in every payload manifest; before 1.0 in one of them. */
export const fileNotInManifest: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/file-not-in-manifest"),
  severity: "error",
  clause: bagItClause("3"),
  needs: [asRuleId("bagit/payload-manifest-missing")],
  *check({ contents, manifests, declaration }) {
    const { first, end } = contents.payload;
    const isListed = (index: number): boolean =>
      declaration.version.listsAllInEveryManifest
        ? manifests.every(({ listed }) => (listed[index] ?? 0) > 0)
        : manifests.some(({ listed }) => (listed[index] ?? 0) > 0);
    for (let index = first; index < end; index++) {
      if (isListed(index)) continue;
      const { path } = contents.inventory.at(index);
      const lacking = manifests.filter(({ listed }) => listed[index] === 0).map((manifest) => manifest.path);
      yield { at: { kind: "file", path }, facts: { path, manifests: lacking } };
    }
  },
});
