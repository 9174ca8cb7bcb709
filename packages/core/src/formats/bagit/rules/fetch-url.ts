import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereFetched } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { quoted, selector } from "../fact-texts.ts";
import { checkFetchRows } from "../fetch-faults.ts";
import { doubtOfUrl } from "../fetch-line.ts";

/** A URL is one that a receiver may ask for: over HTTP, of a public host, without a password. */
export const fetchUrl: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/fetch-url"),
  severity: "warning",
  clause: bagItClause("5.2"),
  applies: whereFetched,
  check: checkFetchRows(({ result, path }) => {
    const doubt = result.ok ? doubtOfUrl(result.line.url) : undefined;
    if (result.ok && doubt !== undefined) return { path, url: quoted(result.line.url), doubt: selector(doubt) };
    return undefined;
  }),
});
