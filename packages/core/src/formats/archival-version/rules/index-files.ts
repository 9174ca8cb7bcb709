import { asRuleId, type RuleId } from "../../../model/finding.ts";
import type { RuleFault, RulePass } from "../../../rules/rule-pass.ts";
import type { XmlHandler, XmlOutcome } from "../../../xml/handler.ts";
import { createGrammarCheck, type GrammarFault } from "../check-grammar.ts";
import type { IndexName } from "../data/index-grammars.ts";
import type { ArchivalPackage } from "../package.ts";
import { watchControls } from "../raw-controls.ts";
import { FORBIDDEN } from "../row-check.ts";
import { type ArchivalPassRule, archivalPassRule } from "../rule.ts";
import { streamXml } from "../stream-xml.ts";

const INDEXES: readonly IndexName[] = [
  "fileIndex",
  "archiveIndex",
  "contextDocumentationIndex",
  "tableIndex",
  "docIndex",
];

const UNDECLARED = asRuleId("4.C.1_12");
const NOT_UTF8 = asRuleId("4.C.1_11");
const CHARACTER = asRuleId("archival-version/index-character");

/** Each index is well-formed, valid, declared and in UTF-8 (4.C.1). It is read once for all of that. */
export const INDEX_FILE_PASS: RulePass<ArchivalPackage> = {
  kind: "pass",
  rules: [
    ...INDEXES.flatMap((name, index): readonly ArchivalPassRule[] => {
      const conditions = {
        needs: [`4.C_${index + 1}`],
        applies: ({ structure }: ArchivalPackage) =>
          structure.indexes[name] === undefined
            ? ({ outcome: "not-applicable", key: "archival-version/reason/no-documents" } as const)
            : "applies",
      };
      return [1, 2].map((step) => archivalPassRule(`4.C.1_${2 * index + step}`, "error", conditions));
    }),
    archivalPassRule(NOT_UTF8, "warning"),
    archivalPassRule(UNDECLARED, "warning"),
    archivalPassRule(CHARACTER, "error", { section: "5.D" }),
  ],
  async *run({ source, structure, profile }, chosen, options) {
    for (const [index, name] of INDEXES.entries()) {
      const entry = structure.indexes[name];
      if (entry === undefined) continue;
      const notWellFormed = asRuleId(`4.C.1_${2 * index + 1}`);
      const notValid = asRuleId(`4.C.1_${2 * index + 2}`);
      const { path } = entry;
      const controls = { count: 0, line: 0 };
      const bytes = watchControls(source.open(entry, options), controls);
      const faults = streamXml<RuleFault>(bytes, options, (take) =>
        withCharacters(
          createGrammarCheck(profile.grammars[name].root, (fault) => {
            if (chosen.has(notValid)) take({ rule: notValid, fault: asFault(path, fault) });
          }),
          (problem, line) => {
            if (chosen.has(CHARACTER)) take(characterFault(path, line, problem));
          },
        ),
      );
      const outcome = yield* faults;
      const ended = endFaults(path, outcome, notWellFormed);
      const raw = controls.count > 0 ? [characterFault(path, controls.line, "control")] : [];
      yield [...ended, ...raw].filter(({ rule }) => chosen.has(rule));
    }
  },
};

/** Tells of CDATA sections, and of characters for private use or that are none, besides what the handler does. */
function withCharacters(handler: XmlHandler, tell: (problem: string, line: number) => void): XmlHandler {
  return {
    ...handler,
    text(text, place) {
      if (FORBIDDEN.test(text)) tell("character", place.line);
      handler.text?.(text, place);
    },
    cdata(text, place) {
      tell("cdata", place.line);
      handler.text?.(text, place);
    },
  };
}

function characterFault(path: string, line: number, problem: string): RuleFault {
  return { rule: CHARACTER, fault: { at: { kind: "line", path, line }, facts: { problem } } };
}

function asFault(path: string, { problem, line, element, found, expected }: GrammarFault): RuleFault["fault"] {
  return { at: { kind: "xml", path, line, element }, facts: { problem, found, expected } };
}

function endFaults(path: string, outcome: XmlOutcome, notWellFormed: RuleId): readonly RuleFault[] {
  const { fault, declaration, encoding } = outcome;
  const found: RuleFault[] = [];
  if (fault !== undefined) {
    const { line, element, kind, detail = "" } = fault;
    found.push({
      rule: notWellFormed,
      fault: { at: { kind: "xml", path, line, element }, facts: { detail: detail === "" ? kind : detail } },
    });
  }
  if (declaration === undefined) found.push({ rule: UNDECLARED, fault: { at: { kind: "file", path } } });
  else if (declaration.encoding?.toLowerCase() !== "utf-8") {
    const facts = { found: declaration.encoding ?? encoding ?? "" };
    found.push({ rule: NOT_UTF8, fault: { at: { kind: "line", path, line: 1 }, facts } });
  }
  return found;
}
