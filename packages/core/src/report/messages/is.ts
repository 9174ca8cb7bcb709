import type { FrameKey } from "./en.ts";

/** The frame of reports in Icelandic. */
export const frameIs: Readonly<Record<FrameKey, string>> = {
  "error/aborted": "Vinnslan var stöðvuð",
  "error/archive-damaged": "Safnskráin er skemmd",
  "error/archive-encrypted": "Safnskráin er dulrituð",
  "error/archive-unsupported": "Safnskráin er af gerð sem er ekki studd",
  "error/document-malformed": "Skjal er ekki rétt byggt upp",
  "error/document-too-large": "Skjal er stærra en leyfilegt er",
  "error/format-not-recognised": "Ekki tókst að greina snið pakkans",
  "error/format-unknown": "Þetta snið er ekki til",
  "error/insufficient-space": "Ekki er nóg laust pláss á diski",
  "error/limit-exceeded": "Farið var yfir leyfileg mörk",
  "error/not-found": "Eitthvað sem þarf fannst ekki",
  "error/output-exists": "Úttakið er þegar til",
  "error/output-inside-input": "Úttakið myndi lenda inni í inntakinu",
  "error/path-unsafe": "Skráarslóð er ekki örugg",
  "error/profile-unknown": "Þetta afbrigði sniðsins er ekki til",
  "error/read-failed": "Ekki tókst að lesa gögn",
  "error/source-changed": "Skrárnar breyttust á meðan þær voru lesnar",
  "error/usage": "Skipunin var ekki rétt notuð",
  "error/write-failed": "Ekki tókst að skrifa gögn",

  "not-run/needs-failed":
    "Prófunin byggist á reglunni {rule}, sem var ekki uppfyllt. Lagfærðu það fyrst og prófaðu svo aftur.",
  "not-run/needs-not-run": "Prófunin byggist á reglunni {rule}, sem var ekki prófuð.",
  "not-run/not-chosen": "Aðeins var beðið um aðrar reglur.",
  "not-run/skipped": "Beðið var um að sleppa henni.",
  "not-run/stopped": "{reason}, svo ekki var hægt að ljúka prófuninni: {detail}",

  "report/accepted": "Samþykkt",
  "report/refused": "Hafnað",
  "report/title": "Skýrsla um {subject}",
  "report/extent": "{files, plural, =0 {engar skrár} one {# skrá} other {# skrár}}, {size}",
  "report/size": "{value, number} {unit, select, B {{value, plural, one {bæti} other {bæti}}} other {{unit}}}",
  "report/counts":
    "{errors, plural, =0 {engin villa} one {# villa} other {# villur}}, {warnings, plural, =0 {engin viðvörun} one {# viðvörun} other {# viðvaranir}}, {remarks, plural, =0 {engin ábending} one {# ábending} other {# ábendingar}}",
  "report/finding-count": "{count, plural, one {# athugasemd} other {# athugasemdir}}",
  "report/severity-error": "Villa",
  "report/severity-warning": "Viðvörun",
  "report/severity-info": "Ábending",
  "report/place-package": "Pakkinn í heild",
  "report/place-line": "{path}, lína {line}",
  "report/place-xml": "{path}, lína {line}, {element}",
  "report/place-row": "{table}, röð {line}",
  "report/place-cell": "{table}, röð {line}, dálkur {column}",
  "report/more":
    "{more, plural, one {# athugasemd til viðbótar um þessa reglu er ekki sýnd} other {# athugasemdir til viðbótar um þessa reglu eru ekki sýndar}}. Allar eru þær í JSON-skýrslunni.",
  "report/and-more": "{shown} og {more, number} til viðbótar",
  "report/incomplete": "Ekki tókst að ljúka öllum prófunum. Það sem þær ná til getur verið rétt eða rangt.",
  "report/not-run-heading": "Ekki prófað",
  "report/outcomes":
    "Reglur: {passed, number} uppfylltar, {failed, number} ekki uppfylltar, {notApplicable, number} áttu ekki við, {notRun, number} ekki prófaðar.",
};
