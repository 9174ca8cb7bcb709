import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereProfiled } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { profileClause } from "../clauses.ts";
import { quoted } from "../fact-texts.ts";
import { createGlob } from "../profiles/glob.ts";
import { hasListed } from "../profiles/required-path.ts";

/** The payload files that the profile requires are there, and no others than it allows. */
export const profilePayloadFiles: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/profile-payload-files"),
  severity: "error",
  clause: profileClause("Payload-Files-Required"),
  needs: [asRuleId("bagit/profile-malformed")],
  applies: whereProfiled,
  *check({ profile, contents }) {
    if (profile === undefined) return;
    const { "Payload-Files-Required": required = [], "Payload-Files-Allowed": allowed } = profile.profile.lists;
    const { inventory, payload } = contents;
    for (const path of required) {
      if (!hasListed(inventory, path))
        yield { at: { kind: "package" }, facts: { problem: "missing", path: quoted(path) } };
    }
    if (allowed === undefined) return;
    const globs = allowed.map(createGlob);
    for (let index = payload.first; index < payload.end; index++) {
      const { path } = inventory.at(index);
      if (globs.some((matches) => matches(path))) continue;
      yield { at: { kind: "file", path }, facts: { problem: "not_allowed", path } };
    }
  },
});
