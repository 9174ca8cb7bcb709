import type { LanguageTexts } from "../compose.ts";
import { requirements } from "./requirements-da.ts";

/** What is said of E-ARK packages, but for the requirements themselves. */
export const da: LanguageTexts = {
  requirements,
  problems: {
    missing: "Det mangler. Tilføj det.",
    missing_named: "“{expected}” mangler. Tilføj det.",
    missing_for: "Det mangler for {found}. Tilføj det.",
    optional: "Det er ikke angivet. Det er valgfrit: angiv det, hvis det er kendt.",
    optional_named: "“{expected}” er ikke angivet. Det er valgfrit: angiv det, hvis det er kendt.",
    value_unlisted: "“{found}” er ikke en værdi, som standarden kender. Ret den.",
    empty: "Værdien er tom. Udfyld den.",
    repeated: "Det må kun forekomme én gang, men “{found}” er gentaget. Fjern det overflødige.",
    value: "Værdien er “{found}”, men skal være “{expected}”. Ret den.",
    date: "“{found}” er ikke dato og klokkeslæt som 2026-01-15T10:00:00Z. Skriv det sådan.",
    mime: "“{found}” er ikke en medietype, som IANA kender, såsom application/pdf. Ret den.",
    bad_id:
      "“{found}” kan ikke være et ID: det skal begynde med et bogstav eller en understregning. Sæt et bogstav foran.",
    duplicate_id: "ID’et “{found}” bruges også af et andet element i samme fil. Giv et af dem et andet ID.",
    unresolved: "“{found}” henviser til et ID, der ikke findes i filen. Ret henvisningen.",
    wrong_kind: "“{found}” henviser til et element af en anden type end {expected}. Henvis til det rigtige.",
    not_found: "“{found}” henviser til filen {expected}, som ikke er i pakken. Ret henvisningen, eller tilføj filen.",
    outside: "“{found}” fører ud af pakken. Henvis kun til filer i pakken.",
    absolute: "“{found}” er ikke relativ til den mappe, METS-filen ligger i. Skriv en relativ henvisning.",
    backslash: "“{found}” har en omvendt skråstreg. Brug almindelig skråstreg.",
    encoding: "“{found}” er ikke rigtigt procentkodet. Kod UTF-8-bytene.",
    scheme: "“{found}” begynder med file:. Den blev forstået, men en relativ henvisning har det ikke. Fjern det.",
    size: "METS angiver {found} byte, men filen har {expected}. Enten er filen ændret, eller METS er forkert: find ud af hvilket.",
    checksum:
      "METS angiver {found}, men filen har {expected}. Filen er ændret eller beskadiget: bed afsenderen om den igen.",
    unreadable: "Filen kunne ikke læses ({found}), så checksummen er ikke kontrolleret. Bed om pakken igen.",
    unreferenced:
      "Ingen METS henviser til {found}, så ingen ville opdage, at den gik tabt. Henvis til den, eller fjern den.",
    not_listed: "Der mangler henvisning til: {found}. Tilføj dem.",
    disagrees: "“{found}” stemmer ikke overens med “{expected}”. Bring dem i overensstemmelse.",
    malformed: "Filen er ikke velformet XML: {found}. Ret den, og lav pakken igen.",
    unexplained: "Værdien er {found}, og {expected} siger ikke, hvad der menes. Tilføj det.",
    unchecked: "{expected} checksummer er af typen {found}, som ikke kan beregnes her. Bed om SHA-256.",
    contradiction: "“{found}” godtages, som det står: intet skal gøres.",
    later:
      "»{found}« kom med version {expected} af vokabularerne, men pakken angiver en tidligere version. Angiv den version, eller vælg en tidligere værdi.",
    line_ends:
      "Filen har {found}, mens størrelsen og checksummen passer med {expected}. Send pakken som binære data, i en arkivfil.",
    schema: "Ifølge skemaet: {found}. Ret det.",
  },
  reasons: {
    "eark-sip/reason/quick": "Der blev ikke beregnet checksummer, som der blev bedt om.",
    "eark-sip/reason/no-mets": "Der er ingen METS.xml i roden af pakken.",
    "eark-sip/reason/no-dublin-core": "Ingen METS henviser til Dublin Core.",
    "eark-sip/reason/no-dublin-core-schema":
      "Skemaet for Dublin Core, dc.xsd, er ikke installeret: det er ikke i noget officielt sæt. Læg det i mappen dublin-core i skemamappen, som rafskil schemas list nævner.",
    "eark-sip/reason/no-erms": "Ingen METS siger, at indholdet er dokumenter efter ERMS.",
    "eark-sip/reason/no-schemas":
      "De officielle skemaer er ikke installeret. Installer dem: rafskil schemas add MAPPE eller rafskil schemas fetch.",
    "eark-sip/reason/permits": "Kravet tillader noget og kræver intet: der er intet at kontrollere.",
    "eark-sip/reason/recognised-by-it":
      "Det er det mærke, aktøren kendes på: mangler det, siger kravet om aktøren selv det.",
    "eark-sip/reason/dropped": "Version {version} af standarden har det ikke længere.",
  },
};
