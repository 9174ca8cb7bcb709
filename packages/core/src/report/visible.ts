/**
 * Characters that a reader cannot see, that turn the writing direction, or that a terminal would act upon: controls,
 * bidirectional marks, zero-width characters, tags, halves of surrogate pairs, and what is no character at all. A hostile name hides behind these.
 */
const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** Longest text that is shown of one finding. */
const MAX_SHOWN_CHARS = 4_000;

/** The text with each hidden character spelled out, such as `[U+202E]`, and cut where it is very long. */
export function showHidden(text: string): string {
  const shown = text.length > MAX_SHOWN_CHARS ? `${text.slice(0, MAX_SHOWN_CHARS)}…` : text;
  return shown.replace(HIDDEN, (hidden) => `[U+${codePointName(hidden)}]`);
}

function codePointName(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
