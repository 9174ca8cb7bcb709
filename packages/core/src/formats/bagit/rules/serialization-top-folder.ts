import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereArchived } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { SERIALIZATION_CLAUSE } from "../clauses.ts";

/** An archive holds one folder at its top, and that is the bag: so it unpacks into one folder. The RFC left the sentence
 * out with its whole section, and what was an error is a warning since. */
export const serializationTopFolder: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/serialization-top-folder"),
  severity: "error",
  clause: SERIALIZATION_CLAUSE,
  applies: whereArchived,
  *check({ source, declaration }) {
    if (source.topFolder !== undefined) return;
    const fault = { at: { kind: "package" }, facts: { archive: source.name } } as const;
    yield declaration.version.prescribesSerialization ? fault : { ...fault, severity: "warning" };
  },
});
