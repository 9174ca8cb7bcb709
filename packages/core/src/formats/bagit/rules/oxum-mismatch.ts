import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereBagInfo } from "../applicability.ts";
import type { Bag, Contents, FetchList } from "../bag.ts";
import { elementsOf, parseOxum } from "../bag-info.ts";
import { bagItClause } from "../clauses.ts";

/** The payload has as many octets and files as `Payload-Oxum` says. */
export const oxumMismatch: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/oxum-mismatch"),
  severity: "error",
  clause: bagItClause("2.2.2"),
  applies: whereBagInfo,
  *check({ bagInfo, declaration, contents, fetchList }) {
    const { first, end, bytes } = contents.payload;
    const files = end - first;
    for (const { line, value } of elementsOf(bagInfo, "Payload-Oxum")) {
      const oxum = parseOxum(value);
      if (oxum === undefined) continue;
      // What is still to be fetched is in the sum too: that it is absent is said elsewhere.
      if (fetchList !== undefined && hasHoles(fetchList, contents)) continue;
      if (oxum.octets === BigInt(bytes) && oxum.files === BigInt(files)) continue;
      yield {
        at: { kind: "line", path: declaration.version.infoFile, line },
        facts: { value, found: `${bytes}.${files}` },
      };
    }
  },
});

function hasHoles(fetchList: FetchList, contents: Contents): boolean {
  for (let id = 0; id < fetchList.paths.size; id++) {
    if (contents.inventory.indexOf(fetchList.paths.at(id)) < 0) return true;
  }
  return false;
}
