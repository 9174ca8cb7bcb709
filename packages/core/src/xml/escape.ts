import { TransferError } from "../model/error.ts";

/** What to do with a character that XML 1.0 cannot hold (2.2: most control characters, lone surrogates, U+FFFE). */
export type UnwritableCharacters =
  /** Throw `character-not-allowed`. */
  | { readonly kind: "refuse" }
  /** Write this instead, and count it. */
  | { readonly kind: "replace"; readonly by: string };

export interface XmlEscape {
  text(value: string): string;
  /** As for a text, and quotes, tabs and line breaks too: a reader would make blanks of them (XML 1.0, 3.3.3). */
  attribute(value: string): string;
  comment(value: string): string;
  /** How many characters were replaced. */
  readonly replaced: number;
}

// A carriage return would come back as a line feed (XML 1.0, 2.11), so it is written by its number.
const SPECIAL_IN_TEXT = /[&<>\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;
const SPECIAL_IN_ATTRIBUTE = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Surrogate}\ufffe\uffff]/gu;
const ESCAPED_IN_TEXT = /[&<>\r]/g;
const ESCAPED_IN_ATTRIBUTE = /[&<>"\t\n\r]/g;

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

export function createXmlEscape(unwritable: UnwritableCharacters): XmlEscape {
  let replaced = 0;

  function writable(value: string): string {
    return value.replace(UNWRITABLE, (character) => {
      if (unwritable.kind === "replace") {
        replaced += 1;
        return unwritable.by;
      }
      const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
      throw new TransferError(
        "character-not-allowed",
        `The character ${code} cannot stand in XML. Remove it from the text, or choose to have it replaced.`,
        { facts: { character: code, text: value.slice(0, 100) } },
      );
    });
  }

  return {
    text: (value) => (SPECIAL_IN_TEXT.test(value) ? writable(value).replace(ESCAPED_IN_TEXT, reference) : value),
    attribute: (value) =>
      SPECIAL_IN_ATTRIBUTE.test(value) ? writable(value).replace(ESCAPED_IN_ATTRIBUTE, reference) : value,
    comment: writable,
    get replaced() {
      return replaced;
    },
  };
}

function reference(character: string): string {
  return REFERENCES[character] ?? character;
}
