import { DatabaseSync } from "node:sqlite";
import type { SourceView } from "../../../../model/source-table.ts";
import type { RuleFault } from "../../../../rules/rule-pass.ts";
import type { Identifiers } from "../identifiers.ts";
import { packingFault } from "../packing-rules.ts";
import type { Words } from "../records/record-table.ts";
import type { ViewPlan } from "../table-index.ts";
import type { TablePlan } from "../table-plan.ts";
import { DATABASE_WORDS } from "./words.ts";

interface ViewFacts {
  readonly tables: readonly TablePlan[];
  readonly language: keyof Words;
  readonly names: Identifiers;
}

/**
 * The views of the database. One that runs on the tables of the package is an archive query (`AV…`), which the archive
 * runs too (6.C_12); one that does not is put in under its own name, as what the system asked.
 */
export function planViews(
  views: readonly SourceView[],
  { tables, language, names }: ViewFacts,
): { readonly views: readonly ViewPlan[]; readonly remarks: readonly RuleFault[] } {
  if (views.length === 0) return { views: [], remarks: [] };
  const remarks: RuleFault[] = [];
  using database = emptyCopy(tables);
  const planned = views.map(({ name, query, description }): ViewPlan => {
    const text = query.trim().replace(/;$/, "");
    const fault = faultOf(database, text);
    const plain = fault === "" ? text : withoutCasts(text);
    const isRun = fault === "" || faultOf(database, plain) === "";
    if (!isRun)
      remarks.push(packingFault("view-not-run", { at: { kind: "package" }, facts: { view: name, reason: fault } }));
    return {
      name: names.take(isRun ? `AV_${name}` : name),
      query: isRun ? plain : text,
      description: description ?? `${DATABASE_WORDS.view[language]} ${name}`,
    };
  });
  return { views: planned, remarks };
}

function emptyCopy(tables: readonly TablePlan[]): DatabaseSync & Disposable {
  const database = new DatabaseSync(":memory:");
  for (const { name, columns } of tables) {
    database.exec(`CREATE TABLE ${quoted(name)} (${columns.map((column) => quoted(column.name)).join(", ")})`);
  }
  return Object.assign(database, { [Symbol.dispose]: () => database.close() });
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Why a query does not run on the tables; empty where it does. */
function faultOf(database: DatabaseSync, query: string): string {
  if (!/^\s*(SELECT|WITH)\b/i.test(query)) return "SELECT";
  try {
    database.prepare(query);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** PostgreSQL writes a cast as `value::type`, which no other database reads. */
function withoutCasts(query: string): string {
  return query.replace(
    /::"?[\p{L}_][\p{L}\p{N}_]*"?( varying| precision| with(out)? time zone)?(\([0-9, ]+\))?(\[\])?/giu,
    "",
  );
}
