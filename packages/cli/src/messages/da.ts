import type { CliMessages } from "./catalogue.ts";

/** The program's own texts in Danish. */
export const da: CliMessages = {
  "help/about":
    "Rafskil bringer kommunale dokumenter fra de systemer, hvor de blev til, ind i et offentligt arkiv: det beskriver og pakker dem og verificerer det, der kommer frem.",
  "help/usage": "Brug:",
  "help/commands": "Kommandoer:",
  "help/arguments": "Argumenter:",
  "help/options": "Valg:",
  "help/options-word": "valg",
  "help/examples": "Eksempler:",
  "help/exit-codes":
    "Slutkoder: 0 godtaget, 1 afvist (mindst én fejl blev fundet), 2 forkert brug, 3 kunne ikke gennemføres, 130 afbrudt.",
  "help/more": "Mere om en kommando: rafskil KOMMANDO --help",

  "command/init": "Skrive en beskrivelse af en eksport",
  "command/init/about":
    "Skriver en kommenteret transfer.yaml til det, der ligger i mappen. Tabellerne kendes på overskrifterne, perioden på datoerne i dem. I en terminal spørges der om de tre navne, ingen kan gætte; ellers står de tilbage til udfyldning. Intet overskrives.",
  "command/describe": "Vis filerne i en mappe, en zip eller en tar med størrelse og tjeksummer",
  "command/describe/about":
    "Viser hver fil i rækkefølge efter sti med størrelse og tjeksummer samt hver tom mappe. Intet pakkes ud eller ændres. Det, der ikke kan læses, det, der måtte udelades (links, usikre navne), og navne, som andre systemer mister, bliver meldt.",
  "command/check": "Kontrollere en aflevering, før den pakkes",
  "command/check/about":
    "Kontrollerer beskrivelsen, hver række, hvad tabellerne siger om hinanden, og filerne, og melder alt, der er galt, med række og hvordan det rettes. --for siger, hvad afleveringen skal pakkes som, så arkivets egne krav også gælder. Intet ændres.",
  "command/pack": "Pak en mappe til et arkiv",
  "command/pack/about":
    "Pakker hver fil i en mappe i en pakke med tjeksummer. OUT ender på »/« for en mappe, ellers på .zip eller .tar, og må ikke findes i forvejen. Hvis noget ikke kan pakkes, som det er, for eksempel et link eller en fil, der ikke kan læses, pakkes intet, og det bliver nævnt. En afbrudt kørsel efterlader intet.",
  "command/verify": "Verificer en pakke: er alt her, uændret og som formatet kræver?",
  "command/verify/about":
    "Kører hver regel for pakkens format på selve filerne og melder alt, der er galt, hvor det er, og hvordan det kan rettes. Formatet findes ved at se efter, medmindre --as nævner det. Intet pakkes ud eller ændres, og nettet bruges ikke, medmindre --fetch beder om det.",
  "command/formats-list": "Vis pakkeformaterne og deres profiler",
  "command/formats-list/about":
    "Viser de formater, der kan skrives og verificeres, hvert med sine profiler, som de nævnes efter --as.",
  "command/schemas-list": "Vis de officielle XML-skemaer, der er kendt, og hvilke af dem der er installeret",
  "command/schemas-list/about":
    "Nogle formater kræver kontrol mod officielle XML-skemaer, som vi ikke har ret til at dele ud. Her vises de kendte efter navnerum, og hvilke der er installeret.",
  "command/schemas-add": "Installer officielle XML-skemaer fra en mappe",
  "command/schemas-add/about":
    "Leder efter XML-skemaer i en mappe og installerer dem, som SHA-256-tjeksummen viser er officielle. Andre bliver nævnt og ladt være.",
  "command/schemas-fetch": "Sig, hvor de officielle XML-skemaer, der mangler, kan hentes",
  "command/schemas-fetch/about":
    "Skemaerne udgives på sider, hvis adresser skifter, så intet hentes af sig selv. Her nævnes siderne for det, der mangler; hent det derfra, og installer med »rafskil schemas add«. Slutkoden er 3, så længe noget mangler.",
  "command/sign": "Signér en færdig pakke",
  "command/sign/about":
    "Erklærer, hvilke filer pakken indeholder, med én tjeksum for dem alle, og signerer erklæringen. Selve pakken ændres ikke: PACKAGE.jws (signaturen) og PACKAGE.inventory (fillisten) skrives ved siden af den og hører til den. Nøglen er PEM eller PKCS#12 (.p12); en organisations certifikat tages med i signaturen.",
  "command/verify-signature": "Verificér, hvem der signerede en pakke, og at det er den, der blev signeret",
  "command/verify-signature/about":
    "Holder hver fil op mod den signerede erklæring og signaturen op mod de nøgler og certifikater, du stoler på. Det siges præcist, hvilken kontrol der svigtede: en ændret, tilføjet, manglende, omdøbt eller ombyttet fil, signaturen, certifikatets kæde, gyldighed, brug eller tilbagekaldelse. Intet hentes fra nettet.",
  "command/keys-generate": "Lav et nøglepar",
  "command/keys-generate/about":
    "Skriver en ny privat nøgle til KEYFILE, som kun du kan læse, og den offentlige til KEYFILE.pub. En adgangssætning læses fra en fil eller fra RAFSKIL_KEY_PASSPHRASE, aldrig fra kommandolinjen. Intet overskrives.",
  "command/keys-show": "Vis den offentlige del af en nøgle",
  "command/keys-show/about":
    "Viser id og offentlig nøgle i en nøglefil (PEM eller PKCS#12), som andre har brug for den. Den private nøgle vises aldrig.",
  "command/receipt-verify": "Verificér en kvittering fra et arkiv: hvad beviser den?",
  "command/receipt-verify/about":
    "Verificerer en kvittering uden net og siger med enkle ord, hvad der er bevist, og hvad der ikke er: arkivets signatur, kvitteringens plads i arkivets log og, med en anden kvittering eller en senere logtilstand, at loggen ikke er skrevet om i mellemtiden. Nettet bruges ikke, medmindre --jwks angiver en adresse.",
  "command/encrypt": "Kryptér en pakke til arkivet alene",
  "command/encrypt/about":
    "Krypterer en pakke, der er én fil (zip eller tar), så kun indehaverne af certifikaterne kan åbne den, til en vej, som ingen beskytter, såsom en disk i posten. Mappen indeholder dele, der kan sendes, og sendes igen, hver for sig; en afbrudt kørsel fortsætter, hvor den standsede. Den siger intet om, hvem der sender: signér pakken først.",
  "command/decrypt": "Dekryptér en pakke, der blev krypteret",
  "command/decrypt/about":
    "Sætter delene sammen igen til én fil, hver uændret og på sin plads. Det beviser intet om, hvem der sendte den: verificér pakken og dens signatur bagefter.",
  "command/plan-init": "Begynd et systemregister til handlingsplanen",
  "command/plan-init/about":
    "Skriver register.yaml, hvor du opfører systemerne, og events.jsonl, hvor »rafskil plan record« tilføjer det, der sker. Begge er lavet til git: en linje for hver hændelse, og intet skrives om.",
  "command/plan-status": "Vis hvor hvert system står i handlingsplanen",
  "command/plan-status/about":
    "Regner ud fra registeret og planen, hvilke trin der er gjort, hvilke frister der er udløbet og hvornår, hvad der venter på hvad, og hvad der er næste trin. Intet ændres.",
  "command/plan-next": "Vis kun næste trin: hvem, hvad, hvornår senest",
  "command/plan-next/about": "En linje for hvert system og hver periode: det mest presserende trin, der kan gøres nu.",
  "command/plan-record": "Registrer at et trin er gjort, eller en anden hændelse",
  "command/plan-record/about":
    "Tilføjer én linje til events.jsonl, hel eller slet ikke. Det afvises, hvor tidligere trin ikke er gjort, bilag mangler eller et navn er ukendt. Det, der blev registreret ved en fejl, trækkes tilbage med --void og slettes aldrig.",
  "command/plan-check": "Kontrollér et register: umulig rækkefølge, manglende bilag, udløbne frister",
  "command/plan-check/about":
    "Holder registeret op mod planen. Bilag, der ligger ved som filer, sammenlignes med de registrerede kontrolsummer. Udløbne frister er advarsler; det, der ikke kan være sket, er en fejl.",
  "command/plan-export": "Skriv planen som side, kalender eller tabel",
  "command/plan-export/about":
    "html: én side med tidslinje til kommunalbestyrelsens møde, på skærm eller udskrevet. ics: fristerne til et kalenderprogram. csv: alle trin til et regneark.",
  "command/completion": "Udskriv et script, der fuldfører kommandoer i skallen",
  "command/completion/about":
    "Udskriver et fuldførelsesscript til bash, zsh eller fish. Gem det, hvor skallen leder efter den slags scripts, og start en ny skal.",

  "argument/FOLDER": "Mappen med eksporten",
  "argument/PATH": "En mappe, en zip eller en tar",
  "argument/PACKAGE": "Pakken: en mappe, en zip eller en tar (også .tar.gz og .tar.zst)",
  "argument/TRANSFER": "Den mappe, der skal pakkes",
  "argument/SHELL": "bash, zsh eller fish",
  "argument/KEYFILE": "Nøglens fil",
  "argument/RECEIPT": "Kvitteringen, som den kom fra arkivet (.jws)",
  "argument/REGISTER": "Mappen med registeret",
  "argument/SYSTEM": "Systemets id, som det står i registeret",
  "argument/STEP": "Trinnets id, som det står i planen",
  "argument/DIR": "Den mappe, hvor skemaerne er",
  "argument/FILE": "Pakken: en zip eller en tar",
  "argument/ENCRYPTED": "Mappen med de krypterede dele",

  "option/as": "Formatet og om nødvendigt dets profil; »rafskil formats list« nævner dem",
  "option/to": "Hvor resultatet skal ligge; navnet på en pakke slutter på »/«, .zip eller .tar",
  "option/digest": "Tjeksumalgoritmer med komma imellem: sha256, sha512, sha384, blake2b, sha1, md5",
  "option/bag-info": "En linje til bag-info.txt, såsom »Contact-Name: Anna«; kan gives flere gange",
  "option/compress": "Komprimer de filer i en .zip, der bliver mindre af det",
  "option/volume-size": "Del pakken i dele af denne størrelse, hvor formatet har dele",
  "option/packed-at":
    "Tidspunktet pakken skal sige at den blev lavet, såsom 2026-03-01 eller 2026-03-01T12:00:00Z; ellers nu",
  "option/package-id": "Pakkens egen identifikator (E-ARK); ellers dens navn",
  "option/record-status":
    "Hvad pakken er for arkivet (E-ARK): ny, tillæg til eller erstatning for en tidligere, en test, eller en anmodning om sletning",
  "option/previous-agreement":
    "Nummeret på en tidligere aftale som denne aflevering følger (E-ARK); kan gives flere gange",
  "option/reference-code": "Arkivets referencekode for dette materiale (E-ARK)",
  "option/previous-reference-code": "En referencekode det havde før (E-ARK); kan gives flere gange",
  "option/representations":
    "Alle filer samlet, eller originaler, arkivformater og afskærmede kopier hver for sig (E-ARK)",
  "option/representation-mets": "Om hvert sæt filer har sin egen liste, eller pakken én liste over det hele (E-ARK)",
  "option/description": "Hvordan pakken som helhed beskrives (E-ARK): EAD 3 eller Dublin Core",
  "option/checksums":
    "Beregn alle tjeksummer, eller overtag dem som journalen har, uden at læse filerne til det (E-ARK)",
  "option/identify": "Finde hver fils format: signatures (vores egne) eller siegfried (sf på PATH)",
  "option/fix":
    "Skrive rækkerne med sikre rettelser (blanktegn, sammensatte bogstaver, datoform) til denne nye mappe, med en liste over ændringerne",
  "option/for": "Hvad afleveringen skal pakkes som; arkivet bestemmer, hvilke filformater det modtager",
  "option/only": "Kør kun disse regler, med komma imellem, og dem, de bygger på",
  "option/skip": "Udelad disse regler, med komma imellem; rapporten siger det",
  "option/quick": "Se kun på navne og størrelser: ingen tjeksum beregnes, og ændrede filer opdages ikke",
  "option/bagit-profile": "Kontroller også pakken mod denne BagIt-profil (JSON)",
  "option/fetch": "Hent først de filer, som pakken nævner ved adresse (fetch.txt) og mangler; kræver --allow-host",
  "option/allow-host": "En vært, som --fetch må spørge; kan gives flere gange",
  "option/format": "Hvordan resultatet skrives",
  "option/output": "Skriv resultatet til denne fil, helt eller slet ikke, i stedet for til skærmen",
  "option/lang": "Teksternes sprog; ellers systemets",
  "option/quiet": "Ingen fremdrift og ingen tip, kun resultatet",
  "option/no-color": "Ingen farver; at sætte NO_COLOR gør det samme",
  "option/jwks": "Arkivets offentlige nøgler (JWK Set), som fil eller adresse",
  "option/with": "En anden kvittering fra samme arkiv til sammenligning",
  "option/checkpoint": "En senere tilstand af arkivets log til sammenligning",
  "option/proof": "Arkivets bevis for, at den korteste log er begyndelsen på den længste (JSON)",
  "option/package": "Den pakke, der blev afleveret: gælder kvitteringen den?",
  "option/key":
    "En nøgle: den private at signere med (PEM eller PKCS#12) eller den offentlige for en underskriver, du stoler på (PEM)",
  "option/passphrase-file":
    "Læs nøglens adgangssætning fra første linje i denne fil; ellers fra RAFSKIL_KEY_PASSPHRASE",
  "option/rsa": "Hvordan en RSA-nøgle signerer; ellers PS256",
  "option/cms": "Skriv også PACKAGE.statement.json og PACKAGE.p7s, en fritstående CMS-signatur over den",
  "option/producer": "Hvem der afleverer",
  "option/agreement": "Nummeret på aftalen eller afgørelsen",
  "option/signature": "Signaturen; ellers PACKAGE.jws",
  "option/trust": "Certifikater, du stoler på (PEM); kan angives flere gange",
  "option/crl": "En spærreliste (PEM eller DER); kan angives flere gange",
  "option/timestamp":
    "Lad en tidsstemplingstjeneste (RFC 3161) på denne adresse bevise, hvornår der blev signeret; den får kun en tjeksum",
  "option/timestamp-trust":
    "Certifikater, som du stoler på som udstedere for tidsstemplingstjenester (PEM); kan angives flere gange",
  "option/recipient": "Certifikatet for en, der skal kunne åbne pakken (PEM); kan angives flere gange",
  "option/part-size": "Byte i hver del, for eksempel 64M; ellers 64M",
  "option/ocsp": "Et svar fra udstederens tjeneste om tilbagekaldelse (OCSP-svar); kan angives flere gange",
  "option/kind": "Nøgletypen; ellers ed25519",
  "option/plan": "Planen, der følges; ellers is-877-2020",
  "option/archive": "Arkivet, der modtager",
  "option/today": "Dagen, der regnes for, som 2026-03-31; ellers i dag",
  "option/time-zone": "Hvor det afgøres, hvilken dag det er, som Europe/Oslo; ellers som registeret siger",
  "option/on": "Dagen, det skete; ellers i dag",
  "option/period": "Perioden, det drejer sig om",
  "option/outcome": "Hvad trinnet endte med",
  "option/evidence": "Det, der viser det, og hvor det findes; kan gentages",
  "option/file": "Bilag i en fil ved registeret, som der regnes kontrolsum af; kan gentages",
  "option/by": "Rollen, der gjorde det; ellers den, trinnet hører til",
  "option/person": "Hvem der gjorde det",
  "option/note": "Det, andre bør vide",
  "option/until": "Dagen, som planen sætter for afleveringen",
  "option/deadline": "Registrer at arkivet har sat denne dag som frist for trinnet",
  "option/waive": "Registrer at arkivet fritager for trinnet",
  "option/void": "Træk hændelsen med dette id tilbage",
  "option/help": "Vis denne hjælp",
  "option/version": "Vis versionen",

  "example/init": "Begynde med en eksport fra et sagssystem:",
  "example/describe": "Se, hvad der er i en mappe, med en tjeksum for hver fil:",
  "example/describe-json": "Gem fillisten for en zip med to tjeksummer for hver fil til et andet program:",
  "example/describe-formats": "Se, hvilke formater der er:",
  "example/check": "Kontrollere en eksport, der ligger sammen med beskrivelsen:",
  "example/check-for": "Kontrollere også arkivets krav, og skrive en rapport:",
  "example/pack": "Pak en mappe i én zip:",
  "example/pack-info": "Pak i en mappe med SHA-512-tjeksummer og en kontaktperson:",
  "example/pack-eark": "Pak et tillæg til en tidligere aflevering til et E-ARK-arkiv:",
  "example/verify": "Verificer en zip, der er kommet ind:",
  "example/verify-html": "Skriv en rapport på islandsk, der kan åbnes i en browser og udskrives:",
  "example/verify-fetch": "Gør en pakke komplet med filer fra én vært, og verificer den så:",
  "example/verify-profile": "Hold også en pakke op mod et bestemt arkivs krav:",
  "example/formats-list": "Se, hvad der kan stå efter --as:",
  "example/schemas-list": "Se, hvilke skemaer der er installeret:",
  "example/schemas-add": "Installer skemaer, som du har hentet:",
  "example/schemas-fetch": "Se, hvor det, der mangler, kan hentes:",
  "example/sign": "Signér med en organisations certifikat:",
  "example/sign-agreement": "Sig, hvem der afleverer, og efter hvilken aftale:",
  "example/sign-timestamp": "Lad en tidsstemplingstjeneste bevise, hvornår der blev signeret:",
  "example/verify-signature": "Verificér med en offentlig nøgle, du har fået af afsenderen:",
  "example/verify-signature-chain": "Verificér certifikatkæden, og at intet er tilbagekaldt:",
  "example/keys-generate": "Lav en nøgle, der er beskyttet med en adgangssætning:",
  "example/keys-show": "Vis det, andre skal bruge for at verificere:",
  "example/receipt-verify": "Verificér en kvittering med arkivets nøgler:",
  "example/receipt-compare": "Bevis, at arkivets log ikke er skrevet om mellem to kvitteringer:",
  "example/receipt-page": "Lav en side af en kvittering, på islandsk, til udskrift:",
  "example/encrypt": "Kryptér en signeret pakke til arkivets certifikat:",
  "example/decrypt": "Åbn det, der er kommet:",
  "example/plan-init": "Begynd med systemerne:",
  "example/plan-status": "Se hvor hvert system står i dag:",
  "example/plan-status-day": "Se hvordan det bliver til nytår:",
  "example/plan-next": "Se hvad der skal gøres:",
  "example/plan-record": "Registrer at systemet er anmeldt:",
  "example/plan-record-outcome": "Registrer en afgørelse, med dokumentet ved registeret:",
  "example/plan-record-deadline": "Registrer at arkivet har forlænget en frist:",
  "example/plan-check": "Kontrollér før registeret sendes til nogen:",
  "example/plan-export": "Lav en side på islandsk til kommunalbestyrelsen:",
  "example/plan-export-calendar": "Læg fristerne i kalenderen:",
  "example/completion-bash": "Til bash:",
  "example/completion-zsh": "Til zsh:",
  "example/completion-fish": "Til fish:",

  "usage/no-command": "Sig, hvad der skal gøres.",
  "usage/unknown-command": "Kommandoen »{given}« findes ikke.",
  "usage/unknown-command-near": "Kommandoen »{given}« findes ikke. Mente du »{near}«?",
  "usage/incomplete-command": "Efter »{command}« skal et af disse følge: {known}.",
  "usage/unknown-option": "Valget »{given}« findes ikke her.",
  "usage/unknown-option-near": "Valget »{given}« findes ikke her. Mente du »{near}«?",
  "usage/missing-argument": "{argument} mangler.",
  "usage/extra-argument": "»{argument}« er ét ord for meget. Et navn med mellemrum skal stå i anførselstegn.",
  "usage/missing-option": "Valget {option} skal være med.",
  "usage/missing-value": "{option} skal have en værdi: {option} {value}.",
  "usage/no-value-taken": "{option} tager ingen værdi.",
  "usage/bad-choice": "»{given}« er ikke muligt her. Mulige er: {known}.",
  "usage/bad-choice-near": "»{given}« er ikke muligt her. Mente du »{near}«?",
  "usage/bad-bag-info": "»{given}« har ikke formen »Etiket: værdi«.",
  "usage/bad-time": "»{given}« er ikke et tidspunkt: skriv 2026-03-01 eller 2026-03-01T12:00:00Z.",
  "usage/bad-output-ending":
    "»{output}« siger ikke, hvad der skal skrives: lad det ende på »/« for en mappe, ellers på .zip eller .tar.",
  "usage/compress-not-zip": "--compress er kun muligt, når uddata ender på .zip.",
  "usage/bad-volume-size": "»{given}« er ikke en størrelse: skriv den som 25GB eller 700MB.",
  "usage/format-does-not-split": "Formatet {format} deler ikke en pakke i dele: udelad --volume-size.",
  "usage/output-inside":
    "»{output}« ligger i »{input}« og ville blive en del af dokumenterne. Skriv resultatet et andet sted.",
  "usage/fetch-without-hosts": "--fetch spørger kun værter, der er nævnt: tilføj --allow-host HOST.",
  "usage/hosts-without-fetch": "--allow-host gør intet uden --fetch.",
  "usage/bad-proof": "»{file}« indeholder intet bevis: en JSON-liste med hashes i base64 var ventet.",
  "usage/bad-evidence": "»{given}« er ikke på formen NAVN=STED.",
  "usage/bad-address": "»{address}« kunne ikke hentes ({reason}). Hent den på en anden måde, og angiv filen.",
  "usage/bad-part-size": "»{given}« er ingen delstørrelse: angiv et tal fra 1M til 1G, for eksempel 64M.",
  "usage/see-help": "Hjælp: {help}",
  "usage/did-you-mean": "Mente du »{near}«?",

  "hint/quick":
    "Ingen tjeksummer blev beregnet: kun navne og størrelser blev sammenlignet. Verificer uden --quick, før du stoler på det.",
  "hint/described": "Se den igennem, og så: rafskil check {path}",
  "hint/fixed":
    "{changes, plural, =0 {Intet skulle rettes} one {# værdi blev rettet} other {# værdier blev rettet}}: {list}",
  "hint/checked": "Næste: rafskil pack {path} --as FORMAT --to OUT",
  "hint/report": "En rapport til andre: tilføj --format html --output rapport.html",
  "hint/nothing-packed": "Intet blev pakket. Ret det, der er nævnt, og pak igen.",
  "hint/packed": "Verificer den, før du sender den: rafskil verify {path}",
  "hint/no-certificate":
    "Nøglen har intet certifikat: de, der verificerer, skal have dens offentlige del af dig på en måde, de stoler på (rafskil keys show).",
  "hint/no-trust":
    "Signaturen holder i sig selv, men ingen, du stoler på, blev angivet: brug --key eller --trust. Uden det er intet bevist.",
  "hint/no-passphrase": "Nøglen har ingen adgangssætning: alle, der kan læse filen, kan signere.",
  "hint/time-proved": "Et betroet tidsstempel beviser, at signaturen fandtes {at}.",
  "hint/decrypted": "Verificér indholdet, før du stoler på det: rafskil verify-signature {path}",
  "hint/register-begun": "Opfør systemerne i {path}, og derefter: rafskil plan status",
  "hint/interrupting": "Standser og rydder op. Tryk Ctrl-C igen for at slutte straks.",

  "progress/list": "Lister",
  "progress/digest": "Læser",
  "progress/write": "Skriver",
  "progress/check": "Kontrollerer",
  "progress/identify": "Identificerer",
  "progress/sync": "Gemmer på disk",
  "progress/files":
    "{total, plural, =0 {{files, plural, one {# fil} other {# filer}}} one {{files, number} af # fil} other {{files, number} af # filer}}",
  "progress/left": "{time} tilbage",

  "sign/done":
    "Signerede {files, plural, one {# fil} other {{files, number} filer}} med nøglen {keyId} ({algorithm}): {path}, med listen {list}",
  "keys/id": "Nøgle: {keyId}",
  "encrypt/done":
    "Krypterede {size} i {parts, plural, one {# del} other {# dele}}{kept, plural, =0 {} other { (# fandtes allerede)}}: {path}",
  "decrypt/done": "Dekrypterede {size}: {path}. Afsenderen kalder filen »{name}«.",
  "receipt/wrong": "Forkert:",
  "receipt/proved": "Bevist:",
  "receipt/unproved": "Ikke bevist, da det ikke kunne undersøges:",
  "describe/size": "byte",
  "describe/path": "sti",
  "describe/empty-folder": "tom mappe",
  "describe/sum":
    "{files, plural, one {# fil} other {# filer}}, {size}{empty, plural, =0 {} one {, # tom mappe} other {, # tomme mapper}}",
  "pack/done":
    "Pakkede {files, plural, one {# fil} other {# filer}} ({size}) som {format}: {path} ({packageSize} på disk)",
  "pack/volume": "Del: {path}",
  "pack/digest": "Tjeksum for hele fillisten (SHA-256): {digest}",
  "init/done": "{path} blev skrevet.",
  "plan/recorded": "Registreret pr. {on}: hændelse {id}",
  "plan/recorded-before": "Hændelsen {id} fra {on} var registreret i forvejen. Intet blev skrevet.",
  "plan/not-recorded": "Intet blev registreret:",
  "init/producer": "Hvem har skabt arkivet (kommune eller myndighed)?",
  "init/archive": "Hvilket arkiv modtager?",
  "init/system": "Hvilket system blev dokumenterne til i?",
  "formats/default": "standard",

  "schemas/folder": "Skemaer er installeret i {folder}",
  "schemas/state": "{present} af {files, plural, one {# fil} other {# filer}} installeret",
  "schemas/altered": "{file} er ændret, siden den blev udgivet: tilføj den igen",
  "schemas/unknown": "{path} er ikke et officielt skema, der er kendt her",
  "schemas/added":
    "{added, plural, =0 {Ingen officielle skemaer blev fundet} one {# skema installeret} other {# skemaer installeret}} ({folder})",
  "schemas/all-there": "Alle kendte officielle skemaer er installeret.",
  "schemas/by-hand":
    "Intet blev hentet: filernes adresser er ikke kendt her. Hent dem fra disse sider, og installer dem med »rafskil schemas add DIR«.",

  "fetch/fetched": "Hentede {path}",
  "fetch/failed": "Kunne ikke hente {path} ({reason})",
  "fetch/refused": "Spurgte ikke efter {url} ({reason})",

  "error/aborted": "Afbrudt. Intet halvfærdigt er efterladt.",
  "error/archive-damaged": "Arkivfilen er beskadiget. Hent eller lav den igen.",
  "error/archive-encrypted": "Arkivfilen er krypteret. Den skal afleveres uden adgangskode.",
  "error/archive-unsupported": "Dette er ikke en mappe, en zip eller en tar. Lav det om til en af dem.",
  "error/character-not-allowed":
    "En tekst indeholder et tegn, som XML ikke kan bære. Fjern det, hvor teksten blev skrevet.",
  "error/decryption-failed":
    "Det kunne ikke dekrypteres, og intet blev skrevet. Hent den nævnte del igen; hvis den ikke blev krypteret til din nøgle, så spørg afsenderen.",
  "error/document-malformed": "Et dokument kan ikke læses som det, det skal være. Ret det på det sted, der er nævnt.",
  "error/document-too-large": "Et dokument er større, end der tages imod. Se efter, om det er det, det skal være.",
  "error/format-not-recognised":
    "Pakkens format blev ikke genkendt, så intet blev verificeret. Nævn formatet med --as, hvis du kender det.",
  "error/format-unknown": "Det format findes ikke. »rafskil formats list« nævner dem alle.",
  "error/insufficient-space":
    "Der er ikke nok ledig plads. Frigør plads, eller vælg en anden disk; TMPDIR siger, hvor midlertidige filer ligger.",
  "error/key-unusable":
    "Nøglen kan ikke bruges. En adgangssætning læses fra RAFSKIL_KEY_PASSPHRASE eller filen i --passphrase-file.",
  "error/limit-exceeded":
    "En grænse, der værner mod fjendtlige data, blev overskredet. Se efter, om dataene er det, de skal være.",
  "error/not-found": "Der er intet på dette sted. Se stavemåden efter.",
  "error/output-exists": "Uddata findes allerede, og intet overskrives. Vælg et andet navn, eller fjern dem.",
  "error/output-inside-input": "Uddata ville havne i den mappe, der skal pakkes. Vælg et andet sted.",
  "error/path-unsafe": "En sti er ikke sikker at bruge.",
  "error/profile-unknown": "Formatet har ingen sådan profil. »rafskil formats list« nævner dem alle.",
  "error/read-failed": "Noget kunne ikke læses. Se på adgangsrettighederne og disken.",
  "error/source-changed": "Filerne ændrede sig, mens de blev læst. Lad ingen arbejde i mappen, og begynd igen.",
  "error/timestamp-refused":
    "Tidsstemplingstjenesten gav intet tidsstempel, og intet blev signeret. Prøv igen, eller angiv en anden tjeneste.",
  "error/usage": "Dette kan ikke gøres, som der blev bedt om.",
  "error/write-failed": "Noget kunne ikke skrives. Se på adgangsrettighederne og disken.",
  "error/system": "Systemet afslog det, der blev bedt om. Se på adgangsrettighederne og disken.",
  "error/internal":
    "En fejl i programmet, ikke i dine dokumenter: {message}. Meld denne linje og den kommando, du gav, til dem, der leverer rafskil til dig; RAFSKIL_DEBUG=1 viser mere.",
};
