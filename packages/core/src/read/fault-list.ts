import { comparePaths } from "../model/path.ts";
import type { SourceFault, SourceFaultKind } from "./source.ts";

/** A hostile archive may hold twenty million faults: so many of a kind are listed one by one, the rest are counted. */
const LISTED_OF_A_KIND = 100_000;

/** The faults of one source, in the code-point order of their paths. */
export interface FaultList {
  add(kind: SourceFaultKind, path: string, detail?: string): void;
  list(): readonly SourceFault[];
}

export function createFaultList(): FaultList {
  const faults: SourceFault[] = [];
  const counts = new Map<SourceFaultKind, number>();
  let sorted: readonly SourceFault[] | undefined;

  function inOrder(): readonly SourceFault[] {
    const order = [...faults].sort(
      (a, b) =>
        comparePaths(a.path, b.path) || comparePaths(a.kind, b.kind) || comparePaths(a.detail ?? "", b.detail ?? ""),
    );
    for (const [kind, count] of counts) {
      if (count <= LISTED_OF_A_KIND) continue;
      const last = order.findLastIndex((fault) => fault.kind === kind);
      const fault = order[last];
      if (fault !== undefined) order[last] = { ...fault, more: count - LISTED_OF_A_KIND };
    }
    return order;
  }

  return {
    add(kind, path, detail) {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      if (count > LISTED_OF_A_KIND) return;
      faults.push(detail === undefined ? { kind, path } : { kind, path, detail });
      sorted = undefined;
    },
    list() {
      sorted ??= inOrder();
      return sorted;
    },
  };
}
