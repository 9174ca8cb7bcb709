/** The sentence of a standard that a rule guards: where a reader can look it up. */
export interface Clause {
  /** The standard's short name, such as `RFC 8493` or `CSIP`. */
  readonly standard: string;
  /** The standard's version or year, where it has one. */
  readonly version?: string;
  /** The section, article or requirement number, such as `2.1.3`. */
  readonly section: string;
  readonly url?: string;
}
