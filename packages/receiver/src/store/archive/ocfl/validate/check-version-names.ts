import type { InventoryFault } from "./fault.ts";

/** The names of versions form an unbroken sequence from 1, all padded to one length or not at all (3.3). */
export function* checkVersionNames(names: readonly string[]): Generator<InventoryFault> {
  if (names.length === 0) {
    yield { code: "E008", facts: {} };
    return;
  }
  const numbers = new Map<number, string>();
  for (const name of names) {
    const digits = /^v(\d+)$/.exec(name)?.[1];
    if (digits === undefined) yield { code: name.startsWith("v") ? "E105" : "E104", facts: { name } };
    else if (Number(digits) === 0) yield { code: "E105", facts: { name } };
    else numbers.set(Number(digits), name);
  }
  if (numbers.size === 0) return;
  if (!numbers.has(1)) yield { code: "E009", facts: { found: [...names] } };
  const highest = Math.max(...numbers.keys());
  for (let number = 1; number <= Math.min(highest, numbers.size + 1); number += 1) {
    if (numbers.has(number) || number === 1) continue;
    yield { code: "E010", facts: { missing: number } };
    break;
  }
  yield* checkPadding([...numbers.values()]);
}

function* checkPadding(names: readonly string[]): Generator<InventoryFault> {
  const padded = names.filter((name) => name.startsWith("v0"));
  if (padded.length === 0) return;
  const [first = ""] = padded;
  yield { code: "W001", facts: { name: first } };
  for (const name of names) {
    if (name.length !== first.length) yield { code: "E012", facts: { name, other: first } };
    else if (!name.startsWith("v0")) yield { code: "E011", facts: { name } };
  }
}
