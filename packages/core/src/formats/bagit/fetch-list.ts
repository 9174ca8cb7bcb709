import { createPathTable } from "../../model/path-table.ts";
import type { WorkOptions } from "../../model/progress.ts";
import type { Source, SourceEntry } from "../../read/source.ts";
import type { Contents, FetchList, TagText } from "./bag.ts";
import { FETCH_JUDGEMENTS } from "./fetch-judgements.ts";
import { type FetchRow, parseFetchRow } from "./fetch-row.ts";
import type { BagItVersion } from "./profiles/versions.ts";
import type { TagEncoding } from "./tag-encoding.ts";
import { type LineBatch, readTagLines } from "./tag-lines.ts";
import { createTagTextWatch } from "./tag-text.ts";

interface FetchReading extends WorkOptions {
  readonly encoding: TagEncoding;
  readonly version: BagItVersion;
}

/** Reads `fetch.txt` row by row; blank lines are passed over. */
export async function* readFetchRows(
  source: Source,
  entry: SourceEntry,
  options: FetchReading,
): AsyncGenerator<FetchRow, void, undefined> {
  for await (const batch of readTagLines(source.open(entry, options), options.encoding)) {
    yield* rowsOf(batch, options.version);
  }
}

/** Reads `fetch.txt` for the first time: the paths that it lists, and how many rows there is something to say of. */
export async function readFetchList(
  source: Source,
  entry: SourceEntry,
  contents: Contents,
  options: FetchReading,
): Promise<{ readonly fetchList: FetchList; readonly text: TagText }> {
  const paths = createPathTable();
  const watch = createTagTextWatch(entry.path);
  const counts = { malformed: 0, unsafe: 0, "tag-file": 0, absent: 0, length: 0, url: 0 };
  const kinds = ["malformed", "unsafe", "tag-file", "absent", "length", "url"] as const;
  for await (const batch of readTagLines(source.open(entry, options), options.encoding)) {
    watch.see(batch);
    for (const row of rowsOf(batch, options.version)) {
      if (row.place?.kind === "path") paths.add(row.place.path);
      for (const kind of kinds) if (FETCH_JUDGEMENTS[kind](row, contents) !== undefined) counts[kind]++;
    }
  }
  return { fetchList: { entry, paths, counts }, text: watch.done() };
}

function* rowsOf(batch: LineBatch, version: BagItVersion): Generator<FetchRow> {
  let line = batch.firstLine;
  for (const text of batch.lines) {
    if (typeof text === "string" && !/^[ \t]*$/.test(text)) yield parseFetchRow(text, line, version);
    line++;
  }
}
