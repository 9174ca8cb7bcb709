/** The kinds of documents in a package that there are official schemas for. */
export type DocumentKind = "mets" | "premis" | "ead" | "erms";

/** The official schemas of each kind, those that a document is held against first, and those that they import. */
export const SCHEMAS_OF: Readonly<Record<DocumentKind, readonly [string, ...string[]]>> = {
  mets: ["mets-1.12.xsd", "DILCISExtensionMETS.xsd", "DILCISExtensionSIPMETS.xsd", "xlink.xsd", "xml.xsd"],
  premis: ["premis-v3-0.xsd", "xlink.xsd"],
  ead: ["ead3-1.1.1.xsd"],
  erms: ["ERMS-3.0.2.xsd"],
};
