import { showHidden } from "./visible.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * A text for the inside of an element or a quoted attribute of HTML or XML. Hidden characters are spelled out, so that
 * none is left that XML 1.0 forbids.
 */
export function escapeMarkup(text: string): string {
  return showHidden(text).replace(/[&<>"']/g, (special) => ESCAPES[special] ?? "");
}
