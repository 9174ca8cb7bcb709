import type { RuleFault } from "../../../rules/rule-pass.ts";
import type { XmlWriter } from "../../../xml/writer.ts";
import type { ArchivalProfile } from "../profiles.ts";
import { packingFault } from "./packing-rules.ts";
import type { TablePlan } from "./table-plan.ts";

type Tables = readonly TablePlan[];

/** Whether the package has an index of research data: order 128 has one, where there are such data (annex 9). */
export function hasResearchIndex({ edition }: ArchivalProfile, tables: Tables): boolean {
  return edition === "128" && tables.some(({ research }) => research !== undefined);
}

/** `isAsked`: the archive index says that the package is one of research data. */
export function researchFaults(profile: ArchivalProfile, tables: Tables, isAsked: boolean): readonly RuleFault[] {
  const at = { kind: "package" } as const;
  if (profile.edition === "128") {
    const isMissing = isAsked && !hasResearchIndex(profile, tables);
    return isMissing ? [packingFault("research-index-missing", { at })] : [];
  }
  return tables.flatMap(({ name, research }) =>
    research === undefined
      ? []
      : [packingFault("research-left-out", { at, facts: { table: name, profile: profile.id } })],
  );
}

/** Writes the main tables of research data, each with its columns that have values for no answer. */
export function writeResearchIndex(xml: XmlWriter, tables: Tables): void {
  xml.open("mainTables");
  for (const [place, { research, columns }] of tables.entries()) {
    if (research === undefined) continue;
    xml.open("table");
    xml.element("tableID", `table${place + 1}`);
    xml.element("source", research.source);
    if (research.specialNumeric !== undefined) xml.element("specialNumeric", research.specialNumeric);
    if (columns.some(({ missingValues = [] }) => missingValues.length > 0)) {
      xml.open("columns");
      for (const [number, { missingValues = [] }] of columns.entries()) {
        if (missingValues.length === 0) continue;
        xml.open("column");
        xml.element("columnID", `c${number + 1}`);
        xml.open("missingValues");
        for (const value of missingValues) xml.element("value", value);
        xml.close();
        xml.close();
      }
      xml.close();
    }
    xml.close();
  }
  xml.close();
}
