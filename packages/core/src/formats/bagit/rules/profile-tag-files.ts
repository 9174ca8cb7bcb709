import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereProfiled } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { profileClause } from "../clauses.ts";
import { quoted } from "../fact-texts.ts";
import { DECLARATION_FILE, FETCH_FILE, parseManifestName } from "../layout.ts";
import { createGlob } from "../profiles/glob.ts";
import { hasListed } from "../profiles/required-path.ts";

/** The tag files that the profile requires are there, and no others than it allows. */
export const profileTagFiles: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/profile-tag-files"),
  severity: "error",
  clause: profileClause("Tag-Files-Required"),
  needs: [asRuleId("bagit/profile-malformed")],
  applies: whereProfiled,
  *check({ profile, contents }) {
    if (profile === undefined) return;
    const { "Tag-Files-Required": required = [], "Tag-Files-Allowed": allowed } = profile.profile.lists;
    const { inventory, payload } = contents;
    for (const path of required) {
      if (!hasListed(inventory, path))
        yield { at: { kind: "package" }, facts: { problem: "missing", path: quoted(path) } };
    }
    if (allowed === undefined) return;
    const globs = allowed.map(createGlob);
    for (let index = 0; index < inventory.fileCount; index++) {
      if (index >= payload.first && index < payload.end) continue;
      const { path } = inventory.at(index);
      if (isStandard(path) || globs.some((matches) => matches(path))) continue;
      yield { at: { kind: "file", path }, facts: { problem: "not_allowed", path } };
    }
  },
});

/** The standard's own files are dealt with by fields of their own. */
function isStandard(path: string): boolean {
  const isNamed =
    path === DECLARATION_FILE || path === FETCH_FILE || path === "bag-info.txt" || path === "package-info.txt";
  return isNamed || parseManifestName(path) !== undefined;
}
