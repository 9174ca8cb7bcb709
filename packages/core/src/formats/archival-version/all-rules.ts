import type { Rule } from "../../rules/define-rule.ts";
import type { RulePass } from "../../rules/rule-pass.ts";
import type { ArchivalPackage } from "./package.ts";
import type { ArchivalProfile } from "./profiles.ts";
import type { ArchivalPassRule } from "./rule.ts";
import { ARCHIVE_INDEX_RULES } from "./rules/archive-index.ts";
import { COLUMN_RULES } from "./rules/columns.ts";
import { DOCUMENT_CONTENT_RULES } from "./rules/document-content.ts";
import { DOCUMENT_INDEX_RULES } from "./rules/document-index.ts";
import { CONTEXT_RULES, DOCUMENT_RULES } from "./rules/documents.ts";
import { FILE_INDEX_PASS, UNREADABLE_RULE } from "./rules/file-index.ts";
import { GML_PASS } from "./rules/gml.ts";
import { GML_SCHEMA_RULES } from "./rules/gml-schemas.ts";
import { INDEX_FILE_PASS } from "./rules/index-files.ts";
import { INDEX_PRESENCE_RULES, MEDIA_RULES } from "./rules/media.ts";
import { QUERY_RULES } from "./rules/queries.ts";
import { RESEARCH_INDEX_PASS } from "./rules/research-index.ts";
import { ROW_PASS } from "./rules/rows.ts";
import { SCHEMA_RULES } from "./rules/schemas.ts";
import { SHA256_RULES } from "./rules/sha256.ts";
import { TABLE_SCHEMA_PASS } from "./rules/table-schemas.ts";
import { KEY_RULES, TABLE_FOLDER_RULES } from "./rules/tables.ts";

type Step = Rule<ArchivalPackage> | RulePass<ArchivalPackage>;

const STEPS: readonly Step[] = [
  ...MEDIA_RULES,
  ...INDEX_PRESENCE_RULES,
  INDEX_FILE_PASS,
  RESEARCH_INDEX_PASS,
  UNREADABLE_RULE,
  FILE_INDEX_PASS,
  ...SHA256_RULES,
  ...SCHEMA_RULES,
  ...TABLE_FOLDER_RULES,
  ...KEY_RULES,
  TABLE_SCHEMA_PASS,
  ...COLUMN_RULES,
  ...QUERY_RULES,
  ...ARCHIVE_INDEX_RULES,
  ...CONTEXT_RULES,
  ...DOCUMENT_RULES,
  ...DOCUMENT_INDEX_RULES,
  ...DOCUMENT_CONTENT_RULES,
  GML_PASS,
  ...GML_SCHEMA_RULES,
  ROW_PASS,
];

/** All rules, each under the order of the profile; their sections are those of the annexes, which all orders share. */
export function stepsOf({ order }: ArchivalProfile): readonly Step[] {
  function underOrder<R extends ArchivalPassRule>(rule: R): R {
    return { ...rule, clause: { ...order, section: rule.clause?.section ?? "" } };
  }
  return STEPS.map((step) => ("rules" in step ? { ...step, rules: step.rules.map(underOrder) } : underOrder(step)));
}

export function rulesOf(profile: ArchivalProfile): readonly ArchivalPassRule[] {
  return stepsOf(profile).flatMap((step) => ("rules" in step ? step.rules : [step]));
}
