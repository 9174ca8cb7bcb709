import type { RecordTable } from "../../model/transfer.ts";
import { createXmlParser } from "../../xml/parser.ts";
import { createGrowingHeader, MAX_COLUMNS } from "./growing-header.ts";
import { createNoarkHandler } from "./noark-handler.ts";
import { type Importer, MAX_ROW_LENGTH, type RawRow, type TableFault } from "./row-source.ts";
import { xmlFacts } from "./xml-facts.ts";
import { xmlRuns } from "./xml-runs.ts";

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
 * elements to what they stand in; `presedens` and `virksomhetsspesifikkeMetadata`, whose names may be those of what they
 * stand in, with their own name before. The line of a row is that of its element.
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
