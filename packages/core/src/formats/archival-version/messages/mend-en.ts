import type { Messages } from "../../../model/language.ts";

/** What a repair says of its changes. */
export const mendEn: Messages = {
  "archival-version/mend-rows":
    "The table {table} has {found} rows, and tableIndex.xml says {expected}. The index will say {found}.",
  "archival-version/mend-trim":
    "{count} values of the table {table} begin or end with blanks. The blanks will be cut off, and what is left empty will be nil where it may be.",
  "archival-version/mend-document-index":
    "Document {id}: {field} says {said}. It will say {found}, as the document lies.",
  "archival-version/mend-document-list":
    "{problem, select, missing {There is no docIndex.xml. It will be made from the folders of documents} malformed {docIndex.xml cannot be read to its end. It will be made anew from the folders of documents} unlisted {Documents that are there and not in docIndex.xml will be listed: {count} ({ids})} absent {Documents that docIndex.xml lists and that are not there will be taken off the list: {count} ({ids}). Be sure that they are not missing} name {The original names of documents are lost: {count} ({ids}). The index will name each by its number; write the names in if they are known elsewhere} other {The parents of documents are not there, and will not be named: {count} ({ids})}}.",
  "archival-version/mend-checksum":
    "{file} has the MD5 {found}, and fileIndex.xml says {expected}. The index will have the new one: be sure that the file was meant to change.",
  "archival-version/mend-file-index":
    "{problem, select, missing {There is no fileIndex.xml. It will be made} malformed {fileIndex.xml cannot be read to its end. It will be made anew} absent {{file} is listed and not there. It will be taken off the list: be sure that it is not missing} unlisted {{file} is not listed. It will be} package {{file} is listed under another package. The list will have its place here} other {{file} is listed twice. One line will stay}}.",
  "archival-version/mend-place": "{part} will lie on medium {medium}.",
  "archival-version/mend-not-mended":
    "{name} is left as it is, since it is not what the index describes: {detail}. Correct it by hand, and begin again.",
};
