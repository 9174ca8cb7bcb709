import { asRuleId } from "../../../model/finding.ts";
import type { RuleFault, RulePass } from "../../../rules/rule-pass.ts";
import { readXml } from "../../../xml/reader.ts";
import { createGrammarCheck } from "../check-grammar.ts";
import { RESEARCH_INDEX } from "../data/index-grammars.ts";
import type { ArchivalPackage } from "../package.ts";
import { archivalPassRule, saysYes } from "../rule.ts";

const RULE = asRuleId("archival-version/research-index");

/** The index of research data (annex 9), which came with order 128: it is there where it should be, valid, and names tables that there are. */
export const RESEARCH_INDEX_PASS: RulePass<ArchivalPackage> = {
  kind: "pass",
  rules: [
    archivalPassRule(RULE, "error", {
      section: "4.C",
      applies: ({ profile }) =>
        profile.edition === "128"
          ? "applies"
          : { outcome: "not-applicable", key: "archival-version/reason/no-research" },
    }),
  ],
  async *run(subject, _, options) {
    const { source, structure, tableIndex } = subject;
    const entry = structure.researchIndex;
    const isAsked = saysYes(subject, "researchSIP");
    const told = (at: RuleFault["fault"]["at"], problem: string, name: string): RuleFault => ({
      rule: RULE,
      fault: { at, facts: { problem, name } },
    });
    if (entry === undefined) {
      if (isAsked) yield [told({ kind: "package" }, "missing", "researchIndex.xml")];
      return;
    }
    const faults: RuleFault[] = [];
    const file = { kind: "file", path: entry.path } as const;
    if (subject.archiveIndex !== undefined && !isAsked) faults.push(told(file, "unasked", "researchSIP"));
    const grammar = createGrammarCheck(RESEARCH_INDEX, ({ line, element, found }) => {
      faults.push(told({ kind: "xml", path: entry.path, line, element }, "invalid", found));
    });
    let text = "";
    let table: string | undefined;
    const outcome = await readXml(
      source.open(entry, options),
      {
        open(element, place) {
          text = "";
          grammar.open?.(element, place);
        },
        text(part, place) {
          text += part;
          grammar.text?.(part, place);
        },
        close(local, place) {
          const value = text.trim();
          const at = { kind: "line", path: entry.path, line: place.line } as const;
          if (local === "tableID") table = value;
          const known = tableIndex?.tables.find(({ folder }) => folder === table);
          if (local === "tableID" && tableIndex !== undefined && known === undefined)
            faults.push(told(at, "table", value));
          const isColumn = known?.columns.some(({ id }) => id === value) ?? true;
          if (local === "columnID" && !isColumn) faults.push(told(at, "column", value));
          text = "";
          grammar.close?.(local, place);
        },
      },
      options,
    );
    const { fault } = outcome;
    if (fault !== undefined) {
      const at = { kind: "xml", path: entry.path, line: fault.line, element: fault.element } as const;
      faults.push(told(at, "not_well_formed", fault.detail ?? fault.kind));
    }
    yield faults;
  },
};
