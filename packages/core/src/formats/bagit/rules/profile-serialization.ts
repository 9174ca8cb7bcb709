import { asRuleId } from "../../../model/finding.ts";
import type { Source } from "../../../read/source.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereProfiled } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { profileClause } from "../clauses.ts";
import { selector } from "../fact-texts.ts";

/** The bag is serialized, or not, as the profile wants it. */
export const profileSerialization: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/profile-serialization"),
  severity: "error",
  clause: profileClause("Serialization"),
  needs: [asRuleId("bagit/profile-malformed")],
  applies: whereProfiled,
  *check({ profile, source }) {
    if (profile === undefined) return;
    const { serialization, lists } = profile.profile;
    const types = mediaTypes(source);
    const { "Accept-Serialization": accepted } = lists;
    const problem =
      types.length === 0
        ? serialization === "required" && "not-serialized"
        : serialization === "forbidden"
          ? "serialized"
          : accepted !== undefined && !types.some((type) => accepted.includes(type)) && "type";
    if (problem !== false)
      yield { at: { kind: "package" }, facts: { problem: selector(problem), found: types, accepted: accepted ?? [] } };
  },
});

/**
 * The names under which profiles know a kind of archive; none for a folder. Whether a tar was compressed is not known
 * here, so that each of its names will do.
 */
function mediaTypes({ kind }: Source): readonly string[] {
  if (kind === "zip") return ["application/zip", "application/x-zip-compressed"];
  if (kind !== "tar") return [];
  return ["application/tar", "application/x-tar", "application/gzip", "application/x-gzip", "application/tar+gzip"];
}
