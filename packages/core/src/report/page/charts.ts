import type { Translate } from "../../model/language.ts";
import { escapeMarkup } from "../markup.ts";
import { recordText } from "./marks.ts";

/** Numbers that people would rather look at than read. The texts are in the report's language already. */
export interface Chart {
  readonly title: string;
  /** `bars`: one below the other, for kinds and sizes (the default). `columns`: side by side, for years. */
  readonly shape?: "bars" | "columns";
  readonly rows: readonly ChartRow[];
}

export interface ChartRow {
  readonly label: string;
  /** Its length: zero or more. */
  readonly value: number;
  /** The value as people read it, such as "1,204 files". */
  readonly text: string;
}

/** Each chart as a figure; the text alternative of the picture is a table of the same rows. */
export function chartFigures(charts: readonly Chart[], translate: Translate): string {
  const figures = charts.map((chart) => (chart.shape === "columns" ? columns(chart, translate) : bars(chart)));
  return `<div class="charts">\n${figures.join("")}</div>\n`;
}

function bars(chart: Chart): string {
  return `<figure class="box">${rowsTable(chart, true)}</figure>\n`;
}

function rowsTable({ title, rows }: Chart, hasBars: boolean): string {
  const greatest = greatestOf(rows);
  const lines = rows.map(({ label, value, text }) => {
    const width = ((length(value) / greatest) * 100).toFixed(2);
    const bar = `<td><svg aria-hidden="true"><rect class="bar" y="12%" width="${width}%" height="76%" rx="2"/></svg></td>`;
    const name = `<th scope="row"><bdi>${recordText(label)}</bdi></th>`;
    return `<tr>${name}<td class="number">${escapeMarkup(text)}</td>${hasBars ? bar : ""}</tr>\n`;
  });
  return `<table class="chart"><caption>${escapeMarkup(title)}</caption><tbody>\n${lines.join("")}</tbody></table>`;
}

const [WIDTH, HEIGHT, TOP, FOOT] = [320, 130, 16, 18];

function columns(chart: Chart, translate: Translate): string {
  const { title, rows } = chart;
  const greatest = greatestOf(rows);
  const step = WIDTH / Math.max(rows.length, 1);
  // Labels that would run into each other are left out; the table has them all.
  const every = Math.max(1, Math.ceil(rows.length / 8));
  const peak = rows.findIndex(({ value }) => length(value) === greatest);
  const shapes = rows.map(({ label, value, text }, index) => {
    const height = (length(value) / greatest) * (HEIGHT - TOP - FOOT);
    const [x, y, middle] = [(index + 0.12) * step, HEIGHT - FOOT - height, (index + 0.5) * step];
    const bar = `<rect class="bar" x="${at(x)}" y="${at(y)}" width="${at(step * 0.76)}" height="${at(height)}"/>`;
    const name =
      index % every === 0
        ? `<text x="${at(middle)}" y="${HEIGHT - 5}" text-anchor="middle">${escapeMarkup(label)}</text>`
        : "";
    const anchor = middle < 50 ? "start" : middle > WIDTH - 50 ? "end" : "middle";
    const top =
      index === peak
        ? `<text x="${at(middle)}" y="${at(y - 5)}" text-anchor="${anchor}">${escapeMarkup(text)}</text>`
        : "";
    return bar + name + top;
  });
  const axis = `<path class="axis" d="M0 ${HEIGHT - FOOT + 0.5}H${WIDTH}"/>`;
  return `<figure class="box"><figcaption>${escapeMarkup(title)}</figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeMarkup(title)}">${shapes.join("")}${axis}</svg>
<details><summary>${escapeMarkup(translate("report/as-table"))}<span class="aside">, ${escapeMarkup(title)}</span></summary>
${rowsTable(chart, false)}</details></figure>
`;
}

function greatestOf(rows: readonly ChartRow[]): number {
  return rows.reduce((most, { value }) => Math.max(most, length(value)), 0) || 1;
}

function length(value: number): number {
  return Number.isFinite(value) && value > 0 ? value : 0;
}

function at(place: number): string {
  return place.toFixed(2);
}
