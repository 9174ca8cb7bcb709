import type { RecordRuleSlug } from "./record-rule.ts";

/** Any of the faults below: most fields have none, and cost this one look. */
const SUSPECT =
  /^\s|\s$|[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufffd-\uffff\udb80-\udbff]|[ÃÂÐÞÅ][\u00a0-\u00bf\u2013-\u203a\u20ac\u2122\u0152-\u017e\u0192\u02c6\u02dc]|├|┬|â€/;
const CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]|.\ufeff|\ufeff./;
/** Private use and what is no character; U+FFFD says that a program could not read what stood there. */
const NOT_ASSIGNED = /[\ue000-\uf8ff\ufdd0-\ufdef\ufffd\ufffe\uffff]|[\u{f0000}-\u{10ffff}]|[\u{1fffe}\u{1ffff}]/u;
/**
 * The UTF-8 bytes of á, ð, é, í, ó, ú, ý, þ, æ, ö, ø, å and their capitals, read as Windows-1252, as ISO 8859-1 or as
 * code page 850 or 437: `Ã¡`, `Ã°`, `Ã¾`, `Ã¦`, `├ª`. Two such characters beside each other stand in no word.
 */
const MOJIBAKE =
  /[ÃÂ][\u0080-\u00bf\u2013-\u203a\u20ac\u2122\u0152-\u017e\u0192\u02c6\u02dc]|â€[\u0080-\uffff]|[├┬][^\s]/;

/** What is wrong with a text of one field. `isName`: a title, a number, a path, where no line may break. */
export function textFaults(text: string, isName: boolean): readonly RecordRuleSlug[] {
  if (!SUSPECT.test(text)) return [];
  const faults: RecordRuleSlug[] = [];
  if (/^\s|\s$/.test(text)) faults.push("text-blanks");
  if (isName && /[\r\n\u2028\u2029]/.test(text.trim())) faults.push("text-line-break");
  if (CONTROL.test(text)) faults.push("text-control-character");
  if (NOT_ASSIGNED.test(text)) faults.push("text-not-assigned");
  if (MOJIBAKE.test(text)) faults.push("text-mojibake");
  return faults;
}

/** A title that is only the name of a file: it ends as one, or is the name of one. */
export function isFileName(title: string): boolean {
  return /^[^\r\n]{1,200}\.(pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|msg|eml|tiff?|jpe?g|png|csv|xml|html?|zip)$/i.test(
    title,
  );
}
