import type { ColumnKind, ColumnType } from "../../../model/source-table.ts";

const KINDS: readonly (readonly [pattern: RegExp, kind: ColumnKind])[] = [
  [/bool/, "boolean"],
  [/datetime|timestamp/, "timestamp"],
  [/^date/, "date"],
  [/^time/, "time"],
  [/int/, "integer"],
  [/char|clob|text/, "text"],
  [/real|floa|doub/, "double"],
  [/numeric|decimal|number|money/, "decimal"],
];

/**
 * The type of a column by the words of its declaration, which bind nobody in SQLite: a value of another kind makes the
 * column a text when it is written. `undefined` for bytes.
 */
export function sqliteType(declared: string): ColumnType | undefined {
  const words = declared.toLowerCase();
  if (/blob|binary|^bytea/.test(words)) return undefined;
  const kind = KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? "text";
  const [, first, second] = /\(\s*([0-9]+)\s*(?:,\s*([0-9]+)\s*)?\)/.exec(words) ?? [];
  if (kind === "decimal" && first !== undefined) return { kind, precision: Number(first), scale: Number(second ?? 0) };
  return { kind };
}
