import { createInventoryBuilder } from "../../../model/inventory.ts";
import { asRelativePath } from "../../../model/path.ts";
import type { WorkOptions } from "../../../model/progress.ts";
import type { Source, SourceEntry } from "../../../read/source.ts";
import type { RuleFault } from "../../../rules/rule-pass.ts";
import { bindRules } from "../../../rules/run-rules.ts";
import type { Sink, SinkEntry, WrittenEntry } from "../../../write/sink.ts";
import { readXml } from "../../../xml/reader.ts";
import { writeXml } from "../../../xml/writer.ts";
import type { PackageRepair, RepairPlanOptions, VerifySubject } from "../../package-format.ts";
import { createGrammarCheck, XSI_NAMESPACE } from "../check-grammar.ts";
import type { ArchivalPackage } from "../package.ts";
import { profileOf } from "../profiles.ts";
import { readPackage } from "../read.ts";
import { FILE_INDEX_PASS } from "../rules/file-index.ts";
import { documentChanges, documentPlaces } from "./document-places.ts";
import { MEND_RULES, mend } from "./mend-rules.ts";
import { type Placement, placeParts } from "./placement.ts";
import { rebuildDocumentIndex } from "./rebuilt-document-index.ts";
import { placedDocumentIndex, trimmedTable, withRowCounts } from "./rewrite.ts";
import { surveyTables } from "./survey-tables.ts";

const NAMESPACE = "http://www.sa.dk/xmlns/diark/1.0";
const PROBLEMS: Readonly<Record<string, string>> = {
  "4.C.2_1": "absent",
  "4.C.2_2": "unlisted",
  "4.C.2_4": "package",
  "4.C.2_5": "twice",
};

type Bytes = AsyncIterable<Uint8Array> | Uint8Array;

/** The files that are made anew, by their paths now. */
type Rewritten = ReadonlyMap<string, () => Bytes>;

/**
 * Finds what can be recomputed: row counts, blanks at the ends of values, the places of documents, media, and the file
 * index with its MD5s. Nothing is decided that a person must decide: a changed MD5 and a file that is gone are warned of.
 */
export async function repairArchivalVersion(
  subject: VerifySubject,
  options: RepairPlanOptions,
): Promise<PackageRepair> {
  const work: WorkOptions = options.signal === undefined ? {} : { signal: options.signal };
  const found = await readPackage(subject, options);
  const placement = placeParts(found, options);
  const rewritten = new Map<string, () => Bytes>();
  const faults = await tableFaults(found, rewritten, work);
  for (const { part, medium } of placement.moved) faults.push(mend("place", { kind: "package" }, { part, medium }));
  faults.push(...(await documentFaults(found, placement, rewritten, work)));
  const indexFaults = await fileIndexFaults(found, work);
  const { order } = profileOf(subject.profile);
  const rules = MEND_RULES.map((rule) => ({ ...rule, clause: { ...order, section: rule.clause?.section ?? "" } }));
  return {
    rules: bindRules(
      [
        {
          kind: "pass",
          rules,
          async *run(_, chosen) {
            yield [...faults, ...indexFaults].filter(({ rule }) => chosen.has(rule));
          },
        },
      ],
      undefined,
    ),
    hasChanges: rewritten.size > 0 || placement.moved.length > 0 || indexFaults.length > 0,
    write: (sink, write) => writeGeneration(subject.source, { found, placement, rewritten }, sink, write),
  };
}

async function tableFaults(
  found: ArchivalPackage,
  rewritten: Map<string, () => Bytes>,
  work: WorkOptions,
): Promise<RuleFault[]> {
  const faults: RuleFault[] = [];
  const counts = new Map<string, number>();
  for (const survey of await surveyTables(found, work)) {
    const { table, entry, rows, untrimmed, hindrance } = survey;
    const at = { kind: "file", path: entry.path } as const;
    if (hindrance !== undefined) {
      faults.push(mend("not-mended", at, { name: table.name, detail: hindrance }));
      continue;
    }
    if (rows !== table.rows) {
      counts.set(table.folder, rows);
      faults.push(mend("rows", at, { table: table.name, found: rows, expected: table.rows }));
    }
    if (untrimmed > 0) {
      rewritten.set(entry.path, () => trimmedTable(found, table, entry, work));
      faults.push(mend("trim", at, { table: table.name, count: untrimmed }));
    }
  }
  const { tableIndex } = found.structure.indexes;
  if (counts.size > 0 && tableIndex !== undefined) {
    const bytes = await withRowCounts(found, tableIndex, counts);
    if (bytes !== undefined) rewritten.set(tableIndex.path, () => bytes);
    else
      faults.push(
        mend("not-mended", { kind: "file", path: tableIndex.path }, { name: "tableIndex.xml", detail: "rows" }),
      );
  }
  return faults;
}

async function documentFaults(
  found: ArchivalPackage,
  placement: Placement,
  rewritten: Map<string, () => Bytes>,
  work: WorkOptions,
): Promise<readonly RuleFault[]> {
  const { documentIndex, structure } = found;
  const entry = structure.indexes.docIndex;
  if (!structure.hasDocuments) return [];
  const placeOf = documentPlaces(found, placement);
  const faults: RuleFault[] = [];
  for (const { row, ...facts } of documentChanges(found, placeOf)) {
    const at = { kind: "line", path: entry?.path ?? "", line: documentIndex?.lineAt(row) ?? 1 } as const;
    faults.push(mend("document-index", at, facts));
  }
  if (entry === undefined || !(await isDocumentListSound(found, entry, work))) {
    const rebuilt = await rebuildDocumentIndex(found, placeOf, work);
    rewritten.set(rebuilt.path, rebuilt.bytes);
    return [...rebuilt.faults, ...faults];
  }
  if (faults.length > 0) rewritten.set(entry.path, () => placedDocumentIndex(found, entry, placeOf, work));
  return faults;
}

/** Whether the index has the form of one, and lists each document that there is, once. */
async function isDocumentListSound(found: ArchivalPackage, entry: SourceEntry, work: WorkOptions): Promise<boolean> {
  const { documentIndex, source, structure, profile } = found;
  if (documentIndex === undefined) return false;
  for (let row = 0; row < structure.documents.size; row++) {
    const isEmpty = structure.documents.extensionAt(row) === "";
    if (!isEmpty && documentIndex.rowOf(structure.documents.idAt(row)) < 0) return false;
  }
  const media = new Set(structure.media.map(({ number }) => number));
  for (let row = 0; row < documentIndex.size; row++) {
    const id = documentIndex.idAt(row);
    if (documentIndex.rowOf(id) !== row) return false;
    if (structure.documents.rowOf(id) < 0 && media.has(documentIndex.mediumAt(row))) return false;
  }
  // Fields that the places of documents mend are of the index's own form already, or are told of by another rule.
  let isValid = true;
  const check = createGrammarCheck(profile.grammars.docIndex.root, ({ problem, element }) => {
    if (problem !== "value" || !/\/(aFt|mID|dCf)(\[\d+\])?$/.test(element)) isValid = false;
  });
  const { shortcut, ...handler } = check;
  await readXml(source.open(entry, work), handler, { ...work, ...(shortcut === undefined ? {} : { shortcut }) });
  return isValid;
}

/** What the file index says that is not so. */
async function fileIndexFaults(found: ArchivalPackage, work: WorkOptions): Promise<readonly RuleFault[]> {
  const index = found.structure.indexes.fileIndex;
  if (index === undefined)
    return [mend("file-index", { kind: "package" }, { problem: "missing", file: "fileIndex.xml" })];
  const faults: RuleFault[] = [];
  const { fault: malformed } = await readXml(found.source.open(index, work), {}, work);
  if (malformed !== undefined) {
    const at = { kind: "line", path: index.path, line: malformed.line } as const;
    faults.push(mend("file-index", at, { problem: "malformed", file: "fileIndex.xml" }));
  }
  const chosen = new Set(FILE_INDEX_PASS.rules.map(({ id }) => id));
  for await (const batch of FILE_INDEX_PASS.run(found, chosen, work)) {
    for (const each of batch) {
      if (!("fault" in each)) continue;
      const { rule, fault } = each;
      const path = fault.at.kind === "file" ? fault.at.path : "";
      const facts = { file: path, ...fault.facts };
      const problem = PROBLEMS[rule];
      faults.push(
        problem === undefined ? mend("checksum", fault.at, facts) : mend("file-index", fault.at, { problem, ...facts }),
      );
    }
  }
  return faults;
}

interface Generation {
  readonly found: ArchivalPackage;
  readonly placement: Placement;
  readonly rewritten: Rewritten;
}

/** Writes all files to their places, those that are mended anew, and the file index last: it has the MD5s of what was written. */
async function* writeGeneration(
  source: Source,
  { found, placement, rewritten }: Generation,
  sink: Sink,
  options: WorkOptions,
): AsyncGenerator<WrittenEntry, void, undefined> {
  const first = `${found.structure.media[0]?.packageId}.1`;
  const oldIndex = found.structure.indexes.fileIndex?.path;
  const files = createInventoryBuilder(["md5"]);

  async function* content(): AsyncGenerator<SinkEntry> {
    const left = new Map(rewritten);
    for await (const entry of source.entries(options)) {
      if (entry.path === oldIndex) continue;
      left.delete(entry.path);
      const path = asRelativePath(placement.targetOf(entry.path));
      const made = rewritten.get(entry.path);
      if (entry.kind === "empty-directory") yield { kind: "directory", path };
      else if (made !== undefined) yield { kind: "made", path, bytes: made() };
      else yield { kind: "copy", path, extent: entry.extent, sizeBytes: entry.sizeBytes };
    }
    for (const [path, bytes] of left)
      yield { kind: "made", path: asRelativePath(placement.targetOf(path)), bytes: bytes() };
  }
  for await (const entry of sink.add(content(), { ...options, algorithms: ["md5"] })) {
    files.setDigests(files.add(entry.path, entry.sizeBytes), Buffer.from(entry.digests.md5 ?? "", "hex"));
    yield entry;
  }
  const bytes = writeXml(function* (xml) {
    xml.open("fileIndex", {
      xmlns: NAMESPACE,
      "xmlns:xsi": XSI_NAMESPACE,
      "xsi:schemaLocation": `${NAMESPACE} ../Schemas/standard/fileIndex.xsd`,
    });
    for (const { path, digests } of files.build().files()) {
      const slash = path.lastIndexOf("/");
      xml.open("f");
      xml.element("foN", path.slice(0, slash).replaceAll("/", "\\"));
      xml.element("fiN", path.slice(slash + 1));
      xml.element("md5", (digests.md5 ?? "").toUpperCase());
      xml.close();
      yield;
    }
    xml.close();
  });
  const index: SinkEntry = { kind: "made", path: asRelativePath(`${first}/Indices/fileIndex.xml`), bytes };
  yield* sink.add([index], { ...options, algorithms: ["md5"] });
}
