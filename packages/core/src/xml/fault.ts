/** Why a document could not be read on. */
export type XmlFaultKind =
  | "not-well-formed"
  | "unclosed-element"
  /** A document type declaration: entities and outside files come with it, so none is taken. */
  | "doctype"
  /** XML 1.1 or another. */
  | "version-unsupported"
  | "encoding-unsupported"
  /** The encoding declared is not the one that the bytes show. */
  | "encoding-mismatch"
  /** A byte that cannot stand in the encoding. */
  | "malformed-bytes"
  | "too-deep"
  | "too-many-attributes"
  | "name-too-long"
  | "text-too-long"
  | "too-many-names"
  /** A record, which is held whole, has more elements than it may. */
  | "record-too-large"
  | "too-large";

/** Where reading ended, and why. Lines and columns count from 1. */
export interface XmlFault {
  readonly kind: XmlFaultKind;
  readonly line: number;
  readonly column: number;
  /** XPath of the innermost element that is open there; `/` outside the root. */
  readonly element: string;
  /** The parser's own words in English, or the value that was refused. */
  readonly detail?: string;
}
