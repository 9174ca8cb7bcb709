import type { Words } from "./record-table.ts";

export type CodeListName =
  | "CaseStatusList"
  | "AccessList"
  | "DocumentTypeList"
  | "DocumentStatusList"
  | "PartyRoleList"
  | "FileVariantList"
  | "ActionList"
  | "DirectionList"
  | "FileRoleList"
  | "RestrictionList"
  | "DisposalList"
  | "CorrespondentList"
  | "StorageFormList";

interface CodeList {
  readonly words: Words;
  /** What our own words for a value mean. A value that the system wrote as a word explains itself. */
  readonly meanings?: Readonly<Record<string, Words>>;
}

const words = (is: string, da: string, en: string): Words => ({ is, da, en });

/** The lists of values that explain a column (4.A.2): each becomes a table of its own. */
export const CODE_LISTS: Readonly<Record<CodeListName, CodeList>> = {
  CaseStatusList: {
    words: words("Staða mála, eins og kerfið nefnir hana", "Sagers status, som systemet kalder den", "States of cases"),
  },
  AccessList: {
    words: words(
      "Aðgangur, eins og kerfið nefnir hann",
      "Adgang, som systemet kalder den",
      "Access, in the words of the system",
    ),
  },
  DocumentTypeList: { words: words("Tegundir málsgagna", "Dokumenttyper", "Types of documents") },
  DocumentStatusList: { words: words("Staða málsgagna", "Dokumenters status", "States of documents") },
  PartyRoleList: { words: words("Hlutverk aðila", "Parters roller", "Roles of parties") },
  FileVariantList: { words: words("Útgáfuform skráa", "Filers varianter", "Variants of files") },
  ActionList: { words: words("Tegundir aðgerða", "Handlingers art", "Kinds of actions") },
  DirectionList: {
    words: words("Hvort málsgagn er innsent, útsent eða innra", "Dokumentets retning", "Which way a document went"),
    meanings: {
      incoming: words("innsent", "indgående", "incoming"),
      outgoing: words("útsent", "udgående", "outgoing"),
      internal: words("innra", "internt", "internal"),
    },
  },
  FileRoleList: {
    words: words("Hlutverk skráa", "Filers roller", "Roles of files"),
    meanings: {
      main: words("aðalskjal", "hoveddokument", "main document"),
      attachment: words("fylgiskjal", "bilag", "attachment"),
      rendition: words("önnur gerð sama skjals", "anden udgave af samme dokument", "another form of the same document"),
    },
  },
  RestrictionList: {
    words: words("Tegundir aðgangstakmarkana", "Adgangsbegrænsningers art", "Kinds of restrictions"),
    meanings: {
      confidential: words("trúnaðarmál", "fortroligt", "confidential"),
      "personal-data": words("persónuupplýsingar", "personoplysninger", "personal data"),
      integrity: words("friðhelgi einkalífs", "privatlivets fred", "integrity of a person"),
      other: words("annað", "andet", "other"),
    },
  },
  DisposalList: {
    words: words("Hvað verður um skjalið", "Hvad der skal ske med materialet", "What becomes of a record"),
    meanings: {
      keep: words("varðveita", "bevares", "keep"),
      destroy: words("grisja", "kasseres", "destroy"),
      review: words("endurskoða", "vurderes på ny", "review"),
    },
  },
  CorrespondentList: {
    words: words("Sendandi eða viðtakandi", "Afsender eller modtager", "Sender or recipient"),
    meanings: {
      sender: words("sendandi", "afsender", "sender"),
      recipient: words("viðtakandi", "modtager", "recipient"),
    },
  },
  StorageFormList: {
    words: words("Geymsluform", "Lagringsform", "Form of storage"),
    meanings: {
      "1": words("stafrænt, að hluta eða öllu leyti", "helt eller delvist digitalt", "digital, wholly or in part"),
    },
  },
};

/** What a code means, in the language of the tables: a word of the system stands for itself. */
export function meaningOf(list: CodeListName, code: string, language: keyof Words): string {
  return CODE_LISTS[list].meanings?.[code]?.[language] ?? code;
}
