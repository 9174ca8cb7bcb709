import type { PackingPlan } from "./packing-plan.ts";

/** What the indexes say beside tables, documents and texts of the description. */
const BASE_BYTES = 64 * 1024;
/** A document's entries in two indexes, without its name; and a table's and a column's. */
const DOCUMENT_BYTES = 420;
const TABLE_BYTES = 2048;
const COLUMN_BYTES = 640;
/** A character may take six bytes when it is written by its number. */
const CHARACTER_BYTES = 6;
const NAME_CHARACTERS = 64;

/** The most that lies on the first medium before any table and document: indexes, schemas, context documents. */
export function sizeOfFirst({ tables, views, context, schemas, documents, contents }: PackingPlan): number {
  let characters = JSON.stringify(contents.transfer).length;
  let bytes = BASE_BYTES + documents.list.size * (DOCUMENT_BYTES + NAME_CHARACTERS * CHARACTER_BYTES);
  for (const { description, columns } of tables) {
    bytes += TABLE_BYTES + columns.length * COLUMN_BYTES;
    characters += description.length;
    for (const column of columns) characters += column.description.length + column.name.length;
  }
  for (const { query, description } of views) characters += query.length + description.length;
  for (const { entry, title, description } of context.documents) {
    bytes += entry.sizeBytes + DOCUMENT_BYTES;
    characters += title.length + description.length;
  }
  for (const set of [schemas.standard, schemas.gml])
    for (const file of set.values()) bytes += file.length + DOCUMENT_BYTES;
  return bytes + characters * CHARACTER_BYTES;
}
