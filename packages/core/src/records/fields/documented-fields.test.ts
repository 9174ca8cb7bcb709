import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { CASE_FIELDS } from "./case-fields.ts";
import { CLASS_FIELDS } from "./class-fields.ts";
import { DOCUMENT_FIELDS } from "./document-fields.ts";
import { FILE_FIELDS } from "./file-fields.ts";
import { PARTY_FIELDS } from "./party-fields.ts";

const PAGE = fileURLToPath(new URL("../../../../../docs/formats/transfer.md", import.meta.url));

const TABLES: Readonly<Record<string, Readonly<Record<string, { kind: string; headers: readonly string[] }>>>> = {
  classes: CLASS_FIELDS,
  cases: CASE_FIELDS,
  documents: DOCUMENT_FIELDS,
  files: FILE_FIELDS,
  parties: PARTY_FIELDS,
};

/** The table of a section, a row a field. */
function rowsOf(fields: Readonly<Record<string, { kind: string; headers: readonly string[] }>>): readonly string[] {
  return Object.entries(fields).map(([name, { kind, headers }]) => `| \`${name}\` | ${kind} | ${headers.join(", ")} |`);
}

it.each(Object.keys(TABLES))("documents each field of %s, with the headers that it goes by", (table) => {
  const section = readFileSync(PAGE, "utf8").split(`\n### ${table}\n`)[1]?.split(/\n##/)[0] ?? "";
  const rows = section.split("\n").filter((line) => line.startsWith("| `"));
  expect(rows).toEqual(rowsOf(TABLES[table] ?? {}));
});
