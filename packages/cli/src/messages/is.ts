import type { CliMessages } from "./catalogue.ts";

/** The program's own texts in Icelandic. */
export const is: CliMessages = {
  "help/about":
    "Rafskil kemur gögnum sveitarfélaga úr þeim kerfum þar sem þau urðu til í opinbert skjalasafn: lýsir þeim, pakkar þeim og sannreynir það sem berst.",
  "help/usage": "Notkun:",
  "help/commands": "Skipanir:",
  "help/arguments": "Færibreytur:",
  "help/options": "Valkostir:",
  "help/options-word": "valkostir",
  "help/examples": "Dæmi:",
  "help/exit-codes":
    "Lokakóðar: 0 samþykkt, 1 hafnað (að minnsta kosti ein villa fannst), 2 röng notkun, 3 ekki tókst að ljúka verkinu, 130 stöðvað af notanda.",
  "help/more": "Nánar um skipun: rafskil SKIPUN --help",

  "command/init": "Skrifa lýsingu á útflutningi",
  "command/init/about":
    "Skrifar transfer.yaml með skýringum fyrir það sem er í möppunni. Töflurnar þekkjast af dálkaheitum og tímabilið af dagsetningum í þeim. Í skjáhermi er spurt um þau þrjú nöfn sem enginn getur giskað á; annars bíða þau útfyllingar. Ekki er skrifað yfir neitt.",
  "command/describe": "Telja upp skrár í möppu, zip eða tar með stærð og gátsummum",
  "command/describe/about":
    "Telur upp allar skrár í röð eftir slóð, með stærð og gátsummum, og allar tómar möppur. Engu er pakkað út og engu breytt. Greint er frá því sem ekki er hægt að lesa, því sem varð að sleppa (tenglum, óöruggum heitum) og heitum sem önnur kerfi glata.",
  "command/check": "Prófa afhendingu áður en henni er pakkað",
  "command/check/about":
    "Prófar lýsinguna, hverja línu, hvað töflurnar segja hver um aðra og skrárnar, og greinir frá öllu sem er að, í hvaða línu og hvernig má lagfæra það. --for segir hvernig afhendingunni verður pakkað svo að kröfur skjalasafnsins gildi líka. Engu er breytt.",
  "command/pack": "Pakka möppu til afhendingar í skjalasafn",
  "command/pack/about":
    "Pakkar öllum skrám í möppu í einn pakka með gátsummum. OUT endar á „/“ ef skrifa á möppu, annars á .zip eða .tar, og má ekki vera til fyrir. Ef eitthvað er ekki hægt að pakka eins og það er, til dæmis tengli eða skrá sem ekki er hægt að lesa, er engu pakkað og það nefnt. Ef vinnslan er stöðvuð verður ekkert eftir.",
  "command/verify": "Sannreyna pakka: er allt á sínum stað, óbreytt og eins og snið pakkans krefst?",
  "command/verify/about":
    "Prófar allar reglur um snið pakkans á skránum sjálfum og greinir frá öllu sem er að, hvar það er og hvernig má lagfæra það. Sniðið er fundið með því að skoða pakkann nema --as nefni það. Engu er pakkað út, engu breytt og netið er ekki notað nema --fetch biðji um það.",
  "command/formats-list": "Telja upp snið pakka og afbrigði þeirra",
  "command/formats-list/about":
    "Telur upp þau snið sem hægt er að skrifa og sannreyna, hvert með afbrigðum sínum eins og þau eru nefnd á eftir --as.",
  "command/schemas-list": "Telja upp þekkt opinber XML-skemu og hver þeirra eru uppsett",
  "command/schemas-list/about":
    "Sum snið krefjast prófunar gegn opinberum XML-skemum sem við höfum ekki leyfi til að dreifa. Hér eru þau sem eru þekkt talin upp eftir nafnrými og sagt hver þeirra eru uppsett.",
  "command/schemas-add": "Setja upp opinber XML-skemu úr möppu",
  "command/schemas-add/about":
    "Leitar að XML-skemum í möppu og setur upp þau sem SHA-256 gátsumman sýnir að eru opinber. Önnur eru nefnd en látin vera.",
  "command/schemas-fetch": "Segja hvar má sækja opinberu XML-skemun sem vantar",
  "command/schemas-fetch/about":
    "Skemun eru gefin út á vefsíðum þar sem slóðir breytast og því er ekkert sótt sjálfkrafa. Hér eru síðurnar nefndar fyrir það sem vantar; sæktu skemun þangað og settu þau upp með „rafskil schemas add“. Lokakóðinn er 3 á meðan eitthvað vantar.",
  "command/sign": "Undirrita fullgerðan pakka",
  "command/sign/about":
    "Lýsir yfir hvaða skrár eru í pakkanum, með einni gátsummu fyrir þær allar, og undirritar þá yfirlýsingu. Pakkanum sjálfum er ekki breytt: PACKAGE.jws (undirskriftin) og PACKAGE.inventory (skráalistinn) eru skrifaðar við hlið hans og tilheyra honum. Lykillinn er PEM eða PKCS#12 (.p12); skilríki stofnunar fara með í undirskriftina.",
  "command/verify-signature": "Sannreyna hver undirritaði pakka og að hann sé sá sem var undirritaður",
  "command/verify-signature/about":
    "Ber hverja skrá saman við undirrituðu yfirlýsinguna og undirskriftina við þá lykla og þau skilríki sem þú treystir. Sagt er nákvæmlega hvaða prófun stóðst ekki: breytt, viðbætt, horfin, endurnefnd eða víxluð skrá, undirskriftin, keðja skilríkisins, gildistími, notkun eða afturköllun. Ekkert er sótt af netinu.",
  "command/keys-generate": "Búa til lyklapar",
  "command/keys-generate/about":
    "Skrifar nýjan einkalykil í KEYFILE, sem aðeins þú getur lesið, og opinbera lykilinn í KEYFILE.pub. Aðgangsorð er lesið úr skrá eða úr RAFSKIL_KEY_PASSPHRASE, aldrei af skipanalínunni. Engu er skrifað yfir.",
  "command/keys-show": "Sýna opinbera hluta lykils",
  "command/keys-show/about":
    "Sýnir auðkenni og opinberan lykil lykilskrár (PEM eða PKCS#12) eins og aðrir þurfa á honum að halda. Einkalykillinn er aldrei sýndur.",
  "command/receipt-verify": "Sannreyna kvittun skjalasafns: hvað sannar hún?",
  "command/receipt-verify/about":
    "Sannreynir kvittun án nettengingar og segir með einföldum orðum hvað er sannað og hvað ekki: undirskrift safnsins, stað kvittunarinnar í færsluskrá þess og, ef gefin er önnur kvittun eða yngri staða á skránni, að skránni hafi ekki verið breytt í millitíðinni. Netið er ekki notað nema --jwks nefni veffang.",
  "command/encrypt": "Dulrita pakka fyrir safnið eitt",
  "command/encrypt/about":
    "Dulritar pakka sem er ein skrá (zip eða tar) svo að aðeins handhafar skilríkjanna geti opnað hann, fyrir flutning sem enginn ver, til dæmis disk í pósti. Í möppunni eru hlutar sem má senda, og senda aftur, hvern fyrir sig; rofin keyrsla heldur áfram þar sem frá var horfið. Hún segir ekkert um hver sendir: undirritaðu pakkann fyrst.",
  "command/decrypt": "Opna dulritaðan pakka",
  "command/decrypt/about":
    "Setur hlutana aftur saman í eina skrá, hvern óbreyttan og á sínum stað. Það sannar ekkert um hver sendi: sannreyndu pakkann og undirskrift hans á eftir.",
  "command/completion": "Prenta skriftu sem lýkur við skipanir í skelinni",
  "command/completion/about":
    "Prentar skriftu fyrir bash, zsh eða fish. Geymdu hana þar sem skelin leitar að slíkum skriftum og opnaðu nýja skel.",

  "argument/FOLDER": "Mappan með útflutningnum",
  "argument/PATH": "Mappa, zip eða tar",
  "argument/PACKAGE": "Pakkinn: mappa, zip eða tar (einnig .tar.gz og .tar.zst)",
  "argument/TRANSFER": "Mappan sem á að pakka",
  "argument/SHELL": "bash, zsh eða fish",
  "argument/KEYFILE": "Skrá lykilsins",
  "argument/RECEIPT": "Kvittunin eins og hún barst frá safninu (.jws)",
  "argument/DIR": "Mappan þar sem skemun eru",
  "argument/FILE": "Pakkinn: zip eða tar",
  "argument/ENCRYPTED": "Mappan með dulrituðu hlutunum",

  "option/as": "Sniðið og ef þarf afbrigði þess; „rafskil formats list“ telur þau upp",
  "option/to": "Hvar pakkinn á að vera: heiti sem endar á „/“, .zip eða .tar",
  "option/digest": "Gátsummuaðferðir með kommum á milli: sha256, sha512, sha384, blake2b, sha1, md5",
  "option/bag-info": "Lína í bag-info.txt, til dæmis „Contact-Name: Anna“; má gefa oftar en einu sinni",
  "option/compress": "Þjappa þeim skrám í .zip sem minnka við það",
  "option/volume-size": "Skipta pakkanum í hluta af þessari stærð, ef sniðið leyfir hluta",
  "option/packed-at":
    "Tíminn sem pakkinn segist hafa verið gerður, til dæmis 2026-03-01 eða 2026-03-01T12:00:00Z; annars núna",
  "option/package-id": "Auðkenni pakkans sjálfs (E-ARK); annars heiti hans",
  "option/record-status":
    "Hvað pakkinn er fyrir safnið (E-ARK): nýr, viðbót við eldri eða í stað hans, prófun, eða beiðni um eyðingu",
  "option/previous-agreement":
    "Númer eldra samkomulags sem þessi afhending fylgir (E-ARK); má gefa oftar en einu sinni",
  "option/reference-code": "Tilvísunarkóði safnsins fyrir þessi gögn (E-ARK)",
  "option/previous-reference-code": "Tilvísunarkóði sem þau höfðu áður (E-ARK); má gefa oftar en einu sinni",
  "option/representations": "Allar skrár saman, eða frumgerðir, varðveisluafrit og afmáð afrit hvert fyrir sig (E-ARK)",
  "option/representation-mets": "Hvort hvert safn skráa hafi sinn eigin lista eða pakkinn einn lista yfir allt (E-ARK)",
  "option/description": "Hvernig pakkanum í heild er lýst (E-ARK): EAD 3 eða Dublin Core",
  "option/checksums":
    "Reikna allar gátsummur, eða taka þær sem skráningin geymir án þess að lesa skrárnar til þess (E-ARK)",
  "option/identify": "Greina snið hverrar skrár: signatures (okkar eigin) eða siegfried (sf á PATH)",
  "option/fix":
    "Skrifa línurnar í þessa nýju möppu með öruggum lagfæringum (bil, samsettir stafir, form dagsetninga) og lista yfir breytingarnar",
  "option/for": "Hvernig afhendingunni verður pakkað; skjalasafnið ræður við hvaða sniðum skráa það tekur",
  "option/only": "Prófa aðeins þessar reglur (kommur á milli) og þær sem þær byggjast á",
  "option/skip": "Sleppa þessum reglum (kommur á milli); þess er getið í skýrslunni",
  "option/quick": "Skoða aðeins heiti og stærðir: engin gátsumma er reiknuð og breyttar skrár finnast ekki",
  "option/bagit-profile": "Bera pakkann einnig saman við þennan BagIt-prófíl (JSON)",
  "option/fetch": "Sækja fyrst þær skrár sem pakkinn vísar á (fetch.txt) en vantar; krefst --allow-host",
  "option/allow-host": "Þjónn sem --fetch má leita til; má gefa oftar en einu sinni",
  "option/format": "Hvernig niðurstaðan er skrifuð",
  "option/output": "Skrifa niðurstöðuna í þessa skrá, alla eða alls ekki, í stað þess að birta hana á skjánum",
  "option/lang": "Tungumál texta; annars tungumál kerfisins",
  "option/quiet": "Engin framvinda og engar ábendingar, aðeins niðurstaðan",
  "option/no-color": "Engir litir; sama gildir ef NO_COLOR er stillt",
  "option/jwks": "Opinberir lyklar safnsins (JWK-lyklaskrá), sem skrá eða veffang",
  "option/with": "Önnur kvittun frá sama safni til samanburðar",
  "option/checkpoint": "Yngri staða á færsluskrá safnsins til samanburðar",
  "option/proof": "Sönnun safnsins um að styttri færsluskráin sé upphaf hinnar lengri (JSON)",
  "option/package": "Pakkinn sem var afhentur: er kvittunin fyrir hann?",
  "option/key":
    "Lykill: einkalykillinn sem á að undirrita með (PEM eða PKCS#12) eða opinber lykill undirritanda sem þú treystir (PEM)",
  "option/passphrase-file": "Lesa aðgangsorð lykilsins úr fyrstu línu þessarar skrár; annars úr RAFSKIL_KEY_PASSPHRASE",
  "option/rsa": "Hvernig RSA-lykill undirritar; annars PS256",
  "option/cms": "Skrifa einnig PACKAGE.statement.json og PACKAGE.p7s, aðskilda CMS-undirskrift á henni",
  "option/producer": "Hver afhendir",
  "option/agreement": "Númer samnings eða úrskurðar",
  "option/signature": "Undirskriftin; annars PACKAGE.jws",
  "option/trust": "Skilríki sem þú treystir (PEM); má gefa oftar en einu sinni",
  "option/crl": "Afturköllunarlisti (PEM eða DER); má gefa oftar en einu sinni",
  "option/timestamp":
    "Láttu tímastimplunarþjónustu (RFC 3161) á þessu veffangi sanna hvenær undirritað var; hún fær aðeins gátsummu",
  "option/timestamp-trust":
    "Skilríki sem þú treystir til að gefa út skilríki tímastimplunarþjónustu (PEM); má gefa oftar en einu sinni",
  "option/recipient": "Skilríki þess sem á að geta opnað pakkann (PEM); má gefa oftar en einu sinni",
  "option/part-size": "Bæti í hverjum hluta, til dæmis 64M; annars 64M",
  "option/ocsp": "Svar útgefanda um afturköllun (OCSP-svar); má gefa oftar en einu sinni",
  "option/kind": "Tegund lykils; annars ed25519",
  "option/help": "Sýna þessa hjálp",
  "option/version": "Sýna útgáfunúmer",

  "example/init": "Byrja á útflutningi úr málakerfi:",
  "example/describe": "Skoða hvað er í möppu, með gátsummu fyrir hverja skrá:",
  "example/describe-json": "Geyma skráalista zip-skrár með tveimur gátsummum fyrir hverja skrá handa öðru forriti:",
  "example/describe-formats": "Sjá hvaða snið eru í möppunni:",
  "example/check": "Prófa útflutning sem liggur hjá lýsingu sinni:",
  "example/check-for": "Prófa einnig kröfur skjalasafnsins og skrifa skýrslu:",
  "example/pack": "Pakka möppu í eina zip-skrá:",
  "example/pack-info": "Pakka í möppu, með SHA-512 gátsummum og tengilið:",
  "example/pack-eark": "Pakka viðbót við eldri afhendingu fyrir E-ARK safn:",
  "example/verify": "Sannreyna zip-skrá sem hefur borist:",
  "example/verify-html": "Skrifa skýrslu á íslensku sem má opna í vafra og prenta:",
  "example/verify-fetch": "Fylla upp í pakka með skrám frá einum þjóni og sannreyna hann síðan:",
  "example/verify-profile": "Bera pakka einnig saman við kröfur tiltekins skjalasafns:",
  "example/formats-list": "Sjá hvað má standa á eftir --as:",
  "example/schemas-list": "Sjá hvaða skemu eru uppsett:",
  "example/schemas-add": "Setja upp skemu sem þú hefur sótt:",
  "example/schemas-fetch": "Sjá hvert á að sækja það sem vantar:",
  "example/sign": "Undirrita með skilríki stofnunar:",
  "example/sign-agreement": "Segja hver afhendir og samkvæmt hvaða samningi:",
  "example/sign-timestamp": "Láttu tímastimplunarþjónustu sanna hvenær undirritað var:",
  "example/verify-signature": "Sannreyna með opinberum lykli sem sendandinn lét þér í té:",
  "example/verify-signature-chain": "Sannreyna skilríkjakeðju og að skilríki hafi ekki verið afturkallað:",
  "example/keys-generate": "Búa til lykil sem er varinn með aðgangsorði:",
  "example/keys-show": "Sýna það sem aðrir þurfa til að sannreyna:",
  "example/receipt-verify": "Sannreyna kvittun með lyklum safnsins:",
  "example/receipt-compare": "Sanna að færsluskrá safnsins hafi ekki verið breytt á milli tveggja kvittana:",
  "example/receipt-page": "Búa til síðu úr kvittun, á íslensku, til prentunar:",
  "example/encrypt": "Dulritaðu undirritaðan pakka fyrir skilríki safnsins:",
  "example/decrypt": "Opnaðu það sem barst:",
  "example/completion-bash": "Fyrir bash:",
  "example/completion-zsh": "Fyrir zsh:",
  "example/completion-fish": "Fyrir fish:",

  "usage/no-command": "Segja þarf hvað á að gera.",
  "usage/unknown-command": "Skipunin „{given}“ er ekki til.",
  "usage/unknown-command-near": "Skipunin „{given}“ er ekki til. Áttirðu við „{near}“?",
  "usage/incomplete-command": "Á eftir „{command}“ verður að koma eitt af þessu: {known}.",
  "usage/unknown-option": "Valkosturinn „{given}“ er ekki til hér.",
  "usage/unknown-option-near": "Valkosturinn „{given}“ er ekki til hér. Áttirðu við „{near}“?",
  "usage/missing-argument": "{argument} vantar.",
  "usage/extra-argument": "„{argument}“ er einu orði of mikið. Heiti með bilum verður að vera innan gæsalappa.",
  "usage/missing-option": "Valkostinn {option} vantar.",
  "usage/missing-value": "{option} þarf gildi: {option} {value}.",
  "usage/no-value-taken": "{option} tekur ekkert gildi.",
  "usage/bad-choice": "„{given}“ er ekki mögulegt hér. Mögulegt er: {known}.",
  "usage/bad-choice-near": "„{given}“ er ekki mögulegt hér. Áttirðu við „{near}“?",
  "usage/bad-bag-info": "„{given}“ er ekki á forminu „Heiti: gildi“.",
  "usage/bad-time": "„{given}“ er ekki tími: skrifaðu 2026-03-01 eða 2026-03-01T12:00:00Z.",
  "usage/bad-output-ending":
    "„{output}“ segir ekki hvað á að skrifa: láttu það enda á „/“ fyrir möppu, annars á .zip eða .tar.",
  "usage/compress-not-zip": "--compress á aðeins við ef úttakið endar á .zip.",
  "usage/bad-volume-size": "„{given}“ er ekki stærð: skrifaðu hana eins og 25GB eða 700MB.",
  "usage/format-does-not-split": "Sniðið {format} skiptir pakka ekki í hluta: slepptu --volume-size.",
  "usage/output-inside":
    "„{output}“ er inni í „{input}“ og yrði hluti af gögnunum. Skrifaðu niðurstöðuna annars staðar.",
  "usage/fetch-without-hosts": "--fetch leitar aðeins til þjóna sem eru nefndir: bættu við --allow-host HOST.",
  "usage/hosts-without-fetch": "--allow-host gerir ekkert án --fetch.",
  "usage/bad-proof": "„{file}“ geymir enga sönnun: búist var við JSON-lista af tætigildum í base64.",
  "usage/bad-address": "Ekki tókst að sækja „{address}“ ({reason}). Sæktu það á annan hátt og gefðu upp skrána.",
  "usage/bad-part-size": "„{given}“ er ekki stærð á hluta: gefðu tölu frá 1M til 1G, til dæmis 64M.",
  "usage/see-help": "Hjálp: {help}",
  "usage/did-you-mean": "Áttirðu við „{near}“?",

  "hint/quick":
    "Engar gátsummur voru reiknaðar, aðeins heiti og stærðir borin saman. Sannreyndu án --quick áður en þú treystir á niðurstöðuna.",
  "hint/described": "Farðu yfir lýsinguna og síðan: rafskil check {path}",
  "hint/fixed":
    "{changes, plural, =0 {Ekkert þurfti að lagfæra} one {# gildi var lagfært} other {# gildi voru lagfærð}}: {list}",
  "hint/checked": "Næst: rafskil pack {path} --as FORMAT --to OUT",
  "hint/report": "Skýrsla handa öðrum: bættu við --format html --output skyrsla.html",
  "hint/nothing-packed": "Engu var pakkað. Lagfærðu það sem er talið upp og pakkaðu aftur.",
  "hint/packed": "Sannreyndu pakkann áður en þú sendir hann: rafskil verify {path}",
  "hint/no-certificate":
    "Lyklinum fylgir ekkert skilríki: þeir sem sannreyna þurfa að fá opinbera hluta hans hjá þér eftir leið sem þeir treysta (rafskil keys show).",
  "hint/no-trust":
    "Undirskriftin stenst ein og sér en enginn var nefndur sem þú treystir: gefðu --key eða --trust. Án þess er ekkert sannað.",
  "hint/no-passphrase": "Lykillinn hefur ekkert aðgangsorð: hver sem getur lesið skrána getur undirritað.",
  "hint/time-proved": "Tímastimpill sem þú treystir sannar að undirskriftin var til {at}.",
  "hint/decrypted": "Sannreyndu innihaldið áður en þú treystir því: rafskil verify-signature {path}",
  "hint/interrupting": "Verið er að stöðva og taka til. Ýttu aftur á Ctrl-C til að hætta strax.",

  "progress/list": "Tel upp",
  "progress/digest": "Les",
  "progress/write": "Skrifa",
  "progress/check": "Prófa",
  "progress/identify": "Greini snið",
  "progress/sync": "Vista á disk",
  "progress/files":
    "{total, plural, =0 {{files, plural, one {# skrá} other {# skrár}}} one {{files, number} af # skrá} other {{files, number} af # skrám}}",
  "progress/left": "{time} eftir",

  "sign/done":
    "{files, plural, one {# skrá undirrituð} other {{files, number} skrár undirritaðar}} með lyklinum {keyId} ({algorithm}): {path}, með listanum {list}",
  "keys/id": "Lykill: {keyId}",
  "encrypt/done":
    "Dulritaði {size} í {parts, plural, one {# hluta} other {# hlutum}}{kept, plural, =0 {} other { (# voru þegar til)}}: {path}",
  "decrypt/done": "Dulritun ráðin, {size}: {path}. Sendandinn kallar skrána „{name}“.",
  "receipt/wrong": "Rangt:",
  "receipt/proved": "Sannað:",
  "receipt/unproved": "Ósannað, því að ekki var hægt að skoða það:",
  "describe/size": "bæti",
  "describe/path": "slóð",
  "describe/empty-folder": "tóm mappa",
  "describe/sum":
    "{files, plural, one {# skrá} other {# skrár}}, {size}{empty, plural, =0 {} one {, # tóm mappa} other {, # tómar möppur}}",
  "pack/done":
    "{files, plural, one {# skrá} other {# skrám}} ({size}) var pakkað sem {format}: {path} ({packageSize} á diski)",
  "pack/volume": "Hluti: {path}",
  "pack/digest": "Gátsumma alls skráalistans (SHA-256): {digest}",
  "init/done": "{path} var skrifað.",
  "init/producer": "Hver á skjölin (sveitarfélag eða stofnun)?",
  "init/archive": "Hvaða skjalasafn tekur við þeim?",
  "init/system": "Í hvaða kerfi urðu þau til?",
  "formats/default": "sjálfgefið",

  "schemas/folder": "Skemu eru sett upp í {folder}",
  "schemas/state": "{present} af {files, plural, one {# skrá} other {# skrám}} uppsettar",
  "schemas/altered": "{file} hefur breyst frá útgáfu: bættu henni við aftur",
  "schemas/unknown": "{path} er ekki opinbert skema sem er þekkt hér",
  "schemas/added":
    "{added, plural, =0 {Ekkert opinbert skema fannst} one {# skema sett upp} other {# skemu sett upp}} ({folder})",
  "schemas/all-there": "Öll þekkt opinber skemu eru uppsett.",
  "schemas/by-hand":
    "Ekkert var sótt: slóðir skránna eru ekki þekktar hér. Sæktu þær á þessar síður og settu þær upp með „rafskil schemas add DIR“.",

  "fetch/fetched": "Sótti {path}",
  "fetch/failed": "Ekki tókst að sækja {path} ({reason})",
  "fetch/refused": "Ekki var leitað til {url} ({reason})",

  "error/aborted": "Vinnslan var stöðvuð. Ekkert hálfklárað var skilið eftir.",
  "error/archive-damaged": "Safnskráin er skemmd. Sæktu hana eða búðu hana til aftur.",
  "error/archive-encrypted": "Safnskráin er dulrituð. Hana verður að afhenda án lykilorðs.",
  "error/archive-unsupported": "Þetta er hvorki mappa, zip né tar. Breyttu því í eitthvað af þessu.",
  "error/character-not-allowed":
    "Í texta er stafur sem ekki má vera í XML. Fjarlægðu hann þar sem textinn var skrifaður.",
  "error/decryption-failed":
    "Ekki tókst að ráða dulritunina og ekkert var skrifað. Sæktu hlutann sem nefndur er aftur; hafi hann ekki verið dulritaður fyrir þinn lykil skaltu spyrja sendandann.",
  "error/document-malformed":
    "Ekki er hægt að lesa skjal sem það sem það á að vera. Lagfærðu það á þeim stað sem er nefndur.",
  "error/document-too-large": "Skjal er stærra en tekið er við. Athugaðu hvort það er það sem það á að vera.",
  "error/format-not-recognised":
    "Ekki tókst að greina snið pakkans, svo að ekkert var sannreynt. Nefndu sniðið með --as ef þú veist hvert það er.",
  "error/format-unknown": "Þetta snið er ekki til. „rafskil formats list“ telur þau öll upp.",
  "error/insufficient-space":
    "Ekki er nóg laust pláss. Losaðu pláss eða veldu annan disk; TMPDIR ræður hvar bráðabirgðaskrár eru.",
  "error/key-unusable":
    "Ekki er hægt að nota lykilinn. Aðgangsorð er lesið úr RAFSKIL_KEY_PASSPHRASE eða skránni sem --passphrase-file nefnir.",
  "error/limit-exceeded":
    "Farið var yfir mörk sem verja gegn fjandsamlegum gögnum. Athugaðu hvort gögnin eru það sem þau eiga að vera.",
  "error/not-found": "Ekkert er á þessum stað. Athugaðu stafsetninguna.",
  "error/output-exists": "Úttakið er þegar til og ekki er skrifað yfir neitt. Veldu annað heiti eða fjarlægðu það.",
  "error/output-inside-input": "Úttakið myndi lenda inni í möppunni sem á að pakka. Veldu annan stað.",
  "error/path-unsafe": "Ekki er óhætt að nota slóð sem kemur fyrir.",
  "error/profile-unknown": "Sniðið á ekkert slíkt afbrigði. „rafskil formats list“ telur þau öll upp.",
  "error/read-failed": "Ekki tókst að lesa gögn. Athugaðu aðgangsheimildir og diskinn.",
  "error/source-changed": "Skrárnar breyttust á meðan þær voru lesnar. Enginn má vinna í möppunni; byrjaðu aftur.",
  "error/timestamp-refused":
    "Tímastimplunarþjónustan gaf engan tímastimpil og ekkert var undirritað. Reyndu aftur eða nefndu aðra þjónustu.",
  "error/usage": "Þetta er ekki hægt að gera eins og um var beðið.",
  "error/write-failed": "Ekki tókst að skrifa gögn. Athugaðu aðgangsheimildir og diskinn.",
  "error/system": "Kerfið hafnaði því sem beðið var um. Athugaðu aðgangsheimildir og diskinn.",
  "error/internal":
    "Villa í forritinu, ekki í gögnunum: {message}. Sendu þessa línu ásamt skipuninni til þeirra sem útvega þér rafskil; RAFSKIL_DEBUG=1 sýnir meira.",
};
