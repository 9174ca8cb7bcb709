import type { PartMark } from "./record-part.ts";

/** An element around the records, while it is open. */
export interface OpenElement {
  readonly name: string;
  readonly local: string;
  readonly startTag: Buffer;
  readonly path: string;
  /** How many children of each name there were; those of the last name are counted beside. */
  readonly counts: Map<string, number>;
  countName: string;
  count: number;
  /** The children so far as empty elements, for a part that begins here: each run of one name once. */
  readonly head: Buffer[];
  lastChild: string;
  hasRecords: boolean;
  /** Where it began in the part, so that it can be taken back if no record is in it. */
  readonly partMark: PartMark;
}

export function createOpenElement(
  start: Pick<OpenElement, "name" | "local" | "startTag" | "path" | "partMark">,
): OpenElement {
  return { ...start, counts: new Map(), countName: "", count: 0, head: [], lastChild: "", hasRecords: false };
}

/** Counts a child, and gives which of its name it is. */
export function positionOf(parent: OpenElement, local: string): number {
  if (parent.countName !== local) {
    parent.counts.set(parent.countName, parent.count);
    parent.countName = local;
    parent.count = parent.counts.get(local) ?? 0;
  }
  parent.count += 1;
  return parent.count;
}
