import { asRuleId } from "../../../model/finding.ts";
import type { WorkOptions } from "../../../model/progress.ts";
import type { Fault } from "../../../rules/define-rule.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { selector } from "../fact-texts.ts";
import { DECLARATION_FILE } from "../layout.ts";
import { UTF_8 } from "../tag-encoding.ts";
import { readTagLines } from "../tag-lines.ts";

/** Every line of a tag file can be decoded, and is of a length that can be held. */
export const tagFileUnreadable: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/tag-file-unreadable"),
  severity: "error",
  clause: bagItClause("2.3"),
  async *check(bag, options) {
    for (const { path, badLines, isTooLarge } of bag.tagTexts) {
      if (isTooLarge) yield { at: { kind: "file", path }, facts: { path, problem: selector("too-large") } };
      if (badLines > 0) yield* badLinesOf(bag, path, options);
    }
  },
});

/** Reads the file again: a million bad lines take no memory. */
async function* badLinesOf(bag: Bag, path: string, options: WorkOptions): AsyncGenerator<Fault, void, undefined> {
  const entry = await bag.source.find(path);
  if (entry === undefined) return;
  const encoding = path === DECLARATION_FILE ? UTF_8 : bag.declaration.encoding;
  for await (const batch of readTagLines(bag.source.open(entry, options), encoding)) {
    for (const [index, line] of batch.lines.entries()) {
      if (typeof line === "string") continue;
      yield {
        at: { kind: "line", path, line: batch.firstLine + index },
        facts: { path, problem: selector(line.kind), encoding: encoding.label },
      };
    }
  }
}
