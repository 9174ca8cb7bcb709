/** Why rows of a CSV could not be taken. */
export type CsvFault =
  /** A row with more or fewer fields than the header. It is left out. */
  | { readonly kind: "row-length"; readonly line: number; readonly expected: number; readonly found: number }
  /** A quote within a field that does not begin with one, or text after the closing quote. The row is left out. */
  | { readonly kind: "stray-quote"; readonly line: number; readonly column: number }
  /** Two columns of one name, or one without a name. The rows are given all the same. */
  | { readonly kind: "duplicate-column"; readonly line: number; readonly name: string }
  /** A field began with a quote at this place, and none closes it. Nothing after it was read. */
  | { readonly kind: "unclosed-quote"; readonly line: number; readonly column: number }
  /** A row that is longer than the limit. Nothing after it was read. */
  | { readonly kind: "row-too-long"; readonly line: number; readonly maxLength: number }
  | { readonly kind: "too-many-columns"; readonly line: number; readonly maxColumns: number }
  /**
   * A byte that cannot stand in the encoding; nothing after it was read. Where the file is most likely in an older
   * encoding, `suggested` says which to declare.
   */
  | {
      readonly kind: "malformed-bytes";
      readonly line: number;
      readonly byte: string;
      readonly encoding: string;
      readonly suggested?: string;
    }
  /** The byte order mark says one encoding, the declaration another. Nothing was read. */
  | { readonly kind: "encoding-mismatch"; readonly line: number; readonly declared: string; readonly found: string };
