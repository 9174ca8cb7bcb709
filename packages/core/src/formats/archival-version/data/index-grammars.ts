import { any, type ElementSpec, group, type IndexGrammar, maybe, one, some } from "../grammar.ts";
import {
  ARCHIVE_CODE,
  COLLECTION_NAME,
  COLUMN_ID,
  COUNT,
  DOCUMENT_EXTENSION,
  DOCUMENT_ID,
  FILE_NAME_TEXT,
  FLAG,
  FOLDER_NAME,
  FOLDER_WORD,
  FUNCTIONAL_DESCRIPTION,
  fileNameType,
  GML_SCHEMA_NAME,
  MD5_HEX,
  MEDIUM_NUMBER,
  PACKAGE_ID,
  PERIOD_DATE,
  PREVIOUS_ID,
  SQL_IDENTIFIER,
  SQL_TYPE,
  STRING,
  TEXT,
  TOKEN,
  VERSION_1,
} from "./text-types.ts";

/** The indexes, by the name of their file without its ending. */
export type IndexName = "fileIndex" | "archiveIndex" | "contextDocumentationIndex" | "tableIndex" | "docIndex";

export type IndexGrammars = Readonly<Record<IndexName, IndexGrammar>>;

const MANY = Number.POSITIVE_INFINITY;
const flag = (name: string): ElementSpec => one(name, FLAG);

function archiveIndex(is128: boolean): ElementSpec {
  const since128 = <T>(...items: readonly T[]): readonly T[] => (is128 ? items : []);
  return one("archiveIndex", [
    one("archiveInformationPackageID", PACKAGE_ID),
    is128
      ? any("archiveInformationPackageIDPrevious", PREVIOUS_ID)
      : maybe("archiveInformationPackageIDPrevious", PREVIOUS_ID),
    one("archivePeriodStart", PERIOD_DATE),
    one("archivePeriodEnd", PERIOD_DATE),
    ...since128(group(0, 1, [one("documentPeriodStart", PERIOD_DATE), one("documentPeriodEnd", PERIOD_DATE)])),
    flag("archiveInformationPacketType"),
    one("archiveCreatorList", [
      group(1, MANY, [
        one("creatorName", TEXT),
        one("creationPeriodStart", PERIOD_DATE),
        one("creationPeriodEnd", PERIOD_DATE),
      ]),
    ]),
    flag("archiveType"),
    ...since128(maybe("archiveTypeClosedFiles", FLAG)),
    one("systemName", TEXT),
    any("alternativeName", TEXT),
    one("systemPurpose", TEXT),
    one("systemContent", TEXT),
    ...["regionNum", "komNum", "cprNum", "cvrNum", "matrikNum", "bbrNum", "whoSygKod"].map(flag),
    any("sourceName", TEXT),
    any("userName", TEXT),
    any("predecessorName", TEXT),
    maybe("form", [
      one("formVersion", TEXT),
      one("classList", [group(1, MANY, [one("formClass", TEXT), one("formClassText", TEXT)])]),
    ]),
    flag("containsDigitalDocuments"),
    ...since128("containsGeodata", "containsResearchData", "researchSIP", "documentsDisposal").map(flag),
    flag("searchRelatedOtherRecords"),
    any("relatedRecordsName", TEXT),
    ...["systemFileConcept", "multipleDataCollection", "personalDataRestrictedInfo"].map(flag),
    flag("otherAccessTypeRestrictions"),
    one("archiveApproval", ARCHIVE_CODE),
    maybe("archiveRestrictions", STRING),
  ]);
}

/** Blocks of flags; `+` marks what came with 128. */
const CATEGORIES: readonly (readonly [block: string, flags: string])[] = [
  [
    "systemInformation",
    "systemPurpose systemRegulations systemContent systemAdministrativeFunctions systemPresentationStructure " +
      "systemDataProvision systemDataTransfer systemPreviousSubsequentFunctions systemAgencyQualityControl " +
      "systemPublication systemInformationOther +systemTaxonomy +systemInstruction",
  ],
  [
    "operationalInformation",
    "operationalSystemInformation operationalSystemConvertedInformation operationalSystemSOA " +
      "operationalSystemInformationOther",
  ],
  ["submissionInformation", "archivalProvisions archivalTransformationInformation archivalInformationOther"],
  ["ingestInformation", "archivistNotes archivalTestNotes archivalInformationOther"],
  ["archivalPreservationInformation", "archivalMigrationInformation archivalInformationOther"],
  ["informationOther", "informationOther"],
  [
    "+researchInformation",
    "researchProjectDescription researchQuestionnaire researchProtocol researchPublication researchInformationOther",
  ],
];

function contextDocumentationIndex(is128: boolean): ElementSpec {
  const named = (name: string): readonly string[] => {
    if (!name.startsWith("+")) return [name];
    return is128 ? [name.slice(1)] : [];
  };
  const blocks = CATEGORIES.flatMap(([block, flags]) =>
    named(block).map((name) => {
      const inner = flags.split(" ").flatMap(named);
      return maybe(
        name,
        inner.map((each) => (name === "informationOther" ? flag(each) : maybe(each, FLAG))),
      );
    }),
  );
  return one("contextDocumentationIndex", [
    some("document", [
      one("documentID", DOCUMENT_ID),
      one("documentTitle", TEXT),
      maybe("documentDescription", TEXT),
      maybe("documentDate", PERIOD_DATE),
      any("documentAuthor", [maybe("authorName", TEXT), maybe("authorInstitution", TEXT)]),
      one("documentCategory", blocks),
    ]),
  ]);
}

const docIndex: ElementSpec = one("docIndex", [
  some("doc", [
    one("dID", DOCUMENT_ID),
    { ...maybe("pID", DOCUMENT_ID), isNillable: true },
    one("mID", MEDIUM_NUMBER),
    one("dCf", COLLECTION_NAME),
    one("oFn", FILE_NAME_TEXT),
    one("aFt", DOCUMENT_EXTENSION),
    maybe("gmlXsd", GML_SCHEMA_NAME),
  ]),
]);

const fileIndex = (is128: boolean): ElementSpec =>
  one("fileIndex", [some("f", [one("foN", FOLDER_NAME), one("fiN", fileNameType(is128)), one("md5", MD5_HEX)])]);

const name = one("name", SQL_IDENTIFIER);

const tableIndex: ElementSpec = one("siardDiark", [
  one("version", VERSION_1),
  maybe("dbName", SQL_IDENTIFIER),
  maybe("databaseProduct", STRING),
  one("tables", [
    some("table", [
      name,
      one("folder", FOLDER_WORD),
      one("description", STRING),
      one("columns", [
        some("column", [
          name,
          one("columnID", COLUMN_ID),
          one("type", SQL_TYPE),
          maybe("typeOriginal", TOKEN),
          maybe("defaultValue", STRING),
          flag("nullable"),
          one("description", STRING),
          any("functionalDescription", FUNCTIONAL_DESCRIPTION),
        ]),
      ]),
      one("primaryKey", [name, some("column", SQL_IDENTIFIER)]),
      maybe("foreignKeys", [
        some("foreignKey", [
          name,
          one("referencedTable", SQL_IDENTIFIER),
          some("reference", [one("column", SQL_IDENTIFIER), one("referenced", SQL_IDENTIFIER)]),
        ]),
      ]),
      one("rows", COUNT),
    ]),
  ]),
  maybe("views", [some("view", [name, one("queryOriginal", STRING), maybe("description", STRING)])]),
]);

/** `researchIndex.xml` of order 128 (annex 9): which tables hold the units of research, and codes that stand for no answer. */
export const RESEARCH_INDEX: ElementSpec = one("researchIndex", [
  one("mainTables", [
    some("table", [
      one("tableID", STRING),
      one("source", STRING),
      maybe("specialNumeric", STRING),
      maybe("columns", [some("column", [one("columnID", STRING), maybe("missingValues", [some("value", STRING)])])]),
    ]),
  ]),
]);

function grammars(is128: boolean): IndexGrammars {
  return {
    fileIndex: { root: fileIndex(is128), record: "f" },
    archiveIndex: { root: archiveIndex(is128) },
    contextDocumentationIndex: { root: contextDocumentationIndex(is128), record: "document" },
    tableIndex: { root: tableIndex },
    docIndex: { root: docIndex, record: "doc" },
  };
}

/** The grammars of the indexes by order 1007, and by order 128. */
export const GRAMMARS: Readonly<Record<"1007" | "128", IndexGrammars>> = {
  "1007": grammars(false),
  "128": grammars(true),
};
