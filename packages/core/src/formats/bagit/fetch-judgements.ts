import type { Facts } from "../../model/finding.ts";
import type { Contents, FetchRemarkKind } from "./bag.ts";
import { quoted, selector } from "./fact-texts.ts";
import { doubtOfUrl } from "./fetch-line.ts";
import type { FetchRow } from "./fetch-row.ts";
import { PAYLOAD_PREFIX } from "./layout.ts";

/** For each kind: the facts of the fault, or nothing. A rule and the count before it look through the same eyes. */
export const FETCH_JUDGEMENTS: Readonly<
  Record<FetchRemarkKind, (row: FetchRow, contents: Contents) => Facts | undefined>
> = {
  malformed({ result, text }) {
    return result.ok ? undefined : { problem: result.fault, text: quoted(text) };
  },
  unsafe({ place, path }) {
    if (place === undefined || place.kind === "path") return undefined;
    return { path: quoted(path), escape: selector(place.kind === "escape" ? place.escape : place.fault) };
  },
  "tag-file"({ place, path }) {
    return place?.kind === "path" && !place.path.startsWith(PAYLOAD_PREFIX) ? { path: quoted(path) } : undefined;
  },
  absent({ place, path, result }, { inventory }) {
    if (place?.kind !== "path" || !result.ok || inventory.indexOf(place.path) >= 0) return undefined;
    return { path: quoted(path), url: quoted(result.line.url) };
  },
  length({ place, path, result }, { inventory }) {
    const stated = result.ok ? result.line.sizeBytes : undefined;
    if (stated === undefined || place?.kind !== "path") return undefined;
    const found = inventory.get(place.path)?.sizeBytes ?? stated;
    return found === stated ? undefined : { path: quoted(path), stated, found };
  },
  url({ result, path }) {
    const doubt = result.ok ? doubtOfUrl(result.line.url) : undefined;
    if (!result.ok || doubt === undefined) return undefined;
    return { path: quoted(path), url: quoted(result.line.url), doubt: selector(doubt) };
  },
};
