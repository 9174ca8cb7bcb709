import type { FrameKey } from "./en.ts";

/** The frame of reports in Danish. */
export const frameDa: Readonly<Record<FrameKey, string>> = {
  "error/aborted": "Arbejdet blev afbrudt",
  "error/archive-damaged": "Arkivfilen er beskadiget",
  "error/archive-encrypted": "Arkivfilen er krypteret",
  "error/archive-unsupported": "Arkivfilen er af en type, der ikke understøttes",
  "error/document-malformed": "Et dokument er ikke opbygget korrekt",
  "error/document-too-large": "Et dokument er større end tilladt",
  "error/format-not-recognised": "Pakkens format blev ikke genkendt",
  "error/format-unknown": "Formatet findes ikke",
  "error/insufficient-space": "Der er ikke nok ledig plads på disken",
  "error/limit-exceeded": "En grænse blev overskredet",
  "error/not-found": "Noget nødvendigt blev ikke fundet",
  "error/output-exists": "Resultatet findes allerede",
  "error/output-inside-input": "Resultatet ville havne inde i kilden",
  "error/path-unsafe": "En filsti er ikke sikker",
  "error/profile-unknown": "Profilen findes ikke",
  "error/read-failed": "Noget kunne ikke læses",
  "error/source-changed": "Filerne blev ændret, mens de blev læst",
  "error/usage": "Kommandoen blev brugt forkert",
  "error/write-failed": "Noget kunne ikke skrives",

  "not-run/needs-failed": "Kontrollen bygger på reglen {rule}, som ikke er opfyldt. Ret det først, og kontrollér igen.",
  "not-run/needs-not-run": "Kontrollen bygger på reglen {rule}, som ikke blev kontrolleret.",
  "not-run/not-chosen": "Kun andre regler blev valgt.",
  "not-run/skipped": "Reglen blev valgt fra.",
  "not-run/stopped": "{reason}, så kontrollen kunne ikke gennemføres: {detail}",

  "report/accepted": "Godkendt",
  "report/refused": "Afvist",
  "report/title": "Rapport om {subject}",
  "report/extent": "{files, plural, =0 {ingen filer} one {# fil} other {# filer}}, {size}",
  "report/size": "{value, number} {unit, select, B {{value, plural, one {byte} other {byte}}} other {{unit}}}",
  "report/counts":
    "{errors, plural, =0 {ingen fejl} one {# fejl} other {# fejl}}, {warnings, plural, =0 {ingen advarsler} one {# advarsel} other {# advarsler}}, {remarks, plural, =0 {ingen bemærkninger} one {# bemærkning} other {# bemærkninger}}",
  "report/finding-count": "{count, plural, one {# fund} other {# fund}}",
  "report/severity-error": "Fejl",
  "report/severity-warning": "Advarsel",
  "report/severity-info": "Bemærkning",
  "report/place-package": "Pakken som helhed",
  "report/place-line": "{path}, linje {line}",
  "report/place-xml": "{path}, linje {line}, {element}",
  "report/place-row": "{table}, række {line}",
  "report/place-cell": "{table}, række {line}, kolonne {column}",
  "report/more":
    "{more, plural, one {# fund mere for denne regel er ikke vist} other {# fund mere for denne regel er ikke vist}}. JSON-rapporten har dem alle.",
  "report/and-more": "{shown} og {more, number} mere",
  "report/incomplete": "Nogle kontroller kunne ikke gennemføres. Det, de omfatter, kan være rigtigt eller forkert.",
  "report/not-run-heading": "Ikke kontrolleret",
  "report/outcomes":
    "Regler: {passed, number} opfyldt, {failed, number} ikke opfyldt, {notApplicable, number} ikke relevante, {notRun, number} ikke kontrolleret.",
};
