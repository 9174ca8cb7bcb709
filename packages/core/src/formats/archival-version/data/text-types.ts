import { type TextType, textType } from "../grammar.ts";
import { GML_SCHEMAS } from "./gml-schemas.ts";

/** Letters that an archive's code is made of. */
const CODE = "[A-ZÆØÅ]{2,4}";
const ID = "[1-9][0-9]{0,11}";
const AVID = `AVID\\.${CODE}\\.[1-9][0-9]*`;
const COLLECTION = "docCollection(10000|[1-9][0-9]{0,3})";
const either = (word: string): string => `${word}|${word.toUpperCase()}`;
const DAY = "(0[1-9]|[12][0-9]|3[01])";

export const STRING: TextType = textType("string");
export const TEXT: TextType = { ...textType("string"), minLength: 1 };
export const TOKEN: TextType = textType("token");
export const FLAG: TextType = textType("boolean");
export const COUNT: TextType = textType("nonNegativeInteger");
/** A year, a month or a day of 1700 to 2100. */
export const PERIOD_DATE: TextType = textType("token", `(1[7-9][0-9]{2}|20[0-9]{2}|2100)(-(0[1-9]|1[0-2])(-${DAY})?)?`);
export const PACKAGE_ID: TextType = textType("string", AVID);
/** The old form is a number of eight digits. */
export const PREVIOUS_ID: TextType = textType("string", `${AVID}|[0-9]{8}`);
export const ARCHIVE_CODE: TextType = textType("string", CODE);
export const DOCUMENT_ID: TextType = textType("positiveInteger", ID);
export const MEDIUM_NUMBER: TextType = textType("positiveInteger", "[1-9][0-9]*");
export const COLLECTION_NAME: TextType = textType("string", COLLECTION);
/** No tabs or line ends. */
export const FILE_NAME_TEXT: TextType = textType("token", ".*");
export const DOCUMENT_EXTENSION: TextType = textType(
  "string",
  ["tif", "mp3", "mpg", "jp2", "gml", "xsd", "wav"].map(either).join("|"),
);
export const GML_SCHEMA_NAME: TextType = textType("string", `1\\.xsd|localSchema${ID}\\.xsd`);
export const MD5_HEX: TextType = textType("token", "[0-9A-Fa-f]{32}");
export const FOLDER_NAME: TextType = textType(
  "string",
  `${AVID}\\.[1-9][0-9]*\\\\(((ContextDocumentation|Documents)\\\\${COLLECTION}\\\\${ID})|Indices|` +
    `(Schemas\\\\(localShared|standard))|(Tables\\\\table${ID}))`,
);

/** Names of files that an index may list. 128 knows the research index too. */
export function fileNameType(is128: boolean): TextType {
  const indexes = ["archiveIndex", "docIndex", "contextDocumentationIndex", "fileIndex", "tableIndex"];
  if (is128) indexes.push("researchIndex");
  const fixed = [...GML_SCHEMAS, "XMLSchema.xsd"].map((name) => name.replaceAll(".", "\\."));
  return textType(
    "string",
    [
      `(${indexes.join("|")})\\.(xml|xsd)`,
      ...fixed,
      `table${ID}\\.(xml|XML|xsd|XSD)`,
      `${ID}\\.(${["tif", "mp3", "mpg", "jp2", "gml", "xsd", "wav"].map(either).join("|")})`,
      `localSchema${ID}\\.(xsd|XSD)`,
    ].join("|"),
  );
}

/** Letters first, then letters, digits and `_`; or anything in quotation marks. */
export const SQL_IDENTIFIER: TextType = {
  ...textType("token", '(\\p{L}([^\\p{P}\\p{Z}\\p{C}]|_){0,127})|(".{1,126}")'),
  minLength: 1,
};
export const FOLDER_WORD: TextType = textType("string", "[a-zA-Z][a-zA-Z0-9]*");
export const COLUMN_ID: TextType = textType("string", "c[1-9][0-9]*");
export const VERSION_1: TextType = textType("token", "1\\.0");

const LENGTH = "(\\s?\\(\\s?[1-9][0-9]*\\))";
const PRECISION = "(\\s?\\(\\s?[1-9][0-9]*(\\s?,\\s?[1-9][0-9]*)?\\))?";
const word = (text: string): string => `(${text}|${text.toUpperCase()})`;
const ZONE = "(\\s?(WITH|WITHOUT) TIME ZONE)?";

/** The subset of SQL:1999 that a column may be of; keywords all in one case. */
export const SQL_TYPE: TextType = textType(
  "token",
  [
    ...["character", "char", "national character", "national char", "nchar"].map((name) => `${word(name)}${LENGTH}?`),
    ...[
      "character varying",
      "char varying",
      "varchar",
      "national character varying",
      "national char varying",
      "nchar varying",
    ].map((name) => `${word(name)}${LENGTH}`),
    ...["numeric", "decimal", "dec"].map((name) => `${word(name)}${PRECISION}`),
    ...["integer", "int", "smallint", "real", "double precision", "boolean", "date", "interval"].map(word),
    `${word("float")}${LENGTH}?`,
    `${word("time")}(\\s?\\([1-9][0-9]*\\))?${ZONE}`,
    `${word("timestamp")}(\\s?\\([1-9][0-9]*\\))?(\\s?WITH TIME ZONE|WITHOUT TIME ZONE)?`,
  ].join("|"),
);

const FUNCTIONAL_DESCRIPTIONS = [
  "Myndighedsidentifikation",
  "Dokumentidentifikation",
  "Lagringsform",
  "Afleveret",
  "Sagsidentifikation",
  "Sagstitel",
  "Dokumenttitel",
  "Dokumentdato",
  "Afsender_modtager",
  "Digital_signatur",
  "FORM",
  "Kassation",
] as const;

export const FUNCTIONAL_DESCRIPTION: TextType = textType("token", FUNCTIONAL_DESCRIPTIONS.join("|"));
