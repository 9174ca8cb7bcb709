import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereHashed } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { selector } from "../fact-texts.ts";

/** Every file can be read as it was announced. One that cannot is not verified, and the bag is not valid. */
export const fileUnreadable: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/file-unreadable"),
  severity: "error",
  clause: bagItClause("3"),
  applies: whereHashed,
  *check({ contents }) {
    for (const index of [...contents.unread.keys()].sort((a, b) => a - b)) {
      const unread = contents.unread.get(index);
      if (unread === undefined) continue;
      const { path } = contents.inventory.at(index);
      yield { at: { kind: "file", path }, facts: { path, fault: selector(unread.fault), detail: unread.detail } };
    }
  },
});
