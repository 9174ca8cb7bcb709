import type { Translate } from "../../model/language.ts";
import type { Verdict } from "../../model/report.ts";
import type { Severity } from "../../model/severity.ts";
import { escapeMarkup } from "../markup.ts";

/** Shapes differ as well as colours: a cross in a square, an exclamation mark in a triangle, an i in a circle. */
const SEVERITY_SHAPES = {
  error:
    '<path d="M2 2h12v12H2z" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="m5.2 5.2 5.6 5.6m0-5.6-5.6 5.6" stroke="currentColor" stroke-width="1.8"/>',
  warning:
    '<path d="M8 1.8 15 14.2H1z" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"/><path d="M8 6v4m0 1.4v1.4" stroke="currentColor" stroke-width="1.6"/>',
  info: '<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 7.2v4.4M8 4.2v1.6" stroke="currentColor" stroke-width="1.8"/>',
} as const satisfies Record<Severity, string>;

const VERDICT_SHAPES = {
  accepted:
    '<circle cx="24" cy="24" r="21" fill="none" stroke="currentColor" stroke-width="4"/><path d="m14 25 7.5 7.5L35 18" fill="none" stroke="currentColor" stroke-width="4.5"/>',
  refused:
    '<path d="M15.4 3h17.2L45 15.4v17.2L32.6 45H15.4L3 32.6V15.4z" fill="none" stroke="currentColor" stroke-width="4"/><path d="m16 16 16 16m0-16L16 32" stroke="currentColor" stroke-width="4.5"/>',
} as const satisfies Record<Verdict, string>;

/** The severity as a word and a shape. */
export function severityMark(severity: Severity, translate: Translate): string {
  const word = escapeMarkup(translate(`report/severity-${severity}`));
  const shape = `<svg viewBox="0 0 16 16" aria-hidden="true">${SEVERITY_SHAPES[severity]}</svg>`;
  return `<span class="severity ${severity}">${shape}${word}</span>`;
}

export function verdictShape(verdict: Verdict): string {
  return `<svg viewBox="0 0 48 48" aria-hidden="true">${VERDICT_SHAPES[verdict]}</svg>`;
}

/** Text of the records: escaped, with hidden characters spelled out and marked as such. */
export function recordText(text: string): string {
  return escapeMarkup(text).replace(/\[U\+[0-9A-F]{4,6}\]/g, '<span class="hidden-character">$&</span>');
}
