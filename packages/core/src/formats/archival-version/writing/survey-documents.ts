import { stopIfAborted } from "../../../model/error.ts";
import { createPathTable } from "../../../model/path-table.ts";
import type { BinaryValue } from "../../../model/source-table.ts";
import type { RuleFault } from "../../../rules/rule-pass.ts";
import { createFileJudge, type FileJudge } from "./document-file.ts";
import { type DocumentPlan, pathIn, schemaPathOf } from "./documents.ts";
import { isBinary } from "./lob-documents.ts";
import { packingFault } from "./packing-rules.ts";

/** A value of bytes is looked at whole up to this size, beyond it at its beginning alone. */
const MOST_LOOKED_AT = 64 * 2 ** 20;

interface SurveyFacts {
  /** Files that belong to the transfer and are no documents. */
  isPartOfTransfer(path: string): boolean;
}

/** Looks at every document before anything is written, and enters it in the list. Gives what is wrong with each. */
export async function* surveyDocuments(
  plan: DocumentPlan,
  { isPartOfTransfer }: SurveyFacts,
): AsyncGenerator<readonly RuleFault[]> {
  const { source, records, folder, list, signal } = plan;
  using judge = createFileJudge();
  const named = createPathTable();
  for await (const batch of records.files()) {
    stopIfAborted(signal);
    const faults: RuleFault[] = [];
    for (const { path, origin } of batch) {
      const full = pathIn(folder, path);
      named.add(full);
      const entry = await source.find(full);
      if (entry?.kind !== "file") {
        list.add("", 0);
        const at = { kind: "row", table: origin.table, line: origin.line } as const;
        faults.push(packingFault("file-missing", { at, facts: { path: full } }));
        continue;
      }
      const { extension = "", faults: found } = judge.judge(entry.extent, full);
      faults.push(...found);
      const id = list.add(extension, entry.sizeBytes);
      if (extension !== "gml") continue;
      const schema = await source.find(schemaPathOf(full));
      if (schema?.kind === "file") {
        list.addSchema(id);
        named.add(schema.path);
      } else
        faults.push(
          packingFault("gml-schema-missing", { at: { kind: "file", path: full }, facts: { path: schemaPathOf(full) } }),
        );
    }
    if (faults.length > 0) yield faults;
  }
  yield* surveyLobs(plan, judge);
  yield* unregistered();

  /** A file that no row names would be left behind in silence. */
  async function* unregistered(): AsyncGenerator<readonly RuleFault[]> {
    for await (const { kind, path } of source.entries()) {
      if (kind !== "file" || !path.startsWith(pathIn(folder, "")) || named.find(path) >= 0) continue;
      if (isPartOfTransfer(path)) continue;
      yield [packingFault("file-not-registered", { at: { kind: "file", path }, facts: { path } })];
    }
  }
}

async function* surveyLobs(
  { lobs, list, signal }: DocumentPlan,
  judge: FileJudge,
): AsyncGenerator<readonly RuleFault[]> {
  for (const lob of lobs) {
    lob.firstId = list.size;
    const { table, columns } = lob;
    let row = 0;
    for await (const batch of table.rows({ signal })) {
      stopIfAborted(signal);
      const faults: RuleFault[] = [];
      for (const values of batch) {
        row += 1;
        for (const place of columns) {
          const value = values[place] ?? null;
          if (!isBinary(value)) continue;
          const column = table.columns[place]?.name ?? "";
          const path = `${table.originalName}.${column}`;
          const found = judge.judge({ kind: "bytes", bytes: await bytesOf(value) }, path);
          list.add(found.extension ?? "", value.sizeBytes);
          const at = { kind: "row", table: table.originalName, line: row, column } as const;
          faults.push(...found.faults.map(({ rule, fault }) => ({ rule, fault: { ...fault, at } })));
        }
      }
      if (faults.length > 0) yield faults;
    }
  }
}

async function bytesOf(value: BinaryValue): Promise<Uint8Array> {
  if (value.sizeBytes > MOST_LOOKED_AT || value.sizeBytes <= value.head.length) return value.head;
  const chunks: Uint8Array[] = [];
  for await (const chunk of value.open()) chunks.push(chunk);
  return Buffer.concat(chunks);
}
