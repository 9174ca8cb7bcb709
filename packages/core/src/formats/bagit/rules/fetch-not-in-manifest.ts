import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereFetched } from "../applicability.ts";
import type { Bag, FetchList, Manifest } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { quoted } from "../fact-texts.ts";
import { faultsOf } from "../fetch-faults.ts";
import { PAYLOAD_PREFIX } from "../layout.ts";

/** Every file that is to be fetched is in every payload manifest; before 1.0 in one of them. */
export const fetchNotInManifest: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/fetch-not-in-manifest"),
  severity: "error",
  clause: bagItClause("2.2.3"),
  applies: whereFetched,
  async *check(bag, options) {
    const { contents, fetchList } = bag;
    if (fetchList === undefined || isAllListed(bag, fetchList)) return;
    yield* faultsOf(bag, options, ({ place, path }) => {
      if (place?.kind !== "path") return undefined;
      const lacking = manifestsLacking(bag, contents.inventory.indexOf(place.path), fetchList.paths.find(place.path));
      if (lacking.length === 0 || !place.path.startsWith(PAYLOAD_PREFIX)) return undefined;
      return { path: quoted(path), manifests: lacking.map((manifest) => manifest.path) };
    });
  },
});

/** The manifests that should list a file and do not. The file has one of the two numbers, or both. */
function manifestsLacking({ manifests, declaration }: Bag, index: number, number: number): readonly Manifest[] {
  const lacking = manifests.filter(({ listed, listedFetch }) => !listed[index] && !listedFetch[number]);
  const isEnough = !declaration.version.listsAllInEveryManifest && lacking.length < manifests.length;
  return isEnough ? [] : lacking;
}

function isAllListed(bag: Bag, { paths }: FetchList): boolean {
  for (let number = 0; number < paths.size; number++) {
    const index = bag.contents.inventory.indexOf(paths.at(number));
    if (manifestsLacking(bag, index, number).length > 0) return false;
  }
  return true;
}
