export const DUBLIN_CORE_NAMESPACE = "http://purl.org/dc/elements/1.1/";

/** The fifteen elements of simple Dublin Core (ISO 15836-1), each a text, in any order and number. */
export const DUBLIN_CORE_ELEMENTS: ReadonlySet<string> = new Set([
  "contributor",
  "coverage",
  "creator",
  "date",
  "description",
  "format",
  "identifier",
  "language",
  "publisher",
  "relation",
  "rights",
  "source",
  "subject",
  "title",
  "type",
]);
