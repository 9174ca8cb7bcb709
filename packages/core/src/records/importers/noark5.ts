import type { RecordTable } from "../../model/transfer.ts";
import type { XmlHandler, XmlPlace } from "../../xml/handler.ts";
import { createXmlParser } from "../../xml/parser.ts";
import { createGrowingHeader, MAX_COLUMNS } from "./growing-header.ts";
import { type Importer, MAX_ROW_LENGTH, type RawRow, type TableFault } from "./row-source.ts";
import { xmlFacts } from "./xml-facts.ts";
import { xmlRuns } from "./xml-runs.ts";

/** An element that is a row of a table, or holds rows: its own simple elements are its values. */
interface Level {
  readonly local: string;
  readonly line: number;
  readonly values: Map<string, string>;
  /** Of its values, as long as it is open. */
  characters: number;
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
    "avsluttetAv",
    "saksstatus",
  ],
  documents: ["registreringsID", "mappeID", "tittel", "journalposttype", "journalstatus", "journaldato"].concat([
    "journalsekvensnummer",
    "opprettetAv",
    "arkivertDato",
    "arkivertAv",
  ]),
  files: ["referanseDokumentfil", "registreringsID", "tilknyttetRegistreringSom", "rekkefølge", "tittel"],
  parties: ["navn", "rolle", "mappeID", "registreringsID"],
};

/**
 * Rows of one table out of a Noark 5 `arkivstruktur.xml`, versions 3.1 to 5.x, in one pass. A value is the text of an
 * element; elements of the same name are put together, a line each. Groups (`skjerming`, `kassasjon`, …) give their
 * elements to what they stand in. The line of a row is that of its element.
 */
export const importNoark5: Importer = async function* (source, table, location, { signal, maxRowLength }) {
  const header = createGrowingHeader(HEADERS[table]);
  const rows: RawRow[] = [];
  const faults: TableFault[] = [];
  const parser = createXmlParser(
    createNoarkHandler(table, maxRowLength ?? MAX_ROW_LENGTH, {
      row(line, values) {
        const row = header.row(line, values);
        if (row === undefined) this.end({ kind: "too-many-columns", line, facts: { maxColumns: MAX_COLUMNS } });
        else rows.push(row);
        return row !== undefined;
      },
      end: (fault) => faults.push({ ...fault, isEnd: true }),
    }),
  );
  yield { header: header.names, rows: [], faults: [] };
  for await (const run of xmlRuns(source, location.path, signal)) {
    const isWanted = parser.write(run);
    if (rows.length > 0) yield { header: header.names, rows: rows.splice(0), faults: [] };
    if (!isWanted) break;
  }
  const { fault } = parser.end();
  if (fault !== undefined) {
    faults.push({ kind: "xml", line: fault.line, isEnd: true, facts: xmlFacts(fault) });
  }
  yield { header: header.names, rows: rows.splice(0), faults };
};

interface NoarkRows {
  /** Whether the row was taken, so that more are wanted. */
  row(line: number, values: ReadonlyMap<string, string>): boolean;
  end(fault: Omit<TableFault, "isEnd">): void;
}

function createNoarkHandler(table: RecordTable, maxRowLength: number, taken: NoarkRows): XmlHandler {
  const levels: Level[] = [];
  let text = "";
  /** Characters in the values of all open levels: elements of one name may be repeated without end. */
  let held = 0;
  function hold(more: number, place: XmlPlace): boolean {
    held += more;
    if (held + text.length <= maxRowLength) return true;
    const line = levels.at(-1)?.line ?? place.line;
    taken.end({ kind: "row-too-long", line, facts: { maxLength: maxRowLength } });
    place.stop();
    return false;
  }
  return {
    open(element, place) {
      text = "";
      if (!LEVELS.has(element.local)) return;
      levels.push({ local: element.local, line: place.line, values: new Map(), characters: 0 });
    },
    text(part, place) {
      text += part;
      hold(0, place);
    },
    close(local, place) {
      const level = levels.at(-1);
      if (level === undefined) return;
      if (level.local === local) {
        levels.pop();
        held -= level.characters;
        const values = rowOf(table, level, levels);
        if (values !== undefined && !taken.row(level.line, values)) place.stop();
      } else if (text.trim() !== "" && hold(text.length + local.length, place)) {
        level.characters += text.length + local.length;
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
