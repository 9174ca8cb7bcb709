import { comparePaths } from "../model/path.ts";
import type { SourceFault, SourceFaultKind } from "./source.ts";

/** A hostile archive may hold twenty million faults: so many of a kind are listed one by one, the rest are counted. */
const LISTED_OF_A_KIND = 100_000;

/** Letters of all faults together: after that, only the first of a kind is listed. */
const LISTED_TEXT = 1 << 26;
const SHOWN_TEXT = 4096;

/** The faults of one source, in the code-point order of their paths. */
export interface FaultList {
  add(kind: SourceFaultKind, path: string, detail?: string): void;
  /** Takes a folder's path off the faults added so far; a fault of that folder itself is one of the whole. */
  hidePrefix(prefix: string): void;
  list(): readonly SourceFault[];
}

export function createFaultList(): FaultList {
  const faults: SourceFault[] = [];
  const met = new Map<SourceFaultKind, number>();
  const listed = new Map<SourceFaultKind, number>();
  let text = 0;
  let sorted: readonly SourceFault[] | undefined;

  function inOrder(): readonly SourceFault[] {
    const order = [...faults].sort(
      (a, b) =>
        comparePaths(a.path, b.path) || comparePaths(a.kind, b.kind) || comparePaths(a.detail ?? "", b.detail ?? ""),
    );
    for (const [kind, count] of met) {
      const more = count - (listed.get(kind) ?? 0);
      if (more === 0) continue;
      const last = order.findLastIndex((fault) => fault.kind === kind);
      const fault = order[last];
      if (fault !== undefined) order[last] = { ...fault, more };
    }
    return order;
  }

  return {
    add(kind, path, detail) {
      const count = listed.get(kind) ?? 0;
      met.set(kind, (met.get(kind) ?? 0) + 1);
      sorted = undefined;
      if (count >= LISTED_OF_A_KIND || (count > 0 && text > LISTED_TEXT)) return;
      listed.set(kind, count + 1);
      const fault = { kind, path: shown(path), ...(detail === undefined ? {} : { detail: shown(detail) }) };
      text += fault.path.length + (fault.detail?.length ?? 0);
      faults.push(fault);
    },
    hidePrefix(prefix) {
      if (prefix === "") return;
      const hidden = (text: string): string => (`${text}/`.startsWith(prefix) ? text.slice(prefix.length) : text);
      for (const [index, fault] of faults.entries()) {
        const path = hidden(fault.path);
        faults[index] =
          fault.detail === undefined ? { ...fault, path } : { ...fault, path, detail: hidden(fault.detail) };
      }
      sorted = undefined;
    },
    list() {
      sorted ??= inOrder();
      return sorted;
    },
  };
}

function shown(text: string): string {
  return text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT)}…` : text;
}
