import type { Messages } from "../../../model/language.ts";

/** What a repair says of its changes. */
export const mendDa: Messages = {
  "archival-version/mend-rows":
    "Tabellen {table} har {found} rækker, og tableIndex.xml siger {expected}. Indekset kommer til at sige {found}.",
  "archival-version/mend-trim":
    "{count} værdier i tabellen {table} begynder eller slutter med blanktegn. De fjernes, og det, der så er tomt, bliver nil, hvor det må.",
  "archival-version/mend-document-index":
    "Dokument {id}: {field} siger {said}. Det kommer til at sige {found}, som dokumentet ligger.",
  "archival-version/mend-document-list":
    "{problem, select, missing {Der er ingen docIndex.xml. Den bliver lavet ud fra dokumenternes mapper} malformed {docIndex.xml kan ikke læses til ende. Den bliver lavet igen ud fra dokumenternes mapper} unlisted {Dokumenter, der findes og ikke står i docIndex.xml, bliver opført: {count} ({ids})} absent {Dokumenter, som docIndex.xml opfører, og som ikke findes, tages af listen: {count} ({ids}). Vær sikker på, at de ikke mangler} name {Dokumenternes oprindelige navne er gået tabt: {count} ({ids}). Indekset kalder hvert efter dets nummer; skriv navnene ind, hvis de kendes andetsteds} other {Dokumenternes forældre findes ikke og bliver ikke nævnt: {count} ({ids})}}.",
  "archival-version/mend-checksum":
    "{file} har MD5 {found}, og fileIndex.xml siger {expected}. Indekset får den nye: vær sikker på, at filen skulle ændres.",
  "archival-version/mend-file-index":
    "{problem, select, missing {Der er ingen fileIndex.xml. Den bliver lavet} malformed {fileIndex.xml kan ikke læses til ende. Den bliver lavet igen} absent {{file} er opført og findes ikke. Den tages af listen: vær sikker på, at den ikke mangler} unlisted {{file} er ikke opført. Den bliver det} package {{file} er opført under en anden arkiveringsversion. Den får sin plads her} other {{file} er opført to gange. Én linje bliver}}.",
  "archival-version/mend-place": "{part} kommer til at ligge på medie {medium}.",
  "archival-version/mend-not-mended":
    "{name} er ladt, som den er, da den ikke er det, indekset beskriver: {detail}. Ret det i hånden, og begynd forfra.",
};
