import type { Messages } from "../../../model/language.ts";

export const da: Messages = {
  "bagit/declaration-missing":
    "bagit.txt mangler. Den siger, hvilken version af BagIt pakken følger, og skal ligge øverst i hver pakke. Tilføj den, eller angiv, hvilket format pakken egentlig har.",
  "bagit/declaration-form":
    "{problem, select, version_line {Den første linje i bagit.txt skal være »BagIt-Version: M.N«, men er »{text}«. Skriv versionen der.} encoding_line {Den anden linje i bagit.txt skal være »Tag-File-Character-Encoding: UTF-8« eller et andet tegnsæt, men er »{text}«. Skriv tegnsættet der.} extra_line {bagit.txt skal have to linjer; linje {line} er »{text}«. Fjern den.} blanks {Linje {line} i bagit.txt har mellemrum, hvor der ikke skal være nogen, eller mangler et: »{text}«. Der skal stå ét mellemrum efter kolonet og intet foran.} other {Linje {line} i bagit.txt kan forstås, men en streng læser afviser den: »{text}«. Skriv navnet nøjagtigt som i standarden, uden mellemrum til sidst.}}",
  "bagit/version-unknown":
    "Pakken siger, at den følger BagIt {version}. De versioner, der er kendt her, er {known}, og pakken blev læst som den nyeste af dem. Bed afsenderen om en af disse.",
  "bagit/encoding-unknown": "Tegnsættet »{encoding}« er ukendt, så metadatafilerne blev læst som UTF-8. Brug UTF-8.",
  "bagit/encoding-not-utf8":
    "Metadatafilerne er i {encoding}. De kan læses, men standarden anbefaler UTF-8, og en senere version tillader måske kun det.",
  "bagit/byte-order-mark": "{path} begynder med et BOM-mærke. I UTF-8 skal der intet være. Gem filen uden.",
  "bagit/tag-file-unreadable":
    "{problem, select, too_large {{path} er for stor til at være en metadatafil og blev ikke læst. Se efter, hvad den indeholder.} too_long {Denne linje i {path} er længere end 65.536 byte og blev ikke læst. Ingen filsti eller URL er så lang: filen er beskadiget eller lavet for at gøre skade.} other {Denne linje i {path} har byte, der ikke er {encoding}, det tegnsæt, som bagit.txt angiver. Angiv det rigtige tegnsæt, eller gem filen igen.}}",
  "bagit/last-line-unterminated":
    "Den sidste linje i {path} mangler linjeskift. Den blev læst, men ingen kan se, om filen er klippet over. Afslut den sidste linje som de andre.",
  "bagit/payload-folder-missing":
    "Mappen data/ mangler. Den rummer pakkens indhold. Tilføj den, også selv om den er tom.",
  "bagit/payload-manifest-missing":
    "Der er ingen tjeksumsliste for indholdet (såsom manifest-sha256.txt), så intet siger, hvad pakken skal indeholde. Lav pakken igen med en tjeksumsliste.",
  "bagit/manifest-name":
    "Tjeksumslisten {path} hedder ikke, som standarden siger, og blev ikke brugt. Kald den {expected}.",
  "bagit/algorithm-unknown":
    "{path} har tjeksummer af algoritmen {algorithm}, som ikke kan beregnes her, så de blev ikke kontrolleret. De kendte er {known}. Bed afsenderen om en af disse.",
  "bagit/algorithm-weak":
    "Indholdet har kun tjeksummer af {algorithms}. De viser tilfældig skade, men ikke ændringer, som nogen laver med vilje. Tilføj en tjeksumsliste med SHA-256 eller SHA-512.",
  "bagit/serialization-top-folder":
    "Arkivfilen {archive} har ikke pakken i én mappe øverst: den, der pakker ud, får filerne spredt blandt andre. Pak selve pakkemappen, ikke det, der ligger i den.",
  "bagit/serialization-name":
    "Arkivfilen hedder {archive}, og pakken i den {folder}. De skal have samme navn. Omdøb en af dem.",
  "bagit/manifest-line":
    "Denne linje i {manifest} er ikke en tjeksum, mellemrum og en filsti: »{text}«. Den fil, som linjen skulle vise til, blev ikke kontrolleret ved den. Skriv linjen igen.",
  "bagit/checksum-length":
    "Tjeksummen for {path} har {found} cifre; algoritmen giver {expected}. Den blev ikke sammenlignet. Beregn den igen, eller se efter, om tjeksumslisten er opkaldt efter den rigtige algoritme.",
  "bagit/manifest-quirk":
    "{quirk, select, blank_line {Denne linje i {manifest} er tom. Den blev forbigået. Fjern den.} binary_marker {Filstien {path} har en stjerne foran sig, sådan som md5sum skriver den. Den blev forbigået, men en streng læser afviser den. Fjern stjernen.} other {Filstien {path} begynder med »./«. Det blev forbigået, men en streng læser afviser det. Fjern det.}}",
  "bagit/percent-encoding":
    "Filstien {path} har et procenttegn, der ikke er skrevet %25, som version 1.0 kræver. Filen blev fundet alligevel. Skriv %25 i stedet.",
  "bagit/unsafe-path":
    "Filstien {path} fører ud af pakken ({escape, select, absolute {den er absolut} drive {den nævner et drev} unc {den nævner et netværksdrev} parent {den har et »..«} home {den nævner en hjemmemappe} other {den nævner en miljøvariabel}}). Den blev ikke fulgt. En pakke med en sådan sti er fejlbehæftet eller lavet for at gøre skade: afvis den.",
  "bagit/path-malformed":
    "Filstien {path} kan ikke være stien til en fil i en pakke: {fault, select, backslash {den har en omvendt skråstreg, hvor »/« skal stå mellem mapper} empty_segment {den har et tomt led eller et led ».«} control_character {den har et kontroltegn} not_unicode {den er ikke Unicode} too_long {den er længere end 4.096 byte} folder {den nævner en mappe, og en tjeksumsliste viser kun til filer} other {dens form er forkert ({fault})}}. Ret den.",
  "bagit/listed-outside-payload":
    "{manifest} viser til {path}, som ikke ligger under data/. Tjeksumslister for indholdet viser kun til filerne der. Flyt linjen til en tjeksumsliste for metadata.",
  "bagit/tag-manifest-entry":
    "{manifest} viser til {path}. En tjeksumsliste for metadata viser hverken til filer i indholdet eller til tjeksumslister for metadata. Fjern linjen.",
  "bagit/listed-twice": "{manifest} viser til {path} mere end én gang, med samme tjeksum. Fjern gentagelsen.",
  "bagit/listed-with-two-checksums":
    "{manifest} viser til {path} mere end én gang, med forskellige tjeksummer; denne er {checksum}. Find ud af, hvilken der er rigtig, og fjern den anden.",
  "bagit/name-variant":
    "Tjeksumslisten kalder filen {path}; den hedder {found}. Forskellen er kun store og små bogstaver eller bogstavernes Unicode-form, så filen blev kontrolleret under sit eget navn. Brug samme navn begge steder.",
  "bagit/file-missing":
    "Filen {path} står i {manifest}, men er ikke i pakken. Få filen fra afsenderen, eller en hel pakke.",
  "bagit/tag-file-missing":
    "Filen {path} står i {manifest}, men er ikke i pakken. Få filen fra afsenderen, eller en hel pakke.",
  "bagit/file-not-in-manifest":
    "Filen {path} er i pakken, men ikke i {manifests}. Ingen kan sige, om den hører til der, og om den er hel. Føj den til tjeksumslisten, eller fjern filen.",
  "bagit/file-unreadable":
    "Filen {path} kunne ikke læses, som den var angivet ({fault, select, missing {den forsvandt} changed_while_read {den blev ændret, mens den blev læst} crc_mismatch {dens CRC-værdi i arkivfilen er en anden} size_mismatch {dens størrelse er en anden} header_mismatch {arkivfilen siger to ting om den} corrupt_compression {dens komprimerede data er beskadiget} other {systemet nægtede}}{detail, select, other {: {detail}}}). Den blev ikke kontrolleret. Undersøg mediet, og kontrollér igen.",
  "bagit/checksum-mismatch":
    "Filen {path} er ikke det, {manifest} siger: tjeksummen skal være {expected}, men er {found}. Den er ændret eller beskadiget, efter at pakken blev lavet. Få filen igen fra afsenderen.",
  "bagit/tag-checksum-mismatch":
    "Filen {path} er ikke det, {manifest} siger: tjeksummen skal være {expected}, men er {found}. Den er ændret eller beskadiget, efter at pakken blev lavet. Få pakken igen fra afsenderen.",
  "bagit/tag-manifest-missing":
    "Pakken har ingen tjeksumsliste for metadata (såsom tagmanifest-sha256.txt): en ændring i metadata eller i tjeksumslisterne ville ikke blive set.",
  "bagit/tag-manifest-incomplete":
    "{path} viser ikke til {missing}. Hver tjeksumsliste for metadata viser til alle tjeksumslister for indholdet. Lav den igen.",
  "bagit/tag-file-not-listed":
    "Filen {path} står ikke i nogen tjeksumsliste for metadata: en ændring i den ville ikke blive set. Føj den til tjeksumslisterne for metadata, eller fjern den.",
  "bagit/tag-manifests-differ":
    "Filen {path} står ikke i {manifests}, men i en anden tjeksumsliste for metadata. De skal vise til de samme filer. Lav dem igen.",
  "bagit/tag-manifest-algorithms":
    "Tjeksumslisterne for indholdet er af {payload}, og dem for metadata af {tags}. De skal have de samme algoritmer.",
  "bagit/bag-info-line":
    "{problem, select, no_colon {Denne metadatalinje har intet kolon og fortsætter ikke linjen foran: »{text}«. Skriv »Navn: værdi«, eller begynd linjen med et mellemrum, hvis den fortsætter.} no_label {Denne metadatalinje har intet navn foran kolonet: »{text}«. Skriv et.} other {Metadata begynder med en linje, der fortsætter en anden: »{text}«. Fjern mellemrummet foran, eller tilføj den linje, der mangler.}}",
  "bagit/bag-info-blanks":
    "I denne metadatalinje skal der stå ét mellemrum efter kolonet og intet foran: »{text}«. Den blev forstået alligevel.",
  "bagit/bag-info-long-line": "Denne metadatalinje er længere end {limit} tegn. Del den, så folk kan læse den overalt.",
  "bagit/element-repeated": "{label} er angivet mere end én gang. Det skal stå én gang. Behold det rigtige.",
  "bagit/bagging-date-form": "{label} er »{value}«. Det skal være en dag på formen ÅÅÅÅ-MM-DD, såsom 2026-03-01.",
  "bagit/bag-count-form": "Bag-Count er »{value}«. Det skal være »N of T«, såsom »1 of 15« eller »3 of ?«.",
  "bagit/oxum-repeated": "Payload-Oxum er angivet mere end én gang. Det må kun stå én gang. Behold det rigtige.",
  "bagit/oxum-form": "Payload-Oxum er »{value}«. Det skal være byte, punktum og antal filer, såsom 279164409832.1198.",
  "bagit/oxum-mismatch":
    "Payload-Oxum siger {value} (byte.filer), og indholdet er {found}. Filer mangler, er tilføjet eller ændret. Få en hel pakke fra afsenderen.",
  "bagit/fetch-line":
    "Denne linje i fetch.txt er ikke en URL, en længde og en filsti ({problem, select, fields {en del mangler} length {længden er hverken et tal eller »-«} other {URL’en er ikke absolut eller har tegn, der skal kodes}}): »{text}«. Ret den.",
  "bagit/fetch-unsafe-path":
    "Filstien {path} i fetch.txt fører ud af pakken eller kan ikke være stien til en fil. Intet blev hentet. En pakke med en sådan sti er fejlbehæftet eller lavet for at gøre skade: afvis den.",
  "bagit/fetch-tag-file":
    "fetch.txt viser til {path}, som ikke ligger under data/. Den viser kun til filer i indholdet. Fjern linjen.",
  "bagit/fetch-not-in-manifest":
    "fetch.txt viser til {path}, som ikke står i {manifests}. Det, der hentes, kunne ikke kontrolleres. Føj det til tjeksumslisten.",
  "bagit/not-fetched":
    "Filen {path} mangler at blive hentet fra {url}. Pakken er ikke komplet uden den, og intet hentes, uden at nogen beder om det. Bed afsenderen om en hel pakke, eller få filen hentet.",
  "bagit/fetch-length":
    "fetch.txt siger, at {path} har {stated, number} byte; filen har {found, number}. Se efter, om det er den rigtige.",
  "bagit/fetch-url":
    "{path} skal hentes fra {url}, som {doubt, select, scheme {hverken er HTTP eller HTTPS} credentials {har et brugernavn eller en adgangskode i sig} other {er en vært på et lokalt net}}. Det ville ikke blive hentet. Bed afsenderen om filen.",
  "bagit/nested-bag":
    "Der ligger en pakke i indholdet: {folder}. Dens filer blev kontrolleret som alle andre; om den er en gyldig pakke, blev ikke undersøgt. Kontrollér den for sig, hvis det har betydning.",
  "bagit/empty-folder":
    "Mappen {path} er tom. Tjeksumslister viser kun til filer, så ingen ser det, hvis mappen går tabt. Læg en fil i den (såsom .keep), hvis den har betydning.",
  "bagit/profile-malformed":
    "BagIt-profilen er ikke i orden: {problem, select, json {den er ikke JSON ({detail})} absent {{field} mangler} type {{field} har forkert type eller værdi; det skal være: {detail}} unknown {{field} er ikke et felt i BagIt Profiles og blev forbigået} not_allowed {{field} kræver »{detail}«, som den tilhørende liste ikke tillader} other {{field} modsiger {detail}}}. Ret profilen.",
  "bagit/profile-version":
    "Pakken er af BagIt {version}; profilen godtager {accepted}. Lav pakken i en af disse versioner.",
  "bagit/profile-serialization":
    "{problem, select, not_serialized {Profilen kræver en arkivfil, og pakken er en mappe. Pak den som en af disse: {accepted}.} serialized {Profilen kræver en mappe, og pakken er en arkivfil. Pak den ud.} other {Profilen godtager arkivfiler af {accepted}, og denne er {found}. Pak den som en af disse.}}",
  "bagit/profile-identifier":
    "Metadata siger ikke, at pakken følger profilen: BagIt-Profile-Identifier skal være {expected}. Føj linjen til metadata.",
  "bagit/profile-tag-required": "Profilen kræver {label} i metadata, og det mangler eller er tomt. Tilføj det.",
  "bagit/profile-tag-value": "{label} er »{value}«; profilen godtager {accepted}. Skriv en af disse.",
  "bagit/profile-tag-repeated": "{label} er angivet mere end én gang; profilen tager det én gang. Behold det rigtige.",
  "bagit/profile-manifests":
    "{problem, select, missing {Profilen kræver {path}, og den er ikke i pakken. Tilføj tjeksumslisten.} other {Profilen tillader ikke {path}. Fjern den.}}",
  "bagit/profile-tag-manifests":
    "{problem, select, missing {Profilen kræver {path}, og den er ikke i pakken. Tilføj tjeksumslisten.} other {Profilen tillader ikke {path}. Fjern den.}}",
  "bagit/profile-fetch":
    "{problem, select, missing {Profilen kræver fetch.txt, og den er ikke i pakken.} other {Profilen tillader ikke fetch.txt. Læg selve filerne i pakken.}}",
  "bagit/profile-data-empty":
    "Profilen vil ikke have noget indhold: data/ skal være tom eller have én tom fil. Den har {files, plural, one {# fil} other {# filer}} på {bytes, number} byte.",
  "bagit/profile-tag-files":
    "{problem, select, missing {Profilen kræver filen {path}, og den er ikke i pakken. Tilføj den.} other {Profilen tillader ikke filen {path}. Fjern den.}}",
  "bagit/profile-payload-files":
    "{problem, select, missing {Profilen kræver {path} i indholdet, og den er der ikke. Tilføj den.} other {Profilen tillader ikke {path} i indholdet. Fjern den.}}",
  "bagit/reason/quick":
    "Dette var et hurtigt kig: ingen tjeksum blev beregnet, så intet vides om, hvorvidt filerne er hele. Kontrollér fuldt ud, før pakken modtages.",
  "bagit/reason/no-fetch": "Pakken har ingen fetch.txt.",
  "bagit/reason/no-tag-manifest": "Pakken har ingen tjeksumsliste for metadata.",
  "bagit/reason/no-bag-info": "Pakken har ingen {file}.",
  "bagit/reason/older-version": "BagIt {version} siger ikke dette; det kom med version 1.0.",
  "bagit/reason/no-profile": "Ingen BagIt-profil blev angivet.",
  "bagit/reason/not-archived": "Pakken er en mappe, ikke en arkivfil.",
};
