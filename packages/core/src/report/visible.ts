/**
 * Characters that a reader cannot see, that turn the writing direction, or that a terminal would act upon: controls,
 * bidirectional marks, zero-width characters, tags, halves of surrogate pairs, and what stands for no letter, or none that all agree on.
 * A hostile name hides behind these.
 */
const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}|\p{Co}|\p{Noncharacter_Code_Point}/gu;

/** Most texts have only such letters: a test of these is many times as fast. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u0600]*$/;

/** Longest text that is shown of one finding. */
const MAX_SHOWN_CHARS = 4_000;

/** The text with each hidden character spelled out, such as `[U+202E]`, and cut where it is very long. */
export function showHidden(text: string): string {
  const shown = text.length > MAX_SHOWN_CHARS ? `${text.slice(0, MAX_SHOWN_CHARS)}…` : text;
  return replaceHidden(shown, (hidden) => `[U+${hexOf(hidden.codePointAt(0) ?? 0).toUpperCase()}]`);
}

/** JSON with each hidden character as a `\u` escape: it means the same. */
export function escapeHidden(json: string): string {
  return replaceHidden(json, (hidden) => hidden.replace(/[\s\S]/g, (unit) => `\\u${hexOf(unit.charCodeAt(0))}`));
}

function replaceHidden(text: string, replace: (hidden: string) => string): string {
  return PLAIN.test(text) ? text : text.replace(HIDDEN, replace);
}

function hexOf(value: number): string {
  return value.toString(16).padStart(4, "0");
}
