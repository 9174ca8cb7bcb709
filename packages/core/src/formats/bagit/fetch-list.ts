import { createPathTable } from "../../model/path-table.ts";
import type { WorkOptions } from "../../model/progress.ts";
import type { Source, SourceEntry } from "../../read/source.ts";
import type { FetchList, TagText } from "./bag.ts";
import { type FetchLineResult, parseFetchLine } from "./fetch-line.ts";
import { type ListedPath, parseListedPath } from "./manifest-line.ts";
import type { BagItVersion } from "./profiles/versions.ts";
import type { TagEncoding } from "./tag-encoding.ts";
import { readTagLines } from "./tag-lines.ts";
import { createTagTextWatch } from "./tag-text.ts";

/** A line of `fetch.txt` with its number, parsed and judged, and nothing asked for. */
export interface FetchRow {
  readonly line: number;
  readonly text: string;
  readonly result: FetchLineResult;
  /** Absent where the line does not parse. */
  readonly place?: ListedPath;
}

/** Reads `fetch.txt` row by row; blank lines are passed over. */
export async function* readFetchRows(
  source: Source,
  entry: SourceEntry,
  options: WorkOptions & { readonly encoding: TagEncoding; readonly version: BagItVersion },
): AsyncGenerator<FetchRow, void, undefined> {
  for await (const batch of readTagLines(source.open(entry, options), options.encoding)) {
    for (const [index, text] of batch.lines.entries()) {
      if (typeof text !== "string" || /^[ \t]*$/.test(text)) continue;
      yield parseFetchRow(text, batch.firstLine + index, options.version);
    }
  }
}

/** Reads `fetch.txt` for the first time: the paths that it lists. */
export async function readFetchList(
  source: Source,
  entry: SourceEntry,
  options: WorkOptions & { readonly encoding: TagEncoding; readonly version: BagItVersion },
): Promise<{ readonly fetchList: FetchList; readonly text: TagText }> {
  const paths = createPathTable();
  const watch = createTagTextWatch(entry.path);
  for await (const batch of readTagLines(source.open(entry, options), options.encoding)) {
    watch.see(batch);
    for (const text of batch.lines) {
      if (typeof text !== "string") continue;
      const { place } = parseFetchRow(text, 0, options.version);
      if (place?.kind === "path") paths.add(place.path);
    }
  }
  return { fetchList: { entry, paths }, text: watch.done() };
}

function parseFetchRow(text: string, line: number, version: BagItVersion): FetchRow {
  const result = parseFetchLine(text);
  if (!result.ok) return { line, text, result };
  return { line, text, result, place: parseListedPath(result.line.rawPath, version) };
}
