import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereFetched } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { checkFetchRows } from "../fetch-faults.ts";
import { PAYLOAD_PREFIX } from "../layout.ts";

/** Every file that is to be fetched is in every payload manifest; before 1.0 in one of them. */
export const fetchNotInManifest: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/fetch-not-in-manifest"),
  severity: "error",
  clause: bagItClause("2.2.3"),
  applies: whereFetched,
  check: checkFetchRows(({ place, path }, { contents, manifests, declaration, fetchList }) => {
    if (place?.kind !== "path" || !place.path.startsWith(PAYLOAD_PREFIX)) return undefined;
    const index = contents.inventory.indexOf(place.path);
    const number = fetchList?.paths.find(place.path) ?? -1;
    const lacking = manifests.filter(({ listed, listedFetch }) => !(listed[index] || listedFetch[number]));
    const isEnough = !declaration.version.listsAllInEveryManifest && lacking.length < manifests.length;
    if (lacking.length > 0 && !isEnough) return { path, manifests: lacking.map((manifest) => manifest.path) };
    return undefined;
  }),
});
