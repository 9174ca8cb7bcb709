/** What told a file's format. `none`: nothing did. */
export type IdentificationBasis = "signature" | "container" | "text" | "extension" | "none";

/** The kinds into which a report sorts formats. */
export type FormatCategory =
  | "document"
  | "spreadsheet"
  | "presentation"
  | "drawing"
  | "image"
  | "email"
  | "web"
  | "data"
  | "text"
  | "sound"
  | "video"
  | "archive"
  | "database"
  | "geodata"
  | "program"
  | "unknown";

/** How the characters of a text are written. The two 8-bit ones are guesses: no byte of the file says which. */
export type TextEncoding =
  | "us-ascii"
  | "utf-8"
  | "utf-8-bom"
  | "utf-16le"
  | "utf-16be"
  | "iso-8859-1"
  | "windows-1252"
  | "other";

/** What a file says of itself, and nobody has proved. */
export type FormatClaim =
  /** Its XMP packet says PDF/A. `value` is part and conformance, such as `2b`; whether it holds takes a validator. */
  | { readonly kind: "pdf-a"; readonly value: string }
  | { readonly kind: "pdf-x"; readonly value: string }
  /** ISO 29500 strict or transitional, by the namespace of its relationships. */
  | { readonly kind: "ooxml"; readonly value: "strict" | "transitional" }
  | { readonly kind: "xml-encoding"; readonly value: string };

/** What a check before packing may object to, whatever the format. */
export type FileTrait =
  | "empty"
  /** Content, or some of it, cannot be read without a password or key. A PDF with only an owner's password too. */
  | "encrypted"
  | "macros"
  /** A program for a processor or a virtual machine. */
  | "executable"
  /** A text that a shell or a host runs when somebody opens it. */
  | "script"
  /** Holds other files, packed. Office documents and the like, which are zips inside, do not have this. */
  | "archive";

/** Why an identification is less sure than it looks. */
export type IdentificationWarning =
  /** The extension is not one of the format's. */
  | "extension-mismatch"
  /** Only the name speaks for the format. */
  | "extension-only"
  /** A container whose directory does not say what it holds, or cannot be read. */
  | "container-unclear"
  /** The format's end is not where it should be: the file is probably cut short. */
  | "truncated"
  /** The tail was out of reach (a large deflated entry), so that marks which lie there were not looked for. */
  | "tail-not-read"
  /** The signature is at some bytes into the file. */
  | "leading-bytes"
  /** The bytes could not be read at all. */
  | "unreadable";

/** The format of one file. Many files share one such value. */
export interface Identification {
  /** The PRONOM unique identifier; absent where PRONOM has none, or the format is not known. */
  readonly puid?: string;
  /** The format's name; empty where it is not known. */
  readonly name: string;
  readonly version?: string;
  /** `application/octet-stream` where nothing better is known. */
  readonly mime: string;
  readonly category: FormatCategory;
  readonly basis: IdentificationBasis;
  readonly claims?: readonly FormatClaim[];
  readonly encoding?: TextEncoding;
  /** The root element of an XML document: `namespace` is empty where it has none. */
  readonly root?: { readonly namespace: string; readonly name: string };
  readonly traits: readonly FileTrait[];
  readonly warnings: readonly IdentificationWarning[];
}
