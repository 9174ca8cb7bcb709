import type { Words } from "../records/record-table.ts";

type DatabaseWord =
  | "rowNumber"
  | "itemCount"
  | "items"
  | "itemNumber"
  | "subscript"
  | "itemValue"
  | "noColumn"
  | "noTable"
  | "originalName"
  | "document"
  | "codeList"
  | "code"
  | "codePlace"
  | "meaning"
  | "view";

/** What is said of tables and columns that no catalogue describes, or that are made here. */
export const DATABASE_WORDS: Readonly<Record<DatabaseWord, Words>> = {
  rowNumber: {
    is: "Raðnúmer, búið til við afhendingu: taflan hafði engan lykil",
    da: "Løbenummer, lavet ved aflevering: tabellen havde ingen nøgle",
    en: "Number made at delivery: the table had no key",
  },
  itemCount: { is: "Fjöldi gilda í", da: "Antal værdier i", en: "Number of values in" },
  items: { is: "Gildi dálksins", da: "Værdier i kolonnen", en: "Values of the column" },
  itemNumber: { is: "Röð gildis", da: "Værdiens nummer", en: "Place of the value" },
  subscript: { is: "Vísir gildis í gagnagrunni", da: "Værdiens indeks i databasen", en: "Subscript in the database" },
  itemValue: { is: "Gildið", da: "Værdien", en: "The value" },
  noColumn: { is: "Lýsingu vantar, dálkur", da: "Beskrivelse mangler, kolonne", en: "No description, column" },
  noTable: { is: "Lýsingu vantar, tafla", da: "Beskrivelse mangler, tabel", en: "No description, table" },
  originalName: { is: "Heiti í gagnagrunni", da: "Navn i databasen", en: "Name in the database" },
  document: { is: "Auðkenni skjals", da: "Dokumentets id", en: "Id of the document" },
  codeList: { is: "Gildi og merking þeirra", da: "Værdier og deres betydning", en: "Values and what they mean" },
  code: { is: "Gildi", da: "Værdi", en: "Value" },
  codePlace: { is: "Röð gildis í gagnagrunni", da: "Værdiens rækkefølge", en: "Place of the value" },
  meaning: { is: "Merking gildis", da: "Værdiens betydning", en: "What the value means" },
  view: { is: "Fyrirspurn kerfisins", da: "Systemets forespørgsel", en: "Query of the system" },
};
