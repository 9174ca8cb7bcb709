import { asRuleId, type RuleId } from "../../model/finding.ts";
import type { FaultList, RecordFault, RecordRuleSlug } from "./record-rule.ts";

/**
 * How grave each rule is: an error where the archive cannot take the records as they are, or where a rule of law says
 * must; a warning where a person has to look; info for what is only told.
 */
export const RULE_FACTS = {
  description: "error",
  "description-unfinished": "warning",
  "table-missing": "error",
  "row-unreadable": "error",
  "column-absent": "error",
  "column-unknown": "info",
  "date-form": "error",
  "date-impossible": "error",
  "number-form": "error",
  "value-unknown": "warning",
  "identifier-invalid": "warning",
  "case-number-missing": "error",
  "case-title-missing": "error",
  "case-created-missing": "error",
  "case-class-missing": "error",
  "case-party-missing": "error",
  "case-created-by-missing": "error",
  "case-unit-missing": "error",
  "case-responsible-missing": "error",
  "case-status-missing": "error",
  "case-closed-missing": "error",
  "case-closed-by-missing": "error",
  "document-number-missing": "error",
  "document-case-missing": "error",
  "document-title-missing": "error",
  "document-date-missing": "error",
  "document-received-missing": "error",
  "document-class-missing": "error",
  "document-correspondent-missing": "error",
  "document-type-missing": "error",
  "document-status-missing": "error",
  "document-registered-missing": "error",
  "document-registered-by-missing": "error",
  "document-sequence-missing": "error",
  "document-archived-missing": "error",
  "document-archived-by-missing": "error",
  "class-code-missing": "error",
  "file-path-missing": "error",
  "case-number-duplicate": "error",
  "document-number-duplicate": "error",
  "class-code-duplicate": "error",
  "file-listed-twice": "error",
  "case-unknown": "error",
  "document-unknown": "error",
  "class-unknown": "error",
  "parent-unknown": "error",
  "parent-cycle": "error",
  "case-open": "error",
  "case-without-documents": "warning",
  "document-without-files": "warning",
  "date-order": "error",
  "date-outside-period": "warning",
  "date-in-future": "error",
  "title-is-file-name": "warning",
  "text-blanks": "warning",
  "text-line-break": "warning",
  "text-control-character": "error",
  "text-not-assigned": "warning",
  "text-mojibake": "warning",
  "personal-identifier": "error",
  "file-path-unsafe": "error",
  "file-absent": "error",
  "file-unlisted": "error",
  "file-empty": "error",
  "file-size-differs": "error",
  "file-digest-differs": "error",
  "file-content-duplicate": "warning",
  "file-name-long": "warning",
  "file-name-not-carried": "error",
  "file-extension-differs": "warning",
  "file-format-unknown": "warning",
  "file-encrypted": "error",
  "file-program": "error",
  "file-archive": "warning",
  "file-truncated": "warning",
  "file-unreadable": "error",
  "file-format-not-accepted": "error",
  "file-format-condition": "warning",
} as const;

/** The slugs of all rules, in the order in which reports have them. */
export const RULE_SLUGS: readonly RecordRuleSlug[] = Object.keys(RULE_FACTS).filter(isSlug);

function isSlug(text: string): text is RecordRuleSlug {
  return Object.hasOwn(RULE_FACTS, text);
}

/** A rule's id. */
export function ruleIdOf(slug: RecordRuleSlug): RuleId {
  return asRuleId(`transfer/${slug}`);
}

/** A list of faults that keeps those of the chosen rules. */
export function createFaultList(chosen: ReadonlySet<RuleId>): FaultList {
  const ids = new Map(RULE_SLUGS.map((slug) => [slug, ruleIdOf(slug)]));
  let faults: RecordFault[] = [];
  return {
    add(slug, at, facts, severity) {
      const rule = ids.get(slug);
      if (rule === undefined || !chosen.has(rule)) return;
      faults.push({
        rule,
        fault: { at, ...(facts === undefined ? {} : { facts }), ...(severity === undefined ? {} : { severity }) },
      });
    },
    take() {
      const taken = faults;
      faults = [];
      return taken;
    },
  };
}
