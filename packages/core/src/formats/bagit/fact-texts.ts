/** Longest text that a finding quotes, in UTF-16 units. */
const MAX_QUOTED = 300;

/** The start of a text that somebody else wrote, as a finding quotes it. */
export function quoted(text: string): string {
  return text.length <= MAX_QUOTED ? text : `${text.slice(0, MAX_QUOTED)}…`;
}

/** A code as a message can select by it: the names of ICU's choices have no hyphen. */
export function selector(code: string | number): string {
  return String(code).replaceAll("-", "_");
}
