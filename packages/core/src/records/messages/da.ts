import type { RecordTexts } from "./record-messages.ts";

const gap = (what: string): string =>
  `{scope, select, column {Der er ingen kolonne til ${what}, i nogen af {rows, plural, one {# række} other {# rækker}}. Eksportér den også, eller angiv kolonnen under »columns« i beskrivelsen.} other {Her mangler ${what}. Registrér det i systemet og eksportér igen, eller udfyld det.}}`;

/** The texts of the check in Danish. */
export const recordDa: RecordTexts = {
  "transfer/description":
    "I beskrivelsen{pointer, select, whole {} other { ({pointer})}}: {fault}. Et redigeringsprogram, der kender skemaet, hjælper.",
  "transfer/description-unfinished": "Beskrivelsen mangler navnet under »{field}«: skriv det i stedet for »…«.",
  "transfer/table-missing":
    "Beskrivelsen angiver denne fil til »{table}«, men den findes ikke. Læg den på plads, eller ret stien i beskrivelsen.",
  "transfer/row-unreadable":
    "{reason, select, row_length {Rækken har {found, plural, one {# felt} other {# felter}}, men tabelhovedet har {expected}. Et skilletegn eller anførselstegn mangler eller står, hvor det ikke skal.} stray_quote {Et anførselstegn står inde i et felt, ved tegn {column}. Skriv det dobbelt, eller eksportér med anførselstegn om felterne.} duplicate_column {{name, select, none {En kolonne er uden navn.} other {To kolonner hedder »{name}«.}} Giv hver kolonne sit eget navn.} unclosed_quote {Et anførselstegn begynder her og bliver ikke lukket.} malformed_bytes {En byte{byte, select, none {} other { ({byte})}} hører ikke hjemme i tegnsættet. Angiv filens tegnsæt i beskrivelsen{suggested, select, none {} other {, sandsynligvis {suggested}}}.} encoding_mismatch {Filen begynder med mærket for {found}, men beskrivelsen angiver {declared}. Angiv det rigtige.} row_too_long {Rækken er længere end nogen række i en journal (over {maxLength} tegn): formentlig mangler et anførselstegn eller et linjeskift.} too_many_columns {Der er flere kolonner, end nogen journal har (over {maxColumns}): kontrollér, om skilletegnet er rigtigt.} value_not_text {Linjen er ikke et objekt med tekster, tal eller lister af dem.} syntax {Linjen er ikke gyldig JSON: fejlen står ved tegn {column}. Eksportér igen.} duplicate_key {En nøgle står to gange i linjen, ved tegn {column}. Brug hver nøgle én gang.} forbidden_key {Ved tegn {column} i linjen står en nøgle, der kan ændre, hvordan et program virker. Giv den et andet navn.} number_not_exact {Ved tegn {column} i linjen står et tal, der er for langt til at kunne læses nøjagtigt. Sæt det i anførselstegn.} too_deep {Linjen har lister og objekter for dybt inde i hinanden. Skriv ét objekt pr. linje, med tekster, tal og lister af dem.} too_large {Dette er større, end nogen journal behøver. Eksportér igen.} xml {XML-filen svigter her: {cause, select, unclosed_element {filen slutter inde i et element} doctype {den har en dokumenttypeerklæring (DOCTYPE), som ikke godtages} version_unsupported {den er ikke XML 1.0} encoding_unsupported {tegnsættet kan ikke læses} encoding_mismatch {den angiver et andet tegnsæt, end den har} malformed_bytes {en byte hører ikke hjemme i tegnsættet} limit {den er større eller dybere end noget udtræk} other {den er ikke velformet}}. Eksportér igen.} workbook_damaged {Regnearket er beskadiget: {cause, select, sheet {det har ikke noget ark} part {en del af det mangler} parts {dets XML er ødelagt} bomb {det pakkes ud til langt mere, end det skal} other {zip-filen kan ikke læses}}. Åbn det i Excel og gem det på ny, eller eksportér som CSV.} workbook_not_xlsx {Dette er ikke et regneark i XLSX-format. Gem det som .xlsx, eller angiv det rigtige format.} workbook_old_or_locked {Dette er et ældre regneark (.xls) eller et med adgangskode. Gem det som .xlsx uden adgangskode.} workbook_in_archive {Et regneark inde i en zip- eller tar-fil læses ikke. Pak afleveringen ud først.} workbook_too_large {Regnearket er for stort til at blive læst. Eksportér det som CSV.} cell_without_text {En celle henviser til en tekst ({text}), som regnearket ikke har. Åbn det i Excel og gem det på ny.} other {Dette kan ikke læses.}} {isEnd, select, true {Intet derefter blev læst.} other {Rækken blev udeladt.}}",
  "transfer/column-absent":
    "{reason, select, field {Under »columns« angiver beskrivelsen feltet »{field}«, som ikke findes. Navnene står i docs/formats/transfer.md.} other {Beskrivelsen siger, at »{field}« står i kolonnen »{column}«, men tabellen har ingen sådan kolonne. Kontrollér stavemåden.}}",
  "transfer/column-unknown":
    "{count, plural, one {Kolonnen {columns} er ikke kendt} other {Kolonnerne {columns} er ikke kendt}}. Indholdet følger med, som det er. Er det et af vores felter, så angiv det under »columns« i beskrivelsen.",
  "transfer/date-form":
    "»{value}« i {column} er ikke en dato som ventet: 2021-02-28{form, select, iso {} other {, eller på den angivne form ({form})}}. Angiv datoformen (dateForm), eller ret datoen.",
  "transfer/date-impossible":
    "»{value}« i {column} er en dag eller et klokkeslæt, der ikke findes. Ret det i systemet.",
  "transfer/number-form": "»{value}« i {column} er ikke et helt tal. Ret det, eller angiv decimalComma.",
  "transfer/value-unknown":
    "»{value}« i {column} er ingen af de værdier, feltet har. Ret den, eller lad en anden kolonne stå for feltet.",
  "transfer/identifier-invalid":
    "{country, select, IS {Dette er ikke en islandsk kennitala} NO {Dette er hverken et norsk organisasjonsnummer, fødselsnummer eller D-nummer} other {Dette er hverken et CVR- eller et CPR-nummer}}: længden, datoen eller kontrolcifrene er forkerte. Kontrollér cifrene; er det noget andet, hører det ikke hjemme i dette felt.",
  "transfer/case-number-missing": gap("sagsnummer"),
  "transfer/case-title-missing": gap("sagstitel"),
  "transfer/case-created-missing": gap("datoen, sagen blev oprettet"),
  "transfer/case-class-missing": gap("sagens klasse i journalplanen"),
  "transfer/case-party-missing":
    "{scope, select, column {Der er ingen kolonne til parter, i nogen af {rows, plural, one {# række} other {# rækker}}.} other {Ingen part er registreret på sagen {id}. Registrér, hvem den vedrører.}}",
  "transfer/case-created-by-missing": gap("navnet på den, der oprettede sagen"),
  "transfer/case-unit-missing": gap("sagens administrative enhed"),
  "transfer/case-responsible-missing": gap("sagsansvarlig"),
  "transfer/case-status-missing": gap("sagsstatus"),
  "transfer/case-closed-missing": gap("datoen, sagen blev afsluttet"),
  "transfer/case-closed-by-missing": gap("navnet på den, der afsluttede sagen"),
  "transfer/document-number-missing": gap("dokumentnummer"),
  "transfer/document-case-missing": gap("dokumentets sagsnummer"),
  "transfer/document-title-missing": gap("dokumenttitel"),
  "transfer/document-date-missing": gap("dokumentdato"),
  "transfer/document-received-missing": gap("datoen, det indgående dokument blev modtaget"),
  "transfer/document-class-missing": gap("dokumentets klasse i journalplanen, eller en sag at tage den fra"),
  "transfer/document-correspondent-missing": gap("afsender eller modtager"),
  "transfer/document-type-missing": gap("dokumenttype"),
  "transfer/document-status-missing": gap("dokumentstatus"),
  "transfer/document-registered-missing": gap("registreringsdato"),
  "transfer/document-registered-by-missing": gap("navnet på den, der registrerede dokumentet"),
  "transfer/document-sequence-missing": gap("dokumentets løbenummer"),
  "transfer/document-archived-missing": gap("datoen, dokumentet blev arkiveret"),
  "transfer/document-archived-by-missing": gap("navnet på den, der arkiverede dokumentet"),
  "transfer/class-code-missing": gap("klassens kode"),
  "transfer/file-path-missing": gap("filens sti"),
  "transfer/case-number-duplicate":
    "Sagsnummeret {id} står allerede i linje {first}. Hver sag har sit eget nummer: fjern rækken, eller giv den det rigtige nummer.",
  "transfer/document-number-duplicate":
    "Dokumentnummeret {id} står allerede i linje {first}. Fjern rækken, eller giv den det rigtige nummer.",
  "transfer/class-code-duplicate": "Klassen {id} står allerede i linje {first}. Fjern en af de to.",
  "transfer/file-listed-twice": "Filen {id} er allerede nævnt i linje {first}. Fjern en af de to rækker.",
  "transfer/case-unknown":
    "Sagen {id} findes ikke i sagstabellen. Eksportér også den sag, eller ret nummeret i denne række.",
  "transfer/document-unknown":
    "Dokumentet {id} findes ikke i dokumenttabellen. Eksportér også det dokument, eller ret nummeret i denne række.",
  "transfer/class-unknown":
    "Klassen {id} findes ikke i den journalplan, der afleveres. Aflevér journalplanen i sin helhed, eller ret klassen i denne række.",
  "transfer/parent-unknown":
    "{table, select, classes {Klassen {id}, som denne hører under, findes ikke i journalplanen.} other {Sagen {id}, som denne hører til, findes ikke i tabellen.}} Tilføj den, eller ret denne række.",
  "transfer/parent-cycle":
    "{id} ligger, gennem dem der er over, under sig selv. Ret, hvad den eller en af de andre hører til.",
  "transfer/case-open":
    "Sagen {id} er ikke afsluttet, men beskrivelsen siger, at alle sager i afleveringen er det. Afslut den i systemet, udelad den, eller aflevér et øjebliksbillede (snapshot).",
  "transfer/case-without-documents":
    "Sagen {id} har ingen dokumenter. Undersøg, om de mangler i eksporten, eller om sagen er tom.",
  "transfer/document-without-files":
    "Ingen fil hører til dokumentet {id}. Undersøg, om den mangler i eksporten, eller om dokumentet kun er på papir.",
  "transfer/date-order": "Sagen {id} blev afsluttet {closedAt}, før den blev oprettet {createdAt}. Ret datoen.",
  "transfer/date-outside-period":
    "{date} ligger uden for afleveringens periode, {from} til {to}. Ret datoen eller perioden i beskrivelsen, eller udelad posten.",
  "transfer/date-in-future": "{date} er ikke kommet endnu. Ret datoen.",
  "transfer/title-is-file-name":
    "Titlen »{title}« er kun et filnavn. Sig, hvad dokumentet handler om, så det kan findes igen.",
  "transfer/text-blanks": "»{value}« har blanktegn først eller sidst. rafskil check --fix fjerner dem.",
  "transfer/text-line-break":
    "»{value}« går over to linjer, hvor et navn, et nummer eller en sti skal stå. Skriv det på én linje.",
  "transfer/text-control-character":
    "»{value}« indeholder et kontroltegn, som ingen ser. De fleste formater afviser det: fjern det i systemet.",
  "transfer/text-not-assigned":
    "»{value}« indeholder et tegn, der ikke står for noget bogstav: noget gik tabt i en tidligere konvertering, eller en særlig skrifttype blev brugt. Skriv det, der skal stå der.",
  "transfer/text-mojibake":
    "»{value}« ligner tekst, der er læst med forkert tegnsæt (å er blevet til Ã¥). Eksportér igen med det rigtige tegnsæt, eller angiv det i beskrivelsen.",
  "transfer/personal-identifier":
    "Her står det, der ligner et CPR-nummer ({identifier}), men beskrivelsen siger, at der ingen personoplysninger er. Fjern det, eller ret hasPersonalData.",
  "transfer/file-path-unsafe":
    "»{path}« er ikke en sti i filmappen. Skriv den fra den mappe, med / mellem mapper, uden .. og uden drev.",
  "transfer/file-absent": "Filen {id} findes ikke. Læg den på plads, eller ret stien i rækken.",
  "transfer/file-unlisted":
    "Ingen række nævner denne fil: arkivet ville ikke vide, hvad den er. Tilføj en række til den, eller tag den ud af mappen.",
  "transfer/file-empty": "Filen er tom. Hent den igen fra systemet, eller tag den og rækken ud.",
  "transfer/file-size-differs":
    "Filen {id} har {found} byte, men rækken siger {expected}: den er ændret eller afkortet. Hent den igen fra systemet.",
  "transfer/file-digest-differs":
    "Indholdet af {id} passer ikke med kontrolsummen ({algorithm}) i rækken: filen er ændret, eller det er en anden fil. Rækken siger {expected}, indholdet giver {found}. Hent filen igen fra systemet.",
  "transfer/file-content-duplicate":
    "Filen har samme indhold som {first}. Undersøg, om begge skal være med, eller om den ene blev eksporteret i stedet for en anden.",
  "transfer/file-name-long":
    "Stien har {characters} tegn. Med mapperne omkring tager Windows og mange programmer ikke mere end {limit}: forkort navnene, hvor filerne bliver til, eller hav mappen nær diskens rod.",
  "transfer/file-name-not-carried":
    "En pakke i formatet {format} kan ikke rumme en fil med dette navn: {reason, select, character {navnet indeholder tegnet {character}, som ikke må stå i pakkens fillister} blanks {der står et blanktegn først eller sidst i navnet} no_ending {navnet har ingen filendelse, f.eks. .tif, og dokumentindekset kræver en} reserved {pakken har selv en fil med dette navn} other {i pakken bliver stien {bytes} byte lang, og der er plads til {limit}}}. Giv filen et nyt navn, og ret rækken, der henviser til den.",
  "transfer/file-extension-differs":
    "Indholdet er {format} ({puid}), men filendelsen siger noget andet. Omdøb filen, eller eksportér den igen.",
  "transfer/file-format-unknown":
    "Det er ikke til at se, hvilket format filen har. Åbn den, se at den er hel, og konvertér den til et format, som arkivet modtager.",
  "transfer/file-encrypted":
    "Filen ({format}) er krypteret eller har adgangskode. I arkivet kunne ingen læse den: gem den uden.",
  "transfer/file-program":
    "Dette er et program eller et script ({format}). Programmer er ikke arkivalier: tag det ud, eller spørg arkivet.",
  "transfer/file-archive":
    "Filen ({format}) indeholder andre filer. Pak den ud, og registrér indholdet, så hver fil kan findes og læses.",
  "transfer/file-truncated":
    "Filen ({format}) slutter, før indholdet gør det: den er sandsynligvis afkortet. Hent den igen fra systemet.",
  "transfer/file-unreadable": "Filen kan ikke læses. Kontrollér adgangsrettigheder og disken.",
  "transfer/file-format-not-accepted":
    "{reason, select, out_of_date {Det modtagende arkiv modtager ikke længere, eller ikke endnu, {format} ({puid}).} other {Det modtagende arkiv modtager ikke {format}{puid, select, none {} other { ({puid})}}.}} Konvertér filen til et format, som det modtager.",
  "not-run/description": "Beskrivelsen kan ikke læses, så intet andet blev kontrolleret. Ret den først.",
  "not-run/not-identified": "Filernes indhold blev ikke set på.",
  "not-run/not-digested": "Filernes indhold blev ikke sammenlignet.",
  "not-run/table-absent": "Filen »{path}« ({table}) findes ikke, så dens rækker er ikke kontrolleret.",
  "not-run/table-cut":
    "Filen »{path}« ({table}) kunne ikke læses længere end til linje {line}, så rækkerne derefter er ikke kontrolleret.",
  "not-applicable/registration": "De regler om registrering, der gælder her ({country}), kræver ikke dette.",
  "not-applicable/table": "Afleveringen har ikke det, som dette gælder: {tables}.",
  "not-applicable/no-target": "Intet mål er angivet: --for siger, hvad afleveringen skal pakkes som.",
  "not-applicable/any-format": "Modtageren tager imod alle formater.",
  "not-applicable/renamed": "I pakken får filerne nye navne.",
  "not-applicable/personal-data": "Beskrivelsen siger, at der er personoplysninger.",
};
