import type { SourceCodeList } from "../../../../model/source-table.ts";
import type { Identifiers } from "../identifiers.ts";
import type { Words } from "../records/record-table.ts";
import type { TablePlan } from "../table-plan.ts";
import { DATABASE_WORDS } from "./words.ts";

interface CodeTables {
  readonly tables: readonly TablePlan[];
  /** Names of the tables, by the ids of their lists. */
  readonly byId: ReadonlyMap<string, string>;
}

/** A table for each list of codes: its values in the order of the catalogue, and what each means. */
export function codeTables(
  lists: readonly SourceCodeList[],
  { language, names }: { readonly language: keyof Words; readonly names: Identifiers },
): CodeTables {
  const byId = new Map<string, string>();
  const tables = lists.map((list): TablePlan => {
    const name = names.take(list.name);
    byId.set(list.id, name);
    const column = (id: string, word: keyof typeof DATABASE_WORDS, kind: "text" | "integer") => ({
      name: id,
      description: DATABASE_WORDS[word][language],
      type: { kind },
      marks: [],
    });
    return {
      name,
      description: list.description ?? `${DATABASE_WORDS.codeList[language]}: ${list.name}`,
      columns: [
        column("Code", "code", "text"),
        column("CodePlace", "codePlace", "integer"),
        column("Meaning", "meaning", "text"),
      ],
      primaryKey: ["Code"],
      foreignKeys: [],
      async *rows() {
        yield list.codes.map(({ code, meaning }, place) => [code, place + 1, meaning]);
      },
    };
  });
  return { tables, byId };
}
