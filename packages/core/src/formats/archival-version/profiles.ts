import type { Clause } from "../../model/clause.ts";
import type { FormatProfile } from "../package-format.ts";
import { DANISH_AREAS, type GmlArea, ICELANDIC_AREAS } from "./content/gml-areas.ts";
import { GRAMMARS, type IndexGrammars } from "./data/index-grammars.ts";
import { SCHEMA_ISSUES, type SchemaIssues } from "./data/schema-issues.ts";
import { PROFILE_TITLES } from "./facts.ts";

/** An archive's rules for the archival version, as data. */
export interface ArchivalProfile extends FormatProfile {
  /** The order, as a finding names it. The annexes of all of them have the same numbers. */
  readonly order: Pick<Clause, "standard" | "version" | "url">;
  readonly edition: "1007" | "128";
  readonly grammars: IndexGrammars;
  /** MD5 of the schemas that archives are known to have issued, in upper case, by file name. */
  readonly schemaIssues: SchemaIssues;
  /** Where geodata may lie, and by which reference systems, unless something else was agreed. */
  readonly gmlAreas: readonly GmlArea[];
}

/** Iceland is the default: its rules 100/2014 took over order 1007 with its annexes. */
const PROFILES: readonly ArchivalProfile[] = [
  {
    id: "is-1007",
    title: PROFILE_TITLES["is-1007"],
    order: {
      standard: "Reglur 100/2014",
      version: "2014",
      url: "https://www.stjornartidindi.is/Advert.aspx?RecordID=f8f22fe4-ead1-4d39-9e7d-bc0c8ebc73ea",
    },
    edition: "1007",
    grammars: GRAMMARS["1007"],
    schemaIssues: SCHEMA_ISSUES["1007"],
    gmlAreas: ICELANDIC_AREAS,
  },
  {
    id: "dk-1007",
    title: PROFILE_TITLES["dk-1007"],
    order: { standard: "BEK 1007", version: "2010" },
    edition: "1007",
    grammars: GRAMMARS["1007"],
    schemaIssues: SCHEMA_ISSUES["1007"],
    gmlAreas: DANISH_AREAS,
  },
  {
    id: "dk-128",
    title: PROFILE_TITLES["dk-128"],
    order: { standard: "BEK 128", version: "2020", url: "https://www.retsinformation.dk/eli/lta/2020/128" },
    edition: "128",
    grammars: GRAMMARS["128"],
    schemaIssues: SCHEMA_ISSUES["128"],
    gmlAreas: DANISH_AREAS,
  },
];

/** The profile with this id. One that nobody has is a fault of the program, and throws a plain `Error`. */
export function profileOf(id: string): ArchivalProfile {
  const profile = PROFILES.find((each) => each.id === id);
  if (profile === undefined) throw new Error(`No profile ${id}`);
  return profile;
}
