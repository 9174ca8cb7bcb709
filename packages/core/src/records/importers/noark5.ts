import { stopIfAborted } from "../../model/error.ts";
import type { RecordTable } from "../../model/transfer.ts";
import type { XmlHandler } from "../../xml/handler.ts";
import { createXmlParser } from "../../xml/parser.ts";
import { createGrowingHeader } from "./growing-header.ts";
import { openBytes } from "./open-bytes.ts";
import type { Importer, RawRow } from "./row-source.ts";

/** An element that is a row of a table, or holds rows: its own simple elements are its values. */
interface Level {
  readonly local: string;
  readonly line: number;
  readonly values: Map<string, string>;
}

const LEVELS: ReadonlySet<string> = new Set(
  "klasse mappe registrering dokumentbeskrivelse dokumentobjekt part sakspart korrespondansepart".split(" "),
);

/** Columns that are always there, so that what is missing in all rows is still a column of the standard. */
const HEADERS: Readonly<Record<RecordTable, readonly string[]>> = {
  classes: ["klasseID", "tittel", "foreldreklasse"],
  cases: [
    "mappeID",
    "tittel",
    "klasse",
    "foreldremappe",
    "opprettetDato",
    "opprettetAv",
    "avsluttetDato",
    "saksstatus",
  ],
  documents: ["registreringsID", "mappeID", "tittel", "journalposttype", "journalstatus", "journaldato", "opprettetAv"],
  files: ["referanseDokumentfil", "registreringsID", "tilknyttetRegistreringSom", "rekkefølge", "tittel"],
  parties: ["navn", "rolle", "mappeID", "registreringsID"],
};

/**
 * Rows of one table out of a Noark 5 `arkivstruktur.xml`, versions 3.1 to 5.x, in one pass. A value is the text of an
 * element; elements of the same name are put together, a line each. Groups (`skjerming`, `kassasjon`, …) give their
 * elements to what they stand in. The line of a row is that of its element.
 */
export const importNoark5: Importer = async function* (source, table, location, { signal }) {
  const header = createGrowingHeader(HEADERS[table]);
  let rows: RawRow[] = [];
  const handler = createNoarkHandler(table, (line, values) => rows.push(header.row(line, values)));
  const parser = createXmlParser(handler);
  yield { header: header.names, rows: [], faults: [] };
  for await (const run of openBytes(source, location.path, signal)) {
    stopIfAborted(signal);
    if (!parser.write(run)) break;
    if (rows.length > 0) yield { header: header.names, rows, faults: [] };
    rows = [];
  }
  const { fault } = parser.end();
  const faults =
    fault === undefined
      ? []
      : [{ kind: "xml" as const, line: fault.line, isEnd: true, facts: { detail: fault.detail ?? fault.kind } }];
  yield { header: header.names, rows, faults };
};

function createNoarkHandler(
  table: RecordTable,
  take: (line: number, values: ReadonlyMap<string, string>) => void,
): XmlHandler {
  const levels: Level[] = [];
  let text = "";
  return {
    open(element, place) {
      text = "";
      if (LEVELS.has(element.local)) levels.push({ local: element.local, line: place.line, values: new Map() });
    },
    text(part) {
      text += part;
    },
    close(local) {
      const level = levels.at(-1);
      if (level === undefined) return;
      if (level.local === local && LEVELS.has(local)) {
        levels.pop();
        const values = rowOf(table, level, levels);
        if (values !== undefined) take(level.line, values);
      } else if (text.trim() !== "") {
        const before = level.values.get(local);
        level.values.set(local, before === undefined ? text.trim() : `${before}\n${text.trim()}`);
      }
      text = "";
    },
  };
}

/** The row that an element is of the table, with what it takes from the elements around it. */
function rowOf(table: RecordTable, level: Level, around: readonly Level[]): ReadonlyMap<string, string> | undefined {
  const { local, values } = level;
  const nearest = (name: string): Level | undefined => around.findLast((each) => each.local === name);
  const idOf = (name: string, key: string): string => nearest(name)?.values.get(key) ?? "";
  switch (table) {
    case "classes":
      return local === "klasse" ? values.set("foreldreklasse", idOf("klasse", "klasseID")) : undefined;
    case "cases":
      if (local !== "mappe") return undefined;
      return values.set("klasse", idOf("klasse", "klasseID")).set("foreldremappe", idOf("mappe", "mappeID"));
    case "documents":
      if (local === "korrespondansepart") passOn(values, nearest("registrering")?.values);
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

function documentId(values: ReadonlyMap<string, string> | undefined): string {
  return values?.get("registreringsID") ?? values?.get("systemID") ?? "";
}

function documentOf(values: Map<string, string>, caseId: string): ReadonlyMap<string, string> {
  const way = /^(inng|utg|organintern)/i.exec(values.get("journalposttype") ?? "")?.[1]?.toLowerCase();
  if (way !== undefined) values.set("retning", way === "inng" ? "inngående" : way === "utg" ? "utgående" : "intern");
  return values.set("registreringsID", documentId(values)).set("mappeID", caseId);
}

/** Who a letter is from or to, as a value of the document. */
function passOn(values: ReadonlyMap<string, string>, document: Map<string, string> | undefined): void {
  const name = values.get("korrespondansepartNavn");
  if (document === undefined || name === undefined) return;
  const key = /^(avsender|a$|ia)/i.test(values.get("korrespondanseparttype") ?? "") ? "avsender" : "mottaker";
  const before = document.get(key);
  document.set(key, before === undefined ? name : `${before}\n${name}`);
}

function fileOf(
  values: Map<string, string>,
  description: ReadonlyMap<string, string> | undefined,
  document: string,
): ReadonlyMap<string, string> {
  const path = values.get("referanseDokumentfil") ?? "";
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
