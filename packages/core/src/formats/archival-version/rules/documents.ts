import type { Fault } from "../../../rules/define-rule.ts";
import type { ArchivalPackage, DocumentFolders } from "../package.ts";
import { type ArchivalRule, archivalRule, structureRule, WITHOUT_DOCUMENTS, withIndexes } from "../rule.ts";

const AT = { kind: "package" } as const;

const whereDocuments = ({ structure }: ArchivalPackage) => (structure.hasDocuments ? "applies" : WITHOUT_DOCUMENTS);

function noCollection(id: string, pick: (subject: ArchivalPackage) => DocumentFolders): ArchivalRule {
  return archivalRule(
    id,
    "error",
    function* (subject) {
      if (pick(subject).size === 0) yield { at: AT };
    },
    id === "4.G_3" ? { applies: whereDocuments } : { needs: ["4.B.2_3"] },
  );
}

/** Context documents: their folders, and what their index says of them (4.E). */
export const CONTEXT_RULES: readonly ArchivalRule[] = [
  structureRule("4.E_1"),
  structureRule("4.E_2"),
  noCollection("4.E_3", ({ structure }) => structure.contextDocuments),
  structureRule("4.E_4"),
  archivalRule(
    "4.E_6",
    "error",
    function* ({ contextIndex, structure }) {
      for (const { id, line } of contextIndex?.documents ?? []) {
        if (id > 0 && structure.contextDocuments.rowOf(id) < 0) {
          yield { at: { kind: "line", path: contextIndex?.path ?? "", line }, facts: { id } };
        }
      }
    },
    withIndexes("contextIndex"),
  ),
  archivalRule(
    "4.E_7",
    "error",
    function* ({ contextIndex, structure }) {
      const known = new Set(contextIndex?.documents.map(({ id }) => id));
      yield* foldersNotIn(structure.contextDocuments, (id) => known.has(id));
    },
    withIndexes("contextIndex"),
  ),
  ...[9, 10, 11, 12, 13, 14].map((number) => structureRule(`4.E_${number}`)),
  archivalRule(
    "4.C.4_1",
    "error",
    function* ({ contextIndex }) {
      for (const { id, line, hasCategory } of contextIndex?.documents ?? []) {
        if (!hasCategory) yield { at: { kind: "line", path: contextIndex?.path ?? "", line }, facts: { id } };
      }
    },
    withIndexes("contextIndex"),
  ),
];

/** Documents: their folders, and what their index says of them (4.G). */
export const DOCUMENT_RULES: readonly ArchivalRule[] = [
  ...[1, 2].map((number) => structureRule(`4.G_${number}`)),
  noCollection("4.G_3", ({ structure }) => structure.documents),
  structureRule("4.G_4"),
  archivalRule(
    "4.G_6",
    "error",
    function* ({ documentIndex, structure }) {
      for (let row = 0; row < (documentIndex?.size ?? 0); row++) {
        const id = documentIndex?.idAt(row) ?? 0;
        if (id > 0 && structure.documents.rowOf(id) < 0) {
          yield {
            at: { kind: "line", path: documentIndex?.path ?? "", line: documentIndex?.lineAt(row) ?? 0 },
            facts: { id },
          };
        }
      }
    },
    withIndexes("documentIndex"),
  ),
  archivalRule(
    "4.G_7",
    "error",
    function* ({ documentIndex, structure }) {
      yield* foldersNotIn(structure.documents, (id) => (documentIndex?.rowOf(id) ?? -1) >= 0);
    },
    withIndexes("documentIndex"),
  ),
  ...[9, 11, 12, 13, 14].map((number) => structureRule(`4.G_${number}`)),
  archivalRule(
    "4.G_15",
    "info",
    function* ({ structure: { documents } }) {
      const counts = new Map<string, number>();
      for (let row = 0; row < documents.size; row++) {
        const extension = documents.extensionAt(row);
        counts.set(extension, (counts.get(extension) ?? 0) + 1);
      }
      for (const [extension, count] of [...counts].sort()) yield { at: AT, facts: { extension, count } };
    },
    { applies: whereDocuments },
  ),
];

function* foldersNotIn(folders: DocumentFolders, isKnown: (id: number) => boolean): Iterable<Fault> {
  for (let row = 0; row < folders.size; row++) {
    const id = folders.idAt(row);
    if (!isKnown(id)) yield { at: AT, facts: { id, collection: folders.collectionAt(row) } };
  }
}
