import type { RecordExtension, Restriction } from "../../../model/record-parts.ts";
import type { RecordStream } from "../../../model/record-stream.ts";

/** What a column holds: a text, a whole number, or a day (which becomes a text where one value is not a plain day). */
type ColumnKind = "text" | "number" | "day";

/** Words in the languages in which tables are described. */
export interface Words {
  readonly is: string;
  readonly da: string;
  readonly en: string;
}

interface RecordColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly words: Words;
  /** The column's functional description; put in only where it holds (see `marksOf`). */
  readonly mark?: string;
}

type Cell = string | number | undefined;

export interface RecordTablePlan {
  readonly name: string;
  readonly words: Words;
  readonly key: string;
  readonly columns: readonly RecordColumn[];
  readonly references: readonly { readonly column: string; readonly table: string; readonly key: string }[];
  /** The cells in the order of the columns. Rows come in batches. */
  rows(records: RecordStream): AsyncIterable<readonly (readonly Cell[])[]>;
}

const column = (name: string, kind: ColumnKind, is: string, da: string, en: string, mark?: string): RecordColumn => ({
  name,
  kind,
  words: { is, da, en },
  ...(mark === undefined ? {} : { mark }),
});

const list = (items: readonly string[] | undefined): Cell => (items?.length ? items.join("; ") : undefined);
const rules = (items: readonly Restriction[] | undefined): Cell => list(items?.map(({ regulation }) => regulation));
const others = (extension: RecordExtension | undefined): Cell =>
  list(Object.entries(extension ?? {}).map(([name, value]) => `${name}: ${value}`));

async function* mapped<T>(
  batches: AsyncIterable<readonly T[]>,
  toCells: (record: T, number: number) => readonly Cell[],
): AsyncGenerator<readonly (readonly Cell[])[]> {
  let number = 0;
  for await (const batch of batches) yield batch.map((record) => toCells(record, ++number));
}

const OTHER = column(
  "OtherData",
  "text",
  "Annað sem kerfið skráði",
  "Andet, som systemet registrerede",
  "What else the system held",
);

const CLASSES: RecordTablePlan = {
  name: "ClassificationClass",
  words: { is: "Skjalaflokkunarkerfi", da: "Klassifikation", en: "Classification scheme" },
  key: "ClassCode",
  columns: [
    column("ClassCode", "text", "Auðkenni flokks", "Klassens kode", "Code of the class"),
    column("ClassTitle", "text", "Heiti flokks", "Klassens titel", "Title of the class"),
    column("ParentCode", "text", "Auðkenni yfirflokks", "Overklassens kode", "Code of the class above"),
    column("ClassText", "text", "Lýsing flokks", "Beskrivelse af klassen", "Description of the class"),
    OTHER,
  ],
  references: [{ column: "ParentCode", table: "ClassificationClass", key: "ClassCode" }],
  rows: (records) =>
    mapped(records.classes(), (each) => [
      each.code,
      each.title,
      each.parentCode,
      each.description,
      others(each.extension),
    ]),
};

const CASES: RecordTablePlan = {
  name: "CaseFile",
  words: { is: "Skráð mál", da: "Registrerede sager", en: "Registered cases" },
  key: "CaseNumber",
  columns: [
    column(
      "CaseNumber",
      "text",
      "Einkvæmt málsnúmer",
      "Entydigt sagsnummer",
      "Unique case number",
      "Sagsidentifikation",
    ),
    column("CaseTitle", "text", "Heiti máls", "Sagens titel", "Title of the case", "Sagstitel"),
    column("ClassCode", "text", "Auðkenni í skjalaflokkunarkerfi", "Kode i klassifikationen", "Code in the scheme"),
    column("ParentCase", "text", "Málsnúmer yfirmáls", "Overordnet sag", "Case above"),
    column("CreatedOn", "day", "Stofndagur máls", "Sagen oprettet", "Day on which the case was opened"),
    column("ClosedOn", "day", "Lokadagur máls", "Sagen afsluttet", "Day on which the case was closed"),
    column("CaseStatus", "text", "Staða máls", "Sagens status", "State of the case"),
    column("CaseUnit", "text", "Deild", "Enhed", "Unit"),
    column("Responsible", "text", "Ábyrgðarmaður", "Ansvarlig", "Who answers for the case"),
    column("CaseAccess", "text", "Aðgangur", "Adgang", "Access"),
    column("Restrictions", "text", "Aðgangstakmarkanir", "Adgangsbegrænsninger", "Restrictions"),
    column("CaseText", "text", "Lýsing máls", "Beskrivelse af sagen", "Description of the case"),
    OTHER,
  ],
  references: [{ column: "ClassCode", table: "ClassificationClass", key: "ClassCode" }],
  rows: (records) =>
    mapped(records.cases(), (each) => [
      each.id,
      each.title,
      each.classCode,
      each.parentId,
      each.createdAt,
      each.closedAt,
      each.status,
      each.unit,
      each.responsible,
      each.access,
      rules(each.restrictions),
      each.description,
      list([...(each.notes ?? []), ...[others(each.extension) ?? []].flat().map(String)]),
    ]),
};

const DOCUMENTS: RecordTablePlan = {
  name: "CaseDocument",
  words: { is: "Skráð málsgögn", da: "Registrerede dokumenter", en: "Registered documents" },
  key: "DocumentNumber",
  columns: [
    column("DocumentNumber", "text", "Einkvæmt númer málsgagns", "Entydigt dokumentnummer", "Unique document number"),
    column("CaseNumber", "text", "Mál sem málsgagnið tilheyrir", "Sagen, dokumentet hører til", "Case of the document"),
    column("DocumentTitle", "text", "Heiti málsgagns", "Dokumentets titel", "Title of the document", "Dokumenttitel"),
    column("DocumentType", "text", "Tegund málsgagns", "Dokumenttype", "Type of the document"),
    column("Direction", "text", "Innsent, útsent eða innra", "Indgående, udgående eller internt", "Which way it went"),
    column("DocumentDate", "day", "Dagsetning málsgagns", "Dokumentets dato", "Date of the document", "Dokumentdato"),
    column("ReceivedOn", "day", "Móttökudagur", "Modtaget", "Day of receipt"),
    column("SentOn", "day", "Sendingardagur", "Afsendt", "Day of sending"),
    column("ClassCode", "text", "Auðkenni í skjalaflokkunarkerfi", "Kode i klassifikationen", "Code in the scheme"),
    column("Senders", "text", "Sendendur", "Afsendere", "Senders", "Afsender_modtager"),
    column("Recipients", "text", "Viðtakendur", "Modtagere", "Recipients", "Afsender_modtager"),
    column("RegisteredBy", "text", "Skráningaraðili", "Registreret af", "Who registered it"),
    column("DocumentAccess", "text", "Aðgangur", "Adgang", "Access"),
    column("Restrictions", "text", "Aðgangstakmarkanir", "Adgangsbegrænsninger", "Restrictions"),
    OTHER,
  ],
  references: [{ column: "CaseNumber", table: "CaseFile", key: "CaseNumber" }],
  rows: (records) =>
    mapped(records.documents(), (each) => [
      each.id,
      each.caseId,
      each.title,
      each.documentType,
      each.direction,
      each.documentDate,
      each.receivedAt,
      each.sentAt,
      each.classCode,
      list(each.senders),
      list(each.recipients),
      each.registeredBy,
      each.access,
      rules(each.restrictions),
      others(each.extension),
    ]),
};

const FILES: RecordTablePlan = {
  name: "DocumentFile",
  words: { is: "Skrár málsgagna", da: "Dokumenternes filer", en: "Files of documents" },
  key: "FileNumber",
  columns: [
    column("FileNumber", "number", "Auðkenni skrár", "Filens id", "Id of the file", "Dokumentidentifikation"),
    column("DocumentNumber", "text", "Málsgagn skrárinnar", "Filens dokument", "Document of the file"),
    column("FileRole", "text", "Hlutverk skrár", "Filens rolle", "Role of the file"),
    column("FileOrder", "number", "Röð í málsgagni", "Rækkefølge i dokumentet", "Place in the document"),
    column("FileTitle", "text", "Heiti skrár", "Filens titel", "Title of the file"),
    column("OriginalPath", "text", "Upphafleg slóð", "Oprindelig sti", "Original path"),
    column(
      "StorageForm",
      "number",
      "Geymsluform: 1 stafrænt",
      "Lagringsform: 1 digitalt",
      "Form: 1 digital",
      "Lagringsform",
    ),
    OTHER,
  ],
  references: [{ column: "DocumentNumber", table: "CaseDocument", key: "DocumentNumber" }],
  rows: (records) =>
    mapped(records.files(), (each, number) => [
      number,
      each.documentId,
      each.roleText ?? each.role,
      each.order,
      each.title,
      each.path,
      1,
      others(each.extension),
    ]),
};

const PARTIES: RecordTablePlan = {
  name: "Party",
  words: { is: "Málsaðilar", da: "Parter", en: "Parties" },
  key: "RowNumber",
  columns: [
    column(
      "RowNumber",
      "number",
      "Raðnúmer, búið til við afhendingu",
      "Løbenummer, lavet ved aflevering",
      "Number made here",
    ),
    column("PartyNumber", "text", "Auðkenni aðila", "Partens id", "Id of the party"),
    column("PartyName", "text", "Nafn aðila", "Partens navn", "Name of the party"),
    column("NationalIdentifier", "text", "Kennitala", "CPR- eller CVR-nummer", "National identifier"),
    column("PartyRole", "text", "Hlutverk aðila", "Partens rolle", "Role of the party"),
    column("CaseNumber", "text", "Mál aðila", "Partens sag", "Case of the party"),
    column("DocumentNumber", "text", "Málsgagn aðila", "Partens dokument", "Document of the party"),
    column("Address", "text", "Heimilisfang", "Adresse", "Address"),
    column("Email", "text", "Netfang", "E-mail", "E-mail"),
    OTHER,
  ],
  references: [
    { column: "CaseNumber", table: "CaseFile", key: "CaseNumber" },
    { column: "DocumentNumber", table: "CaseDocument", key: "DocumentNumber" },
  ],
  rows: (records) =>
    mapped(records.parties(), (each, number) => [
      number,
      each.id,
      each.name,
      each.identifier,
      each.role,
      each.caseId,
      each.documentId,
      each.address,
      each.email,
      others(each.extension),
    ]),
};

/** The tables of case records, each after those that it refers to. */
export const RECORD_TABLES: readonly RecordTablePlan[] = [CLASSES, CASES, DOCUMENTS, FILES, PARTIES];
