import { createIntegerRuns, type IntegerRuns, plainInteger } from "./integer-runs.ts";
import { createOverflowStore } from "./overflow-store.ts";
import { createTextSet, type TextSet } from "./text-set.ts";

/** What the keys of all tables together may take in memory; what is more lies in a file without a name. */
const BUDGET_BYTES = 192 * 2 ** 20;

interface Unmatched {
  readonly value: string;
  readonly line: number;
}

/**
 * Keys and references of tables of any size: exact, in bounded memory. It is fast where a table is read after those that it
 * refers to, and its keys are numbers in rising order or fit in memory. It may hold a temporary file: dispose of it.
 */
export interface KeyStore extends Disposable {
  /** Adds a key of the table with this number; `false` where the table has it already. */
  addKey(table: number, value: string): boolean;
  /** Adds a reference to a key of the table `target`, by the number of the foreign key. */
  addReference(key: number, target: number, value: string, line: number): void;
  /** The values of a foreign key that no row of a table has; in the order of values. */
  unmatched(key: number, table: number): Iterable<Unmatched>;
}

interface Keys {
  readonly runs: IntegerRuns;
  readonly texts: TextSet;
}

export function createKeyStore({ budgetBytes = BUDGET_BYTES }: { readonly budgetBytes?: number } = {}): KeyStore {
  const budget = { bytes: budgetBytes };
  const tables = new Map<number, Keys>();
  const overflow = createOverflowStore();

  function keysOf(table: number): Keys {
    let keys = tables.get(table);
    if (keys === undefined) {
      keys = { runs: createIntegerRuns(), texts: createTextSet(budget) };
      tables.set(table, keys);
    }
    return keys;
  }

  function hasKey(table: number, value: string): boolean {
    const { runs, texts } = keysOf(table);
    const number = plainInteger(value);
    return (number >= 0 && runs.has(number)) || texts.has(value) || overflow.hasKey(table, value);
  }

  return {
    addKey(table, value) {
      const { runs, texts } = keysOf(table);
      const number = plainInteger(value);
      const outcome = number < 0 ? "out-of-order" : runs.add(number);
      if (outcome !== "out-of-order") return outcome === "added";
      switch (texts.add(value)) {
        case "added":
          return true;
        case "present":
          return false;
        case "refused":
          return overflow.addKey(table, value);
      }
    },
    addReference(key, target, value, line) {
      if (!hasKey(target, value)) overflow.addReference(key, value, line);
    },
    *unmatched(key, table) {
      for (const found of overflow.references(key)) if (!hasKey(table, found.value)) yield found;
    },
    [Symbol.dispose]: () => overflow[Symbol.dispose](),
  };
}
