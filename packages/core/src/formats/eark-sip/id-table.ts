import { createPathTable } from "../../model/path-table.ts";
import { createSpilledIds, type SpilledIds } from "./spilled-ids.ts";

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

/** Every ID of a document by number, with what has it. However many there are, three bytes of memory each are the most. */
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
/** IDs beyond these lie in a temporary file: in memory they would take some sixty bytes each. */
const MAX_IN_MEMORY = 200_000;
const CURRENT = 0x80;

export function createIdTable(maxInMemory: number = MAX_IN_MEMORY): IdTableBuilder {
  const table = createPathTable();
  const uses = new Map<number, string>();
  let spilled: SpilledIds | undefined;
  let marks = new Uint8Array(1024);

  function find(id: string): number {
    if (id.length > MAX_ID_LENGTH) return -1;
    const number = table.find(id);
    return number < 0 && spilled !== undefined ? spilled.find(id) : number;
  }

  function append(id: string, use: string | undefined): number {
    if (table.size >= maxInMemory) {
      spilled ??= createSpilledIds(table.size);
      return spilled.add(id, use);
    }
    const number = table.add(id);
    if (use !== undefined) uses.set(number, use);
    return number;
  }

  return {
    get size() {
      return table.size + (spilled?.size ?? 0);
    },
    add(id, { kind, isCurrent, use }) {
      if (id === "" || id.length > MAX_ID_LENGTH || !id.isWellFormed()) return undefined;
      // Of two elements with one ID the first keeps it: the second is a finding.
      const known = find(id);
      if (known >= 0) return ID_KINDS[(marks[known] ?? 0) & 0x7f];
      const number = append(id, use);
      if (number >= marks.length) {
        const wider = new Uint8Array(marks.length * 2);
        wider.set(marks);
        marks = wider;
      }
      marks[number] = ID_KINDS.indexOf(kind) | (isCurrent ? CURRENT : 0);
      return undefined;
    },
    find,
    at: (number) => (number < table.size || spilled === undefined ? table.at(number) : spilled.at(number)),
    kindOf: (number) => ID_KINDS[(marks[number] ?? 0) & 0x7f] ?? "other",
    isCurrent: (number) => ((marks[number] ?? 0) & CURRENT) !== 0,
    useOf: (number) => uses.get(number) ?? spilled?.useOf(number),
  };
}
