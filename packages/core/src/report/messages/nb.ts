import type { FrameKey } from "./en.ts";

/** The frame of reports in Norwegian bokmål. */
export const frameNb: Readonly<Record<FrameKey, string>> = {
  "error/aborted": "Arbeidet ble avbrutt",
  "error/archive-damaged": "Arkivfilen er skadet",
  "error/archive-encrypted": "Arkivfilen er kryptert",
  "error/archive-unsupported": "Arkivfilen er av en type som ikke støttes",
  "error/document-malformed": "Et dokument er ikke riktig bygd opp",
  "error/document-too-large": "Et dokument er større enn det som er tillatt",
  "error/format-not-recognised": "Formatet på pakken ble ikke gjenkjent",
  "error/format-unknown": "Formatet finnes ikke",
  "error/insufficient-space": "Det er ikke nok ledig plass på disken",
  "error/limit-exceeded": "En grense ble overskredet",
  "error/not-found": "Noe som trengs, ble ikke funnet",
  "error/output-exists": "Resultatet finnes allerede",
  "error/output-inside-input": "Resultatet ville havne inne i kilden",
  "error/path-unsafe": "En filsti er ikke trygg",
  "error/profile-unknown": "Profilen finnes ikke",
  "error/read-failed": "Noe kunne ikke leses",
  "error/source-changed": "Filene ble endret mens de ble lest",
  "error/usage": "Kommandoen ble brukt feil",
  "error/write-failed": "Noe kunne ikke skrives",

  "not-run/needs-failed":
    "Kontrollen bygger på regelen {rule}, som ikke er oppfylt. Rett det først, og kontroller på nytt.",
  "not-run/needs-not-run": "Kontrollen bygger på regelen {rule}, som ikke ble kontrollert.",
  "not-run/not-chosen": "Bare andre regler ble valgt.",
  "not-run/skipped": "Regelen ble valgt bort.",
  "not-run/stopped": "{reason}, så kontrollen kunne ikke fullføres: {detail}",

  "report/accepted": "Godkjent",
  "report/refused": "Avvist",
  "report/title": "Rapport om {subject}",
  "report/extent": "{files, plural, =0 {ingen filer} one {# fil} other {# filer}}, {size}",
  "report/size": "{value, number} {unit, select, B {{value, plural, one {byte} other {byte}}} other {{unit}}}",
  "report/counts":
    "{errors, plural, =0 {ingen feil} one {# feil} other {# feil}}, {warnings, plural, =0 {ingen advarsler} one {# advarsel} other {# advarsler}}, {remarks, plural, =0 {ingen merknader} one {# merknad} other {# merknader}}",
  "report/finding-count": "{count, plural, one {# funn} other {# funn}}",
  "report/severity-error": "Feil",
  "report/severity-warning": "Advarsel",
  "report/severity-info": "Merknad",
  "report/place-package": "Pakken som helhet",
  "report/place-line": "{path}, linje {line}",
  "report/place-xml": "{path}, linje {line}, {element}",
  "report/place-row": "{table}, rad {line}",
  "report/place-cell": "{table}, rad {line}, kolonne {column}",
  "report/more":
    "{more, plural, one {# funn til for denne regelen er ikke vist} other {# funn til for denne regelen er ikke vist}}. JSON-rapporten har alle.",
  "report/and-more": "{shown} og {more, number} til",
  "report/incomplete": "Noen kontroller kunne ikke fullføres. Det de omfatter, kan være riktig eller galt.",
  "report/not-run-heading": "Ikke kontrollert",
  "report/outcomes":
    "Regler: {passed, number} oppfylt, {failed, number} ikke oppfylt, {notApplicable, number} ikke aktuelle, {notRun, number} ikke kontrollert.",
};
