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
  /** For `schema`: the same as `message`, for texts in other languages. */
  readonly told?: ToldProblem;
}

/** What is wrong, for texts in the reader's language: each has one in `data-fault-texts.ts`. */
export type DataProblem =
  | "required"
  | "needs"
  | "unknown"
  | "type"
  | "one_of"
  | "format"
  | "pattern"
  | "empty"
  | "too_short"
  | "too_long"
  | "too_few"
  | "too_many"
  | "twice"
  | "bound"
  | "no_form"
  | "syntax"
  | "not_allowed"
  | "duplicate_key"
  | "forbidden_key"
  | "number_not_exact"
  | "too_large"
  | "too_deep"
  | "malformed_bytes"
  | "rows_twice"
  | "path_outside"
  | "format_unsaid"
  | "date_form"
  | "all_tables"
  | "period_order"
  | "second_file"
  | "no_file"
  | "plan_unknown"
  | "plan_other"
  | "plan_version";

/** A problem with what its text says of it: names, numbers, and what stood there. */
export interface ToldProblem {
  readonly problem: DataProblem;
  readonly facts?: Readonly<Record<string, string | number>>;
}

const PROBLEM_OF_KIND = {
  syntax: "syntax",
  "too-large": "too_large",
  "too-deep": "too_deep",
  "duplicate-key": "duplicate_key",
  "forbidden-key": "forbidden_key",
  "number-not-exact": "number_not_exact",
  "malformed-bytes": "malformed_bytes",
  "not-allowed": "not_allowed",
  schema: undefined,
} as const satisfies Record<DataFaultKind, DataProblem | undefined>;

/** The facts of a message that holds `DATA_FAULT_TEXTS`. `detail` is English, for what the parser alone can say. */
export function dataFaultFacts({ kind, message, told }: DataFault): Readonly<Record<string, string | number>> {
  if (told !== undefined) return { problem: told.problem, ...told.facts };
  return { problem: PROBLEM_OF_KIND[kind] ?? "other", detail: message };
}
