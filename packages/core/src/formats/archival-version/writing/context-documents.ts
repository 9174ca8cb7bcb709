import { openCsv } from "../../../json/csv.ts";
import { TransferError } from "../../../model/error.ts";
import type { Source, SourceEntry } from "../../../read/source.ts";
import type { XmlWriter } from "../../../xml/writer.ts";
import { CONTEXT_EXTENSIONS } from "../layout.ts";
import type { ArchivalProfile } from "../profiles.ts";

/** The index of the folder: a header, then for each document its file, its title, and the name of a flag. */
const CONTEXT_INDEX = "context/index.csv";

interface ContextDocument {
  readonly id: number;
  readonly entry: SourceEntry;
  readonly extension: string;
  readonly title: string;
  readonly block: string;
  readonly flag: string;
}

/**
 * Reads which documents explain the system.
 * @throws TransferError `usage` for an index that lacks, or a row of it that names no file, title or category
 */
export async function readContextDocuments(
  source: Source,
  { grammars }: ArchivalProfile,
): Promise<readonly ContextDocument[]> {
  const index = await source.find(CONTEXT_INDEX);
  if (index === undefined) {
    throw new TransferError(
      "usage",
      `The documents that explain the system are missing. Put them into context/ as TIFF, and list them in ${CONTEXT_INDEX} with the columns file, title and category.`,
      { facts: { missing: CONTEXT_INDEX } },
    );
  }
  const blocks = blocksOf(grammars.contextDocumentationIndex.root);
  const table = await openCsv(source.open(index));
  const found: ContextDocument[] = [];
  for await (const { rows } of table.batches()) {
    for (const { line, fields } of rows) {
      const [file = "", title = "", category = ""] = fields.map((field) => field.trim());
      const entry = await source.find(`context/${file}`);
      const extension = file.slice(file.lastIndexOf(".") + 1).toLowerCase();
      const flag = category === "" ? "systemInformationOther" : category;
      const block = blocks.get(flag);
      if (entry === undefined || title === "" || block === undefined || !CONTEXT_EXTENSIONS.includes(extension)) {
        const message = `${CONTEXT_INDEX}, line ${line}: a file in context/ (${CONTEXT_EXTENSIONS.join(", ")}), its title and a category are expected.`;
        throw new TransferError("usage", message, { facts: { path: CONTEXT_INDEX, line, file, category: flag } });
      }
      found.push({ id: found.length + 1, entry, extension, title, block, flag });
    }
  }
  if (found.length > 0) return found;
  throw new TransferError("usage", `${CONTEXT_INDEX} lists no document.`, { facts: { path: CONTEXT_INDEX } });
}

/** Each flag of a category, with the first block that has it. */
function blocksOf(root: ArchivalProfile["grammars"]["contextDocumentationIndex"]["root"]): ReadonlyMap<string, string> {
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
  for (const { id, title, block, flag } of documents) {
    xml.open("document");
    xml.element("documentID", id);
    xml.element("documentTitle", title);
    xml.open("documentCategory");
    xml.open(block);
    xml.element(flag, "true");
    for (let depth = 0; depth < 3; depth++) xml.close();
  }
}
