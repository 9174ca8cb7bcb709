import type { RecordTexts } from "./record-messages.ts";

const gap = (what: string): string =>
  `{scope, select, column {There is no column for the ${what}, in any of {rows, plural, one {# row} other {# rows}}. Export it too, or name its column under “columns” in the description.} other {The ${what} is missing. Register it in the system and export again, or fill it in.}}`;

/** The texts of the check in English: the source of the other three languages. */
export const recordEn: RecordTexts = {
  "transfer/description":
    "In the description{pointer, select, whole {} other { ({pointer})}}: {fault}. An editor that knows the schema helps.",
  "transfer/description-unfinished":
    "The description does not say who or what the {field} is: write its name in place of “…”.",
  "transfer/table-missing":
    "The description names this file for “{table}”, and it is not there. Put it in its place, or mend the path in the description.",
  "transfer/row-unreadable":
    "{reason, select, row_length {This row has {found, plural, one {# field} other {# fields}}, and the header has {expected}. A separator or a quote is missing, or stands where it should not.} stray_quote {A quote stands within a field, at character {column}. Double it, or export with quotes around the fields.} duplicate_column {{name, select, none {A column has no name.} other {Two columns have the name “{name}”.}} Name each once.} unclosed_quote {A quote begins here and is not closed.} malformed_bytes {A byte{byte, select, none {} other { ({byte})}} does not belong to the encoding. Declare the encoding of the file in the description{suggested, select, none {} other {, most likely {suggested}}}.} encoding_mismatch {The file begins with the mark of {found}, and the description declares {declared}. Declare the right one.} row_too_long {This row is longer than any row of records (more than {maxLength} characters): a quote or a line break is probably missing.} too_many_columns {There are more columns than a table of records has (more than {maxColumns}): see whether the separator is the right one.} value_not_text {This line is not an object whose values are texts, numbers, or lists of them.} syntax {This line is not JSON: it breaks at character {column}. Export it again.} duplicate_key {One key stands twice in this line, at character {column}. Name each once.} forbidden_key {A key in this line, at character {column}, is one by which a text could change a program. Rename it.} number_not_exact {A number in this line, at character {column}, is too long to be read exactly. Put it in quotes.} too_deep {This line has lists and objects too deep within each other. Write one object a line, of texts, numbers and lists of them.} too_large {This is larger than anything that records need. Export it again.} xml {The XML breaks here: {cause, select, unclosed_element {the file ends within an element} doctype {it has a document type declaration, which is not taken} version_unsupported {it is not XML 1.0} encoding_unsupported {its encoding cannot be read} encoding_mismatch {it declares another encoding than it has} malformed_bytes {a byte does not belong to its encoding} limit {it is larger or deeper than any extraction} other {it is not well-formed}}. Export it again.} workbook_damaged {The spreadsheet is damaged: {cause, select, sheet {it has no sheet} part {a part of it is missing} parts {the XML in it is broken} bomb {it unpacks to far more than it should} other {the zip that it is cannot be read}}. Open it in Excel, save it anew, or export as CSV.} workbook_not_xlsx {This is no spreadsheet of the form XLSX. Save it as .xlsx, or declare the right format.} workbook_old_or_locked {This is an older spreadsheet (.xls), or one with a password. Save it as .xlsx without a password.} workbook_in_archive {A spreadsheet inside a zip or tar is not read. Unpack the transfer first.} workbook_too_large {The spreadsheet is too large to be read. Export it as CSV.} cell_without_text {A cell refers to a text ({text}) that the spreadsheet does not have. Open it in Excel and save it anew.} other {This cannot be read.}} {isEnd, select, true {Nothing after it was read.} other {The row was left out.}}",
  "transfer/column-absent":
    "{reason, select, field {Under “columns” the description names the field “{field}”, which there is not. See docs/formats/transfer.md for the names.} other {The description says that “{field}” stands in the column “{column}”, and the table has no such column. See to its spelling.}}",
  "transfer/column-unknown":
    "{count, plural, one {The column {columns} is not known} other {The columns {columns} are not known}}. What stands there goes along as it is. If it is one of our fields, name it under “columns” in the description.",
  "transfer/date-form":
    "“{value}” in {column} is not a date as expected: 2021-02-28{form, select, iso {} other {, or by the declared form ({form})}}. Declare the form of dates (dateForm), or mend the date.",
  "transfer/date-impossible": "“{value}” in {column} is a day or a time that there is not. Mend it in the system.",
  "transfer/number-form": "“{value}” in {column} is not a whole number. Mend it, or declare decimalComma.",
  "transfer/value-unknown":
    "“{value}” in {column} is none of the values that the field has. Mend it, or let another column stand for the field.",
  "transfer/identifier-invalid":
    "{country, select, IS {This is no kennitala} NO {This is no organisasjonsnummer, fødselsnummer or D-number} other {This is no CVR or CPR number}}: its length, its date or its check digits are wrong. See to the digits; if it is something else, take it out of this field.",
  "transfer/case-number-missing": gap("case number"),
  "transfer/case-title-missing": gap("case title"),
  "transfer/case-created-missing": gap("day on which the case was created"),
  "transfer/case-class-missing": gap("class of the case in the classification scheme"),
  "transfer/case-party-missing":
    "{scope, select, column {There is no column for parties, in any of {rows, plural, one {# row} other {# rows}}.} other {No party is registered for the case {id}. Register whom it concerns.}}",
  "transfer/case-created-by-missing": gap("name of who created the case"),
  "transfer/case-unit-missing": gap("administrative unit of the case"),
  "transfer/case-responsible-missing": gap("name of who is responsible for the case"),
  "transfer/case-status-missing": gap("status of the case"),
  "transfer/case-closed-missing": gap("day on which the case was closed"),
  "transfer/case-closed-by-missing": gap("name of who closed the case"),
  "transfer/document-number-missing": gap("document number"),
  "transfer/document-case-missing": gap("case number of the document"),
  "transfer/document-title-missing": gap("document title"),
  "transfer/document-date-missing": gap("date of the document"),
  "transfer/document-received-missing": gap("day on which the incoming document was received"),
  "transfer/document-class-missing": gap(
    "class of the document in the classification scheme, or a case to take it from",
  ),
  "transfer/document-correspondent-missing": gap("sender or recipient of the document"),
  "transfer/document-type-missing": gap("type of the document"),
  "transfer/document-status-missing": gap("status of the document"),
  "transfer/document-registered-missing": gap("day on which the document was registered"),
  "transfer/document-registered-by-missing": gap("name of who registered the document"),
  "transfer/document-sequence-missing": gap("number of the document in the journal"),
  "transfer/document-archived-missing": gap("day on which the document was archived in the system"),
  "transfer/document-archived-by-missing": gap("name of who archived the document"),
  "transfer/class-code-missing": gap("code of the class"),
  "transfer/file-path-missing": gap("path of the file"),
  "transfer/case-number-duplicate":
    "The case number {id} stands in line {first} already. Each case has a number of its own: remove the row, or give it its right number.",
  "transfer/document-number-duplicate":
    "The document number {id} stands in line {first} already. Remove the row, or give it its right number.",
  "transfer/class-code-duplicate": "The class {id} stands in line {first} already. Remove one of the two.",
  "transfer/file-listed-twice": "The file {id} is named in line {first} already. Remove one of the two rows.",
  "transfer/case-unknown":
    "There is no case {id} in the table of cases. Export that case too, or mend the number in this row.",
  "transfer/document-unknown":
    "There is no document {id} in the table of documents. Export that document too, or mend the number in this row.",
  "transfer/class-unknown":
    "The class {id} is not in the classification scheme that is delivered. Deliver the scheme whole, or mend the class in this row.",
  "transfer/parent-unknown":
    "{table, select, classes {The class {id}, under which this one stands, is not in the scheme.} other {The case {id}, to which this one belongs, is not in the table.}} Add it, or mend this row.",
  "transfer/parent-cycle":
    "{id} lies, by way of those above it, under itself. Mend what it or one of the others belongs to.",
  "transfer/case-open":
    "The case {id} is not closed, and the description says that all cases of the transfer are. Close it in the system, leave it out, or deliver a snapshot.",
  "transfer/case-without-documents":
    "The case {id} has no documents. See whether they were left out of the export, or whether the case is empty.",
  "transfer/document-without-files":
    "No file belongs to the document {id}. See whether it was left out of the export, or is on paper only.",
  "transfer/date-order": "The case {id} was closed on {closedAt}, before it was created on {createdAt}. Mend the date.",
  "transfer/date-outside-period":
    "{date} lies outside the period of the transfer, {from} to {to}. Mend the date, the period in the description, or leave the record out.",
  "transfer/date-in-future": "{date} has not come yet. Mend the date.",
  "transfer/title-is-file-name":
    "The title “{title}” is only the name of a file. Say what the record is about, so that it can be found.",
  "transfer/text-blanks": "“{value}” has blanks at its beginning or end. rafskil check --fix removes them.",
  "transfer/text-line-break":
    "“{value}” breaks over two lines, where a name, a number or a path belongs. Write it in one line.",
  "transfer/text-control-character":
    "“{value}” holds a control character that nobody sees. Most formats refuse it: remove it in the system.",
  "transfer/text-not-assigned":
    "“{value}” holds a character that stands for no letter: something was lost in an earlier conversion, or a private font was used. Write what should stand there.",
  "transfer/text-mojibake":
    "“{value}” looks like text that was read in the wrong encoding (á has become Ã¡). Export again with the right encoding, or declare it in the description.",
  "transfer/personal-identifier":
    "This holds what reads as the identifier of a person ({identifier}), and the description says that there are no personal data. Remove it, or change hasPersonalData.",
  "transfer/file-path-unsafe":
    "“{path}” is not a path inside the folder of files. Write it from that folder on, with / between folders, without .. and without a drive.",
  "transfer/file-absent": "The file {id} is not there. Put it in its place, or mend the path in this row.",
  "transfer/file-unlisted":
    "No row names this file: the archive would not know what it is. Add a row for it, or take it out of the folder.",
  "transfer/file-empty": "This file is empty. Fetch it again from the system, or take it and its row out.",
  "transfer/file-size-differs":
    "The file {id} has {found} bytes, and the row says {expected}: it was changed or cut short. Fetch it again from the system.",
  "transfer/file-digest-differs":
    "The content of {id} does not have the {algorithm} digest that the row gives: the file was changed, or is another. The row says {expected}, the content gives {found}. Fetch the file again from the system.",
  "transfer/file-content-duplicate":
    "This file has the same content as {first}. See whether both are meant, or whether one was exported in place of another.",
  "transfer/file-name-long":
    "This path has {characters} characters. With the folders around it, Windows and many programs take no more than {limit}: shorten the names where the files are made, or keep the folder near the root of the disk.",
  "transfer/file-name-not-carried":
    "A package of the format {format} cannot carry this name: {reason, select, character {it holds the character {character}, which may not stand in the lists of the package} blanks {there is a blank at its beginning or end} no_ending {it has no ending such as .tif, and the list of documents asks for one} reserved {the package has a file of this name itself} other {in the package the path has {bytes} bytes, and there is room for {limit}}}. Rename the file, and mend its row.",
  "transfer/file-extension-differs":
    "The content is {format} ({puid}), and the name ends as something else. Rename the file, or export it again.",
  "transfer/file-format-unknown":
    "Nobody can tell what format this file has. Open it, see that it is whole, and convert it to a format that the archive takes.",
  "transfer/file-encrypted":
    "This file ({format}) is encrypted or has a password. In the archive nobody could read it: save it without.",
  "transfer/file-program":
    "This is a program or a script ({format}). Programs are not records: take it out, or ask the archive.",
  "transfer/file-archive":
    "This file ({format}) holds other files. Unpack it, and register what it holds, so that each can be found and read.",
  "transfer/file-truncated":
    "This file ({format}) ends before its content does: it was probably cut short. Fetch it again from the system.",
  "transfer/file-unreadable": "This file cannot be read. See to access rights and to the disk.",
  "transfer/file-format-not-accepted":
    "{reason, select, out_of_date {The receiving archive no longer takes {format} ({puid}), or does not take it yet.} other {The receiving archive does not take {format}{puid, select, none {} other { ({puid})}}.}} Convert the file to a format that it takes.",
  "not-run/description": "The description cannot be read, so that nothing else could be checked. Mend it first.",
  "not-run/not-identified": "The files were not looked into.",
  "not-run/not-digested": "The contents of files were not compared.",
  "not-run/table-absent": "“{path}” ({table}) is not there: its rows were not checked.",
  "not-run/table-cut": "“{path}” ({table}) could not be read beyond line {line}: the rows after it were not checked.",
  "not-applicable/registration": "The rules on registration that count here ({country}) do not ask for this.",
  "not-applicable/table": "The transfer does not have what this looks at: {tables}.",
  "not-applicable/no-target": "No target was named: --for says what the transfer will be packed as.",
  "not-applicable/any-format": "The target takes any format.",
  "not-applicable/renamed": "In the package the files get names of its own.",
  "not-applicable/personal-data": "The description says that there are personal data.",
};
