/** What a transfer holds, in numbers that a report can draw. */
export interface ContentSummary {
  /** Files by the name of their format, the most frequent first; empty where no file was looked into. */
  readonly formats: readonly { readonly name: string; readonly files: number }[];
  /** Documents by the year of their date, in order; years without documents between others are there with none. */
  readonly years: readonly { readonly year: number; readonly documents: number }[];
  /** Files by size, the smallest first; the last class has no upper bound. Classes at both ends that are empty are left out. */
  readonly sizes: readonly { readonly fromBytes: number; readonly toBytes?: number; readonly files: number }[];
}
