export type PackParameter =
  | "package-id"
  | "record-status"
  | "agreement"
  | "previous-agreement"
  | "reference-code"
  | "previous-reference-code"
  | "representations"
  | "representation-mets"
  | "description"
  | "checksums"
  | "formats";

/** The parameters of `pack`, and the values that each takes; one with none takes any text. */
export const PACK_PARAMETERS: Readonly<Record<PackParameter, readonly string[]>> = {
  "package-id": [],
  "record-status": ["NEW", "SUPPLEMENT", "REPLACEMENT", "TEST", "VERSION", "DELETE", "OTHER"],
  agreement: [],
  "previous-agreement": [],
  "reference-code": [],
  "previous-reference-code": [],
  representations: ["one", "by-variant"],
  "representation-mets": ["own", "none"],
  description: ["ead", "dc"],
  checksums: ["compute", "reuse"],
  formats: ["extensions", "signatures"],
};
