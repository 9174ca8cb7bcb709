import type { Severity } from "../../../model/severity.ts";
import { UNSEEN } from "../content/content-fault.ts";
import { type ArchivalRule, archivalRule, QUICK } from "../rule.ts";

function contentRule(id: string, severity: Severity, section: string): ArchivalRule {
  return archivalRule(
    id,
    severity,
    function* ({ content, inventory }) {
      for (const { file, facts } of content?.of(id) ?? []) {
        yield { at: { kind: "file", path: inventory.at(file).path }, facts };
      }
    },
    { section, applies: ({ content }) => (content === undefined ? QUICK : "applies") },
  );
}

/** The files of documents by their headers (5.E, 5.F). */
export const DOCUMENT_CONTENT_RULES: readonly ArchivalRule[] = [
  contentRule(UNSEEN, "warning", "5.E"),
  contentRule("5.E_2", "error", "5.E.1"),
  contentRule("5.E_3", "error", "5.E.2"),
  contentRule("archival-version/tiff-colour", "error", "5.E.3"),
  contentRule("5.E_5", "warning", "5.E.5"),
  contentRule("5.E_7", "info", "5.E.1"),
  contentRule("5.E_12", "error", "5.E.1"),
  contentRule("archival-version/jp2-part", "error", "5.E.1"),
  contentRule("5.F_1", "error", "5.F.1"),
  contentRule("5.F_2", "error", "5.F.2"),
  contentRule("5.F_3", "error", "5.F.3"),
  contentRule("5.F_4", "error", "5.F"),
];
