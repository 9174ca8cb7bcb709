import type { Messages } from "../../../model/language.ts";

export const packingEn: Messages = {
  "archival-version/index-value-missing":
    "{problem, select, missing {The archive index lacks {element}. Put it into the transfer’s description, under archiveIndex, or where it follows from (purpose of the system, description of the records)} value {“{found}” is not a value that {element} of the archive index takes. Correct it in the description} other {The archive index has no element {element}. Remove it from the description}}.",
  "archival-version/context-index-missing":
    "The documents that explain the system are missing. Put them into context/, and list them in {path} with the columns file, title and category.",
  "archival-version/context-document":
    "{problem, select, file {The file “{found}” is not in context/. Add it, or correct its name} title {“{file}” has no title. Give it one} date {“{found}” is not a date for “{file}”: write a year, a month or a day, such as 2022-12-31} category {“{found}” is not a category of context documents, or none is given for “{file}”. Write one such as systemPurpose} other {“{file}” is GML, which is not taken among context documents. Convert it}}.",
  "archival-version/own-schemas":
    "The archive’s own schemas ({set}) are not installed, so the package carries ours, which say the same. The archive will want its own issue: install it with rafskil schemas add, and pack again.",
  "archival-version/file-missing":
    "The file {path} is named in the table of files and is not there, or cannot be read. Add it, or correct the row.",
  "archival-version/file-not-registered":
    "No row of the table of files names {path}, so it would be left behind. Register it, or take it out of the folder.",
  "archival-version/file-to-convert":
    "{path} is {format}{puid, select, none {} other { ({puid})}}, which an archival version does not take. {target, select, tif {Convert it to TIFF (drawings and maps may be JPEG 2000)} mp3 {Convert it to MP3, or to WAV if the archive allows it} mpg {Convert it to MPEG-2 or MPEG-4 AVC} gml {Convert it to GML} table {Deliver its tables under tables: in the description} unpack {Unpack it, and convert what is in it} other {Find out what it is, and convert it}}.",
  "archival-version/file-content":
    "{path} is not coded as the order demands, page {page}: {condition, select, tiff_compression {compression {compression} is not taken; use CCITT group 4 for black and white, LZW or PackBits for the rest, with the high bit first} tiff_bit_depth {a depth of {bitDepth} bits is not taken; use 1, 2, 4, 8, 24 or 32} tiff_resolution {it does not state its resolution} tiff_unreadable {its pages cannot be followed to the end} linear_pcm {the sound is not linear PCM} whole_byte_samples {samples are not whole bytes} gml_size {GML is less than 1 GB} other {{condition}}}. Convert it again.",
  "archival-version/file-not-judged":
    "Whether {path} is coded as the order demands was not looked at ({condition}). Have it looked at by a tool that decodes it.",
  "archival-version/gml-schema-missing":
    "GML is delivered with its schemas, and {path} is not there. Put the schema of the file beside it under the same name, and install the set gml-3.1.1 with rafskil schemas add.",
  "archival-version/research-index-missing":
    "The archive index says that the package is one of research data (researchSIP), and no table is said to hold any. Mark the main tables under tables: with research and its source, or take researchSIP out of the description.",
  "archival-version/research-left-out":
    "The table {table} is described as research data, and {profile} has no index of them: the table is written, and what research and missingValues say of it is not. Put that into a context document, or pack as dk-128.",
  "archival-version/volume-too-small":
    "{what, select, first {Indexes, schemas and context documents} table {The table {name}} other {Document {name}}} may take {sizeBytes} bytes and lies on one medium; a medium is to have {volumeSizeBytes}. Choose larger media.",
  "archival-version/made-key":
    "The table {table} has no primary key: {column}, the number of the row, was made for it. Name its key in the description if it has one.",
  "archival-version/name-changed":
    "“{found}” cannot be a name in SQL:1999, or is taken: it is {written} in the package, and its description says what it was.",
  "archival-version/foreign-key-left-out":
    "{table} ({columns}) refers to {target}, {problem, select, absent {which is not delivered: the reference was left out. Deliver that table too if it explains the values} other {though not to the whole of its primary key: the reference was left out}}.",
  "archival-version/description-missing":
    "{hasTable, select, true {These columns of {table} have no description} other {The table {table} has no description, nor do these columns}}: {columns}. Describe them in the database, or in the transfer’s description.",
  "archival-version/packed-column":
    "The column {column} is of the type {type}, which holds several values in one: it was written as a text. The archive may want it divided.",
  "archival-version/view-not-run":
    "The view {view} does not run on the tables of the package ({reason}): it was put in under its own name, not as an archive query.",
  "archival-version/text-changed":
    "Texts of the column {column} were changed as the order demands: blanks cut off {trimmed}, left empty and so nil {emptied}, with forbidden characters written by their numbers {replaced}.",
  "archival-version/column-made-text":
    "The column {column} was announced as {type}, and this row is the first with another value: the column was written as a text. Correct the value, or the type.",
};
