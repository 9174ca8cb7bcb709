/** Follows the open elements of a document, and says where it is. */
export interface XmlPathTracker {
  readonly depth: number;
  /** Local name of the innermost open element; empty outside the root. */
  readonly current: string;
  /** Enters an element, and gives its name as one string that is shared by all elements of that name and depth. */
  enter(local: string): string;
  leave(): void;
  /** How many names were met, counted anew at each depth. */
  readonly nameCount: number;
  /** XPath of the current element by local names, such as `/mets/fileSec/fileGrp[2]`; `/` outside the root. */
  path(): string;
}

/**
 * What is known of one depth. Siblings are counted by name; since rows repeat the same names in the same order, the
 * next name is mostly the one that followed last time, and is found without a search.
 */
interface Level {
  readonly names: string[];
  readonly counts: number[];
  /** Which parent a count belongs to: a new parent makes all counts old, and nothing is cleared. */
  readonly parents: number[];
  readonly index: Map<string, number>;
  parent: number;
  current: number;
}

export function createXmlPathTracker(): XmlPathTracker {
  const levels: Level[] = [newLevel()];
  let depth = 0;
  let nameCount = 0;

  function levelAt(at: number): Level {
    let level = levels[at];
    if (level === undefined) {
      level = newLevel();
      levels[at] = level;
    }
    return level;
  }

  function slotOf(level: Level, local: string): number {
    const guess = level.current + 1 < level.names.length ? level.current + 1 : 0;
    if (level.names[guess] === local) return guess;
    if (level.names[level.current] === local) return level.current;
    const known = level.index.get(local);
    if (known !== undefined) return known;
    const slot = level.names.length;
    // A copy: a slice of the text that was read would hold all of that text in memory.
    const name = Buffer.from(local).toString();
    level.names.push(name);
    level.counts.push(0);
    level.parents.push(-1);
    level.index.set(name, slot);
    nameCount += 1;
    return slot;
  }

  return {
    get depth() {
      return depth;
    },
    get current() {
      const level = depth > 0 ? levels[depth - 1] : undefined;
      return level?.names[level.current] ?? "";
    },
    get nameCount() {
      return nameCount;
    },
    enter(local) {
      const level = levelAt(depth);
      const slot = slotOf(level, local);
      level.counts[slot] = level.parents[slot] === level.parent ? (level.counts[slot] ?? 0) + 1 : 1;
      level.parents[slot] = level.parent;
      level.current = slot;
      depth += 1;
      const below = levelAt(depth);
      below.parent += 1;
      below.current = -1;
      return level.names[slot] ?? local;
    },
    leave() {
      depth -= 1;
    },
    path() {
      if (depth === 0) return "/";
      let path = "";
      for (let at = 0; at < depth; at++) {
        const level = levelAt(at);
        const count = level.counts[level.current] ?? 1;
        path += count > 1 ? `/${level.names[level.current]}[${count}]` : `/${level.names[level.current]}`;
      }
      return path;
    },
  };
}

function newLevel(): Level {
  return { names: [], counts: [], parents: [], index: new Map(), parent: 0, current: -1 };
}
