import type { Facts } from "../../model/finding.ts";
import type { WorkOptions } from "../../model/progress.ts";
import type { Fault } from "../../rules/define-rule.ts";
import type { Bag } from "./bag.ts";
import { quoted } from "./fact-texts.ts";
import { type FetchRow, readFetchRows } from "./fetch-list.ts";
import { FETCH_FILE } from "./layout.ts";

/** A row with its path as a finding quotes it. */
type QuotedRow = FetchRow & { readonly path: string };

/** Makes a rule's check of a judgement over each row of `fetch.txt`: facts where there is a fault. */
export function checkFetchRows(
  judge: (row: QuotedRow, bag: Bag) => Facts | undefined,
): (bag: Bag, options: WorkOptions) => AsyncGenerator<Fault, void, undefined> {
  return async function* check(bag, options) {
    if (bag.fetchList === undefined) return;
    const { encoding, version } = bag.declaration;
    for await (const row of readFetchRows(bag.source, bag.fetchList.entry, { ...options, encoding, version })) {
      const facts = judge({ ...row, path: row.result.ok ? quoted(row.result.line.rawPath) : "" }, bag);
      if (facts !== undefined) yield { at: { kind: "line", path: FETCH_FILE, line: row.line }, facts };
    }
  };
}
