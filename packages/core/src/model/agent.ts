/** Somebody who answers for records: a municipality, an archive, a person. */
export interface Agent {
  readonly name: string;
  /** A national identifier, such as a kennitala, without blanks. */
  readonly identifier?: string;
}
