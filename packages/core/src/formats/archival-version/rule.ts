import { asRuleId } from "../../model/finding.ts";
import type { Severity } from "../../model/severity.ts";
import type { Applicability, Fault, Rule } from "../../rules/define-rule.ts";
import type { PassRule } from "../../rules/rule-pass.ts";
import type { ArchivalPackage } from "./package.ts";

export type ArchivalRule = Rule<ArchivalPackage>;
export type ArchivalPassRule = PassRule<ArchivalPackage>;

export interface RuleConditions {
  readonly needs?: readonly string[];
  readonly applies?: (subject: ArchivalPackage) => Applicability;
  /** The paragraph of the annexes; a rule of the official test has it in its id. */
  readonly section?: string;
}

/** A rule of the official test, by its id there, or one of ours. The order is put in by the profile. */
export function archivalPassRule(
  id: string,
  severity: Severity,
  { needs = [], applies, section = id.replace(/_.*$/, "") }: RuleConditions = {},
): ArchivalPassRule {
  return {
    id: asRuleId(id),
    severity,
    clause: { standard: "BEK 128", section },
    ...(needs.length === 0 ? {} : { needs: needs.map(asRuleId) }),
    ...(applies === undefined ? {} : { applies }),
  };
}

export function archivalRule(
  id: string,
  severity: Severity,
  check: (subject: ArchivalPackage) => Iterable<Fault>,
  conditions: RuleConditions = {},
): ArchivalRule {
  return { ...archivalPassRule(id, severity, conditions), check };
}

/** A rule that tells what was met while the tree was listed. */
export function structureRule(id: string, conditions: RuleConditions = {}): ArchivalRule {
  return archivalRule(id, "error", ({ structure }) => structure.faults.get(id) ?? [], conditions);
}

type Model = "archiveIndex" | "contextIndex" | "tableIndex" | "documentIndex";

const MODELS = {
  archiveIndex: { file: "archiveIndex.xml", needs: ["4.C_2", "4.C.1_3"] },
  contextIndex: { file: "contextDocumentationIndex.xml", needs: ["4.C_3", "4.C.1_5"] },
  tableIndex: { file: "tableIndex.xml", needs: ["4.C_4", "4.C.1_7"] },
  documentIndex: { file: "docIndex.xml", needs: ["4.C_5", "4.C.1_9"] },
} as const satisfies Record<Model, { readonly file: string; readonly needs: readonly string[] }>;

/** What a rule needs that looks at indexes: they are there, and well-formed. */
export function withIndexes(...models: readonly Model[]): RuleConditions {
  return {
    needs: models.flatMap((model) => MODELS[model].needs),
    applies: (subject) => {
      for (const model of models) {
        if (subject[model] !== undefined) continue;
        if (model === "documentIndex" && !subject.structure.hasDocuments) return WITHOUT_DOCUMENTS;
        return {
          outcome: "not-run",
          key: "archival-version/reason/index-unread",
          facts: { index: MODELS[model].file },
        };
      }
      return "applies";
    },
  };
}

export const WITHOUT_DOCUMENTS: Applicability = {
  outcome: "not-applicable",
  key: "archival-version/reason/no-documents",
};

export const QUICK: Applicability = { outcome: "not-run", key: "archival-version/reason/quick" };

/** Whether there is an element of this name in the archive index that says yes. */
export function saysYes({ archiveIndex }: ArchivalPackage, name: string): boolean {
  return archiveIndex?.texts.some((each) => each.name === name && /^(true|1)$/.test(each.text)) ?? false;
}
