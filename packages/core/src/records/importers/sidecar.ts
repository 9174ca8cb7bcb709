import { hash } from "node:crypto";
import { importCsv } from "./csv.ts";
import type { Importer, RawRow } from "./row-source.ts";
import { planSidecar, type SidecarPlan } from "./sidecar-columns.ts";

/**
 * Rows of one table out of a CSV that lists the files of a plain folder: a row is a file, its document, and its case.
 * A document or a case that several rows name is the first of them. Without a column for them there are no cases; a
 * document without a number has the path of its file.
 */
export const importSidecar: Importer = async function* (source, table, location, options) {
  if (table === "classes" || table === "parties") {
    yield { header: [], rows: [], faults: [] };
    return;
  }
  let plan: SidecarPlan | undefined;
  const seen = new Set<string>();
  // A row without an id is a row still: the check tells of what it lacks. A file without a case is not a case.
  const isTaken = ({ fields }: RawRow, key: number): boolean => {
    if (table === "files") return true;
    const id = fields[key]?.trim() ?? "";
    if (id === "") return table === "documents";
    // Digests are short, and hold no part of the file's text in memory.
    const digest = hash("sha1", id, "base64");
    return !seen.has(digest) && seen.add(digest).size > 0;
  };
  for await (const batch of importCsv(source, table, location, options)) {
    plan ??= planSidecar(table, batch.header, location.columns);
    const { header, from, columns, key } = plan;
    const rows = batch.rows
      .filter((row) => isTaken(row, key))
      .map(({ line, fields }) => ({ line, fields: from.map((column) => fields[column] ?? "") }));
    // A row that cannot be read is told of once; the end of all rows is known to each table.
    const faults = table === "files" ? batch.faults : batch.faults.filter(({ isEnd }) => isEnd);
    yield { header, rows, faults, columns };
  }
};
