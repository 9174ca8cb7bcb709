import type { FormatCategory } from "../../model/identification.ts";
import { FORMAT_ROWS } from "./data/formats.ts";

/** A format's key in our table. */
export type FormatKey = (typeof FORMAT_ROWS)[number][0];

/** What the table knows of a format. */
export interface FormatFacts {
  readonly key: FormatKey;
  /** Absent where PRONOM has no identifier for it. */
  readonly puid?: string;
  readonly name: string;
  readonly version?: string;
  readonly mime: string;
  readonly extensions: readonly string[];
  readonly category: FormatCategory;
}

const FACTS: ReadonlyMap<string, FormatFacts> = new Map(
  FORMAT_ROWS.map(([key, name, version, mime, extensions, category]): [string, FormatFacts] => [
    key,
    {
      key,
      ...(key.startsWith("rafskil/") ? {} : { puid: key }),
      name,
      ...(version === "" ? {} : { version }),
      mime,
      extensions: extensions === "" ? [] : extensions.split(" "),
      category,
    },
  ]),
);

/** The facts of a format. */
export function formatFacts(key: FormatKey): FormatFacts {
  const facts = FACTS.get(key);
  if (facts === undefined) throw new Error(`No format has the key ${key}`);
  return facts;
}

/** The facts of a format by its PRONOM identifier, or `undefined` where we do not know it. */
export function findFormat(puid: string): FormatFacts | undefined {
  return FACTS.get(puid);
}

/** A name's extension in lower case, without the dot; empty where it has none. */
export function extensionOf(name: string): string {
  const base = name.slice(name.lastIndexOf("/") + 1);
  const dot = base.lastIndexOf(".");
  return dot <= 0 ? "" : base.slice(dot + 1).toLowerCase();
}
