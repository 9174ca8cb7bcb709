import type { CaseFile } from "../../../../model/case-file.ts";
import type { ClassificationClass } from "../../../../model/classification-class.ts";
import { disposalColumns } from "./disposal-columns.ts";
import { furtherFieldsOf, furtherFieldsOfClass } from "./further-fields.ts";
import { column, type RecordTable } from "./record-table.ts";

export const CLASS_TABLE: RecordTable<ClassificationClass> = {
  name: "ClassificationClass",
  words: { is: "Skjalaflokkunarkerfi", da: "Klassifikation", en: "Classification scheme" },
  key: "ClassCode",
  columns: [
    column("ClassCode", ["Auðkenni flokks", "Klassens kode", "Code of the class"], ({ code }) => code),
    column("ClassTitle", ["Heiti flokks", "Klassens titel", "Title of the class"], ({ title }) => title),
    column(
      "ParentCode",
      ["Auðkenni yfirflokks", "Overklassens kode", "Code of the class above"],
      (row) => row.parentCode,
      {
        refersTo: "ClassificationClass",
      },
    ),
    column(
      "ClassText",
      ["Lýsing flokks", "Beskrivelse af klassen", "Description of the class"],
      (row) => row.description,
    ),
  ],
  from: { classes: (record) => [record] },
  extension: furtherFieldsOfClass,
};

export const CASE_TABLE: RecordTable<CaseFile> = {
  name: "CaseFile",
  words: { is: "Skráð mál", da: "Registrerede sager", en: "Registered cases" },
  key: "CaseNumber",
  columns: [
    column("CaseNumber", ["Einkvæmt málsnúmer", "Entydigt sagsnummer", "Unique case number"], ({ id }) => id, {
      mark: "Sagsidentifikation",
    }),
    column("CaseTitle", ["Heiti máls", "Sagens titel", "Title of the case"], ({ title }) => title, {
      mark: "Sagstitel",
    }),
    column(
      "PublicTitle",
      ["Opinbert heiti máls", "Sagens offentlige titel", "Title that may be shown"],
      (row) => row.publicTitle,
    ),
    column(
      "ClassCode",
      ["Auðkenni í skjalaflokkunarkerfi", "Kode i klassifikationen", "Code in the scheme"],
      (row) => row.classCode,
      {
        refersTo: "ClassificationClass",
      },
    ),
    column("ParentCase", ["Málsnúmer yfirmáls", "Overordnet sag", "Case above"], (row) => row.parentId, {
      refersTo: "CaseFile",
    }),
    column(
      "CreatedOn",
      ["Stofndagur máls", "Sagen oprettet", "Day on which the case was opened"],
      (row) => row.createdAt,
      {
        kind: "date",
      },
    ),
    column("CreatedBy", ["Stofnandi máls", "Oprettet af", "Who opened the case"], (row) => row.createdBy),
    column(
      "ClosedOn",
      ["Lokadagur máls", "Sagen afsluttet", "Day on which the case was closed"],
      (row) => row.closedAt,
      {
        kind: "date",
      },
    ),
    column("ClosedBy", ["Sá sem lokaði máli", "Afsluttet af", "Who closed the case"], (row) => row.closedBy),
    column("CaseStatus", ["Staða máls", "Sagens status", "State of the case"], (row) => row.status, {
      codes: "CaseStatusList",
    }),
    column(
      "IsClosed",
      ["Hvort máli er lokið", "Om sagen er afsluttet", "Whether the case is closed"],
      (row) => row.isClosed,
      {
        kind: "boolean",
      },
    ),
    column("CaseUnit", ["Deild", "Enhed", "Unit"], (row) => row.unit),
    column("Responsible", ["Ábyrgðarmaður", "Ansvarlig", "Who answers for the case"], (row) => row.responsible),
    column("CaseAccess", ["Aðgangur", "Adgang", "Access"], (row) => row.access, { codes: "AccessList" }),
    column("CaseText", ["Lýsing máls", "Beskrivelse af sagen", "Description of the case"], (row) => row.description),
    ...disposalColumns<CaseFile>((row) => row.disposal),
  ],
  from: { cases: (record) => [record] },
  extension: furtherFieldsOf,
};
