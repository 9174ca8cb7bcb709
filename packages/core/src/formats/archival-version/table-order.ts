import type { IndexedTable } from "./table-index.ts";

/** The numbers of tables, each after those that it refers to, as far as they do not refer to each other in a circle. */
export function targetsFirst(tables: readonly IndexedTable[]): readonly number[] {
  const numberOf = new Map(tables.map(({ name }, number) => [name, number]));
  const order: number[] = [];
  const seen = new Set<number>();
  for (const start of tables.keys()) {
    // A line of tables may be as long as a sender likes: no function calls itself here.
    const open = [{ number: start, next: 0 }];
    if (seen.has(start)) continue;
    seen.add(start);
    for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
      const foreign = tables[at.number]?.foreignKeys[at.next];
      at.next += 1;
      if (foreign === undefined) {
        order.push(at.number);
        open.pop();
        continue;
      }
      const target = numberOf.get(foreign.table);
      if (target === undefined || seen.has(target)) continue;
      seen.add(target);
      open.push({ number: target, next: 0 });
    }
  }
  return order;
}
