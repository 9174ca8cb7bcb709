import type { RecordTexts } from "./record-messages.ts";

const gap = (what: string): string =>
  `{scope, select, column {Det finnes ingen kolonne for ${what}, i noen av {rows, plural, one {# rad} other {# rader}}. Eksporter den også, eller oppgi kolonnen under «columns» i beskrivelsen.} other {Her mangler ${what}. Registrer det i systemet og eksporter på nytt, eller fyll det ut.}}`;

/** The texts of the check in Norwegian. */
export const recordNb: RecordTexts = {
  "transfer/description":
    "I beskrivelsen{pointer, select, whole {} other { ({pointer})}}: {fault}. Et redigeringsprogram som kjenner skjemaet, hjelper.",
  "transfer/description-unfinished": "Beskrivelsen mangler navnet under «{field}»: skriv det i stedet for «…».",
  "transfer/table-missing":
    "Beskrivelsen oppgir denne filen for «{table}», men den finnes ikke. Legg den på plass, eller rett stien i beskrivelsen.",
  "transfer/row-unreadable":
    "{reason, select, row_length {Raden har {found, plural, one {# felt} other {# felter}}, men tabellhodet har {expected}. Et skilletegn eller anførselstegn mangler, eller står der det ikke skal.} stray_quote {Et anførselstegn står inne i et felt, ved tegn {column}. Skriv det dobbelt, eller eksporter med anførselstegn rundt feltene.} duplicate_column {{name, select, none {En kolonne er uten navn.} other {To kolonner heter «{name}».}} Gi hver kolonne sitt eget navn.} unclosed_quote {Et anførselstegn begynner her og blir ikke lukket.} malformed_bytes {En byte{byte, select, none {} other { ({byte})}} hører ikke hjemme i tegnkodingen. Oppgi filens tegnkoding i beskrivelsen{suggested, select, none {} other {, sannsynligvis {suggested}}}.} encoding_mismatch {Filen begynner med merket for {found}, men beskrivelsen oppgir {declared}. Oppgi den riktige.} row_too_long {Raden er lengre enn noen rad i en journal (over {maxLength} tegn): trolig mangler et anførselstegn eller et linjeskift.} too_many_columns {Det er flere kolonner enn noen journal har (over {maxColumns}): kontroller om skilletegnet er riktig.} value_not_text {Linjen er ikke et objekt med tekster, tall eller lister av dem.} syntax {Linjen er ikke gyldig JSON: feilen står ved tegn {column}. Eksporter på nytt.} duplicate_key {En nøkkel står to ganger i linjen, ved tegn {column}. Bruk hver nøkkel én gang.} forbidden_key {Ved tegn {column} i linjen står en nøkkel som kan endre hvordan et program virker. Gi den et annet navn.} number_not_exact {Ved tegn {column} i linjen står et tall som er for langt til å leses nøyaktig. Sett det i anførselstegn.} too_deep {Linjen har lister og objekter for dypt inne i hverandre. Skriv ett objekt per linje, med tekster, tall og lister av dem.} too_large {Dette er større enn noen journal trenger. Eksporter på nytt.} xml {XML-en svikter her: {cause, select, unclosed_element {filen slutter inne i et element} doctype {den har en dokumenttypedeklarasjon (DOCTYPE), som ikke godtas} version_unsupported {den er ikke XML 1.0} encoding_unsupported {tegnkodingen kan ikke leses} encoding_mismatch {den oppgir en annen tegnkoding enn den har} malformed_bytes {en byte hører ikke hjemme i tegnkodingen} limit {den er større eller dypere enn noe uttrekk} other {den er ikke velformet}}. Eksporter på nytt.} workbook_damaged {Regnearket er skadet: {cause, select, sheet {det har ikke noe ark} part {en del av det mangler} parts {XML-en i det er ødelagt} bomb {det pakkes ut til langt mer enn det skal} other {zip-filen kan ikke leses}}. Åpne det i Excel og lagre på nytt, eller eksporter som CSV.} workbook_not_xlsx {Dette er ikke et regneark i XLSX-format. Lagre det som .xlsx, eller oppgi riktig format.} workbook_old_or_locked {Dette er et eldre regneark (.xls), eller et med passord. Lagre det som .xlsx uten passord.} workbook_in_archive {Et regneark inne i en zip- eller tar-fil blir ikke lest. Pakk ut overføringen først.} workbook_too_large {Regnearket er for stort til å leses. Eksporter det som CSV.} cell_without_text {En celle viser til en tekst ({text}) som regnearket ikke har. Åpne det i Excel og lagre på nytt.} other {Dette kan ikke leses.}} {isEnd, select, true {Ingenting etter dette ble lest.} other {Raden ble utelatt.}}",
  "transfer/column-absent":
    "{reason, select, field {Under «columns» oppgir beskrivelsen feltet «{field}», som ikke finnes. Navnene står i docs/formats/transfer.md.} other {Beskrivelsen sier at «{field}» står i kolonnen «{column}», men tabellen har ingen slik kolonne. Kontroller skrivemåten.}}",
  "transfer/column-unknown":
    "{count, plural, one {Kolonnen {columns} er ikke kjent} other {Kolonnene {columns} er ikke kjent}}. Innholdet følger med som det er. Er det et av våre felt, oppgi det under «columns» i beskrivelsen.",
  "transfer/date-form":
    "«{value}» i {column} er ikke en dato som ventet: 2021-02-28{form, select, iso {} other {, eller på oppgitt form ({form})}}. Oppgi datoformen (dateForm), eller rett datoen.",
  "transfer/date-impossible":
    "«{value}» i {column} er en dag eller et klokkeslett som ikke finnes. Rett det i systemet.",
  "transfer/number-form": "«{value}» i {column} er ikke et heltall. Rett det, eller oppgi decimalComma.",
  "transfer/value-unknown":
    "«{value}» i {column} er ingen av verdiene som feltet har. Rett den, eller la en annen kolonne stå for feltet.",
  "transfer/identifier-invalid":
    "{country, select, IS {Dette er ingen islandsk kennitala} NO {Dette er verken organisasjonsnummer, fødselsnummer eller D-nummer} other {Dette er verken CVR- eller CPR-nummer}}: lengden, datoen eller kontrollsifrene er feil. Kontroller sifrene; er det noe annet, hører det ikke hjemme i dette feltet.",
  "transfer/case-number-missing": gap("saksnummer (mappeID)"),
  "transfer/case-title-missing": gap("sakstittel"),
  "transfer/case-created-missing": gap("datoen saken ble opprettet"),
  "transfer/case-class-missing": gap("sakens klasse i klassifikasjonssystemet"),
  "transfer/case-party-missing":
    "{scope, select, column {Det finnes ingen kolonne for parter, i noen av {rows, plural, one {# rad} other {# rader}}.} other {Ingen part er registrert på saken {id}. Registrer hvem den gjelder.}}",
  "transfer/case-created-by-missing": gap("navnet på den som opprettet saken"),
  "transfer/case-unit-missing": gap("sakens administrative enhet"),
  "transfer/case-responsible-missing": gap("saksansvarlig"),
  "transfer/case-status-missing": gap("saksstatus"),
  "transfer/case-closed-missing": gap("datoen saken ble avsluttet"),
  "transfer/case-closed-by-missing": gap("navnet på den som avsluttet saken"),
  "transfer/document-number-missing": gap("dokumentets registreringsID"),
  "transfer/document-case-missing": gap("dokumentets saksnummer"),
  "transfer/document-title-missing": gap("dokumentets tittel"),
  "transfer/document-date-missing": gap("dokumentets dato"),
  "transfer/document-received-missing": gap("datoen det inngående dokumentet ble mottatt"),
  "transfer/document-class-missing": gap("dokumentets klasse i klassifikasjonssystemet, eller en sak å ta den fra"),
  "transfer/document-correspondent-missing": gap("avsender eller mottaker"),
  "transfer/document-type-missing": gap("journalposttype"),
  "transfer/document-status-missing": gap("journalstatus"),
  "transfer/document-registered-missing": gap("journaldato"),
  "transfer/document-registered-by-missing": gap("navnet på den som registrerte dokumentet"),
  "transfer/document-sequence-missing": gap("journalsekvensnummeret til dokumentet"),
  "transfer/document-archived-missing": gap("datoen dokumentet ble arkivert"),
  "transfer/document-archived-by-missing": gap("navnet på den som arkiverte dokumentet"),
  "transfer/class-code-missing": gap("klassens klasseID"),
  "transfer/file-path-missing": gap("filens sti"),
  "transfer/case-number-duplicate":
    "Saksnummeret {id} står allerede i linje {first}. Hver sak har sitt eget nummer: fjern raden, eller gi den rett nummer.",
  "transfer/document-number-duplicate":
    "Dokumentnummeret {id} står allerede i linje {first}. Fjern raden, eller gi den rett nummer.",
  "transfer/class-code-duplicate": "Klassen {id} står allerede i linje {first}. Fjern en av de to.",
  "transfer/file-listed-twice": "Filen {id} er allerede nevnt i linje {first}. Fjern en av de to radene.",
  "transfer/case-unknown":
    "Saken {id} finnes ikke i sakstabellen. Eksporter også den saken, eller rett nummeret i denne raden.",
  "transfer/document-unknown":
    "Dokumentet {id} finnes ikke i dokumenttabellen. Eksporter også det dokumentet, eller rett nummeret i denne raden.",
  "transfer/class-unknown":
    "Klassen {id} finnes ikke i klassifikasjonssystemet som leveres. Lever systemet i sin helhet, eller rett klassen i denne raden.",
  "transfer/parent-unknown":
    "{table, select, classes {Klassen {id}, som denne hører under, finnes ikke i systemet.} other {Saken {id}, som denne hører til, finnes ikke i tabellen.}} Legg den til, eller rett denne raden.",
  "transfer/parent-cycle":
    "{id} ligger, gjennom dem som er over, under seg selv. Rett hva den eller en av de andre hører til.",
  "transfer/case-open":
    "Saken {id} er ikke avsluttet, men beskrivelsen sier at alle saker i avleveringen er det. Avslutt den i systemet, utelat den, eller lever et øyeblikksbilde (snapshot).",
  "transfer/case-without-documents":
    "Saken {id} har ingen dokumenter. Undersøk om de mangler i eksporten, eller om saken er tom.",
  "transfer/document-without-files":
    "Ingen fil hører til dokumentet {id}. Undersøk om den mangler i eksporten, eller om dokumentet bare er på papir.",
  "transfer/date-order": "Saken {id} ble avsluttet {closedAt}, før den ble opprettet {createdAt}. Rett datoen.",
  "transfer/date-outside-period":
    "{date} ligger utenfor avleveringens periode, {from} til {to}. Rett datoen eller perioden i beskrivelsen, eller utelat posten.",
  "transfer/date-in-future": "{date} er ikke kommet ennå. Rett datoen.",
  "transfer/title-is-file-name":
    "Tittelen «{title}» er bare et filnavn. Si hva dokumentet handler om, så det kan finnes igjen.",
  "transfer/text-blanks": "«{value}» har blanktegn først eller sist. rafskil check --fix fjerner dem.",
  "transfer/text-line-break":
    "«{value}» går over to linjer, der et navn, et nummer eller en sti skal stå. Skriv det på én linje.",
  "transfer/text-control-character":
    "«{value}» inneholder et kontrolltegn som ingen ser. De fleste formater avviser det: fjern det i systemet.",
  "transfer/text-not-assigned":
    "«{value}» inneholder et tegn som ikke står for noen bokstav: noe gikk tapt i en tidligere konvertering, eller en egen skrifttype ble brukt. Skriv det som skal stå der.",
  "transfer/text-mojibake":
    "«{value}» ser ut som tekst lest med feil tegnkoding (å er blitt Ã¥). Eksporter på nytt med rett tegnkoding, eller oppgi den i beskrivelsen.",
  "transfer/personal-identifier":
    "Her står det som ser ut som et fødselsnummer ({identifier}), men beskrivelsen sier at det ikke er personopplysninger. Fjern det, eller endre hasPersonalData.",
  "transfer/file-path-unsafe":
    "«{path}» er ikke en sti i filmappen. Skriv den fra den mappen, med / mellom mapper, uten .. og uten stasjonsbokstav.",
  "transfer/file-absent": "Filen {id} finnes ikke. Legg den på plass, eller rett stien i raden.",
  "transfer/file-unlisted":
    "Ingen rad nevner denne filen: arkivet ville ikke vite hva den er. Legg til en rad for den, eller ta den ut av mappen.",
  "transfer/file-empty": "Filen er tom. Hent den på nytt fra systemet, eller ta ut den og raden.",
  "transfer/file-size-differs":
    "Filen {id} har {found} byte, men raden sier {expected}: den er endret eller avkortet. Hent den på nytt fra systemet.",
  "transfer/file-digest-differs":
    "Innholdet i {id} stemmer ikke med sjekksummen ({algorithm}) i raden: filen er endret, eller det er en annen fil. Raden sier {expected}, innholdet gir {found}. Hent filen på nytt fra systemet.",
  "transfer/file-content-duplicate":
    "Filen har samme innhold som {first}. Undersøk om begge skal være med, eller om en ble eksportert i stedet for en annen.",
  "transfer/file-name-long":
    "Stien har {characters} tegn. Med mappene rundt tar Windows og mange programmer ikke mer enn {limit}: forkort navnene der filene blir til, eller ha mappen nær roten av disken.",
  "transfer/file-name-not-carried":
    "En pakke i formatet {format} kan ikke ha en fil med dette navnet: {reason, select, character {navnet inneholder tegnet {character}, som ikke kan stå i pakkens fillister} blanks {det står et blanktegn først eller sist i navnet} no_ending {navnet har ingen filendelse, for eksempel .tif, og dokumentlisten krever det} reserved {pakken har selv en fil med dette navnet} other {i pakken blir stien {bytes} byte lang, og det er plass til {limit}}}. Gi filen et nytt navn, og rett raden som viser til den.",
  "transfer/file-extension-differs":
    "Innholdet er {format} ({puid}), men filendelsen sier noe annet. Gi filen nytt navn, eller eksporter den på nytt.",
  "transfer/file-format-unknown":
    "Det er ikke mulig å se hvilket format filen har. Åpne den, se at den er hel, og konverter den til et format som arkivet tar imot.",
  "transfer/file-encrypted":
    "Filen ({format}) er kryptert eller har passord. I arkivet kunne ingen lese den: lagre den uten.",
  "transfer/file-program":
    "Dette er et program eller et skript ({format}). Programmer er ikke arkivdokumenter: ta det ut, eller spør arkivet.",
  "transfer/file-archive":
    "Filen ({format}) inneholder andre filer. Pakk den ut og registrer innholdet, så hver fil kan finnes og leses.",
  "transfer/file-truncated":
    "Filen ({format}) slutter før innholdet gjør det: den er trolig avkortet. Hent den på nytt fra systemet.",
  "transfer/file-unreadable": "Filen kan ikke leses. Kontroller tilgangsrettigheter og disken.",
  "transfer/file-format-not-accepted":
    "{reason, select, out_of_date {Mottakende arkiv tar ikke lenger, eller ikke ennå, imot {format} ({puid}).} other {Mottakende arkiv tar ikke imot {format}{puid, select, none {} other { ({puid})}}.}} Konverter filen til et format som det tar imot.",
  "not-run/description": "Beskrivelsen kan ikke leses, så ingenting annet ble kontrollert. Rett den først.",
  "not-run/not-identified": "Filenes innhold ble ikke sett på.",
  "not-run/not-digested": "Filenes innhold ble ikke sammenlignet.",
  "not-run/table-absent": "Filen «{path}» ({table}) finnes ikke, så radene i den er ikke kontrollert.",
  "not-run/table-cut":
    "Filen «{path}» ({table}) kunne ikke leses lenger enn til linje {line}, så radene etter den er ikke kontrollert.",
  "not-applicable/registration": "Reglene om registrering som gjelder her ({country}), krever ikke dette.",
  "not-applicable/table": "Avleveringen har ikke det som dette gjelder: {tables}.",
  "not-applicable/no-target": "Ikke noe mål er oppgitt: --for sier hva avleveringen skal pakkes som.",
  "not-applicable/any-format": "Mottakeren tar imot alle formater.",
  "not-applicable/renamed": "I pakken får filene nye navn.",
  "not-applicable/personal-data": "Beskrivelsen sier at det er personopplysninger.",
};
