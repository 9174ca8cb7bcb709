import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereArchived } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { SERIALIZATION_CLAUSE } from "../clauses.ts";

/** The archive is named as the bag's folder, but for its ending. */
export const serializationName: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/serialization-name"),
  severity: "warning",
  clause: SERIALIZATION_CLAUSE,
  applies: whereArchived,
  *check({ source, declaration }) {
    const { topFolder, name } = source;
    if (topFolder === undefined || name === topFolder) return;
    const fault = { at: { kind: "package" }, facts: { archive: name, folder: topFolder } } as const;
    yield declaration.version.prescribesSerialization ? fault : { ...fault, severity: "info" };
  },
});
