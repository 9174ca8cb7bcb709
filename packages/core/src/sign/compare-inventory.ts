import type { Inventory, InventoryFile } from "../model/inventory.ts";
import { comparePaths } from "../model/path.ts";

/** One line of an inventory list. */
export interface ListedFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** How a package differs from what was signed. */
export type InventoryDifference =
  | { readonly kind: "changed"; readonly path: string; readonly stated: ListedFile; readonly found: ListedFile }
  | { readonly kind: "added" | "missing"; readonly path: string }
  | { readonly kind: "renamed"; readonly path: string; readonly from: string }
  | { readonly kind: "swapped"; readonly path: string; readonly other: string }
  /** The content is another package's: its name, and the path there. */
  | { readonly kind: "foreign"; readonly path: string; readonly package: string; readonly as: string };

const LINE = /^sha256 ([0-9a-f]{64}) (0|[1-9][0-9]{0,15}) (.+)$/s;

/** Reads one line without its line feed; `undefined` where it is none. */
export function parseInventoryLine(line: string): ListedFile | undefined {
  const [, sha256, size, path] = LINE.exec(line) ?? [];
  return sha256 === undefined || path === undefined ? undefined : { path, sizeBytes: Number(size), sha256 };
}

/** Differences whose partner is sought: beyond this many each is told by itself. */
const MAX_PAIRED = 100_000;

/**
 * Compares a package with the list that was signed, in one pass over both, which are in code-point order of paths. A
 * file that is missing under one name and there under another is renamed; two that took each other's content are swapped.
 */
export function compareInventory(stated: Iterable<ListedFile>, found: Inventory): readonly InventoryDifference[] {
  const missing: ListedFile[] = [];
  const added: ListedFile[] = [];
  const changed: { readonly stated: ListedFile; readonly found: ListedFile }[] = [];
  const here = found.files()[Symbol.iterator]();
  let next = here.next();
  for (const listed of stated) {
    while (next.done !== true && comparePaths(next.value.path, listed.path) < 0) {
      added.push(asListed(next.value));
      next = here.next();
    }
    if (next.done === true || next.value.path !== listed.path) {
      missing.push(listed);
      continue;
    }
    const file = asListed(next.value);
    if (contentOf(file) !== contentOf(listed)) changed.push({ stated: listed, found: file });
    next = here.next();
  }
  for (; next.done !== true; next = here.next()) added.push(asListed(next.value));
  return [...pairSwapped(changed), ...pairRenamed(missing, added)];
}

function* pairRenamed(missing: readonly ListedFile[], added: readonly ListedFile[]): Iterable<InventoryDifference> {
  const byContent = new Map<string, string[]>();
  for (const file of missing.slice(0, MAX_PAIRED)) {
    const same = byContent.get(contentOf(file));
    if (same === undefined) byContent.set(contentOf(file), [file.path]);
    else same.push(file.path);
  }
  const renamed = new Set<string>();
  for (const file of added) {
    const from = byContent.get(contentOf(file))?.shift();
    if (from === undefined) {
      yield { kind: "added", path: file.path };
    } else {
      renamed.add(from);
      yield { kind: "renamed", path: file.path, from };
    }
  }
  for (const { path } of missing) if (!renamed.has(path)) yield { kind: "missing", path };
}

function* pairSwapped(
  changed: readonly { readonly stated: ListedFile; readonly found: ListedFile }[],
): Iterable<InventoryDifference> {
  const byStated = new Map<string, string>();
  for (const { stated, found } of changed.slice(0, MAX_PAIRED)) {
    byStated.set(`${contentOf(stated)} ${contentOf(found)}`, stated.path);
  }
  for (const { stated, found } of changed) {
    const other = byStated.get(`${contentOf(found)} ${contentOf(stated)}`);
    yield other === undefined
      ? { kind: "changed", path: stated.path, stated, found }
      : { kind: "swapped", path: stated.path, other };
  }
}

function asListed({ path, sizeBytes, digests }: InventoryFile): ListedFile {
  return { path, sizeBytes, sha256: digests.sha256 ?? "-" };
}

function contentOf({ sha256, sizeBytes }: ListedFile): string {
  return `${sha256} ${sizeBytes}`;
}
