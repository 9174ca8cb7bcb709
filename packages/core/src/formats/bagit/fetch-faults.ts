import type { Facts } from "../../model/finding.ts";
import type { WorkOptions } from "../../model/progress.ts";
import type { Fault } from "../../rules/define-rule.ts";
import type { Bag, FetchRemarkKind } from "./bag.ts";
import { FETCH_JUDGEMENTS } from "./fetch-judgements.ts";
import { readFetchRows } from "./fetch-list.ts";
import type { FetchRow } from "./fetch-row.ts";
import { FETCH_FILE } from "./layout.ts";

type FetchCheck = (bag: Bag, options: WorkOptions) => AsyncGenerator<Fault, void, undefined>;

/** Makes a rule's check of one judgement over each row of `fetch.txt`. The file is read again only for a fault. */
export function checkFetchRows(kind: FetchRemarkKind): FetchCheck {
  return async function* check(bag, options) {
    if ((bag.fetchList?.counts[kind] ?? 0) === 0) return;
    yield* faultsOf(bag, options, (row) => FETCH_JUDGEMENTS[kind](row, bag.contents));
  };
}

/** The faults of the rows that `judge` gives facts for. */
export async function* faultsOf(
  bag: Bag,
  options: WorkOptions,
  judge: (row: FetchRow) => Facts | undefined,
): AsyncGenerator<Fault, void, undefined> {
  if (bag.fetchList === undefined) return;
  const { encoding, version } = bag.declaration;
  for await (const row of readFetchRows(bag.source, bag.fetchList.entry, { ...options, encoding, version })) {
    const facts = judge(row);
    if (facts !== undefined) yield { at: { kind: "line", path: FETCH_FILE, line: row.line }, facts };
  }
}
