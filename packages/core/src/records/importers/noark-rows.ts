import type { RecordTable } from "../../model/transfer.ts";

/** An element that is a row of a table, or holds rows: its own simple elements are its values. */
export interface Level {
  readonly local: string;
  readonly line: number;
  readonly values: Map<string, string>;
  /** The levels between the registration that it is in and itself. */
  readonly within: readonly Level[];
  /** Rows within it that cannot be given before it ends. */
  readonly waiting: Level[];
  /** Of its values, as long as it is open, and of the rows that wait. */
  characters: number;
  /** It has a file. */
  hasFiles: boolean;
}

/** Elements of which no table has rows. */
const ARCHIVE: ReadonlySet<string> = new Set(["arkiv", "arkivdel", "klassifikasjonssystem"]);

/** The row that an element is of the table, with what it takes from the elements around it. */
export function rowOf(
  table: RecordTable,
  level: Level,
  around: readonly Level[],
): ReadonlyMap<string, string> | undefined {
  const { local, values } = level;
  if (["klasse", "mappe", "registrering"].includes(local)) takeArchive(values, around);
  const nearest = (name: string): Level | undefined => around.findLast((each) => each.local === name);
  const idOf = (name: string, key: string): string => nearest(name)?.values.get(key) ?? "";
  switch (table) {
    case "classes":
      return local === "klasse" ? values.set("foreldreklasse", idOf("klasse", "klasseID")) : undefined;
    case "cases":
      if (local !== "mappe") return undefined;
      return values.set("klasse", idOf("klasse", "klasseID")).set("foreldremappe", idOf("mappe", "mappeID"));
    case "documents":
      return local === "registrering" ? documentOf(values, idOf("mappe", "mappeID")) : undefined;
    case "files":
      if (local !== "dokumentobjekt") return undefined;
      return fileOf(values, nearest("dokumentbeskrivelse")?.values, documentId(nearest("registrering")?.values));
    case "parties": {
      if (!["part", "sakspart", "korrespondansepart"].includes(local)) return undefined;
      return partyOf(values, idOf("mappe", "mappeID"), documentId(nearest("registrering")?.values));
    }
  }
}

/** What is said of the archive, its part and its scheme goes to the rows that stand in them directly. */
function takeArchive(values: Map<string, string>, around: readonly Level[]): void {
  if (around.some(({ local }) => !ARCHIVE.has(local))) return;
  for (const outer of around) {
    for (const [name, value] of outer.values) {
      const key = `${outer.local}.${name}`;
      const before = values.get(key);
      values.set(key, before === undefined ? value : `${before}\n${value}`);
    }
  }
}

function documentId(values: ReadonlyMap<string, string> | undefined): string {
  return values?.get("registreringsID") ?? values?.get("systemID") ?? "";
}

function documentOf(values: Map<string, string>, caseId: string): ReadonlyMap<string, string> {
  const way = /^(inng|utg|organintern)/i.exec(values.get("journalposttype") ?? "")?.[1]?.toLowerCase();
  if (way !== undefined) values.set("retning", way === "inng" ? "inngående" : way === "utg" ? "utgående" : "intern");
  return values.set("registreringsID", documentId(values)).set("mappeID", caseId);
}

/** A file of a document description: what that says of itself goes along under its own names, or with its name before. */
function fileOf(
  values: Map<string, string>,
  description: ReadonlyMap<string, string> | undefined,
  document: string,
): ReadonlyMap<string, string> {
  const path = values.get("referanseDokumentfil") ?? "";
  for (const [name, value] of description ?? []) {
    if (["tilknyttetRegistreringSom", "dokumentnummer", "tittel"].includes(name)) continue;
    values.set(values.has(name) ? `dokumentbeskrivelse.${name}` : name, value);
  }
  return values
    .set("referanseDokumentfil", path.replaceAll("\\", "/").replace(/^dokument(er)?\//i, ""))
    .set("registreringsID", document)
    .set("tilknyttetRegistreringSom", description?.get("tilknyttetRegistreringSom") ?? "")
    .set("rekkefølge", description?.get("dokumentnummer") ?? "")
    .set("tittel", description?.get("tittel") ?? "");
}

function partyOf(values: ReadonlyMap<string, string>, caseId: string, document: string): ReadonlyMap<string, string> {
  const first = (...names: readonly string[]): string => names.map((name) => values.get(name)).find(Boolean) ?? "";
  return new Map([
    ["navn", first("partNavn", "sakspartNavn", "korrespondansepartNavn")],
    ["rolle", first("partRolle", "sakspartRolle", "korrespondanseparttype")],
    ["mappeID", document === "" ? caseId : ""],
    ["registreringsID", document],
    ...[...values].filter(([name]) => !/^(part|sakspart|korrespondansepart)(Navn|Rolle|type)$/.test(name)),
  ]);
}
