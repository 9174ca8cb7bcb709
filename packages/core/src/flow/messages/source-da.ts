import type { SourceKey } from "./source-en.ts";

const more =
  "{more, plural, =0 {} one { # mere af samme slags er ikke nævnt.} other { # mere af samme slags er ikke nævnt.}}";

/** The texts of the source rules in Danish. */
export const sourceDa: Readonly<Record<SourceKey, string>> = {
  "source/unsafe-path": `Dette navn blev udeladt: {reason, select, absolute {det er en absolut sti} drive {det nævner et drev} backslash {det indeholder en omvendt skråstreg} parent_segment {det fører ud af pakken med »..«} empty_segment {det har et tomt led eller ».«} control_character {det indeholder et styretegn} empty {det er tomt} too_deep {det ligger mere end 100 mapper nede} too_long {det er længere end 4.096 byte} other {det er ikke sikkert at skrive til en disk}}. En pakke tager kun relative stier. Omdøb filen dér, hvor den blev lavet, og lav pakken igen.${more}`,
  "source/link": `Dette er et link og blev udeladt: det, som det peger på, er ikke en del af pakken. Læg selve filen der i stedet.${more}`,
  "source/special-file": `Dette er en enhed, en socket eller en pipe og ikke en fil, og det blev udeladt. Fjern det.${more}`,
  "source/duplicate-name": `To poster i arkivfilen har dette navn, og kun én kan være ment. Lav arkivfilen igen med hvert navn én gang.${more}`,
  "source/name-collision": `Dette navn og »{detail}« adskiller sig kun ved store og små bogstaver eller ved, hvordan bogstaverne er sammensat. På Windows eller macOS ville den ene overskrive den anden: omdøb en af dem.${more}`,
  "source/not-portable-name": `Dette navn er ikke muligt på Windows, og filen kan gå tabt der ({detail}). Omdøb den, hvis det system, den kommer fra, tillader det.${more}`,
  "source/name-not-unicode": `{reason, select, code_page_437 {Arkivfilen siger ikke, hvordan dette navn er skrevet. Det blev læst med den gamle tegntabel for zip, og bogstaver som ø, å eller ð er sandsynligvis forkerte. Lav arkivfilen igen med et program, der skriver navne i UTF-8.} other {Dette navn er ikke Unicode-tekst og blev udeladt: ingen kan sige, hvordan det skal læses. Omdøb det til UTF-8.}}${more}`,
  "source/header-mismatch": `Arkivfilen siger to forskellige ting om denne post: {detail}. Programmer ville være uenige om indholdet. Lav arkivfilen igen.${more}`,
  "source/overlapping-entries": `Denne post deler byte med en anden ({detail}): sådan er arkivbomber lavet, ikke ærlige arkivfiler. Lav arkivfilen igen.${more}`,
  "source/lying-size": `Den størrelse, der er oplyst for denne post, kan ikke være rigtig: {detail}. Lav arkivfilen igen.${more}`,
  "source/compression-ratio": `Denne post pakkes ud til langt mere, end den rummer ({detail}), som arkivbomber gør, og blev ikke pakket ud. Aflever filen ukomprimeret.${more}`,
  "source/encrypted-entry": `Denne post er krypteret, så ingen kan læse den i arkivet. Aflever den uden adgangskode.${more}`,
  "source/unsupported-method": `Denne post er af en slags, der ikke læses ({detail}). Lav arkivfilen igen, ukomprimeret eller med deflate.${more}`,
  "source/trailing-data": `Arkivfilen indeholder byte, der ikke hører til nogen post ({detail}). De er ikke en del af pakken: se efter, om noget er gået tabt eller skjult der.${more}`,
  "source/unreadable": `Dette kunne ikke læses ({detail}), så intet kan siges om det. Se på adgangsrettighederne og disken.${more}`,
  "source/missing": `Filen var der, da filerne blev listet, og var væk, da den skulle læses ({detail}). Lad ingen arbejde i mappen imens, og begynd igen.${more}`,
  "source/changed-while-read": `Filen ændrede sig, mens den blev læst ({detail}). Lad ingen arbejde i mappen imens, og begynd igen.${more}`,
  "source/crc-mismatch": `Bytene i denne post passer ikke med tjeksummen i arkivfilen ({detail}): de er beskadigede. Hent arkivfilen igen.${more}`,
  "source/size-mismatch": `Denne post har ikke den størrelse, der er oplyst ({detail}): den er beskadiget. Hent arkivfilen igen.${more}`,
  "source/corrupt-compression": `Denne post kan ikke pakkes ud ({detail}): den er beskadiget. Hent arkivfilen igen.${more}`,
};
