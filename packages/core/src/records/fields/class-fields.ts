import type { ClassificationClass } from "../../model/classification-class.ts";
import { type FieldTable, text } from "./field.ts";

/** Columns of the classification scheme. */
export const CLASS_FIELDS: FieldTable<ClassificationClass> = {
  code: text(
    ["lykill", "málalykill", "númer", "klasseID", "klasse", "kle", "emnenummer", "kode", "code", "class", "class code"],
    (record, value) => (record.code = value),
  ),
  title: text(["heiti", "titill", "tittel", "titel", "title"], (record, value) => (record.title = value)),
  parentCode: text(
    ["yfirlykill", "yfirflokkur", "overordnet klasse", "foreldreklasse", "overordnet", "parent", "parent class"],
    (record, value) => (record.parentCode = value),
  ),
  description: text(["lýsing", "beskrivelse", "description"], (record, value) => (record.description = value)),
};
