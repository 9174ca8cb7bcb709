import type { Language } from "../../model/language.ts";
import type { Country } from "../../model/national-identifier.ts";
import type { RecordTable, TableLocation } from "../../model/transfer.ts";
import type { Source } from "../../read/source.ts";
import { matchHeader } from "../fields/match-header.ts";
import { IMPORTERS } from "../importers/importers.ts";
import { SIDECAR_FIELDS } from "../importers/sidecar-columns.ts";
import { readTable, TABLE_SHAPES } from "../record-reader.ts";
import { DRAFT_COMMENTS, UNFINISHED } from "./draft-comments.ts";
import { formatOf, RECORD_TABLES } from "./read-description.ts";

/** What only a person knows. What is not answered stands as `…`. */
export interface DraftAnswers {
  readonly producer?: string;
  readonly archive?: string;
  readonly system?: string;
}

export interface DraftOptions {
  readonly language: Language;
  readonly answers?: DraftAnswers;
  readonly signal?: AbortSignal;
}

/** What was guessed, and the description. */
export interface DescriptionDraft {
  readonly text: string;
  readonly tables: Readonly<Partial<Record<RecordTable, TableLocation>>>;
}

/**
 * Writes a description for what lies in a folder: tables by their headers, the period by the dates in them, the folder
 * of files by what holds most. It is whole: `readDescription` takes it. Throws `aborted`, and what the source throws.
 */
export async function draftDescription(source: Source, options: DraftOptions): Promise<DescriptionDraft> {
  const { tables, filesFolder, headers } = await guess(source, options.signal);
  const { from, to } = await guessPeriod(source, tables, options.signal);
  const country = guessCountry(headers, options.language);
  const comments = DRAFT_COMMENTS[options.language];
  const { producer = UNFINISHED, archive = UNFINISHED, system = UNFINISHED } = options.answers ?? {};
  const slug = source.name
    .normalize("NFD")
    .replace(/[^A-Za-z0-9._-]+/g, "-")
    .replace(/^[^A-Za-z0-9]+|-+$/g, "");
  const rows = RECORD_TABLES.flatMap((table) => {
    const location = tables[table];
    return location === undefined || location.format === "noark5" ? [] : [`  ${table}: ${quote(location.path)}`];
  });
  const noark = RECORD_TABLES.map((table) => tables[table]).find((location) => location?.format === "noark5");
  const sidecar = tables.files?.format === "sidecar" ? tables.files : undefined;
  if (sidecar !== undefined) rows.splice(0, rows.length, `  sidecar: ${quote(sidecar.path)}`);
  if (noark !== undefined) rows.splice(0, rows.length, `  noark5: ${quote(noark.path)}`);
  const text = [
    "# yaml-language-server: $schema=https://rafskil.is/schemas/transfer.schema.json",
    `# ${comments.top}`,
    `id: ${quote(slug || "transfer")}`,
    `title: ${quote(source.name)}`,
    `# ${comments.producer}`,
    `producer:\n  name: ${quote(producer)}\n  # identifier: ""`,
    `# ${comments.archive}`,
    `archive:\n  name: ${quote(archive)}`,
    `# ${comments.system}`,
    `system:\n  name: ${quote(system)}\n  # vendor: ""\n  # version: ""`,
    `# ${comments.period}`,
    `period:\n  from: ${from}\n  to: ${to}`,
    `# ${comments.delimitation}`,
    "delimitation: closed-period",
    `# ${comments.agreement}`,
    '# agreement:\n#   kind: agreement\n#   number: ""',
    `languages: [${{ IS: "is", NO: "nb", DK: "da" }[country]}]`,
    `# ${comments.personal}`,
    "hasPersonalData: true",
    `country: ${country}`,
    `# ${comments.records}`,
    `records:\n${rows.length === 0 ? '  cases: "cases.csv"' : rows.join("\n")}`,
    `filesFolder: ${quote(filesFolder)}`,
  ].join("\n");
  return { text: `${text}\n`, tables };
}

/** A JSON text is a YAML text too. */
function quote(text: string): string {
  return JSON.stringify(text);
}

interface Guess {
  readonly tables: Partial<Record<RecordTable, TableLocation>>;
  readonly filesFolder: string;
  readonly headers: readonly string[];
}

/** Tables lie at the top or in a folder of it; a deeper CSV is a record like others. */
async function guess(source: Source, signal: AbortSignal | undefined): Promise<Guess> {
  const best = new Map<RecordTable, { readonly location: TableLocation; readonly score: number }>();
  const folders = new Map<string, number>();
  const candidates: TableLocation[] = [];
  for await (const { kind, path } of source.entries(signal === undefined ? {} : { signal })) {
    if (kind !== "file") continue;
    const [top = "", ...below] = path.split("/");
    if (below.length > 0) folders.set(top, (folders.get(top) ?? 0) + 1);
    const format = formatOf(path);
    if (below.length < 2 && format !== undefined && candidates.length < 100) candidates.push({ path, format });
  }
  const headers: string[] = [];
  for (const location of candidates) {
    for (const table of RECORD_TABLES) {
      const header = await headerOf(source, table, location, signal);
      const matched = matchHeader(header, TABLE_SHAPES[table].fields).fields.filter((field) => field !== undefined);
      const score = matched.length / Math.max(1, header.length) + matched.length / 100;
      if (location.format === "noark5" && /arkivstruktur/i.test(location.path)) {
        best.set(table, { location, score: 9 });
        continue;
      }
      const isBetter = score > (best.get(table)?.score ?? 0);
      if (matched.length < 2 || !isBetter || !isBestFor(table, header)) continue;
      best.set(table, { location, score });
      headers.push(...header);
    }
  }
  const sidecar = await guessSidecar(source, candidates, signal);
  if (sidecar !== undefined) {
    const [folder = "files"] = [...folders].sort((a, b) => b[1] - a[1])[0] ?? [];
    const { location, header } = sidecar;
    const tables = { cases: location, documents: location, files: location };
    return { tables, filesFolder: folder, headers: header };
  }
  const tables = Object.fromEntries([...best].map(([table, { location }]) => [table, location]));
  const holding = [...folders].filter(
    ([folder]) => ![...best.values()].some((each) => each.location.path.startsWith(`${folder}/`)),
  );
  const [filesFolder = "files"] = holding.sort((a, b) => b[1] - a[1])[0] ?? [];
  return { tables, filesFolder, headers };
}

/** One CSV alone that names files and tells something of them. */
async function guessSidecar(
  source: Source,
  [candidate, second]: readonly TableLocation[],
  signal: AbortSignal | undefined,
): Promise<{ readonly location: TableLocation; readonly header: readonly string[] } | undefined> {
  if (candidate?.format !== "csv" || second !== undefined) return undefined;
  const header = await headerOf(source, "files", candidate, signal);
  const { fields } = matchHeader(header, SIDECAR_FIELDS);
  const known = fields.filter((field) => field !== undefined);
  if (!known.includes("path") || known.length < 2) return undefined;
  return { location: { ...candidate, format: "sidecar" }, header };
}

/** Whether no other table knows more of the header. */
function isBestFor(table: RecordTable, header: readonly string[]): boolean {
  const scores = RECORD_TABLES.map((each) => {
    const { fields } = matchHeader(header, TABLE_SHAPES[each].fields);
    return { each, known: fields.filter((field) => field !== undefined).length };
  });
  const own = scores.find(({ each }) => each === table)?.known ?? 0;
  return scores.every(
    ({ each, known }) => known < own || each === table || (known === own && rank(each) > rank(table)),
  );
}

function rank(table: RecordTable): number {
  return RECORD_TABLES.indexOf(table);
}

async function headerOf(
  source: Source,
  table: RecordTable,
  location: TableLocation,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  for await (const { header } of IMPORTERS[location.format](
    source,
    table,
    location,
    signal === undefined ? {} : { signal },
  )) {
    return header;
  }
  return [];
}

async function guessPeriod(
  source: Source,
  tables: Guess["tables"],
  signal: AbortSignal | undefined,
): Promise<{ readonly from: string; readonly to: string }> {
  let [from, to] = ["9999-12-31", "0000-01-01"];
  const see = (date: string | undefined): void => {
    if (date === undefined) return;
    const day = date.slice(0, 10);
    if (day < from) from = day;
    if (day > to) to = day;
  };
  const options = signal === undefined ? {} : { signal };
  if (tables.cases !== undefined) {
    for await (const { records } of readTable(source, "cases", tables.cases, options)) {
      for (const { createdAt, closedAt } of records) {
        see(createdAt);
        see(closedAt);
      }
    }
  }
  if (tables.documents !== undefined) {
    for await (const { records } of readTable(source, "documents", tables.documents, options)) {
      for (const { documentDate } of records) see(documentDate);
    }
  }
  return from > to
    ? { from: "2000-01-01", to: "2000-12-31" }
    : { from: `${from.slice(0, 4)}-01-01`, to: `${to.slice(0, 4)}-12-31` };
}

function guessCountry(headers: readonly string[], language: Language): Country {
  const all = headers.join(" ").toLowerCase();
  if (/[ðþ]|mál/.test(all)) return "IS";
  if (/sak|mappeid|opprettet/.test(all)) return "NO";
  if (/sag|oprettet/.test(all)) return "DK";
  return language === "nb" ? "NO" : language === "da" ? "DK" : "IS";
}
