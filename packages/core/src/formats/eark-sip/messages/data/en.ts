import type { LanguageTexts } from "../compose.ts";
import { requirements } from "./requirements-en.ts";

/** What is said of E-ARK packages, but for the requirements themselves. */
export const en: LanguageTexts = {
  requirements,
  problems: {
    missing: "It is missing. Add it.",
    missing_named: "“{expected}” is missing. Add it.",
    missing_for: "It is missing for {found}. Add it.",
    optional: "It is not given. It is optional: give it if you know it.",
    optional_named: "“{expected}” is not given. It is optional: give it if you know it.",
    value_unlisted: "“{found}” is not a value that the standard knows. Correct it.",
    empty: "It is empty. Give it a value.",
    repeated: "It may be given once only, but “{found}” is repeated. Remove the others.",
    value: "Found “{found}”, expected “{expected}”. Correct the value.",
    date: "“{found}” is not a date and time such as 2026-01-15T10:00:00Z. Write it so.",
    mime: "“{found}” is not a media type that IANA knows, such as application/pdf. Correct it.",
    bad_id: "“{found}” cannot be an ID: it must begin with a letter or an underscore. Put a letter before it.",
    duplicate_id: "The ID “{found}” is used by another element of the same file. Give one of them another ID.",
    unresolved: "“{found}” refers to an ID that does not exist in this file. Correct the reference.",
    wrong_kind: "“{found}” refers to an element of another kind than {expected}. Refer to the right one.",
    not_found:
      "“{found}” refers to the file {expected}, which is not in the package. Correct the reference or add the file.",
    outside: "“{found}” leads out of the package. Refer to files in the package only.",
    absolute: "“{found}” is not relative to the folder of this METS. Write a relative reference.",
    backslash: "“{found}” has a backslash. Use forward slashes.",
    encoding: "“{found}” is not rightly percent-encoded. Encode its UTF-8 bytes.",
    scheme: "“{found}” begins with file:. It was understood, but a relative reference has no scheme. Remove it.",
    size: "The METS says {found} bytes, but the file has {expected}. The file was changed, or the METS is wrong: find out which.",
    checksum:
      "The METS says {found}, but the file has {expected}. The file was changed or damaged: get it anew from the sender.",
    unreadable: "The file could not be read ({found}), so its checksum was not verified. Get the package anew.",
    unreferenced: "No METS refers to {found}, so nobody would notice its loss. Refer to it, or remove it.",
    not_listed: "Not referred to: {found}. Add the references.",
    disagrees: "“{found}” does not agree with “{expected}”. Make them agree.",
    malformed: "The file is not well-formed XML: {found}. Mend it and make the package again.",
    unexplained: "The value is {found}, and {expected} does not say what is meant. Add it.",
    unchecked: "{expected} checksums are of the type {found}, which cannot be computed here. Ask for SHA-256.",
    contradiction: "“{found}” is taken as it stands: nothing need be done.",
    later:
      "“{found}” came with version {expected} of the vocabularies, and the package names an earlier version. Name that version, or choose an earlier value.",
    line_ends:
      "The file has {found} where its size and checksum fit {expected}. Send the package as binary data, in an archive.",
    schema: "By the schema: {found}. Correct it.",
  },
  reasons: {
    "eark-sip/reason/quick": "Nothing was hashed, as asked.",
    "eark-sip/reason/no-mets": "There is no METS.xml in the root of the package.",
    "eark-sip/reason/no-dublin-core": "No METS refers to Dublin Core.",
    "eark-sip/reason/no-dublin-core-schema":
      "The schema of Dublin Core, dc.xsd, is not installed: it is in no official set. Put it into the folder dublin-core of the schema folder, which rafskil schemas list names.",
    "eark-sip/reason/no-erms": "No METS says that the content is records by ERMS.",
    "eark-sip/reason/no-schemas":
      "The official schemas are not installed. Install them: rafskil schemas add FOLDER, or rafskil schemas fetch.",
    "eark-sip/reason/permits": "It permits something and demands nothing: there is nothing to check.",
    "eark-sip/reason/recognised-by-it":
      "It is the mark by which the agent is known: where it is missing, the requirement on the agent itself says so.",
    "eark-sip/reason/dropped": "Version {version} of the standard no longer has it.",
  },
};
