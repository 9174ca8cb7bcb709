import { createHash } from "node:crypto";
import type { Language } from "../../model/language.ts";
import { escapeMarkup } from "../markup.ts";

/** A page that needs nothing but itself. */
export interface PageFrame {
  readonly language: Language;
  readonly title: string;
  /** Its only style sheet. */
  readonly style: string;
  /** Its only script, which stands at the end of the body. */
  readonly script?: string;
}

/**
 * The page up to its body. Its own policy forbids the network, and any style or script but these two (Content Security
 * Policy Level 3, 2.3.1 and 8.2).
 */
export function pageHead({ language, title, style, script }: PageFrame): string {
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeMarkup(title)}</title>
<style>${style}</style>
</head>
`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
