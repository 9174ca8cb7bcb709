import type { Identification } from "../../model/identification.ts";

/**
 * The identifications of the files of an inventory, by their numbers in it. Four bytes a file: identifications that
 * are alike are kept once, and a million files have a few hundred.
 */
export interface IdentificationTable {
  set(index: number, identification: Identification): void;
  /** `undefined` where nothing was set. */
  at(index: number): Identification | undefined;
  /** Each identification with the number of files that have it, the most frequent first. */
  counts(): readonly { readonly identification: Identification; readonly files: number }[];
}

export function createIdentificationTable(expectedFiles = 1024): IdentificationTable {
  const distinct: Identification[] = [];
  const files: number[] = [];
  const numbers = new Map<Identification, number>();
  const byText = new Map<string, number>();
  // 0 stands for "not set".
  let slots = new Uint32Array(Math.max(1, expectedFiles));

  function intern(identification: Identification): number {
    const known = numbers.get(identification);
    if (known !== undefined) return known;
    const text = JSON.stringify(identification);
    const number = byText.get(text) ?? distinct.push(identification);
    byText.set(text, number);
    // Bounded, since roots and claims come from the files themselves.
    if (numbers.size < 10_000) numbers.set(identification, number);
    return number;
  }

  return {
    set(index, identification) {
      if (index >= slots.length) {
        const wider = new Uint32Array(Math.max(index + 1, slots.length * 2));
        wider.set(slots);
        slots = wider;
      }
      const number = intern(identification);
      const before = slots[index] ?? 0;
      if (before > 0) files[before] = (files[before] ?? 1) - 1;
      files[number] = (files[number] ?? 0) + 1;
      slots[index] = number;
    },
    at(index) {
      return distinct[(slots[index] ?? 0) - 1];
    },
    counts() {
      return distinct
        .map((identification, order) => ({ identification, files: files[order + 1] ?? 0 }))
        .filter((each) => each.files > 0)
        .sort((a, b) => b.files - a.files || (a.identification.puid ?? "").localeCompare(b.identification.puid ?? ""));
    },
  };
}
