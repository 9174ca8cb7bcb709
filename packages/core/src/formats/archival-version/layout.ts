/** A medium's folder: `AVID.<code>.<serial>.<medium>` (4.B.1, 4.B.4). */
const MEDIUM_NAME = /^(AVID\.[A-ZÆØÅ]{2,4}\.[1-9][0-9]*)\.([1-9][0-9]*)$/;

export interface MediumName {
  readonly packageId: string;
  readonly number: number;
}

export function parseMediumName(name: string): MediumName | undefined {
  const [, packageId, number] = MEDIUM_NAME.exec(name) ?? [];
  return packageId === undefined ? undefined : { packageId, number: Number(number) };
}

export const INDEX_FOLDER = "Indices";
export const SCHEMA_FOLDER = "Schemas";
export const CONTEXT_FOLDER = "ContextDocumentation";
export const TABLE_FOLDER = "Tables";
export const DOCUMENT_FOLDER = "Documents";

/** Schemas that `Schemas/standard` may hold, with the rule that guards each (4.F). */
export const STANDARD_SCHEMAS = {
  "archiveIndex.xsd": "4.F_3",
  "contextDocumentationIndex.xsd": "4.F_4",
  "tableIndex.xsd": "4.F_5",
  "fileIndex.xsd": "4.F_6",
  "docIndex.xsd": "4.F_7",
  "XMLSchema.xsd": "4.F_8",
} as const;

/** Beside them under order 128, where there is an index of research data. */
export const RESEARCH_SCHEMA = "researchIndex.xsd";

/** Most document folders of a collection, and most collections (4.E.2, 4.G.1–2). */
export const MOST_DOCUMENTS = 10_000;

/** Endings of documents (4.G.8); context documents are never GML (4.E). */
export const DOCUMENT_EXTENSIONS: readonly string[] = ["tif", "jp2", "mp3", "wav", "mpg", "gml"];
export const CONTEXT_EXTENSIONS: readonly string[] = ["tif", "jp2", "mp3", "wav", "mpg"];

const NUMBER_NAME = /^[1-9][0-9]{0,11}$/;
const COLLECTION = /^docCollection([1-9][0-9]{0,4})$/;

/** The number of a folder that is named by one, or -1. */
export function parseNumber(name: string): number {
  return NUMBER_NAME.test(name) ? Number(name) : -1;
}

/** The number of a document collection, or -1. */
export function parseCollection(name: string): number {
  const [, digits] = COLLECTION.exec(name) ?? [];
  return digits === undefined ? -1 : Number(digits);
}
