/** MD5 in upper case of each issue of a schema that is in use, by file name. */
export type SchemaIssues = Readonly<Record<string, readonly string[]>>;

const XML_SCHEMA = ["94ED1A93CE3147D01BCB2FC1126255ED"];
const TABLE_INDEX = ["9661F1CDC7B36EC85DB088A42D2E125F", "95F9F7F69FDAE49187D8367F16A25F0E"];

/**
 * The issues that the official test of 2019 names, and those that archives and tools hand round. Every archive says
 * for itself which of them it takes.
 */
export const SCHEMA_ISSUES: Readonly<Record<"1007" | "128", SchemaIssues>> = {
  "1007": {
    "archiveIndex.xsd": ["173A55066BF25975EB2D4E3770A65EA5"],
    "contextDocumentationIndex.xsd": ["198D67E3D8A8515B4A0AEE5320E7926C"],
    "docIndex.xsd": ["C4EFBB6AF4339F242E974FE0256EF6FB", "E7FFBDF12F59E32A0C5EBAD32D60FB63"],
    "fileIndex.xsd": [
      "FCDCF147DA6ED778B7F8B2A95BC28371",
      "143BEC3B0E6D43E52B539F2CCD0B7A68",
      "BC828D70D073029CE8C5FDBC6651C4F3",
    ],
    "tableIndex.xsd": TABLE_INDEX,
    "XMLSchema.xsd": XML_SCHEMA,
  },
  "128": {
    "archiveIndex.xsd": ["70B4597EDAD0728813F3F28FF185A9C5"],
    "contextDocumentationIndex.xsd": ["5767A33BEAEFC287541343460980703B"],
    "docIndex.xsd": ["C13EFD26F0190C12E1BDBDA172FA9259"],
    "fileIndex.xsd": ["5144948CA96C138BDB32EA6737CBF620", "BC828D70D073029CE8C5FDBC6651C4F3"],
    "tableIndex.xsd": TABLE_INDEX,
    "researchIndex.xsd": ["09AE6EEAC94636ED5E599BD6701916DD"],
    "XMLSchema.xsd": XML_SCHEMA,
  },
};
