import { createPathTable } from "../../model/path-table.ts";

/** What an element with an ID is, as far as references ask for it. */
export const ID_KINDS = [
  "other",
  "dmdSec",
  "amdSec",
  "digiprovMD",
  "rightsMD",
  "techMD",
  "sourceMD",
  "fileGrp",
  "file",
  "fileSec",
  "structMap",
  "div",
] as const;

export type IdKind = (typeof ID_KINDS)[number];

/** Every ID of a document by number, with what has it: a million of them in some sixty bytes each. */
export interface IdTable {
  readonly size: number;
  /** The number of an ID, or -1. */
  find(id: string): number;
  at(number: number): string;
  kindOf(number: number): IdKind;
  /** A section whose STATUS is CURRENT. */
  isCurrent(number: number): boolean;
  /** The USE of a file group. */
  useOf(number: number): string | undefined;
}

export interface IdTableBuilder extends IdTable {
  /** Gives the kind of the element that had the ID before; `undefined` where none had. */
  add(
    id: string,
    element: { readonly kind: IdKind; readonly isCurrent: boolean; readonly use?: string },
  ): IdKind | undefined;
}

/** Longer IDs are no names that a program gives; they are not looked up. */
const MAX_ID_LENGTH = 1000;
const CURRENT = 0x80;

export function createIdTable(): IdTableBuilder {
  const table = createPathTable();
  const uses = new Map<number, string>();
  let marks = new Uint8Array(1024);
  return {
    get size() {
      return table.size;
    },
    add(id, { kind, isCurrent, use }) {
      if (id === "" || id.length > MAX_ID_LENGTH || !id.isWellFormed()) return undefined;
      const before = table.size;
      const number = table.add(id);
      // Of two elements with one ID the first keeps it: the second is a finding.
      if (number < before) return ID_KINDS[(marks[number] ?? 0) & 0x7f];
      if (number >= marks.length) {
        const wider = new Uint8Array(marks.length * 2);
        wider.set(marks);
        marks = wider;
      }
      marks[number] = ID_KINDS.indexOf(kind) | (isCurrent ? CURRENT : 0);
      if (use !== undefined) uses.set(number, use);
      return undefined;
    },
    find: (id) => (id.length > MAX_ID_LENGTH ? -1 : table.find(id)),
    at: (number) => table.at(number),
    kindOf: (number) => ID_KINDS[(marks[number] ?? 0) & 0x7f] ?? "other",
    isCurrent: (number) => ((marks[number] ?? 0) & CURRENT) !== 0,
    useOf: (number) => uses.get(number),
  };
}
