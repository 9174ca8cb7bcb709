import type { Fault } from "../../../rules/define-rule.ts";
import { CONTEXT_FOLDER, DOCUMENT_FOLDER, INDEX_FOLDER, SCHEMA_FOLDER, TABLE_FOLDER } from "../layout.ts";
import type { ArchivalPackage, Medium } from "../package.ts";
import { type ArchivalRule, archivalRule, structureRule } from "../rule.ts";

const AT = { kind: "package" } as const;
/** An index may name any number: more are not told. */
const MOST_MISSING = 100;

/** Media, and what each of them holds (4.B). */
export const MEDIA_RULES: readonly ArchivalRule[] = [
  structureRule("archival-version/medium-name", { section: "4.B.1" }),
  structureRule("archival-version/foreign-object", { section: "4.B.2" }),
  archivalRule("4.B.1_1", "error", function* ({ structure }) {
    if (!structure.media.some(({ number }) => number === 1)) yield { at: AT };
  }),
  archivalRule("4.B.1_2", "error", function* ({ structure }) {
    for (const [index, { number, name }] of structure.media.entries()) {
      if (structure.media[index - 1]?.number === number) yield { at: AT, facts: { number, name } };
    }
  }),
  archivalRule("4.B.1_3", "error", function* (subject) {
    for (const number of missingMedia(subject)) yield { at: AT, facts: { number } };
  }),
  ...[INDEX_FOLDER, SCHEMA_FOLDER, CONTEXT_FOLDER].map((folder, index) =>
    archivalRule(
      `4.B.2_${index + 1}`,
      "error",
      function* ({ structure }) {
        const first = structure.media.find(({ number }) => number === 1);
        if (first !== undefined && !first.folders.has(folder)) yield { at: AT, facts: { folder, medium: first.name } };
      },
      { needs: ["4.B.1_1"] },
    ),
  ),
  archivalRule("4.B.2_4", "error", function* ({ structure }) {
    if (!structure.media.some(({ folders }) => folders.has(TABLE_FOLDER))) yield { at: AT };
  }),
  ...[INDEX_FOLDER, SCHEMA_FOLDER, CONTEXT_FOLDER].map((folder, index) =>
    archivalRule(`4.B.2_${index + 5}`, "error", (subject) => mediaWith(subject, folder, ({ number }) => number !== 1)),
  ),
  archivalRule("4.B.2_8", "info", (subject) => mediaWith(subject, DOCUMENT_FOLDER)),
  archivalRule("4.B.2_9", "info", (subject) => mediaWith(subject, TABLE_FOLDER)),
];

/** The first number of each gap; and, since no gap shows that the last medium is missing, those that lack their documents. */
function missingMedia({ structure, documentIndex }: ArchivalPackage): ReadonlySet<number> {
  const here = new Set(structure.media.map(({ number }) => number));
  const missing = new Set<number>();
  let before = 0;
  for (const number of here) {
    // The first medium has a rule of its own.
    if (before > 0 && number > before + 1) missing.add(before + 1);
    before = number;
  }
  for (let row = 0; row < (documentIndex?.size ?? 0) && missing.size < MOST_MISSING; row++) {
    const number = documentIndex?.mediumAt(row) ?? 0;
    const isHere = structure.documents.rowOf(documentIndex?.idAt(row) ?? 0) >= 0;
    if (number > 1 && !isHere && !here.has(number)) missing.add(number);
  }
  return missing;
}

function* mediaWith(
  { structure }: ArchivalPackage,
  folder: string,
  isMeant: (medium: Medium) => boolean = () => true,
): Iterable<Fault> {
  for (const medium of structure.media) {
    if (medium.folders.has(folder) && isMeant(medium)) yield { at: AT, facts: { folder, medium: medium.name } };
  }
}

/** The indexes that there must be (4.C). */
export const INDEX_PRESENCE_RULES: readonly ArchivalRule[] = (
  ["fileIndex", "archiveIndex", "contextDocumentationIndex", "tableIndex", "docIndex"] as const
).map((name, index) =>
  archivalRule(`4.C_${index + 1}`, "error", function* ({ structure }) {
    if (name === "docIndex" && !structure.hasDocuments) return;
    if (structure.indexes[name] === undefined) yield { at: AT, facts: { file: `${name}.xml` } };
  }),
);
