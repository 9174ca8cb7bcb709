import type { LanguageTexts } from "../compose.ts";
import { requirements } from "./requirements-nb.ts";

/** What is said of E-ARK packages, but for the requirements themselves. */
export const nb: LanguageTexts = {
  requirements,
  problems: {
    missing: "Det mangler. Legg det til.",
    missing_named: "«{expected}» mangler. Legg det til.",
    missing_for: "Det mangler for {found}. Legg det til.",
    optional: "Det er ikke oppgitt. Det er valgfritt: oppgi det hvis det er kjent.",
    optional_named: "«{expected}» er ikke oppgitt. Det er valgfritt: oppgi det hvis det er kjent.",
    value_unlisted: "«{found}» er ikke en verdi som standarden kjenner. Rett den.",
    empty: "Verdien er tom. Fyll den ut.",
    repeated: "Det kan bare forekomme én gang, men «{found}» er gjentatt. Fjern det overflødige.",
    value: "Verdien er «{found}», men skal være «{expected}». Rett den.",
    date: "«{found}» er ikke dato og klokkeslett som 2026-01-15T10:00:00Z. Skriv det slik.",
    mime: "«{found}» er ikke en medietype som IANA kjenner, slik som application/pdf. Rett den.",
    bad_id: "«{found}» kan ikke være en ID: den må begynne med en bokstav eller understrek. Sett en bokstav foran.",
    duplicate_id: "ID-en «{found}» brukes også av et annet element i samme fil. Gi ett av dem en annen ID.",
    unresolved: "«{found}» viser til en ID som ikke finnes i filen. Rett referansen.",
    wrong_kind: "«{found}» viser til et element av en annen type enn {expected}. Vis til det riktige.",
    not_found: "«{found}» viser til filen {expected}, som ikke er i pakken. Rett referansen eller legg til filen.",
    outside: "«{found}» fører ut av pakken. Vis bare til filer i pakken.",
    absolute: "«{found}» er ikke relativ til mappen som METS-filen ligger i. Skriv en relativ referanse.",
    backslash: "«{found}» har en omvendt skråstrek. Bruk vanlig skråstrek.",
    encoding: "«{found}» er ikke riktig prosentkodet. Kod UTF-8-bytene.",
    scheme: "«{found}» begynner med file:. Den ble forstått, men en relativ referanse har ikke det. Fjern det.",
    size: "METS oppgir {found} byte, men filen har {expected}. Enten er filen endret, eller METS er feil: finn ut hva.",
    checksum:
      "METS oppgir {found}, men filen har {expected}. Filen er endret eller skadet: be avsenderen om den på nytt.",
    unreadable: "Filen kunne ikke leses ({found}), så sjekksummen er ikke kontrollert. Be om pakken på nytt.",
    unreferenced: "Ingen METS viser til {found}, så ingen ville merke at den ble borte. Vis til den, eller fjern den.",
    not_listed: "Det mangler referanse til: {found}. Legg dem til.",
    disagrees: "«{found}» stemmer ikke med «{expected}». Få dem til å stemme overens.",
    malformed: "Filen er ikke velformet XML: {found}. Rett den, og lag pakken på nytt.",
    unexplained: "Verdien er {found}, og {expected} sier ikke hva som menes. Legg det til.",
    unchecked: "{expected} sjekksummer er av typen {found}, som ikke kan beregnes her. Be om SHA-256.",
    contradiction: "«{found}» godtas som det står: ingenting må gjøres.",
    later:
      "«{found}» kom med versjon {expected} av vokabularene, men pakken oppgir en tidligere versjon. Oppgi den versjonen, eller velg en tidligere verdi.",
    line_ends:
      "Filen har {found}, mens størrelsen og sjekksummen passer med {expected}. Send pakken som binære data, i en arkivfil.",
    schema: "Ifølge skjemaet: {found}. Rett det.",
  },
  reasons: {
    "eark-sip/reason/quick": "Det ble ikke beregnet sjekksummer, slik det ble bedt om.",
    "eark-sip/reason/no-mets": "Det er ingen METS.xml i roten av pakken.",
    "eark-sip/reason/no-dublin-core": "Ingen METS viser til Dublin Core.",
    "eark-sip/reason/no-dublin-core-schema":
      "Skjemaet til Dublin Core, dc.xsd, er ikke installert: det er ikke i noe offisielt sett. Legg det i mappen dublin-core i skjemamappen, som rafskil schemas list navngir.",
    "eark-sip/reason/no-erms": "Ingen METS sier at innholdet er arkivdokumenter etter ERMS.",
    "eark-sip/reason/no-schemas":
      "De offisielle skjemaene er ikke installert. Installer dem: rafskil schemas add MAPPE eller rafskil schemas fetch.",
    "eark-sip/reason/permits": "Kravet tillater noe og krever ingenting: det er ikke noe å kontrollere.",
    "eark-sip/reason/recognised-by-it":
      "Dette er merket som aktøren gjenkjennes på: mangler det, sier kravet om aktøren selv fra.",
    "eark-sip/reason/dropped": "Versjon {version} av standarden har det ikke lenger.",
  },
};
