import type { ReceiptKey } from "./receipt-en.ts";

/** The texts of receipts and of the rules `receipt/<slug>` in Icelandic. */
export const receiptIs: Readonly<Record<ReceiptKey, string>> = {
  "receipt/malformed":
    "Þetta er ekki kvittun frá skjalasafni: {reason, select, not_jws {þetta er ekki undirritaður texti (compact JWS) af gerðinni „rafskil-receipt+jws“} not_a_receipt {innihaldið er ekki það sem kvittun geymir ({detail})} other {hún er ekki skrifuð á þann eina hátt sem kvittanir eru skrifaðar}}. Sæktu kvittunina aftur sem skrá, án þess að opna hana í öðru forriti.",
  "receipt/key-unknown":
    "Kvittunin er undirrituð með lyklinum „{keyId}“ sem er ekki meðal þeirra lykla safnsins sem gefnir voru. Sæktu lyklaskrá safnsins aftur; eldri lyklar standa þar líka. Sé hann ekki þar er kvittunin ekki frá safninu.",
  "receipt/signature-wrong":
    "Undirskriftin er ekki gerð með lykli safnsins „{keyId}“: kvittuninni var breytt eftir undirritun eða einhver annar bjó hana til. Ekki treysta henni. Sæktu hana aftur til safnsins.",
  "receipt/key-out-of-time":
    "Kvittunin segist gefin út {at} en lykillinn „{keyId}“ var í notkun frá {from} til {until}. Kvittun sem er undirrituð utan þess tíma er einskis virði: spurðu safnið.",
  "receipt/checkpoint-malformed":
    "Ekki er hægt að lesa þá stöðu á færsluskrá safnsins sem kvittunin geymir og því sannar hún ekki að kvittunin standi þar. Sæktu kvittunina aftur.",
  "receipt/checkpoint-signature":
    "Staðan á færsluskránni „{origin}“ sem kvittunin geymir er ekki undirrituð með neinum þeirra lykla safnsins sem gefnir voru. Sæktu lyklaskrána aftur og spurðu síðan safnið.",
  "receipt/not-in-log":
    "Kvittunin stendur ekki í færsluskrá safnsins á þeim stað sem hún nefnir (færsla {index, number} af {size, number}): sönnunin leiðir ekki að stöðu skrárinnar. Ekki treysta henni; spurðu safnið.",
  "receipt/other-unsound":
    "{what, select, receipt {Hin kvittunin stenst ekki ein og sér: sannreyndu hana sérstaklega til að sjá hvað er að} other {Staðan á færsluskránni sem gefin var er ólæsileg eða ekki undirrituð með lyklum safnsins}}. Engu var jafnað saman við hana.",
  "receipt/log-forked":
    "Færsluskrá safnsins „{origin}“ á sér tvær sögur: þessi kvittun sýnir {size, number} færslur en hin heimildin {otherSize, number} og þær stangast á. Öðrum hvorum var sýnd fölsuð skrá. Geymdu báðar skrárnar: saman eru þær sönnunin. Láttu safnið og eftirlitsaðila þess vita.",
  "receipt/log-shrunk":
    "Færslur hafa horfið úr færsluskrá safnsins „{origin}“: eldri kvittun sýnir {before, number} en yngri {after, number}. Færsluskrá getur aðeins lengst. Geymdu báðar skrárnar: saman eru þær sönnunin. Láttu safnið og eftirlitsaðila þess vita.",
  "receipt/log-rewritten":
    "Ekki er sannað að færsluskráin „{origin}“ með {before, number} færslum sé upphaf þeirrar sem hefur {after, number}: sönnunin sem gefin var stenst ekki. Sæktu sönnunina aftur; standist hún ekki heldur þá var skránni breytt. Geymdu allar skrár og láttu safnið og eftirlitsaðila þess vita.",
  "receipt/package-differs":
    "Kvittunin er ekki fyrir þennan pakka: gátsumma skráalista hans er {found} en kvittunin nefnir {stated}. Berðu hana saman við sjálfan pakkann sem var sendur; pakki sem var opnaður og vistaður aftur er annar pakki.",
  "receipt/event-differs":
    "Atburðurinn {event} stendur ekki í kerfaskránni eins og kvittunin segir frá honum: SHA-256 gátsumma línunnar er {found} en kvittunin nefnir {stated}. Atburðum er aldrei breytt og þeim aldrei eytt: sæktu skrána í eldra eintak eða sæktu atburðinn aftur til safnsins („rafskil plan sync --take“).",

  "not-proved/no-keys": "Opinberir lyklar safnsins voru ekki gefnir.",
  "not-proved/nothing-to-compare": "Hvorki var gefin önnur kvittun né yngri staða á færsluskránni.",
  "not-proved/one-unsound": "Annað tveggja stenst ekki eitt og sér.",
  "not-proved/another-log": "Þetta tvennt er úr ólíkum færsluskrám.",
  "not-proved/no-consistency-proof":
    "Færsluskrárnar eru mislangar og engin sönnun var gefin um að önnur sé upphaf hinnar. Safnið lætur hverjum sem er hana í té.",
  "not-proved/no-package": "Pakkinn var ekki gefinn.",
  "not-proved/no-register": "Kerfaskráin var ekki gefin.",
  "not-proved/of-event": "Kvittunin er fyrir atburð í kerfaskrá.",
  "not-proved/of-delivery": "Kvittunin er fyrir afhendingu.",

  "proved/malformed": "Þetta er kvittun, rituð eins og kvittanir eru.",
  "proved/key-unknown": "Hún nefnir lykil sem safnið hefur birt.",
  "proved/signature-wrong": "Safnið undirritaði hana og engu í henni hefur verið breytt síðan.",
  "proved/key-out-of-time": "Lykillinn var í notkun þegar kvittunin segist gefin út.",
  "proved/checkpoint-malformed": "Hún geymir stöðu á færsluskrá safnsins.",
  "proved/checkpoint-signature": "Safnið undirritaði þá stöðu færsluskrárinnar.",
  "proved/not-in-log": "Hún stendur í færsluskrá safnsins: safnið getur ekki neitað henni án þess að breyta skránni.",
  "proved/other-unsound": "Það sem hún er borin saman við stenst eitt og sér.",
  "proved/log-forked": "Þetta tvennt stangast ekki á.",
  "proved/log-shrunk": "Engar færslur hafa horfið á milli þeirra.",
  "proved/log-rewritten":
    "Færsluskrá hinnar eldri er upphaf færsluskrár hinnar yngri: engu fyrir þann tíma hefur verið breytt.",
  "proved/package-differs": "Hún er fyrir einmitt þennan pakka: hver skrá í honum er óbreytt.",
  "proved/event-differs": "Hún er fyrir atburðinn eins og hann stendur í kerfaskránni.",

  "page/title":
    "{kind, select, received {Móttekið} returned {Endursent} rejected {Hafnað} accepted {Samþykkt} secured {Tryggt} withdrawn {Dregið til baka} other {Runnið út}}: afhending {delivery}",
  "page/meaning":
    "{kind, select, received {Safnið hefur öll bæti á diski og gátsummurnar stemma. Ekkert er enn sagt um innihaldið.} returned {Safnið hefur endursent afhendinguna til lagfæringar.} rejected {Safnið hefur ekki tekið við afhendingunni.} accepted {Safnið hefur tekið við gögnunum og ber ábyrgð á þeim héðan í frá.} secured {Safnið varðveitir gögnin örugglega á fleiri en einum stað. Afhendingaraðili má nú eyða sínu eintaki.} withdrawn {Afhendingaraðili hefur dregið afhendinguna til baka.} other {Fresturinn rann út áður en afhendingunni var lokið.}}",
  "page/archive": "Skjalasafn",
  "page/sender": "Afhendingaraðili",
  "page/agreement": "Samningur",
  "page/issued": "Gefin út",
  "page/package": "Pakki",
  "page/extent": "{files, plural, one {# skrá} other {{files, number} skrár}}, {bytes, number} bæti",
  "page/inventory-digest": "Gátsumma skráalistans",
  "page/file-digest": "SHA-256 gátsumma skrárinnar",
  "page/check": "Prófun",
  "page/verdict":
    "{verdict, select, accepted {án villna} other {hafnað}}: {errors, plural, one {# villa} other {# villur}}, {warnings, plural, one {# viðvörun} other {# viðvaranir}}",
  "page/preserved": "Varðveitt sem",
  "page/reason": "Ástæða",
  "page/deadline": "Beðið eftir nýrri afhendingu til",
  "page/log": "Staður í færsluskrá safnsins",
  "page/log-place": "{origin}, færsla {index, number}",
  "page/digest": "SHA-256 gátsumma þessarar kvittunar",
  "page/verify-at": "Fletta má henni upp á",
  "page/event-title":
    "{kind, select, done {Skráð} deadline {Frestur settur} waived {Undanþága} other {Tekið aftur}}: {step}, {system}",
  "page/event-meaning":
    "{kind, select, done {Safnið hefur skráð að þessu skrefi hafi verið lokið þann dag sem segir hér að neðan.} deadline {Safnið hefur skráð nýjan frest fyrir þetta skref.} waived {Safnið hefur skráð undanþágu frá þessu skrefi.} other {Safnið hefur skráð að fyrri atburður sé tekinn aftur.}}",
  "page/body": "Afhendingarskyldur aðili",
  "page/plan": "Aðgerðaáætlun",
  "page/system": "Kerfi",
  "page/step": "Skref",
  "page/outcome": "Niðurstaða",
  "page/period": "Tímabil",
  "page/on": "Dagur",
  "page/until": "Frestur til",
  "page/role": "Af hálfu",
  "page/event": "Atburður",
  "page/voids": "Tekur aftur atburðinn",
  "page/event-digest": "SHA-256 gátsumma atburðarins",
  "page/how":
    "Þessi síða er aðeins til lestrar. Sönnunin er skráin með kvittuninni sjálfri: geymdu hana og sannreyndu með „rafskil receipt verify“.",
};
