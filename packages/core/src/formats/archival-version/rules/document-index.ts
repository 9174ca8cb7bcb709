import type { Fault } from "../../../rules/define-rule.ts";
import type { DocumentIndex } from "../index-models.ts";
import { type ArchivalRule, archivalRule, withIndexes } from "../rule.ts";

const CONDITIONS = withIndexes("documentIndex");

/** Each row of the document index: its parents, its schema, and whether it lies where the index says (4.C.6). */
export const DOCUMENT_INDEX_RULES: readonly ArchivalRule[] = [
  archivalRule(
    "4.C.6_1",
    "info",
    function* ({ documentIndex }) {
      let count = 0;
      for (const row of rowsOf(documentIndex)) if ((documentIndex?.parentAt(row) ?? 0) > 0) count += 1;
      if (count > 0) yield { at: { kind: "file", path: documentIndex?.path ?? "" }, facts: { count } };
    },
    CONDITIONS,
  ),
  archivalRule(
    "4.C.6_2",
    "error",
    function* ({ documentIndex, inventory, structure }) {
      if (documentIndex === undefined) return;
      for (const row of rowsOf(documentIndex)) {
        const schema = documentIndex.schemaAt(row);
        const isGml = documentIndex.extensionAt(row) === "gml";
        if (schema === undefined && !isGml) continue;
        const id = documentIndex.idAt(row);
        const medium = structure.media.find(({ number }) => number === documentIndex.mediumAt(row));
        const first = structure.media.find(({ number }) => number === 1);
        const path =
          schema === "1.xsd"
            ? `${medium?.prefix ?? ""}Documents/${documentIndex.collectionAt(row)}/${id}/1.xsd`
            : `${first?.prefix ?? ""}Schemas/localShared/${schema}`;
        if (schema !== undefined && isGml && inventory.indexOf(path) >= 0) continue;
        yield faultAt(documentIndex, row, { id, schema: schema ?? "" });
      }
    },
    CONDITIONS,
  ),
  archivalRule(
    "4.C.6_3",
    "error",
    function* ({ documentIndex }) {
      if (documentIndex === undefined) return;
      for (const row of rowsOf(documentIndex)) {
        const parent = documentIndex.parentAt(row);
        if (parent > 0 && documentIndex.rowOf(parent) < 0) {
          yield faultAt(documentIndex, row, { id: documentIndex.idAt(row), parent });
        }
      }
    },
    CONDITIONS,
  ),
  archivalRule("4.C.6_4", "error", ({ documentIndex }) => (documentIndex ? cyclesOf(documentIndex) : []), CONDITIONS),
  archivalRule(
    "4.C.6_7",
    "error",
    function* ({ documentIndex }) {
      if (documentIndex === undefined) return;
      for (const row of rowsOf(documentIndex)) {
        const id = documentIndex.idAt(row);
        if (id > 0 && documentIndex.rowOf(id) !== row) yield faultAt(documentIndex, row, { id });
      }
    },
    CONDITIONS,
  ),
  archivalRule(
    "archival-version/document-place",
    "error",
    function* ({ documentIndex, structure: { documents } }) {
      if (documentIndex === undefined) return;
      for (const row of rowsOf(documentIndex)) {
        const id = documentIndex.idAt(row);
        const place = documents.rowOf(id);
        if (place < 0) continue;
        const pairs = [
          ["mID", String(documentIndex.mediumAt(row)), String(documents.mediumAt(place))],
          ["dCf", documentIndex.collectionAt(row), `docCollection${documents.collectionAt(place)}`],
          ["aFt", documentIndex.extensionAt(row), documents.extensionAt(place)],
        ] as const;
        for (const [field, said, found] of pairs) {
          if (said !== found && found !== "") yield faultAt(documentIndex, row, { id, field, said, found });
        }
      }
    },
    { ...CONDITIONS, section: "4.C.6" },
  ),
  archivalRule(
    "archival-version/original-name",
    "warning",
    function* ({ documentIndex }) {
      if (documentIndex === undefined) return;
      for (const row of rowsOf(documentIndex)) {
        if (!documentIndex.nameAt(row)) yield faultAt(documentIndex, row, { id: documentIndex.idAt(row) });
      }
    },
    { ...CONDITIONS, section: "4.C.6" },
  ),
];

function* rowsOf(index: DocumentIndex | undefined): Iterable<number> {
  for (let row = 0; row < (index?.size ?? 0); row++) yield row;
}

function faultAt(index: DocumentIndex, row: number, facts: Readonly<Record<string, string | number>>): Fault {
  return { at: { kind: "line", path: index.path, line: index.lineAt(row) }, facts };
}

/** Each document whose line of parents comes back to one of them: every row is walked over once. */
function* cyclesOf(index: DocumentIndex): Iterable<Fault> {
  const done = new Uint32Array(index.size);
  for (let start = 0; start < index.size; start++) {
    const mark = start + 1;
    let row = start;
    while (row >= 0 && done[row] === 0) {
      done[row] = mark;
      const parent = index.parentAt(row);
      row = parent === 0 ? -1 : index.rowOf(parent);
    }
    if (row >= 0 && done[row] === mark) yield faultAt(index, row, { id: index.idAt(row) });
  }
}
