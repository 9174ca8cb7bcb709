/** Why a JSON or YAML text, or a value in it, was refused. */
export type DataFaultKind =
  | "syntax"
  | "too-large"
  | "too-deep"
  | "duplicate-key"
  /** A key such as `__proto__`, by which a text could change the program that reads it. */
  | "forbidden-key"
  /** A number that would come back as another: too long for a double, or with zeros before it. */
  | "number-not-exact"
  | "malformed-bytes"
  /** YAML: a tag, or aliases that blow up. */
  | "not-allowed"
  /** The value breaks its schema. */
  | "schema";

/**
 * What is wrong with a text, and where. Lines and columns count from 1; they are missing only where a fault of a value
 * whose text is not at hand is told.
 */
export interface DataFault {
  readonly kind: DataFaultKind;
  readonly line?: number;
  readonly column?: number;
  /** JSON pointer (RFC 6901) of the value that is meant; the empty string is the whole. */
  readonly pointer: string;
  /** In plain English words, without the place. */
  readonly message: string;
  /** For `schema`: the keyword that was broken, and what it asked for. */
  readonly keyword?: string;
  readonly expected?: string;
  /** What stood there, shortened. */
  readonly found?: string;
}
