import { openCsv } from "../../../json/csv.ts";
import type { Source, SourceEntry } from "../../../read/source.ts";
import type { RuleFault } from "../../../rules/rule-pass.ts";
import type { XmlWriter } from "../../../xml/writer.ts";
import { PERIOD_DATE } from "../data/text-types.ts";
import { isOfType } from "../grammar.ts";
import { MOST_DOCUMENTS } from "../layout.ts";
import type { ArchivalProfile } from "../profiles.ts";
import { createFileJudge } from "./document-file.ts";
import { packingFault } from "./packing-rules.ts";

/** The index of the folder: a header, then a row for each document. */
const CONTEXT_INDEX = "context/index.csv";
/** Its columns; the first three are needed. Without a header that is known, they stand in this order. */
const COLUMNS = ["file", "title", "category", "description", "date", "author", "institution"] as const;

type ContextRow = Readonly<Record<(typeof COLUMNS)[number], string>>;

interface ContextDocument extends ContextRow {
  readonly id: number;
  readonly entry: SourceEntry;
  readonly extension: string;
  /** The flags of its categories, each under its block, in the order of the grammar. */
  readonly blocks: ReadonlyMap<string, readonly string[]>;
}

export interface ContextDocuments {
  readonly documents: readonly ContextDocument[];
  readonly faults: readonly RuleFault[];
}

/** Reads which documents explain the system, and looks at each of them. What lacks or is wrong is a fault. */
export async function readContextDocuments(source: Source, profile: ArchivalProfile): Promise<ContextDocuments> {
  const index = await source.find(CONTEXT_INDEX);
  const documents: ContextDocument[] = [];
  const faults: RuleFault[] = [];
  if (index !== undefined) {
    const known = flagsOf(profile.grammars.contextDocumentationIndex.root);
    using judge = createFileJudge();
    for await (const { row, line } of rowsOf(source, index)) {
      const remark = (problem: string, found: string): void => {
        const at = { kind: "line", path: CONTEXT_INDEX, line } as const;
        faults.push(packingFault("context-document", { at, facts: { problem, found, file: row.file } }));
      };
      const entry = row.file === "" ? undefined : await source.find(`context/${row.file}`);
      if (entry?.kind !== "file") {
        remark("file", row.file);
        continue;
      }
      if (row.title === "") remark("title", "");
      if (row.date !== "" && !isOfType(row.date, PERIOD_DATE)) remark("date", row.date);
      const flags = row.category.split(/[\s,]+/).filter((flag) => flag !== "");
      for (const flag of flags) if (!known.has(flag)) remark("category", flag);
      if (flags.length === 0) remark("category", "");
      const judged = judge.judge(entry.extent, entry.path);
      faults.push(...judged.faults);
      if (judged.extension === "gml") remark("gml", row.file);
      const { extension = "" } = judged;
      documents.push({ ...row, id: documents.length + 1, entry, extension, blocks: groupByBlock(flags, known) });
    }
  }
  if (documents.length === 0 && faults.length === 0) {
    faults.push(packingFault("context-index-missing", { at: { kind: "package" }, facts: { path: CONTEXT_INDEX } }));
  }
  return { documents, faults };
}

async function* rowsOf(
  source: Source,
  index: SourceEntry,
): AsyncGenerator<{ readonly row: ContextRow; readonly line: number }> {
  const table = await openCsv(source.open(index));
  const header = table.header.map((name) => name.trim().toLowerCase());
  const isNamed = header.includes("file");
  for await (const { rows } of table.batches()) {
    for (const { line, fields } of rows) {
      const cell = (name: (typeof COLUMNS)[number], place: number): string =>
        (fields[isNamed ? header.indexOf(name) : place] ?? "").trim();
      const [file, title, category, description, date, author, institution] = COLUMNS.map(cell);
      yield {
        line,
        row: {
          file: file ?? "",
          title: title ?? "",
          category: category ?? "",
          description: description ?? "",
          date: date ?? "",
          author: author ?? "",
          institution: institution ?? "",
        },
      };
    }
  }
}

export function contextPath({ id, extension }: Pick<ContextDocument, "id" | "extension">): string {
  return `ContextDocumentation/docCollection${Math.ceil(id / MOST_DOCUMENTS)}/${id}/1.${extension}`;
}

/** The flags in the order of the grammar, each under the first block that has it. */
function groupByBlock(
  flags: readonly string[],
  known: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const blocks = new Map<string, string[]>();
  for (const [flag, block] of known) {
    if (!flags.includes(flag)) continue;
    const list = blocks.get(block) ?? [];
    list.push(flag);
    blocks.set(block, list);
  }
  return blocks;
}

/** Each flag of a category, with the first block that has it. */
function flagsOf(root: ArchivalProfile["grammars"]["contextDocumentationIndex"]["root"]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const [document] = root.content.kind === "sequence" ? root.content.particles : [];
  const parts = document?.kind === "element" && document.content.kind === "sequence" ? document.content.particles : [];
  const category = parts.find((each) => each.kind === "element" && each.name === "documentCategory");
  const blocks = category?.kind === "element" && category.content.kind === "sequence" ? category.content.particles : [];
  for (const block of blocks) {
    if (block.kind !== "element" || block.content.kind !== "sequence") continue;
    for (const flag of block.content.particles) {
      if (flag.kind === "element" && !found.has(flag.name)) found.set(flag.name, block.name);
    }
  }
  return found;
}

export function writeContextIndex(xml: XmlWriter, documents: readonly ContextDocument[]): void {
  for (const { id, title, description, date, author, institution, blocks } of documents) {
    xml.open("document");
    xml.element("documentID", id);
    xml.element("documentTitle", title);
    if (description !== "") xml.element("documentDescription", description);
    if (date !== "") xml.element("documentDate", date);
    if (author !== "" || institution !== "") {
      xml.open("documentAuthor");
      if (author !== "") xml.element("authorName", author);
      if (institution !== "") xml.element("authorInstitution", institution);
      xml.close();
    }
    xml.open("documentCategory");
    for (const [block, flags] of blocks) {
      xml.open(block);
      for (const flag of flags) xml.element(flag, "true");
      xml.close();
    }
    xml.close();
    xml.close();
  }
}
