import type { Messages } from "../../../model/language.ts";

/** What a repair says of its changes. */
export const mendNb: Messages = {
  "archival-version/mend-rows":
    "Tabellen {table} har {found} rader, og tableIndex.xml sier {expected}. Indeksen kommer til å si {found}.",
  "archival-version/mend-trim":
    "{count} verdier i tabellen {table} begynner eller slutter med blanktegn. De fjernes, og det som da er tomt, blir nil der det er lov.",
  "archival-version/mend-document-index":
    "Dokument {id}: {field} sier {said}. Det kommer til å si {found}, slik dokumentet ligger.",
  "archival-version/mend-document-list":
    "{problem, select, missing {Det finnes ingen docIndex.xml. Den blir laget ut fra dokumentenes mapper} malformed {docIndex.xml kan ikke leses til slutten. Den blir laget på nytt ut fra dokumentenes mapper} unlisted {Dokumenter som finnes og ikke står i docIndex.xml, blir oppført: {count} ({ids})} absent {Dokumenter som docIndex.xml fører opp, og som ikke finnes, tas av listen: {count} ({ids}). Vær sikker på at de ikke mangler} name {Dokumentenes opprinnelige navn er gått tapt: {count} ({ids}). Indeksen kaller hvert etter nummeret; skriv navnene inn hvis de er kjent andre steder} other {Dokumentenes foreldre finnes ikke og blir ikke nevnt: {count} ({ids})}}.",
  "archival-version/mend-checksum":
    "{file} har MD5 {found}, og fileIndex.xml sier {expected}. Indeksen får den nye: vær sikker på at filen skulle endres.",
  "archival-version/mend-file-index":
    "{problem, select, missing {Det finnes ingen fileIndex.xml. Den blir laget} malformed {fileIndex.xml kan ikke leses til slutten. Den blir laget på nytt} absent {{file} er oppført og finnes ikke. Den tas av listen: vær sikker på at den ikke mangler} unlisted {{file} er ikke oppført. Den blir det} package {{file} er oppført under en annen arkivversjon. Den får sin plass her} other {{file} er oppført to ganger. Én linje blir stående}}.",
  "archival-version/mend-place": "{part} kommer til å ligge på medium {medium}.",
  "archival-version/mend-not-mended":
    "{name} er latt være som den er, siden den ikke er det indeksen beskriver: {detail}. Rett det for hånd, og begynn på nytt.",
};
