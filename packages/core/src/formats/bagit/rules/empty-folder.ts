import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { PAYLOAD_FOLDER } from "../layout.ts";

/** A manifest lists files: nobody sees it when an empty folder is lost. */
export const emptyFolder: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/empty-folder"),
  severity: "info",
  clause: bagItClause("2.1.3"),
  *check({ contents }) {
    for (let id = 0; id < contents.emptyFolders.size; id++) {
      const path = contents.emptyFolders.at(id);
      if (path !== PAYLOAD_FOLDER) yield { at: { kind: "file", path }, facts: { path } };
    }
  },
});
