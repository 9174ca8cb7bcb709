import type { Document } from "../../../../model/document.ts";
import type { RecordFile } from "../../../../model/record-file.ts";
import { disposalColumns } from "./disposal-columns.ts";
import { furtherFieldsOfDocument, furtherFieldsOfFile } from "./further-fields.ts";
import { column, type RecordTable } from "./record-table.ts";

export const DOCUMENT_TABLE: RecordTable<Document> = {
  name: "CaseDocument",
  words: { is: "Skráð málsgögn", da: "Registrerede dokumenter", en: "Registered documents" },
  key: "DocumentNumber",
  columns: [
    column(
      "DocumentNumber",
      ["Einkvæmt númer málsgagns", "Entydigt dokumentnummer", "Unique document number"],
      ({ id }) => id,
    ),
    column(
      "CaseNumber",
      ["Mál sem málsgagnið tilheyrir", "Sagen, dokumentet hører til", "Case of the document"],
      (row) => row.caseId,
      {
        refersTo: "CaseFile",
      },
    ),
    column("DocumentTitle", ["Heiti málsgagns", "Dokumentets titel", "Title of the document"], ({ title }) => title, {
      mark: "Dokumenttitel",
    }),
    column(
      "PublicTitle",
      ["Opinbert heiti málsgagns", "Dokumentets offentlige titel", "Title that may be shown"],
      (row) => row.publicTitle,
    ),
    column(
      "DocumentText",
      ["Lýsing málsgagns", "Beskrivelse af dokumentet", "Description of the document"],
      (row) => row.description,
    ),
    column("DocumentType", ["Tegund málsgagns", "Dokumenttype", "Type of the document"], (row) => row.documentType, {
      codes: "DocumentTypeList",
    }),
    column(
      "Direction",
      ["Innsent, útsent eða innra", "Indgående, udgående eller internt", "Which way it went"],
      (row) => row.direction,
      {
        codes: "DirectionList",
      },
    ),
    column("SequenceNumber", ["Röð í máli", "Rækkefølge i sagen", "Place in the case"], (row) => row.sequenceNumber, {
      kind: "integer",
    }),
    column(
      "DocumentDate",
      ["Dagsetning málsgagns", "Dokumentets dato", "Date of the document"],
      (row) => row.documentDate,
      {
        kind: "date",
        mark: "Dokumentdato",
      },
    ),
    column("ReceivedOn", ["Móttökudagur", "Modtaget", "Day of receipt"], (row) => row.receivedAt, { kind: "date" }),
    column("SentOn", ["Sendingardagur", "Afsendt", "Day of sending"], (row) => row.sentAt, { kind: "date" }),
    column("RegisteredOn", ["Skráningardagur", "Registreret", "Day of registration"], (row) => row.registeredAt, {
      kind: "date",
    }),
    column("RegisteredBy", ["Skráningaraðili", "Registreret af", "Who registered it"], (row) => row.registeredBy),
    column(
      "ClassCode",
      ["Auðkenni í skjalaflokkunarkerfi", "Kode i klassifikationen", "Code in the scheme"],
      (row) => row.classCode,
      {
        refersTo: "ClassificationClass",
      },
    ),
    column("DocumentStatus", ["Staða málsgagns", "Dokumentets status", "State of the document"], (row) => row.status, {
      codes: "DocumentStatusList",
    }),
    column("Author", ["Höfundur", "Forfatter", "Author"], (row) => row.author),
    column("Responsible", ["Ábyrgðarmaður", "Ansvarlig", "Who answers for it"], (row) => row.responsible),
    column("DocumentUnit", ["Deild", "Enhed", "Unit"], (row) => row.unit),
    column("DocumentAccess", ["Aðgangur", "Adgang", "Access"], (row) => row.access, { codes: "AccessList" }),
    ...disposalColumns<Document>((row) => row.disposal),
  ],
  from: { documents: (record) => [record] },
  extension: furtherFieldsOfDocument,
};

export const FILE_TABLE: RecordTable<RecordFile> = {
  name: "DocumentFile",
  words: { is: "Skrár málsgagna", da: "Dokumenternes filer", en: "Files of documents" },
  key: "FileNumber",
  columns: [
    column("FileNumber", ["Auðkenni skrár", "Filens id", "Id of the file"], (_, number) => number, {
      kind: "integer",
      mark: "Dokumentidentifikation",
    }),
    column(
      "DocumentNumber",
      ["Málsgagn skrárinnar", "Filens dokument", "Document of the file"],
      (row) => row.documentId,
      {
        refersTo: "CaseDocument",
      },
    ),
    column("FileRole", ["Hlutverk skrár", "Filens rolle", "Role of the file"], (row) => row.roleText ?? row.role, {
      codes: "FileRoleList",
    }),
    column("FileOrder", ["Röð í málsgagni", "Rækkefølge i dokumentet", "Place in the document"], (row) => row.order, {
      kind: "integer",
    }),
    column("FileTitle", ["Heiti skrár", "Filens titel", "Title of the file"], ({ title }) => title),
    column("OriginalPath", ["Upphafleg slóð", "Oprindelig sti", "Original path"], ({ path }) => path),
    column("StorageForm", ["Geymsluform", "Lagringsform", "Form of storage"], () => 1, {
      kind: "integer",
      mark: "Lagringsform",
      codes: "StorageFormList",
    }),
    column("FileVariant", ["Útgáfuform skrár", "Filens variant", "Variant of the file"], ({ variant }) => variant, {
      codes: "FileVariantList",
    }),
    column("FileVersion", ["Útgáfunúmer", "Versionsnummer", "Number of the version"], ({ version }) => version, {
      kind: "integer",
    }),
    column(
      "FileCreatedOn",
      ["Skrá stofnuð", "Filen oprettet", "Day on which the file was made"],
      (row) => row.createdAt,
      {
        kind: "date",
      },
    ),
    column(
      "DigestAlgorithm",
      ["Aðferð gátsummu í kerfinu", "Systemets kontrolsumsmetode", "Algorithm of the system's checksum"],
      (row) => row.digest?.algorithm,
    ),
    column(
      "SystemDigest",
      ["Gátsumma í kerfinu", "Systemets kontrolsum", "Checksum that the system held"],
      (row) => row.digest?.hex,
    ),
    column(
      "SystemSize",
      ["Stærð í kerfinu, í bætum", "Størrelse i systemet, i bytes", "Size that the system held, in bytes"],
      (row) => row.sizeBytes,
      {
        kind: "decimal",
      },
    ),
  ],
  from: { files: (record) => [record] },
  extension: furtherFieldsOfFile,
};
