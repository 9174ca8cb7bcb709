/** Leaves from `from` up to, and without, `to`. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/** A whole subtree: the `index`th of those with `2 ** level` leaves. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
}

/**
 * How many hashes a log of this size stores: those of its leaves and of all whole subtrees, each written once, when the
 * last of its leaves comes. A log's storage is one list that only grows.
 */
export function storedCount(size: number): number {
  let count = 0;
  for (let whole = size; whole > 0; whole = Math.floor(whole / 2)) count += whole;
  return count;
}

/** The largest log whose hashes are all among the first `count`. */
export function storedSize(count: number): number {
  let size = Math.ceil(count / 2);
  while (storedCount(size + 1) <= count) size += 1;
  return size;
}

/** The place of a subtree's hash in the list: behind the leaf that completed it, after the smaller subtrees it completed. */
export function placeOfNode({ level, index }: TreeNode): number {
  return storedCount((index + 1) * 2 ** level - 1) + level;
}

/** The whole subtrees that make up a range of a tree, from left to right: each is larger than the next. */
export function wholeNodes({ from, to }: LeafRange): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  let [level, leaves] = [0, 1];
  for (; from + leaves * 2 <= to; leaves *= 2) level += 1;
  for (let at = from; at < to; at += leaves) {
    for (; at + leaves > to; leaves /= 2) level -= 1;
    nodes.push({ level, index: at / leaves });
  }
  return nodes;
}

/** What stands beside a leaf on its way to the root, from the leaf upwards (RFC 9162, 2.1.3.1). */
export function inclusionRanges(index: number, size: number): readonly LeafRange[] {
  const ranges: LeafRange[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    const isLeft = index < middle;
    ranges.push(isLeft ? { from: middle, to } : { from, to: middle });
    if (isLeft) to = middle;
    else from = middle;
  }
  return ranges.reverse();
}

/** What proves that the tree of `earlier` leaves is the beginning of that of `later` (RFC 9162, 2.1.4.1). */
export function consistencyRanges(earlier: number, later: number): readonly LeafRange[] {
  if (earlier === 0) return [];
  const ranges: LeafRange[] = [];
  let [from, to] = [0, later];
  while (to > earlier) {
    const middle = from + splitOf(to - from);
    const isLeft = earlier <= middle;
    ranges.push(isLeft ? { from: middle, to } : { from, to: middle });
    if (isLeft) to = middle;
    else from = middle;
  }
  // A range that begins at the first leaf is the earlier tree itself, whose root is known.
  if (from > 0) ranges.push({ from, to });
  return ranges.reverse();
}

/** The largest power of two below a number of leaves. */
function splitOf(leaves: number): number {
  let split = 1;
  while (split * 2 < leaves) split *= 2;
  return split;
}
