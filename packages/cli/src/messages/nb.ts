import type { CliMessages } from "./catalogue.ts";

/** The program's own texts in Norwegian bokmål. */
export const nb: CliMessages = {
  "help/about":
    "Rafskil bringer kommunale dokumenter fra systemene der de ble til, og inn i et offentlig arkiv: det beskriver og pakker dem, og verifiserer det som kommer fram.",
  "help/usage": "Bruk:",
  "help/commands": "Kommandoer:",
  "help/arguments": "Argumenter:",
  "help/options": "Valg:",
  "help/options-word": "valg",
  "help/examples": "Eksempler:",
  "help/exit-codes":
    "Sluttkoder: 0 godtatt, 1 avvist (minst én feil ble funnet), 2 feil bruk, 3 kunne ikke fullføres, 130 avbrutt.",
  "help/more": "Mer om en kommando: rafskil KOMMANDO --help",

  "command/init": "Skrive en beskrivelse av en eksport",
  "command/init/about":
    "Skriver en kommentert transfer.yaml for det som ligger i mappen. Tabellene kjennes på overskriftene, perioden på datoene i dem. I en terminal spørres det om de tre navnene som ingen kan gjette; ellers står de igjen til utfylling. Ingenting overskrives.",
  "command/describe": "List filene i en mappe, en zip eller en tar med størrelse og sjekksummer",
  "command/describe/about":
    "Lister hver fil i rekkefølge etter sti, med størrelse og sjekksummer, og hver tom mappe. Ingenting pakkes ut eller endres. Det som ikke kan leses, det som måtte utelates (lenker, utrygge navn), og navn som andre systemer mister, blir meldt.",
  "command/check": "Kontrollere en avlevering før den pakkes",
  "command/check/about":
    "Kontrollerer beskrivelsen, hver rad, det tabellene sier om hverandre, og filene, og melder alt som er galt, med rad og hvordan det rettes. --for sier hva avleveringen skal pakkes som, så arkivets egne krav også gjelder. Ingenting endres.",
  "command/pack": "Pakk en mappe for et arkiv",
  "command/pack/about":
    "Pakker hver fil i en mappe i en pakke med sjekksummer. OUT ender på «/» for en mappe, ellers på .zip eller .tar, og må ikke finnes fra før. Hvis noe ikke kan pakkes slik det er, for eksempel en lenke eller en fil som ikke kan leses, pakkes ingenting, og det blir nevnt. En avbrutt kjøring etterlater ingenting.",
  "command/verify": "Verifiser en pakke: er alt her, uendret og slik formatet krever?",
  "command/verify/about":
    "Kjører hver regel for pakkens format på selve filene og melder alt som er galt, hvor det er og hvordan det kan rettes. Formatet finnes ved å se etter, med mindre --as nevner det. Ingenting pakkes ut eller endres, og nettet brukes ikke uten at --fetch ber om det.",
  "command/formats-list": "List pakkeformatene og profilene deres",
  "command/formats-list/about":
    "Lister formatene som kan skrives og verifiseres, hvert med profilene slik de nevnes etter --as.",
  "command/schemas-list": "List de offisielle XML-skjemaene som er kjent, og hvilke av dem som er installert",
  "command/schemas-list/about":
    "Noen formater krever kontroll mot offisielle XML-skjemaer, som vi ikke har rett til å dele ut. Dette lister de kjente etter navnerom og sier hvilke som er installert her.",
  "command/schemas-add": "Installer offisielle XML-skjemaer fra en mappe",
  "command/schemas-add/about":
    "Leter etter XML-skjemaer i en mappe og installerer dem som SHA-256-sjekksummen viser er offisielle. Andre blir nevnt og latt være.",
  "command/schemas-fetch": "Si hvor de offisielle XML-skjemaene som mangler, kan hentes",
  "command/schemas-fetch/about":
    "Skjemaene er publisert på sider der adressene endrer seg, så ingenting lastes ned av seg selv. Dette nevner sidene for det som mangler; last ned derfra, og installer med «rafskil schemas add». Sluttkoden er 3 så lenge noe mangler.",
  "command/sign": "Signer en ferdig pakke",
  "command/sign/about":
    "Erklærer hvilke filer pakken inneholder, med én sjekksum for alle, og signerer erklæringen. Selve pakken endres ikke: PACKAGE.jws (signaturen) og PACKAGE.inventory (fillisten) skrives ved siden av den og hører til den. Nøkkelen er PEM eller PKCS#12 (.p12); et virksomhetssertifikat tas med i signaturen.",
  "command/verify-signature": "Verifiser hvem som signerte en pakke, og at det er den som ble signert",
  "command/verify-signature/about":
    "Holder hver fil opp mot den signerte erklæringen, og signaturen opp mot nøklene og sertifikatene du stoler på. Det sies nøyaktig hvilken kontroll som sviktet: en endret, tilføyd, manglende, omdøpt eller byttet fil, signaturen, sertifikatets kjede, gyldighet, bruk eller tilbaketrekking. Ingenting hentes fra nettet.",
  "command/keys-generate": "Lag et nøkkelpar",
  "command/keys-generate/about":
    "Skriver en ny privat nøkkel til KEYFILE, som bare du kan lese, og den offentlige til KEYFILE.pub. En passfrase leses fra en fil eller fra RAFSKIL_KEY_PASSPHRASE, aldri fra kommandolinjen. Ingenting overskrives.",
  "command/keys-show": "Vis den offentlige delen av en nøkkel",
  "command/keys-show/about":
    "Viser id og offentlig nøkkel i en nøkkelfil (PEM eller PKCS#12), slik andre trenger den. Den private nøkkelen vises aldri.",
  "command/receipt-verify": "Verifiser en kvittering fra et arkiv: hva beviser den?",
  "command/receipt-verify/about":
    "Verifiserer en kvittering uten nett og sier med enkle ord hva som er bevist og hva som ikke er det: arkivets signatur, kvitteringens plass i arkivets logg og, med en annen kvittering eller en senere loggtilstand, at loggen ikke er skrevet om i mellomtiden. Nettet brukes ikke med mindre --jwks oppgir en adresse.",
  "command/encrypt": "Krypter en pakke for arkivet alene",
  "command/encrypt/about":
    "Krypterer en pakke som er én fil (zip eller tar), slik at bare innehaverne av sertifikatene kan åpne den, for en vei som ingen beskytter, som en disk i posten. Mappen inneholder deler som kan sendes, og sendes på nytt, hver for seg; en avbrutt kjøring fortsetter der den stoppet. Den sier ingenting om hvem som sender: signer pakken først.",
  "command/decrypt": "Dekrypter en pakke som ble kryptert",
  "command/decrypt/about":
    "Setter delene sammen igjen til én fil, hver uendret og på sin plass. Det beviser ingenting om hvem som sendte den: verifiser pakken og signaturen etterpå.",
  "command/completion": "Skriv ut et skript som fullfører kommandoer i skallet",
  "command/completion/about":
    "Skriver ut et fullføringsskript for bash, zsh eller fish. Lagre det der skallet leter etter slike skript, og start et nytt skall.",

  "argument/FOLDER": "Mappen med eksporten",
  "argument/PATH": "En mappe, en zip eller en tar",
  "argument/PACKAGE": "Pakken: en mappe, en zip eller en tar (også .tar.gz og .tar.zst)",
  "argument/TRANSFER": "Mappen som skal pakkes",
  "argument/SHELL": "bash, zsh eller fish",
  "argument/KEYFILE": "Nøkkelens fil",
  "argument/RECEIPT": "Kvitteringen slik den kom fra arkivet (.jws)",
  "argument/DIR": "Mappen der skjemaene er",
  "argument/FILE": "Pakken: en zip eller en tar",
  "argument/ENCRYPTED": "Mappen med de krypterte delene",

  "option/as": "Formatet, og om nødvendig profilen; «rafskil formats list» nevner dem",
  "option/to": "Hvor pakken skal stå: et navn som ender på «/», .zip eller .tar",
  "option/digest": "Sjekksumalgoritmer med komma mellom: sha256, sha512, sha384, blake2b, sha1, md5",
  "option/bag-info": "En linje til bag-info.txt, som «Contact-Name: Anna»; kan gis flere ganger",
  "option/compress": "Komprimer de filene i en .zip som blir mindre av det",
  "option/volume-size": "Del pakken i deler av denne størrelsen, der formatet har deler",
  "option/packed-at":
    "Tidspunktet pakken skal si at den ble laget, som 2026-03-01 eller 2026-03-01T12:00:00Z; ellers nå",
  "option/package-id": "Pakkens egen identifikator (E-ARK); ellers navnet dens",
  "option/record-status":
    "Hva pakken er for arkivet (E-ARK): ny, tillegg til eller erstatning for en tidligere, en test, eller en anmodning om sletting",
  "option/previous-agreement":
    "Nummeret på en tidligere avtale som denne avleveringen følger (E-ARK); kan gis flere ganger",
  "option/reference-code": "Arkivets referansekode for dette materialet (E-ARK)",
  "option/previous-reference-code": "En referansekode det hadde før (E-ARK); kan gis flere ganger",
  "option/representations": "Alle filer samlet, eller originaler, arkivformat og skjermede kopier hver for seg (E-ARK)",
  "option/representation-mets": "Om hvert sett av filer har sin egen liste, eller pakken én liste for alt (E-ARK)",
  "option/description": "Hvordan pakken som helhet beskrives (E-ARK): EAD 3 eller Dublin Core",
  "option/checksums": "Beregn alle sjekksummer, eller overta dem som journalen har, uten å lese filene for det (E-ARK)",
  "option/identify": "Finne formatet til hver fil: signatures (våre egne) eller siegfried (sf på PATH)",
  "option/fix":
    "Skrive radene med trygge rettelser (blanktegn, sammensatte bokstaver, datoform) til denne nye mappen, med en liste over endringene",
  "option/for": "Hva avleveringen skal pakkes som; arkivet bestemmer hvilke filformater det tar imot",
  "option/only": "Kjør bare disse reglene, med komma mellom, og dem de bygger på",
  "option/skip": "Utelat disse reglene, med komma mellom; rapporten sier fra om det",
  "option/quick": "Se bare på navn og størrelser: ingen sjekksum regnes ut, og endrede filer blir ikke oppdaget",
  "option/bagit-profile": "Kontroller pakken også mot denne BagIt-profilen (JSON)",
  "option/fetch": "Hent først filene som pakken nevner ved adresse (fetch.txt) og mangler; krever --allow-host",
  "option/allow-host": "En vert som --fetch kan spørre; kan gis flere ganger",
  "option/format": "Hvordan resultatet skrives",
  "option/output": "Skriv resultatet til denne filen, helt eller ikke i det hele tatt, i stedet for til skjermen",
  "option/lang": "Språket i tekstene; ellers systemets",
  "option/quiet": "Ingen framdrift og ingen tips, bare resultatet",
  "option/no-color": "Ingen farger; å sette NO_COLOR gjør det samme",
  "option/jwks": "Arkivets offentlige nøkler (JWK Set), som fil eller adresse",
  "option/with": "En annen kvittering fra samme arkiv, til sammenligning",
  "option/checkpoint": "En senere tilstand av arkivets logg, til sammenligning",
  "option/proof": "Arkivets bevis for at den korteste loggen er begynnelsen på den lengste (JSON)",
  "option/package": "Pakken som ble avlevert: gjelder kvitteringen den?",
  "option/key":
    "En nøkkel: den private å signere med (PEM eller PKCS#12), eller den offentlige til en undertegner du stoler på (PEM)",
  "option/passphrase-file": "Les nøkkelens passfrase fra første linje i denne filen; ellers fra RAFSKIL_KEY_PASSPHRASE",
  "option/rsa": "Hvordan en RSA-nøkkel signerer; ellers PS256",
  "option/cms": "Skriv også PACKAGE.statement.json og PACKAGE.p7s, en frittstående CMS-signatur over den",
  "option/producer": "Hvem som avleverer",
  "option/agreement": "Nummeret på avtalen eller vedtaket",
  "option/signature": "Signaturen; ellers PACKAGE.jws",
  "option/trust": "Sertifikater du stoler på (PEM); kan oppgis flere ganger",
  "option/crl": "En tilbaketrekkingsliste (PEM eller DER); kan oppgis flere ganger",
  "option/timestamp":
    "La en tidsstemplingstjeneste (RFC 3161) på denne adressen bevise når det ble signert; den får bare en sjekksum",
  "option/timestamp-trust":
    "Sertifikater du stoler på som utstedere for tidsstemplingstjenester (PEM); kan oppgis flere ganger",
  "option/recipient": "Sertifikatet til en som skal kunne åpne pakken (PEM); kan oppgis flere ganger",
  "option/part-size": "Byte i hver del, for eksempel 64M; ellers 64M",
  "option/ocsp": "Et svar fra utstederens tjeneste om tilbaketrekking (OCSP-svar); kan oppgis flere ganger",
  "option/kind": "Nøkkeltypen; ellers ed25519",
  "option/help": "Vis denne hjelpen",
  "option/version": "Vis versjonen",

  "example/init": "Begynne med en eksport fra et sakssystem:",
  "example/describe": "Se hva som er i en mappe, med en sjekksum for hver fil:",
  "example/describe-json": "Ta vare på fillisten til en zip, med to sjekksummer for hver fil, for et annet program:",
  "example/describe-formats": "Se hvilke formater som finnes:",
  "example/check": "Kontrollere en eksport som ligger sammen med beskrivelsen:",
  "example/check-for": "Kontrollere også arkivets krav, og skrive en rapport:",
  "example/pack": "Pakk en mappe i én zip:",
  "example/pack-info": "Pakk i en mappe, med SHA-512-sjekksummer og en kontaktperson:",
  "example/pack-eark": "Pakk et tillegg til en tidligere avlevering for et E-ARK-arkiv:",
  "example/verify": "Verifiser en zip som er kommet inn:",
  "example/verify-html": "Skriv en rapport på islandsk som kan åpnes i en nettleser og skrives ut:",
  "example/verify-fetch": "Gjør en pakke komplett med filer fra én vert, og verifiser den så:",
  "example/verify-profile": "Hold en pakke også opp mot kravene fra ett arkiv:",
  "example/formats-list": "Se hva som kan stå etter --as:",
  "example/schemas-list": "Se hvilke skjemaer som er installert:",
  "example/schemas-add": "Installer skjemaer som du har lastet ned:",
  "example/schemas-fetch": "Se hvor det som mangler, kan lastes ned:",
  "example/sign": "Signer med et virksomhetssertifikat:",
  "example/sign-agreement": "Si hvem som avleverer, og etter hvilken avtale:",
  "example/sign-timestamp": "La en tidsstemplingstjeneste bevise når det ble signert:",
  "example/verify-signature": "Verifiser med en offentlig nøkkel du har fått fra avsenderen:",
  "example/verify-signature-chain": "Verifiser sertifikatkjeden, og at ingenting er trukket tilbake:",
  "example/keys-generate": "Lag en nøkkel som er beskyttet med en passfrase:",
  "example/keys-show": "Vis det andre trenger for å verifisere:",
  "example/receipt-verify": "Verifiser en kvittering med arkivets nøkler:",
  "example/receipt-compare": "Bevis at arkivets logg ikke er skrevet om mellom to kvitteringer:",
  "example/receipt-page": "Lag en side av en kvittering, på islandsk, til utskrift:",
  "example/encrypt": "Krypter en signert pakke til arkivets sertifikat:",
  "example/decrypt": "Åpne det som er kommet:",
  "example/completion-bash": "For bash:",
  "example/completion-zsh": "For zsh:",
  "example/completion-fish": "For fish:",

  "usage/no-command": "Si hva som skal gjøres.",
  "usage/unknown-command": "Kommandoen «{given}» finnes ikke.",
  "usage/unknown-command-near": "Kommandoen «{given}» finnes ikke. Mente du «{near}»?",
  "usage/incomplete-command": "Etter «{command}» må ett av disse følge: {known}.",
  "usage/unknown-option": "Valget «{given}» finnes ikke her.",
  "usage/unknown-option-near": "Valget «{given}» finnes ikke her. Mente du «{near}»?",
  "usage/missing-argument": "{argument} mangler.",
  "usage/extra-argument": "«{argument}» er ett ord for mye. Et navn med mellomrom må stå i anførselstegn.",
  "usage/missing-option": "Valget {option} må være med.",
  "usage/missing-value": "{option} trenger en verdi: {option} {value}.",
  "usage/no-value-taken": "{option} tar ingen verdi.",
  "usage/bad-choice": "«{given}» er ikke mulig her. Mulige er: {known}.",
  "usage/bad-choice-near": "«{given}» er ikke mulig her. Mente du «{near}»?",
  "usage/bad-bag-info": "«{given}» har ikke formen «Etikett: verdi».",
  "usage/bad-time": "«{given}» er ikke et tidspunkt: skriv 2026-03-01 eller 2026-03-01T12:00:00Z.",
  "usage/bad-output-ending":
    "«{output}» sier ikke hva som skal skrives: la det ende på «/» for en mappe, ellers på .zip eller .tar.",
  "usage/compress-not-zip": "--compress er bare mulig når utdata ender på .zip.",
  "usage/bad-volume-size": "«{given}» er ikke en størrelse: skriv den som 25GB eller 700MB.",
  "usage/format-does-not-split": "Formatet {format} deler ikke en pakke i deler: utelat --volume-size.",
  "usage/output-inside":
    "«{output}» ligger i «{input}» og ville bli en del av dokumentene. Skriv resultatet et annet sted.",
  "usage/fetch-without-hosts": "--fetch spør bare verter som er nevnt: legg til --allow-host HOST.",
  "usage/hosts-without-fetch": "--allow-host gjør ingenting uten --fetch.",
  "usage/bad-proof": "«{file}» inneholder ikke noe bevis: en JSON-liste med hasher i base64 var ventet.",
  "usage/bad-address": "«{address}» kunne ikke hentes ({reason}). Hent den på en annen måte, og oppgi filen.",
  "usage/bad-part-size": "«{given}» er ingen delstørrelse: oppgi et tall fra 1M til 1G, for eksempel 64M.",
  "usage/see-help": "Hjelp: {help}",
  "usage/did-you-mean": "Mente du «{near}»?",

  "hint/quick":
    "Ingen sjekksummer ble regnet ut: bare navn og størrelser ble sammenlignet. Verifiser uten --quick før du stoler på det.",
  "hint/described": "Se over den, og så: rafskil check {path}",
  "hint/fixed":
    "{changes, plural, =0 {Ingenting måtte rettes} one {# verdi ble rettet} other {# verdier ble rettet}}: {list}",
  "hint/checked": "Neste: rafskil pack {path} --as FORMAT --to OUT",
  "hint/report": "En rapport til andre: legg til --format html --output rapport.html",
  "hint/nothing-packed": "Ingenting ble pakket. Rett det som er listet, og pakk på nytt.",
  "hint/packed": "Verifiser den før du sender den: rafskil verify {path}",
  "hint/no-certificate":
    "Nøkkelen har ikke noe sertifikat: de som verifiserer, må få den offentlige delen fra deg på en måte de stoler på (rafskil keys show).",
  "hint/no-trust":
    "Signaturen holder i seg selv, men ingen du stoler på, ble oppgitt: bruk --key eller --trust. Uten det er ingenting bevist.",
  "hint/no-passphrase": "Nøkkelen har ingen passfrase: alle som kan lese filen, kan signere.",
  "hint/time-proved": "Et klarert tidsstempel beviser at signaturen fantes {at}.",
  "hint/decrypted": "Verifiser innholdet før du stoler på det: rafskil verify-signature {path}",
  "hint/interrupting": "Stopper og rydder opp. Trykk Ctrl-C en gang til for å avslutte med en gang.",

  "progress/list": "Lister",
  "progress/digest": "Leser",
  "progress/write": "Skriver",
  "progress/check": "Kontrollerer",
  "progress/identify": "Identifiserer",
  "progress/sync": "Lagrer på disk",
  "progress/files":
    "{total, plural, =0 {{files, plural, one {# fil} other {# filer}}} one {{files, number} av # fil} other {{files, number} av # filer}}",
  "progress/left": "{time} igjen",

  "sign/done":
    "Signerte {files, plural, one {# fil} other {{files, number} filer}} med nøkkelen {keyId} ({algorithm}): {path}, med listen {list}",
  "keys/id": "Nøkkel: {keyId}",
  "encrypt/done":
    "Krypterte {size} i {parts, plural, one {# del} other {# deler}}{kept, plural, =0 {} other { (# fantes allerede)}}: {path}",
  "decrypt/done": "Dekrypterte {size}: {path}. Avsenderen kaller filen «{name}».",
  "receipt/wrong": "Galt:",
  "receipt/proved": "Bevist:",
  "receipt/unproved": "Ikke bevist, siden det ikke kunne undersøkes:",
  "describe/size": "byte",
  "describe/path": "sti",
  "describe/empty-folder": "tom mappe",
  "describe/sum":
    "{files, plural, one {# fil} other {# filer}}, {size}{empty, plural, =0 {} one {, # tom mappe} other {, # tomme mapper}}",
  "pack/done":
    "Pakket {files, plural, one {# fil} other {# filer}} ({size}) som {format}: {path} ({packageSize} på disk)",
  "pack/volume": "Del: {path}",
  "pack/digest": "Sjekksum for hele fillisten (SHA-256): {digest}",
  "init/done": "{path} ble skrevet.",
  "init/producer": "Hvem har skapt arkivet (kommune eller organ)?",
  "init/archive": "Hvilket arkiv tar imot?",
  "init/system": "Hvilket system ble dokumentene til i?",
  "formats/default": "standard",

  "schemas/folder": "Skjemaer er installert i {folder}",
  "schemas/state": "{present} av {files, plural, one {# fil} other {# filer}} installert",
  "schemas/altered": "{file} er endret siden den ble utgitt: legg den til på nytt",
  "schemas/unknown": "{path} er ikke et offisielt skjema som er kjent her",
  "schemas/added":
    "{added, plural, =0 {Ingen offisielle skjemaer ble funnet} one {# skjema installert} other {# skjemaer installert}} ({folder})",
  "schemas/all-there": "Alle kjente offisielle skjemaer er installert.",
  "schemas/by-hand":
    "Ingenting ble lastet ned: adressene til filene er ikke kjent her. Last dem ned fra disse sidene, og installer dem med «rafskil schemas add DIR».",

  "fetch/fetched": "Hentet {path}",
  "fetch/failed": "Kunne ikke hente {path} ({reason})",
  "fetch/refused": "Spurte ikke etter {url} ({reason})",

  "error/aborted": "Avbrutt. Ingenting halvferdig er etterlatt.",
  "error/archive-damaged": "Arkivfilen er skadet. Hent eller lag den på nytt.",
  "error/archive-encrypted": "Arkivfilen er kryptert. Den må leveres uten passord.",
  "error/archive-unsupported": "Dette er ikke en mappe, en zip eller en tar. Gjør det om til en av dem.",
  "error/character-not-allowed":
    "En tekst inneholder et tegn som XML ikke kan bære. Fjern det der teksten ble skrevet.",
  "error/decryption-failed":
    "Det kunne ikke dekrypteres, og ingenting ble skrevet. Hent delen som er nevnt, på nytt; hvis den ikke ble kryptert til din nøkkel, spør avsenderen.",
  "error/document-malformed": "Et dokument kan ikke leses som det det skal være. Rett det på stedet som er nevnt.",
  "error/document-too-large": "Et dokument er større enn det som tas imot. Se etter om det er det det skal være.",
  "error/format-not-recognised":
    "Pakkens format ble ikke gjenkjent, så ingenting ble verifisert. Nevn formatet med --as hvis du kjenner det.",
  "error/format-unknown": "Det formatet finnes ikke. «rafskil formats list» nevner alle.",
  "error/insufficient-space":
    "Det er ikke nok ledig plass. Frigjør plass, eller velg en annen disk; TMPDIR sier hvor midlertidige filer ligger.",
  "error/key-unusable":
    "Nøkkelen kan ikke brukes. En passfrase leses fra RAFSKIL_KEY_PASSPHRASE eller filen i --passphrase-file.",
  "error/limit-exceeded":
    "En grense som verner mot fiendtlige data, ble overskredet. Se etter om dataene er det de skal være.",
  "error/not-found": "Det er ingenting på dette stedet. Se over skrivemåten.",
  "error/output-exists": "Utdata finnes allerede, og ingenting overskrives. Velg et annet navn, eller fjern dem.",
  "error/output-inside-input": "Utdata ville havne i mappen som skal pakkes. Velg et annet sted.",
  "error/path-unsafe": "En sti er ikke trygg å bruke.",
  "error/profile-unknown": "Formatet har ingen slik profil. «rafskil formats list» nevner alle.",
  "error/read-failed": "Noe kunne ikke leses. Se på tilgangsrettighetene og disken.",
  "error/source-changed": "Filene endret seg mens de ble lest. La ingen arbeide i mappen, og begynn på nytt.",
  "error/timestamp-refused":
    "Tidsstemplingstjenesten ga ikke noe tidsstempel, og ingenting ble signert. Prøv på nytt, eller oppgi en annen tjeneste.",
  "error/usage": "Dette kan ikke gjøres slik det ble bedt om.",
  "error/write-failed": "Noe kunne ikke skrives. Se på tilgangsrettighetene og disken.",
  "error/system": "Systemet avslo det som ble bedt om. Se på tilgangsrettighetene og disken.",
  "error/internal":
    "En feil i programmet, ikke i dokumentene dine: {message}. Meld denne linjen og kommandoen du ga, til dem som leverer rafskil til deg; RAFSKIL_DEBUG=1 viser mer.",
};
