import type { Messages } from "../../../model/language.ts";

export const nb: Messages = {
  "bagit/declaration-missing":
    "bagit.txt mangler. Den sier hvilken versjon av BagIt pakken følger, og skal ligge øverst i hver pakke. Legg den til, eller oppgi hvilket format pakken egentlig har.",
  "bagit/declaration-form":
    "{problem, select, version_line {Den første linjen i bagit.txt skal være «BagIt-Version: M.N», men er «{text}». Skriv versjonen der.} encoding_line {Den andre linjen i bagit.txt skal være «Tag-File-Character-Encoding: UTF-8» eller et annet tegnsett, men er «{text}». Skriv tegnsettet der.} extra_line {bagit.txt skal ha to linjer; linje {line} er «{text}». Fjern den.} blanks {Linje {line} i bagit.txt har mellomrom der det ikke skal være noen, eller mangler ett: «{text}». Det skal stå ett mellomrom etter kolonet og ingen foran.} other {Linje {line} i bagit.txt kan forstås, men en streng leser avviser den: «{text}». Skriv navnet nøyaktig som i standarden, uten mellomrom til slutt.}}",
  "bagit/version-unknown":
    "Pakken sier at den følger BagIt {version}. Versjonene som er kjent her, er {known}, og pakken ble lest som den nyeste av dem. Be avsenderen om en av disse.",
  "bagit/encoding-unknown": "Tegnsettet «{encoding}» er ukjent, så metadatafilene ble lest som UTF-8. Bruk UTF-8.",
  "bagit/encoding-not-utf8":
    "Metadatafilene er i {encoding}. De kan leses, men standarden anbefaler UTF-8, og en senere versjon tillater kanskje bare det.",
  "bagit/byte-order-mark": "{path} begynner med et BOM-merke. I UTF-8 skal det ikke være noe. Lagre filen uten.",
  "bagit/tag-file-unreadable":
    "{problem, select, too_large {{path} er for stor til å være en metadatafil, og ble ikke lest. Se etter hva den inneholder.} too_long {Denne linjen i {path} er lengre enn 65 536 byte, og ble ikke lest. Ingen filsti eller URL er så lang: filen er skadet, eller laget for å gjøre skade.} other {Denne linjen i {path} har byte som ikke er {encoding}, tegnsettet som bagit.txt oppgir. Oppgi riktig tegnsett, eller lagre filen på nytt.}}",
  "bagit/last-line-unterminated":
    "Den siste linjen i {path} mangler linjeskift. Den ble lest, men ingen kan se om filen er kuttet. Avslutt den siste linjen som de andre.",
  "bagit/payload-folder-missing":
    "Mappen data/ mangler. Den holder innholdet i pakken. Legg den til, også om den er tom.",
  "bagit/payload-manifest-missing":
    "Det finnes ingen sjekksumliste for innholdet (som manifest-sha256.txt), så ingenting sier hva pakken skal inneholde. Lag pakken på nytt med en sjekksumliste.",
  "bagit/manifest-name":
    "Sjekksumlisten {path} heter ikke slik standarden sier, og ble ikke brukt. Gi den navnet {expected}.",
  "bagit/algorithm-unknown":
    "{path} har sjekksummer av algoritmen {algorithm}, som ikke kan beregnes her, så de ble ikke kontrollert. De kjente er {known}. Be avsenderen om en av disse.",
  "bagit/algorithm-weak":
    "Innholdet har bare sjekksummer av {algorithms}. De viser tilfeldig skade, men ikke endringer som noen gjør med vilje. Legg til en sjekksumliste med SHA-256 eller SHA-512.",
  "bagit/serialization-top-folder":
    "Arkivfilen {archive} har ikke pakken i én mappe øverst: den som pakker ut, får filene spredt blant andre. Pakk selve pakkemappen, ikke det som ligger i den.",
  "bagit/serialization-name":
    "Arkivfilen heter {archive}, og pakken i den {folder}. De skal ha samme navn. Gi en av dem nytt navn.",
  "bagit/manifest-line":
    "Denne linjen i {manifest} er ikke en sjekksum, mellomrom og en filsti: «{text}». Filen som den skulle vise til, ble ikke kontrollert ved den. Skriv linjen på nytt.",
  "bagit/checksum-length":
    "Sjekksummen til {path} har {found} siffer; algoritmen gir {expected}. Den ble ikke sammenlignet. Beregn den på nytt, eller se etter om sjekksumlisten har navn etter riktig algoritme.",
  "bagit/manifest-quirk":
    "{quirk, select, blank_line {Denne linjen i {manifest} er tom. Den ble forbigått. Fjern den.} binary_marker {Filstien {path} har en stjerne foran seg, slik md5sum skriver den. Den ble forbigått, men en streng leser avviser den. Fjern stjernen.} other {Filstien {path} begynner med «./». Det ble forbigått, men en streng leser avviser det. Fjern det.}}",
  "bagit/percent-encoding":
    "Filstien {path} har et prosenttegn som ikke er skrevet %25, slik versjon 1.0 krever. Filen ble funnet likevel. Skriv %25 i stedet.",
  "bagit/unsafe-path":
    "Filstien {path} fører ut av pakken ({escape, select, absolute {den er absolutt} drive {den nevner en stasjon} unc {den nevner et nettverksområde} parent {den har en «..»} home {den nevner en hjemmemappe} other {den nevner en miljøvariabel}}). Den ble ikke fulgt. En pakke med en slik sti er feil, eller laget for å gjøre skade: avvis den.",
  "bagit/path-malformed":
    "Filstien {path} kan ikke være stien til en fil i en pakke: {fault, select, backslash {den har en omvendt skråstrek der «/» skal stå mellom mapper} empty_segment {den har et tomt ledd, eller et ledd «.»} control_character {den har et kontrolltegn} not_unicode {den er ikke Unicode} too_long {den er lengre enn 4 096 byte} folder {den nevner en mappe, og en sjekksumliste viser bare til filer} other {formen er feil ({fault})}}. Rett den.",
  "bagit/listed-outside-payload":
    "{manifest} viser til {path}, som ikke ligger under data/. Sjekksumlister for innholdet viser bare til filene der. Flytt linjen til en sjekksumliste for metadata.",
  "bagit/tag-manifest-entry":
    "{manifest} viser til {path}. En sjekksumliste for metadata viser verken til filer i innholdet eller til sjekksumlister for metadata. Fjern linjen.",
  "bagit/listed-twice": "{manifest} viser til {path} mer enn én gang, med samme sjekksum. Fjern gjentakelsen.",
  "bagit/listed-with-two-checksums":
    "{manifest} viser til {path} mer enn én gang, med ulike sjekksummer; denne er {checksum}. Finn ut hvilken som er riktig, og fjern den andre.",
  "bagit/name-variant":
    "Sjekksumlisten kaller filen {path}; den heter {found}. Forskjellen er bare store og små bokstaver eller Unicode-formen av bokstavene, så filen ble kontrollert under sitt eget navn. Bruk samme navn begge steder.",
  "bagit/file-missing":
    "Filen {path} står i {manifest}, men er ikke i pakken. Få filen fra avsenderen, eller en hel pakke.",
  "bagit/tag-file-missing":
    "Filen {path} står i {manifest}, men er ikke i pakken. Få filen fra avsenderen, eller en hel pakke.",
  "bagit/file-not-in-manifest":
    "Filen {path} er i pakken, men ikke i {manifests}. Ingen kan si om den hører til der, og om den er hel. Legg den til i sjekksumlisten, eller fjern filen.",
  "bagit/file-unreadable":
    "Filen {path} kunne ikke leses slik den var oppgitt ({fault, select, missing {den forsvant} changed_while_read {den ble endret mens den ble lest} crc_mismatch {CRC-verdien i arkivfilen er en annen} size_mismatch {størrelsen er en annen} header_mismatch {arkivfilen sier to ting om den} corrupt_compression {de komprimerte dataene er skadet} other {systemet nektet}}{detail, select, other {: {detail}}}). Den ble ikke kontrollert. Sjekk mediet, og kontroller på nytt.",
  "bagit/checksum-mismatch":
    "Filen {path} er ikke det {manifest} sier: sjekksummen skal være {expected}, men er {found}. Den er endret eller skadet etter at pakken ble laget. Få filen på nytt fra avsenderen.",
  "bagit/tag-checksum-mismatch":
    "Filen {path} er ikke det {manifest} sier: sjekksummen skal være {expected}, men er {found}. Den er endret eller skadet etter at pakken ble laget. Få pakken på nytt fra avsenderen.",
  "bagit/tag-manifest-missing":
    "Pakken har ingen sjekksumliste for metadata (som tagmanifest-sha256.txt): en endring i metadataene eller i sjekksumlistene ville ikke bli sett.",
  "bagit/tag-manifest-incomplete":
    "{path} viser ikke til {missing}. Hver sjekksumliste for metadata viser til alle sjekksumlister for innholdet. Lag den på nytt.",
  "bagit/tag-file-not-listed":
    "Filen {path} står ikke i noen sjekksumliste for metadata: en endring i den ville ikke bli sett. Legg den til i sjekksumlistene for metadata, eller fjern den.",
  "bagit/tag-manifests-differ":
    "Filen {path} står ikke i {manifests}, men i en annen sjekksumliste for metadata. De skal vise til de samme filene. Lag dem på nytt.",
  "bagit/tag-manifest-algorithms":
    "Sjekksumlistene for innholdet er av {payload}, og de for metadata av {tags}. De skal ha de samme algoritmene.",
  "bagit/bag-info-line":
    "{problem, select, no_colon {Denne metadatalinjen har ikke noe kolon, og fortsetter ikke linjen foran: «{text}». Skriv «Navn: verdi», eller begynn linjen med et mellomrom hvis den fortsetter.} no_label {Denne metadatalinjen har ikke noe navn foran kolonet: «{text}». Skriv et.} other {Metadataene begynner med en linje som fortsetter en annen: «{text}». Fjern mellomrommet foran, eller legg til linjen som mangler.}}",
  "bagit/bag-info-blanks":
    "I denne metadatalinjen skal det stå ett mellomrom etter kolonet og ingen foran: «{text}». Den ble forstått likevel.",
  "bagit/bag-info-long-line": "Denne metadatalinjen er lengre enn {limit} tegn. Del den, så folk kan lese den overalt.",
  "bagit/element-repeated": "{label} er oppgitt mer enn én gang. Det skal stå én gang. Behold det riktige.",
  "bagit/bagging-date-form": "{label} er «{value}». Det skal være en dag på formen ÅÅÅÅ-MM-DD, som 2026-03-01.",
  "bagit/bag-count-form": "Bag-Count er «{value}». Det skal være «N of T», som «1 of 15», eller «3 of ?».",
  "bagit/oxum-repeated": "Payload-Oxum er oppgitt mer enn én gang. Det må stå én gang. Behold det riktige.",
  "bagit/oxum-form": "Payload-Oxum er «{value}». Det skal være byte, punktum og antall filer, som 279164409832.1198.",
  "bagit/oxum-mismatch":
    "Payload-Oxum sier {value} (byte.filer), og innholdet er {found}. Filer mangler, er lagt til eller endret. Få en hel pakke fra avsenderen.",
  "bagit/fetch-line":
    "Denne linjen i fetch.txt er ikke en URL, en lengde og en filsti ({problem, select, fields {en del mangler} length {lengden er verken et tall eller «-»} other {URL-en er ikke absolutt, eller har tegn som må kodes}}): «{text}». Rett den.",
  "bagit/fetch-unsafe-path":
    "Filstien {path} i fetch.txt fører ut av pakken, eller kan ikke være stien til en fil. Ingenting ble hentet. En pakke med en slik sti er feil, eller laget for å gjøre skade: avvis den.",
  "bagit/fetch-tag-file":
    "fetch.txt viser til {path}, som ikke ligger under data/. Den viser bare til filer i innholdet. Fjern linjen.",
  "bagit/fetch-not-in-manifest":
    "fetch.txt viser til {path}, som ikke står i {manifests}. Det som hentes, kunne ikke kontrolleres. Legg det til i sjekksumlisten.",
  "bagit/not-fetched":
    "Filen {path} gjenstår å hente fra {url}. Pakken er ikke komplett uten den, og ingenting hentes uten at noen ber om det. Be avsenderen om en hel pakke, eller få filen hentet.",
  "bagit/fetch-length":
    "fetch.txt sier at {path} har {stated, number} byte; filen har {found, number}. Se etter om det er den riktige.",
  "bagit/fetch-url":
    "{path} skal hentes fra {url}, som {doubt, select, scheme {verken er HTTP eller HTTPS} credentials {har et brukernavn eller passord i seg} other {er en vert på et lokalt nett}}. Det ville ikke bli hentet. Be avsenderen om filen.",
  "bagit/nested-bag":
    "Det ligger en pakke i innholdet: {folder}. Filene ble kontrollert som alle andre; om den er en gyldig pakke, ble ikke undersøkt. Kontroller den for seg hvis det har betydning.",
  "bagit/empty-folder":
    "Mappen {path} er tom. Sjekksumlister viser bare til filer, så ingen ser det hvis mappen går tapt. Legg en fil i den (som .keep) hvis den har betydning.",
  "bagit/profile-malformed":
    "BagIt-profilen er ikke i orden: {problem, select, json {den er ikke JSON ({detail})} absent {{field} mangler} type {{field} har feil type eller verdi; det skal være: {detail}} unknown {{field} er ikke et felt i BagIt Profiles, og ble forbigått} not_allowed {{field} krever «{detail}», som den tilhørende listen ikke tillater} other {{field} motsier {detail}}}. Rett profilen.",
  "bagit/profile-version":
    "Pakken er av BagIt {version}; profilen godtar {accepted}. Lag pakken i en av disse versjonene.",
  "bagit/profile-serialization":
    "{problem, select, not_serialized {Profilen krever en arkivfil, og pakken er en mappe. Pakk den som en av disse: {accepted}.} serialized {Profilen krever en mappe, og pakken er en arkivfil. Pakk den ut.} other {Profilen godtar arkivfiler av {accepted}, og denne er {found}. Pakk den som en av disse.}}",
  "bagit/profile-identifier":
    "Metadataene sier ikke at pakken følger profilen: BagIt-Profile-Identifier skal være {expected}. Legg linjen til i metadataene.",
  "bagit/profile-tag-required": "Profilen krever {label} i metadataene, og det mangler eller er tomt. Legg det til.",
  "bagit/profile-tag-value": "{label} er «{value}»; profilen godtar {accepted}. Skriv en av disse.",
  "bagit/profile-tag-repeated": "{label} er oppgitt mer enn én gang; profilen tar det én gang. Behold det riktige.",
  "bagit/profile-manifests":
    "{problem, select, missing {Profilen krever {path}, og den er ikke i pakken. Legg til sjekksumlisten.} other {Profilen tillater ikke {path}. Fjern den.}}",
  "bagit/profile-tag-manifests":
    "{problem, select, missing {Profilen krever {path}, og den er ikke i pakken. Legg til sjekksumlisten.} other {Profilen tillater ikke {path}. Fjern den.}}",
  "bagit/profile-fetch":
    "{problem, select, missing {Profilen krever fetch.txt, og den er ikke i pakken.} other {Profilen tillater ikke fetch.txt. Legg selve filene i pakken.}}",
  "bagit/profile-data-empty":
    "Profilen vil ikke ha noe innhold: data/ skal være tom, eller ha én tom fil. Den har {files, plural, one {# fil} other {# filer}} på {bytes, number} byte.",
  "bagit/profile-tag-files":
    "{problem, select, missing {Profilen krever filen {path}, og den er ikke i pakken. Legg den til.} other {Profilen tillater ikke filen {path}. Fjern den.}}",
  "bagit/profile-payload-files":
    "{problem, select, missing {Profilen krever {path} i innholdet, og den er ikke der. Legg den til.} other {Profilen tillater ikke {path} i innholdet. Fjern den.}}",
  "bagit/reason/quick":
    "Dette var en rask sjekk: ingen sjekksum ble beregnet, så ingenting er kjent om filene er hele. Kontroller fullt ut før pakken tas imot.",
  "bagit/reason/no-fetch": "Pakken har ingen fetch.txt.",
  "bagit/reason/no-tag-manifest": "Pakken har ingen sjekksumliste for metadata.",
  "bagit/reason/no-bag-info": "Pakken har ingen {file}.",
  "bagit/reason/older-version": "BagIt {version} sier ikke dette; det kom med versjon 1.0.",
  "bagit/reason/no-profile": "Ingen BagIt-profil ble oppgitt.",
  "bagit/reason/not-archived": "Pakken er en mappe, ikke en arkivfil.",
};
