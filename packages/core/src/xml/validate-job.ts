/** One file of a schema set, as it lies in memory. */
export interface SchemaFile {
  /** Its name; a reference from another schema finds it by the last part of its address. */
  readonly location: string;
  readonly bytes: Uint8Array;
}

/** Schemas that belong together: METS and its extensions, say. */
export interface SchemaSet {
  readonly files: readonly SchemaFile[];
  /** Locations of those that the document is held against; the others are there to be referred to. */
  readonly entries: readonly string[];
}

/** What a document breaks. `message` is libxml2's, in English, without namespaces. */
export interface XsdFault {
  readonly kind: "invalid" | "not-well-formed";
  readonly line: number;
  /** XPath of the element, such as `/mets/fileSec/fileGrp[2]`. */
  readonly element: string;
  readonly message: string;
}

/** What a worker is started with. */
export interface ValidateSetup {
  readonly schemas: SchemaSet;
  readonly maxFaults: number;
}

/** A document, or a part of one, for the worker. */
export interface ValidateJob {
  readonly id: number;
  readonly bytes: Uint8Array;
  /** Whether elements are to be found by their path: in a part, the path says nothing. */
  readonly withPaths: boolean;
}

export type ValidateReply =
  | { readonly kind: "ready" }
  | { readonly kind: "schema-unusable"; readonly detail: string }
  | { readonly kind: "done"; readonly id: number; readonly faults: readonly XsdFault[]; readonly faultCount: number };
