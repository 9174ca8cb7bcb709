/**
 * Remembers the sizes that a walk found, so that a second walk need not ask the system for each file again: it lists the
 * names anew, and takes the sizes of a folder whose names and kinds are the same. Eight bytes a file.
 */
export interface SizeMemory {
  /** Begins a walk. */
  begin(): void;
  /** Ends a walk that has come to its end: only such a one is remembered. */
  end(): void;
  /** Comes to the next folder of the walk. Gives whether this walk knows its sizes from the one before. */
  enter(prefix: string, names: readonly string[]): boolean;
  /** Where the sizes of the folder that was entered last begin: one place for each of its names. */
  readonly place: number;
  /** The size of the file at a place of a folder for which `enter` gave `true`; -1 for what was no file then. */
  recall(place: number): number;
  /** Notes the size of the file at a place. */
  note(place: number, sizeBytes: number): void;
}

export function createSizeMemory(): SizeMemory {
  let sizes = new Float64Array(1024);
  let folders = new Float64Array(256);
  let known = 0;
  let isWhole = false;
  let folder = 0;
  let fill = 0;
  let place = 0;
  let isSame = false;

  return {
    get place() {
      return place;
    },
    begin() {
      known = isWhole ? folder : 0;
      folder = 0;
      fill = 0;
      isSame = true;
      isWhole = false;
    },
    end() {
      isWhole = true;
    },
    enter(prefix, names) {
      const mark = markOf(prefix, names);
      // Behind a folder that differs, places are others': from there on all is asked for again.
      isSame &&= folder < known && folders[folder] === mark;
      place = fill;
      fill += names.length;
      if (folder === folders.length) folders = grown(folders, folder * 2);
      if (fill > sizes.length) sizes = grown(sizes, fill * 2);
      folders[folder] = mark;
      folder += 1;
      return isSame;
    },
    recall: (at) => sizes[at] ?? -1,
    note(at, sizeBytes) {
      sizes[at] = sizeBytes;
    },
  };
}

function grown(from: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  const to = new Float64Array(length);
  to.set(from);
  return to;
}

/** 53 bits of two FNV-1a hashes over a folder's path and its names, which may hold no NUL. */
function markOf(prefix: string, names: readonly string[]): number {
  let high = 0x811c9dc5;
  let low = 0x050c5d1f;
  const add = (text: string): void => {
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      high = Math.imul(high ^ unit, 0x01000193);
      low = Math.imul(low ^ unit, 0x01000197);
    }
    high = Math.imul(high, 0x01000193);
    low = Math.imul(low ^ 0xff, 0x01000197);
  };
  add(prefix);
  for (const name of names) add(name);
  return (high >>> 0) * 2 ** 21 + ((low ^ (low >>> 15)) >>> 11);
}
