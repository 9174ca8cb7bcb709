import type { CaseFile } from "../../../../model/case-file.ts";
import type { Document } from "../../../../model/document.ts";
import type { Party } from "../../../../model/party.ts";
import type { RecordAction, Restriction } from "../../../../model/record-parts.ts";
import { furtherFieldsOfParty } from "./further-fields.ts";
import { column, madeKey, type RecordColumn, type RecordTable, type RowsFrom } from "./record-table.ts";

/** A part of a case or of a document, of which there may be several: it has a row of its own. */
interface PartOf<P> {
  readonly caseId?: string;
  readonly documentId?: string;
  readonly part: P;
}

const ownerColumns = <T extends Pick<PartOf<unknown>, "caseId" | "documentId">>(): readonly RecordColumn<T>[] => [
  column("CaseNumber", ["Mál", "Sag", "Case"], (row) => row.caseId, { refersTo: "CaseFile" }),
  column("DocumentNumber", ["Málsgagn", "Dokument", "Document"], (row) => row.documentId, { refersTo: "CaseDocument" }),
];

function partsOf<P>(pick: (record: CaseFile | Document) => readonly P[] | undefined): RowsFrom<PartOf<P>> {
  return {
    cases: (record) => (pick(record) ?? []).map((part) => ({ caseId: record.id, part })),
    documents: (record) => (pick(record) ?? []).map((part) => ({ documentId: record.id, part })),
  };
}

export const RESTRICTION_TABLE: RecordTable<PartOf<Restriction>> = {
  name: "AccessRestriction",
  words: { is: "Aðgangstakmarkanir", da: "Adgangsbegrænsninger", en: "Restrictions of access" },
  key: "RestrictionNumber",
  columns: [
    madeKey("RestrictionNumber"),
    ...ownerColumns<PartOf<Restriction>>(),
    column(
      "RestrictionKind",
      ["Tegund takmörkunar", "Begrænsningens art", "Kind of restriction"],
      (row) => row.part.kind,
      {
        codes: "RestrictionList",
      },
    ),
    column("Regulation", ["Lagaheimild", "Hjemmel", "Law or rule"], (row) => row.part.regulation),
    column("Explanation", ["Skýring", "Forklaring", "Explanation"], (row) => row.part.explanation),
    column("RestrictedUntil", ["Gildir til", "Gælder til", "Until when"], (row) => row.part.until, { kind: "date" }),
  ],
  from: partsOf((record) => record.restrictions),
};

export const ACTION_TABLE: RecordTable<PartOf<RecordAction>> = {
  name: "RecordAction",
  words: { is: "Aðgerðir og ákvarðanir", da: "Handlinger og beslutninger", en: "Actions and decisions" },
  key: "ActionNumber",
  columns: [
    madeKey("ActionNumber"),
    ...ownerColumns<PartOf<RecordAction>>(),
    column("ActionText", ["Texti aðgerðar", "Handlingens tekst", "Text of the action"], (row) => row.part.text),
    column("ActionKind", ["Tegund aðgerðar", "Handlingens art", "Kind of action"], (row) => row.part.kind, {
      codes: "ActionList",
    }),
    column("ActionOn", ["Dagsetning aðgerðar", "Handlingens dato", "Day of the action"], (row) => row.part.at, {
      kind: "date",
    }),
    column("ActionBy", ["Sá sem gerði", "Udført af", "Who did it"], (row) => row.part.by),
  ],
  from: partsOf((record) => record.actions),
};

const textTable = (
  name: string,
  key: string,
  text: RecordColumn<PartOf<string>>,
  words: RecordTable<unknown>["words"],
  pick: (record: CaseFile | Document) => readonly string[] | undefined,
): RecordTable<PartOf<string>> => ({
  name,
  words,
  key,
  columns: [madeKey(key), ...ownerColumns<PartOf<string>>(), text],
  from: partsOf(pick),
});

export const NOTE_TABLE: RecordTable<PartOf<string>> = textTable(
  "RecordNote",
  "NoteNumber",
  column("NoteText", ["Texti athugasemdar", "Bemærkningens tekst", "Text of the note"], ({ part }) => part),
  { is: "Athugasemdir", da: "Bemærkninger", en: "Notes" },
  (record) => record.notes,
);

export const KEYWORD_TABLE: RecordTable<PartOf<string>> = textTable(
  "RecordKeyword",
  "KeywordNumber",
  column("KeywordText", ["Efnisorð", "Emneord", "Keyword"], ({ part }) => part),
  { is: "Efnisorð", da: "Emneord", en: "Keywords" },
  (record) => record.keywords,
);

interface Correspondent {
  readonly documentId: string;
  readonly name: string;
  readonly way: "sender" | "recipient";
}

export const CORRESPONDENT_TABLE: RecordTable<Correspondent> = {
  name: "DocumentCorrespondent",
  words: { is: "Sendendur og viðtakendur", da: "Afsendere og modtagere", en: "Senders and recipients" },
  key: "CorrespondentNumber",
  columns: [
    madeKey("CorrespondentNumber"),
    column("DocumentNumber", ["Málsgagn", "Dokument", "Document"], (row) => row.documentId, {
      refersTo: "CaseDocument",
    }),
    column(
      "CorrespondentName",
      ["Nafn sendanda eða viðtakanda", "Afsender eller modtager", "Name of sender or recipient"],
      (row) => row.name,
      {
        mark: "Afsender_modtager",
      },
    ),
    column(
      "CorrespondentWay",
      ["Sendandi eða viðtakandi", "Afsender eller modtager", "Sender or recipient"],
      (row) => row.way,
      {
        codes: "CorrespondentList",
      },
    ),
  ],
  from: {
    documents: ({ id, senders = [], recipients = [] }) => [
      ...senders.map((name) => ({ documentId: id, name, way: "sender" as const })),
      ...recipients.map((name) => ({ documentId: id, name, way: "recipient" as const })),
    ],
  },
};

export const PARTY_TABLE: RecordTable<Party> = {
  name: "Party",
  words: { is: "Málsaðilar", da: "Parter", en: "Parties" },
  key: "RowNumber",
  columns: [
    madeKey("RowNumber"),
    column("PartyNumber", ["Auðkenni aðila", "Partens id", "Id of the party"], ({ id }) => id),
    column("PartyName", ["Nafn aðila", "Partens navn", "Name of the party"], ({ name }) => name),
    column(
      "NationalIdentifier",
      ["Kennitala", "CPR- eller CVR-nummer", "National identifier"],
      (row) => row.identifier,
    ),
    column("PartyRole", ["Hlutverk aðila", "Partens rolle", "Role of the party"], ({ role }) => role, {
      codes: "PartyRoleList",
    }),
    ...ownerColumns<Party>(),
    column("Address", ["Heimilisfang", "Adresse", "Address"], ({ address }) => address),
    column("Email", ["Netfang", "E-mail", "E-mail"], ({ email }) => email),
  ],
  from: { parties: (record) => [record] },
  extension: furtherFieldsOfParty,
};
