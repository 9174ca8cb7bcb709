/** How often the texts of a column were changed as the order demands, and the first row in which one was. */
export interface TextChanges {
  /** Blanks cut off at the ends (5.A.2). */
  trimmed: number;
  /** Texts of which nothing was left, or that were empty: they are nil. */
  emptied: number;
  /** Texts with characters that may not stand there (5.D): each is written by its number, such as `[U+E000]`. */
  replaced: number;
  firstRow: number;
}

export function noChanges(): TextChanges {
  return { trimmed: 0, emptied: 0, replaced: 0, firstRow: 0 };
}

/** A character that is escaped, written by its number or forbidden. */
const UNPLAIN = /[\u0000-\u0008\u000b-\u001f<>&\u007f-\u009f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]/;
/** What may not stand there: controls but tab and line ends, lone surrogates, private use, and what is no character. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Surrogate}\p{Co}\p{Noncharacter_Code_Point}]/gu;
const ESCAPED = /[<>&\r\u007f-\u009f]/g;

/** The text as it stands in XML; `undefined` where it is to be nil. What was changed is added to `changes`. */
export function cleanText(text: string, row: number, changes: TextChanges): string | undefined {
  // Nearly all texts are plain, and are told apart without one being cut.
  if (!mayBeBlank(text.charCodeAt(0)) && !mayBeBlank(text.charCodeAt(text.length - 1)) && !UNPLAIN.test(text))
    return text;
  const noted = (): void => {
    if (changes.firstRow === 0) changes.firstRow = row;
  };
  const trimmed = text.trim();
  if (trimmed === "") {
    changes.emptied += 1;
    noted();
    return undefined;
  }
  if (trimmed.length !== text.length) {
    changes.trimmed += 1;
    noted();
  }
  const allowed = trimmed.replace(FORBIDDEN, byNumber);
  if (allowed !== trimmed) {
    changes.replaced += 1;
    noted();
  }
  return allowed.replace(ESCAPED, reference);
}

/** Blanks of Unicode begin at U+1680; below it there are few. Not-a-number stands for an empty text. */
function mayBeBlank(code: number): boolean {
  return !(code > 0x20) || code === 0xa0 || code >= 0x1680;
}

function byNumber(character: string): string {
  return `[U+${hex(character).padStart(4, "0")}]`;
}

/** Controls from U+007F to U+009F are written as references (5.D), and a carriage return would else become a line feed. */
function reference(character: string): string {
  switch (character) {
    case "<":
      return "&lt;";
    case ">":
      return "&gt;";
    case "&":
      return "&amp;";
    default:
      return `&#x${hex(character)};`;
  }
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
}
