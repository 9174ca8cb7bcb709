import type { PlanStanding, RowStanding, StepStanding } from "./standing.ts";

/** Every step of every system and period once: one that is done for the whole system is that of its first row. */
export function* cellsOf({ rows }: PlanStanding): Iterable<readonly [RowStanding, StepStanding]> {
  const seen = new Set<string>();
  for (const row of rows) {
    for (const cell of row.steps) {
      const key = `${row.system.id} ${cell.step.id}`;
      if (cell.step.per === "system" && seen.has(key)) continue;
      seen.add(key);
      yield [row, cell];
    }
  }
}

/** Whether a row is the first of its system: the one in which steps of the whole system are shown. */
export function isFirstRow({ rows }: PlanStanding, row: RowStanding): boolean {
  return rows.find(({ system }) => system === row.system) === row;
}
