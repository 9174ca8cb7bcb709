/**
 * Reads the plain records of a document by itself, so that the parser need not see each of their tags. What it takes must
 * be whole, well-formed elements in the root's own namespace: without them a document is well-formed where it was so with them.
 */
export interface XmlShortcut {
  /** A record's end tag, such as `</row>`; records stand right under the root. */
  readonly endTag: string;
  /** Whether what was told of the root allows it to read. */
  isReady(): boolean;
  /**
   * Takes records, and the blanks between them, from `at` on, which is in this line; gives where it stopped: at the end, or
   * before what is not plain.
   */
  take(text: string, at: number, line: number): number;
}

/** Divides the characters of a document between a shortcut and the parser. */
interface ShortcutInput {
  /** Line feeds in what the parser did not see. */
  readonly skippedLines: number;
  write(text: string): void;
  end(): void;
}

/** Characters of a record that has not ended yet: a longer one is left to the parser. */
const MOST_WAITING = 1 << 20;

export function createShortcutInput(
  shortcut: XmlShortcut,
  parser: { readonly write: (text: string) => void; readonly depth: () => number; readonly line: () => number },
): ShortcutInput {
  const { endTag } = shortcut;
  let waiting = "";
  let last = "";
  let isBetween = false;
  // Within comments, CDATA and instructions a tag is none: with the first of them the parser has to see everything.
  let isOdd = false;
  let isFirst = true;
  let skippedLines = 0;

  function pass(text: string): void {
    if (!isOdd) {
      const joined = last + text;
      isOdd = joined.includes("<!") || joined.indexOf("<?", isFirst ? 1 : 0) >= 0;
    }
    isFirst = false;
    last = text.slice(-1);
    parser.write(text);
  }

  return {
    get skippedLines() {
      return skippedLines;
    },
    write(piece) {
      const text = waiting === "" ? piece : waiting + piece;
      waiting = "";
      let at = 0;
      while (at < text.length) {
        if (isBetween) {
          const stop = shortcut.take(text, at, parser.line() + skippedLines);
          skippedLines += lineFeeds(text, at, stop);
          at = stop;
          if (at === text.length) return;
          if (text.length - at < MOST_WAITING && text.indexOf(endTag, at) < 0) {
            waiting = text.slice(at);
            return;
          }
          isBetween = false;
        }
        const end = isOdd ? -1 : text.indexOf(endTag, at);
        const next = end < 0 ? text.length : end + endTag.length;
        pass(text.slice(at, next));
        at = next;
        // The parser saw the end tag, and saw it as one: it would have failed within a tag.
        isBetween = end >= 0 && !isOdd && parser.depth() === 1 && shortcut.isReady();
      }
    },
    end() {
      if (waiting !== "") pass(waiting);
    },
  };
}

export function lineFeeds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
