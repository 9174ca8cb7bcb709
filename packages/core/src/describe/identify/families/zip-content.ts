/** A zip as the formats inside it see it. */
export interface ZipContent {
  readonly names: ReadonlySet<string>;
  /** The first bytes of a member, unpacked, as text; empty where it is missing or cannot be read. */
  text(name: string, maxBytes?: number): string;
}
