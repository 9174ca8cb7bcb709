import type { Messages } from "../../../model/language.ts";
import { content } from "./content-en.ts";

const notWellFormed = (file: string): string =>
  `${file} is not well-formed XML: {detail}. Nothing after this place could be read. Write the file again.`;
const notValid = (file: string): string =>
  `${file} departs from its schema: {problem, select, root {the root is {found} and should be {expected}} unexpected {<{found}> cannot stand here; expected: {expected}} missing {<{found}> is missing} value {“{found}” is not a value that this element takes ({expected})} text {there is text between the elements: “{found}”} other {the attribute {found} is not allowed}}. Correct it, and then the checksum in fileIndex.xml.`;
const schemaDiffers = (file: string): string =>
  `{problem, select, missing {Schemas/standard lacks {file}} own {{file} is written by a program of ours, not issued by the archive} other {{file} is not the archive’s own issue: its MD5 is {found}, and known issues have {expected}}}. Put in ${file} as the archive issued it, byte for byte.`;
const folderMissing = "The first medium {medium} lacks the folder {folder}. Add it with what belongs in it.";
const folderElsewhere =
  "The folder {folder} stands on {medium}. It may stand on the first medium alone: move it there.";
const indexMissing = "Indices lacks {file}. No check that builds on it was run. Add it.";

/** What is said of context documents and of documents alike; `name` is the folder, `index` what lists them. */
const folders = (section: "4.E" | "4.G", folder: string, numbers: readonly number[]): Messages => {
  const texts = [
    `“{name}” does not belong in ${folder}: only docCollection<n>/<document>/<page>.<ending> may stand there. Remove or rename it.`,
    `{name} in ${folder} is empty. Remove it, or put its documents in.`,
    `${folder} holds no documents in a docCollection. Add them.`,
    `The docCollections of ${folder} are to be numbered from 1 without gaps, at most 10,000, each on one medium: number {number} {problem, select, gap {is missing} repeated {is on two media} other {is too high}}. Number them anew.`,
    `A file of ${folder} has the ending “{found}”. Allowed are {expected}. Convert the document.`,
    `docCollection{number} of ${folder} holds {count} documents; at most {limit} may stand in one. Divide them.`,
    `The document has files of several formats: {found}. All files of one document are to be of one format. Convert them.`,
    `Two documents in ${folder} have the id {id}. Each has its own: give one of them another.`,
    `The files of the document are to be numbered from 1 without gaps: there are {count}, and the last number is {last}. Add what is missing, or number them anew.`,
  ];
  return Object.fromEntries(numbers.map((number, index) => [`${section}_${number}`, texts[index] ?? ""]));
};

export const en: Messages = {
  ...content,
  "archival-version/reason/no-documents": "The package has no documents.",
  "archival-version/reason/quick": "This was a quick look: nothing was hashed, and no table was read.",
  "archival-version/reason/index-unread": "{index} could not be read.",
  "archival-version/medium-name":
    "The package’s folder is named “{name}”. It should be AVID.<archive>.<serial>.<medium>, such as AVID.TI.1.1. Rename it to the id that the archive gave.",
  "archival-version/foreign-object":
    "“{name}” has no place in an archival version. Remove it, or put it where it belongs.",
  "archival-version/file-unreadable":
    "The file could not be read as it was announced ({fault} {detail}), so its checksum was not compared. Copy the package again.",
  "archival-version/document-place":
    "Document {id}: {field} says {said}, and it lies under {found}. Correct docIndex.xml.",
  "archival-version/original-name":
    "The original file name (oFn) of document {id} has no ending, so nobody can tell its former format. Give the name as it was.",
  "archival-version/text-character":
    "{problem, select, control {The file of {table} has characters from U+007F to U+009F as they are ({count}, the first in this line); write them as references, or remove them} cdata {{table} has CDATA sections ({count}); write the text with character references} other {Column {column} of {table} has characters for private use, or that are none ({count} values, the first in this row); replace them}}.",
  "4.B.1_1": "The first medium (ending in .1) is missing. Deliver it: all indexes are on it.",
  "4.B.1_2": "Two media have the number {number}: {name} is one of them. Give each its own number.",
  "4.B.1_3": "Medium {number} is missing. What is on it was not checked. Put all media side by side.",
  "4.B.2_1": folderMissing,
  "4.B.2_2": folderMissing,
  "4.B.2_3": folderMissing,
  "4.B.2_4": "No medium has the folder Tables. A package has at least one table. Add it.",
  "4.B.2_5": folderElsewhere,
  "4.B.2_6": folderElsewhere,
  "4.B.2_7": folderElsewhere,
  "4.B.2_8": "{medium} holds {folder}.",
  "4.B.2_9": "{medium} holds {folder}.",
  "4.C_1": indexMissing,
  "4.C_2": indexMissing,
  "4.C_3": indexMissing,
  "4.C_4": indexMissing,
  "4.C_5": "There are documents, and Indices lacks {file}. Add it.",
  "4.C.1_1": notWellFormed("fileIndex.xml"),
  "4.C.1_2": notValid("fileIndex.xml"),
  "4.C.1_3": notWellFormed("archiveIndex.xml"),
  "4.C.1_4": notValid("archiveIndex.xml"),
  "4.C.1_5": notWellFormed("contextDocumentationIndex.xml"),
  "4.C.1_6": notValid("contextDocumentationIndex.xml"),
  "4.C.1_7": notWellFormed("tableIndex.xml"),
  "4.C.1_8": notValid("tableIndex.xml"),
  "4.C.1_9": notWellFormed("docIndex.xml"),
  "4.C.1_10": notValid("docIndex.xml"),
  "4.C.1_11": "The index declares the encoding “{found}” and should declare UTF-8. Save it as UTF-8.",
  "4.C.1_12": "The index has no XML declaration. Begin it with one that says UTF-8.",
  "4.C.2_1":
    "{file} is listed in fileIndex.xml and is not in the package. Add the file, or bring the medium that it is on.",
  "4.C.2_2": "The file is in the package and not listed in fileIndex.xml. List it, or remove it.",
  "4.C.2_3": "{file} is not as it was: its MD5 should be {expected} and is {found}. Get the file again from its maker.",
  "4.C.2_4": "{file} is listed under a folder of another package; this one is {expected}. Correct the path.",
  "4.C.2_5": "{file} is listed twice. Remove one of the lines.",
  "4.C.4_1": "Context document {id} belongs to no category. Mark at least one as true.",
  "4.C.5_1": "The table {table} is related to no other. Add its foreign keys, or explain why it stands alone.",
  "4.C.5_2":
    "Column {column} of {table} is in the primary key and marked as nullable. A key has no empty values: mark it as not nullable.",
  "4.C.5_3": "Two tables are named {table}. Rename one of them.",
  "4.C.6_1": "{count} documents are parts of another (pID).",
  "4.C.6_2":
    "The GML schema of document {id} (“{schema}”) is missing, or stands with a document that is not GML. Correct gmlXsd.",
  "4.C.6_3": "Document {id} is a part of document {parent}, which docIndex.xml does not have. Correct pID.",
  "4.C.6_4": "The parents of document {id} come back to itself. Correct pID.",
  "4.C.6_5":
    "Document {id} is referenced from no table, nor are the documents that it is a part of. Register it, or remove it.",
  "4.C.6_6": "The row names document {value}, which docIndex.xml does not have. Add the document, or correct the row.",
  "4.C.6_7": "The document id {id} stands twice in docIndex.xml. Each document has its own.",
  "4.C.6_8": "{count} documents are referenced by way of their parents alone.",
  "4.D_1": "The folder {folder} is not in tableIndex.xml. Describe the table, or remove the folder.",
  "4.D_2": "The table {table} has no {folder}/{folder}.xml on these media. Add it, or bring the medium that it is on.",
  "4.D_3": "The folders in tableIndex.xml are to be numbered without gaps: {folder} is missing.",
  "4.D_4": "The first table in tableIndex.xml is to be in table1. Number the folders from 1.",
  "4.D_5":
    "The folders under Tables are to be numbered without gaps: {folder} is missing. Bring the medium that it is on.",
  "4.D_6": "The folder {folder} is empty. Put the table in.",
  "4.D_7": "{found} is not named as its folder: it should be {expected}. Rename it.",
  "4.D_8":
    "The table {table} is not well-formed XML: {detail}. Its rows after this place were not checked. Write the file again.",
  "4.D_9":
    "A row of {table} is not as tableIndex.xml describes it: {problem, select, nil {column {name} is empty and not nullable} value {“{value}” is no {name}} missing {the element {name} is missing} unexpected {the element {name} cannot stand here} other {there is text outside the columns}}. Correct the row or the description.",
  "4.D_12":
    "{count} values of column {column} in {table} begin or end with blanks; the first is in this row. Trim them.",
  "4.D_13":
    "The file of {table} {problem, select, root {has the root {found}, which is not that of this table} other {has no XML declaration}}. Write it again.",
  "4.D_14": "The file of {table} declares the encoding “{found}” and should declare UTF-8. Save it as UTF-8.",
  ...folders("4.E", "ContextDocumentation", [1, 2, 3, 4, 9, 10, 11, 12, 13]),
  "4.E_6": "Context document {id} is in contextDocumentationIndex.xml and has no folder. Add the document.",
  "4.E_7": "Context document {id} in docCollection{collection} is not in contextDocumentationIndex.xml. Describe it.",
  "4.E_14": "The folder of the context document is empty. Put its files in.",
  "4.F_1": "Schemas lacks the folder {folder}. It is to be there even if it is empty: some tools lose empty folders.",
  "4.F_2": "“{name}” does not belong in the folder of schemas. Remove it.",
  "4.F_3": schemaDiffers("archiveIndex.xsd"),
  "4.F_4": schemaDiffers("contextDocumentationIndex.xsd"),
  "4.F_5": schemaDiffers("tableIndex.xsd"),
  "4.F_6": schemaDiffers("fileIndex.xsd"),
  "4.F_7": schemaDiffers("docIndex.xsd"),
  "4.F_8": schemaDiffers("XMLSchema.xsd"),
  ...folders("4.G", "Documents", [1, 2, 3, 4, 9, 11, 12, 13, 14]),
  "4.G_6": "Document {id} is in docIndex.xml and has no folder. Add the document, or bring the medium that it is on.",
  "4.G_7": "Document {id} in docCollection{collection} is not in docIndex.xml. List it, or remove it.",
  "4.G_15": "{count} documents are of the format {extension}.",
  "4.A_1_1":
    "The key {key} of {table} is not unique: “{value}” stands in an earlier row too. Correct the rows, or choose another key.",
  "4.A_1_2": "A part of the key {key} of {table} is empty in this row. A key is never empty.",
  "4.A_1_3":
    "{count} values of the key column {column} in {table} begin or end with blanks; the first is in this row. Trim them.",
  "4.A_1_5":
    "The foreign key {key} of {table} has the value “{value}”, which no row of {referenced} has; this is its first row. Add the row, or correct the value.",
  "4.A_1_6":
    "The foreign key {key} of {table} leaves out columns of the primary key: {name}. It is to cover all of it.",
  "4.A_1_7":
    "The foreign key {key} of {table} refers to {name}, which is not in the primary key. Refer to the primary key.",
  "4.A_1_8": "The foreign key {key} of {table} joins columns of different types: {name}. Give them the same type.",
  "4.A_1_10":
    "{count} values of the foreign key column {column} in {table} begin or end with blanks; the first is in this row. Trim them.",
  "4.A_1_11": "The foreign key {key} of {table} is empty in {count} rows.",
  "6.A_1": "archiveIndex.xml says that the package is {said}, and its medium is {medium}. Make them agree.",
  "6.A_2": "The period of the records ends ({to}) before it begins ({from}). Correct it.",
  "6.A_3": "The period of a records creator ends ({to}) before it begins ({from}). Correct it.",
  "6.A_6":
    "There are digital documents, and no column is marked {functions}. Mark the column with the documents’ titles.",
  "6.A_7": "The system has a case concept, and no column is marked {functions}. Mark the column.",
  "6.A_8": "The name of related records, “{text}”, is too short to tell anything. Write it in full.",
  "6.A_8_1": "The package is a finding aid to other records, and does not name them. Give relatedRecordsName.",
  "6.A_9":
    "Related records (“{text}”) are named, and searchRelatedOtherRecords says that there are none. Make them agree.",
  "6.C_1": "The description of the table {table} (“{text}”) is too short to explain it. Describe it.",
  "6.C_2": "Two columns of {table} are named {column} ({id}). Rename one of them.",
  "6.C_3": "Two columns of {table} have the id {id}; {column} is one of them. Number them anew.",
  "6.C_4": "Column {column} of {table} has the id {found} and should have {expected}. Number the columns without gaps.",
  "6.C_5": "The description of column {column} in {table} (“{text}”) is too short to explain it. Describe it.",
  "6.C_6": "The name {key} of the primary key of {table} is used before. Names of keys are unique in the package.",
  "6.C_7": "The name {key} of a foreign key of {table} is used before. Names of keys are unique in the package.",
  "6.C_8": "The query {view} was made for the archive and is not described. Say what it shows.",
  "6.C_9": "There are {count} queries made for the archive.",
  "6.C_10": "Two queries are named {view}. Rename one of them.",
  "6.C_13":
    "Column {column} is marked {function}, and the archive index says that the system has no case concept. Make them agree.",
  "6.C_14":
    "Column {column} is marked Dokumentidentifikation, and the archive index says that there are no digital documents. Make them agree.",
  "6.C_14_1":
    "There are digital documents, and no column is marked Dokumentidentifikation. Mark the column with the documents’ ids.",
  "6.C_14_2": "{table}.{column}: {functions}.",
  "6.C_16":
    "{count} values of column {column} in {table} should be 1, 2 or 3 (Lagringsform); the first, “{value}”, is in this row. Correct them.",
  "6.C_17": "Column {column} of {table} does not say which type it had in the system (typeOriginal). Add it.",
  "6.C_18": "The query {view} has the word {word}. Queries for the archive only read: remove it.",
  "6.C_19": "The foreign key {key} of {table} refers to the table {name}, which there is not. Correct it.",
  "6.C_20": "The primary key {key} of {table} has the column {name}, which the table lacks. Correct it.",
  "6.C_21": "The foreign key {key} of {table} refers to the column {name}, which the other table lacks. Correct it.",
  "6.C_22": "The foreign key {key} of {table} has the column {name}, which the table lacks. Correct it.",
  "6.C_23":
    "There are digital documents, and no column is marked Dokumentdato. Mark the column with the documents’ dates.",
  "6.C_25":
    "{count} values of column {column} in {table} are longer than the {limit} characters declared; the first has {length}. Declare the length that they need.",
  "6.C_26": "{table} has {found} rows; tableIndex.xml says {expected}. Correct the number, or find the rows.",
  "6.C_27": "The folder {folder} under Tables is to be named table<n>. Rename it.",
  "6.C_28": "“{name}” is a word that SQL:1999 keeps for itself. Choose another name.",
};
