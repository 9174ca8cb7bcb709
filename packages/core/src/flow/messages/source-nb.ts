import type { SourceKey } from "./source-en.ts";

const more =
  "{more, plural, =0 {} one { # til av samme slag er ikke listet.} other { # til av samme slag er ikke listet.}}";

/** The texts of the source rules in Norwegian bokmål. */
export const sourceNb: Readonly<Record<SourceKey, string>> = {
  "source/unsafe-path": `Dette navnet ble utelatt: {reason, select, absolute {det er en absolutt sti} drive {det nevner en stasjon} backslash {det inneholder en omvendt skråstrek} parent_segment {det fører ut av pakken med «..»} empty_segment {det har et tomt ledd eller «.»} control_character {det inneholder et styretegn} empty {det er tomt} too_deep {det ligger mer enn 100 mapper ned} too_long {det er lengre enn 4 096 byte} other {det er ikke trygt å skrive til en disk}}. En pakke godtar bare relative stier. Gi filen et nytt navn der den ble laget, og lag pakken på nytt.${more}`,
  "source/link": `Dette er en lenke og ble utelatt: det den peker på, er ikke en del av pakken. Legg selve filen der i stedet.${more}`,
  "source/special-file": `Dette er en enhet, en socket eller et rør, ikke en fil, og ble utelatt. Fjern den.${more}`,
  "source/duplicate-name": `To oppføringer i arkivfilen har dette navnet, og bare én kan være ment. Lag arkivfilen på nytt med hvert navn én gang.${more}`,
  "source/name-collision": `Dette navnet og «{detail}» skiller seg bare i store og små bokstaver eller i hvordan bokstavene er satt sammen. På Windows eller macOS ville den ene overskrive den andre: gi en av dem et nytt navn.${more}`,
  "source/not-portable-name": `Dette navnet er ikke mulig på Windows, og filen kan gå tapt der ({detail}). Gi den et nytt navn hvis systemet den kommer fra, tillater det.${more}`,
  "source/name-not-unicode": `{reason, select, code_page_437 {Arkivfilen sier ikke hvordan dette navnet er skrevet. Det ble lest med den gamle tegntabellen for zip, og bokstaver som ø, å eller ð er trolig gale. Lag arkivfilen på nytt med et program som skriver navn i UTF-8.} other {Dette navnet er ikke Unicode-tekst og ble utelatt: ingen kan si hvordan det skal leses. Gi det et navn i UTF-8.}}${more}`,
  "source/header-mismatch": `Arkivfilen sier to ulike ting om denne oppføringen: {detail}. Programmer ville være uenige om innholdet. Lag arkivfilen på nytt.${more}`,
  "source/overlapping-entries": `Denne oppføringen deler byte med en annen ({detail}): slik er arkivbomber laget, ikke ærlige arkivfiler. Lag arkivfilen på nytt.${more}`,
  "source/lying-size": `Størrelsen som er oppgitt for denne oppføringen, kan ikke stemme: {detail}. Lag arkivfilen på nytt.${more}`,
  "source/compression-ratio": `Denne oppføringen pakkes ut til langt mer enn den rommer ({detail}), slik arkivbomber gjør, og ble ikke pakket ut. Lever filen ukomprimert.${more}`,
  "source/encrypted-entry": `Denne oppføringen er kryptert, slik at ingen kan lese den i arkivet. Lever den uten passord.${more}`,
  "source/unsupported-method": `Denne oppføringen er av et slag som ikke leses ({detail}). Lag arkivfilen på nytt, ukomprimert eller med deflate.${more}`,
  "source/trailing-data": `Arkivfilen inneholder byte som ikke hører til noen oppføring ({detail}). De er ikke en del av pakken: se etter om noe er gått tapt eller skjult der.${more}`,
  "source/unreadable": `Dette kunne ikke leses ({detail}), så ingenting kan sies om det. Se på tilgangsrettighetene og disken.${more}`,
  "source/missing": `Filen var der da filene ble listet, og var borte da den skulle leses ({detail}). La ingen arbeide i mappen imens, og begynn på nytt.${more}`,
  "source/changed-while-read": `Filen endret seg mens den ble lest ({detail}). La ingen arbeide i mappen imens, og begynn på nytt.${more}`,
  "source/crc-mismatch": `Bytene i denne oppføringen stemmer ikke med sjekksummen i arkivfilen ({detail}): de er skadet. Hent arkivfilen på nytt.${more}`,
  "source/size-mismatch": `Denne oppføringen har ikke den størrelsen som er oppgitt ({detail}): den er skadet. Hent arkivfilen på nytt.${more}`,
  "source/corrupt-compression": `Denne oppføringen kan ikke pakkes ut ({detail}): den er skadet. Hent arkivfilen på nytt.${more}`,
};
