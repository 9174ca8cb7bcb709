import { type FetchLineResult, parseFetchLine } from "./fetch-line.ts";
import { type ListedPath, parseListedPath } from "./manifest-line.ts";
import type { BagItVersion } from "./profiles/versions.ts";

/** A line of `fetch.txt` with its number, parsed and judged, and nothing asked for. */
export interface FetchRow {
  readonly line: number;
  readonly text: string;
  readonly result: FetchLineResult;
  /** The path as it stands; empty where the line does not parse, and then `place` is absent. */
  readonly path: string;
  readonly place?: ListedPath;
}

export function parseFetchRow(text: string, line: number, version: BagItVersion): FetchRow {
  const result = parseFetchLine(text);
  if (!result.ok) return { line, text, result, path: "" };
  const { rawPath } = result.line;
  return { line, text, result, path: rawPath, place: parseListedPath(rawPath, version) };
}
