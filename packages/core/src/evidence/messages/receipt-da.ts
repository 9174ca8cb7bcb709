import type { ReceiptKey } from "./receipt-en.ts";

/** The texts of receipts and of the rules `receipt/<slug>` in Danish. */
export const receiptDa: Readonly<Record<ReceiptKey, string>> = {
  "receipt/malformed":
    "Dette er ikke en kvittering fra et arkiv: {reason, select, not_jws {det er ikke en signeret tekst (compact JWS) af typen »rafskil-receipt+jws«} not_a_receipt {indholdet er ikke det, en kvittering har ({detail})} other {den er ikke skrevet på den ene måde, kvitteringer skrives på}}. Hent kvitteringen igen som fil uden at åbne den i et andet program.",
  "receipt/key-unknown":
    "Kvitteringen er signeret med nøglen »{keyId}«, som ikke er blandt de af arkivets nøgler, der blev angivet. Hent arkivets nøgleliste igen; ældre nøgler står der også. Er den der ikke, er kvitteringen ikke arkivets.",
  "receipt/signature-wrong":
    "Signaturen er ikke lavet med arkivets nøgle »{keyId}«: kvitteringen er ændret efter signeringen, eller en anden har lavet den. Stol ikke på den. Hent den igen hos arkivet.",
  "receipt/key-out-of-time":
    "Kvitteringen siger, at den blev udstedt {at}, men nøglen »{keyId}« var i brug fra {from} til {until}. En kvittering, der er signeret uden for den tid, er intet værd: spørg arkivet.",
  "receipt/checkpoint-malformed":
    "Den tilstand af arkivets log, som kvitteringen bærer med sig, kan ikke læses. Så beviser den ikke, at kvitteringen står der. Hent kvitteringen igen.",
  "receipt/checkpoint-signature":
    "Den tilstand af loggen »{origin}«, som kvitteringen bærer med sig, er ikke signeret med nogen af de angivne nøgler fra arkivet. Hent nøglelisten igen, og spørg derefter arkivet.",
  "receipt/not-in-log":
    "Kvitteringen står ikke i arkivets log på den plads, den angiver (post {index, number} af {size, number}): beviset fører ikke til loggens tilstand. Stol ikke på den; spørg arkivet.",
  "receipt/other-unsound":
    "{what, select, receipt {Den anden kvittering holder ikke i sig selv: verificér den alene for at se, hvad der er galt} other {Den angivne logtilstand kan ikke læses eller er ikke signeret med arkivets nøgler}}. Intet blev sammenlignet med den.",
  "receipt/log-forked":
    "Arkivets log »{origin}« har to historier: denne kvittering viser {size, number} poster og den anden kilde {otherSize, number}, og de modsiger hinanden. En af de to fik vist en forfalsket log. Gem begge filer: sammen er de beviset. Sig det til arkivet og tilsynet.",
  "receipt/log-shrunk":
    "Arkivets log »{origin}« har mistet poster: en tidligere kvittering viser {before, number} og en senere {after, number}. En log kan kun vokse. Gem begge filer: sammen er de beviset. Sig det til arkivet og tilsynet.",
  "receipt/log-rewritten":
    "Det er ikke bevist, at loggen »{origin}« med {before, number} poster er begyndelsen på den med {after, number}: det angivne bevis holder ikke. Hent beviset igen; holder det heller ikke da, er loggen skrevet om. Gem alle filer, og sig det til arkivet og tilsynet.",
  "receipt/package-differs":
    "Kvitteringen gælder ikke denne pakke: tjeksummen for fillisten er {found}, og kvitteringen angiver {stated}. Sammenlign med netop den pakke, der blev sendt; en pakke, der er åbnet og gemt igen, er en anden.",
  "receipt/event-differs":
    "Hændelsen {event} står ikke i registret, som kvitteringen fortæller: linjen har SHA-256 {found}, og kvitteringen angiver {stated}. Hændelser ændres aldrig og fjernes aldrig: hent registret tilbage fra historikken, eller hent hændelsen hos arkivet igen (»rafskil plan sync --take«).",

  "not-proved/no-keys": "Arkivets offentlige nøgler blev ikke angivet.",
  "not-proved/nothing-to-compare": "Hverken en anden kvittering eller en senere logtilstand blev angivet.",
  "not-proved/one-unsound": "En af de to holder ikke i sig selv.",
  "not-proved/another-log": "De to er fra forskellige logge.",
  "not-proved/no-consistency-proof":
    "De to viser logge af forskellig størrelse, og der blev ikke angivet noget bevis for, at den ene er begyndelsen på den anden. Arkivet giver det til enhver.",
  "not-proved/no-package": "Pakken blev ikke angivet.",
  "not-proved/no-register": "Registret blev ikke angivet.",
  "not-proved/of-event": "Kvitteringen gælder en hændelse i et register.",
  "not-proved/of-delivery": "Kvitteringen gælder en aflevering.",

  "proved/malformed": "Dette er en kvittering, skrevet som kvitteringer skrives.",
  "proved/key-unknown": "Den angiver en nøgle, som arkivet har offentliggjort.",
  "proved/signature-wrong": "Arkivet har signeret den, og intet i den er ændret siden.",
  "proved/key-out-of-time": "Nøglen var i brug, da kvitteringen siger, at den blev udstedt.",
  "proved/checkpoint-malformed": "Den bærer en tilstand af arkivets log med sig.",
  "proved/checkpoint-signature": "Arkivet har signeret den tilstand af loggen.",
  "proved/not-in-log": "Den står i arkivets log: arkivet kan ikke nægte den uden at skrive loggen om.",
  "proved/other-unsound": "Det, den sammenlignes med, holder i sig selv.",
  "proved/log-forked": "De to modsiger ikke hinanden.",
  "proved/log-shrunk": "Loggen har ikke mistet poster mellem de to.",
  "proved/log-rewritten": "Loggen i den tidligere er begyndelsen på loggen i den senere: intet før den er skrevet om.",
  "proved/package-differs": "Den gælder netop denne pakke: hver fil i den er uændret.",
  "proved/event-differs": "Den gælder hændelsen, som den står i registret.",

  "page/title":
    "{kind, select, received {Modtaget} returned {Returneret} rejected {Afvist} accepted {Godkendt} secured {Sikret} withdrawn {Trukket tilbage} other {Udløbet}}: aflevering {delivery}",
  "page/meaning":
    "{kind, select, received {Arkivet har hver byte på disk, og tjeksummerne stemmer. Intet er endnu sagt om indholdet.} returned {Arkivet har returneret afleveringen til rettelse.} rejected {Arkivet har ikke overtaget afleveringen.} accepted {Arkivet har overtaget materialet og svarer for det fra nu af.} secured {Arkivet opbevarer materialet sikkert mere end ét sted. Afleverende myndighed må nu slette sit eksemplar.} withdrawn {Afleverende myndighed har trukket afleveringen tilbage.} other {Fristen løb ud, før afleveringen var fuldstændig.}}",
  "page/archive": "Arkiv",
  "page/sender": "Afleverende myndighed",
  "page/agreement": "Aftale",
  "page/issued": "Udstedt",
  "page/package": "Pakke",
  "page/extent": "{files, plural, one {# fil} other {{files, number} filer}}, {bytes, number} byte",
  "page/inventory-digest": "Tjeksum for fillisten",
  "page/file-digest": "SHA-256 for filen",
  "page/check": "Kontrol",
  "page/verdict":
    "{verdict, select, accepted {uden fejl} other {afvist}}: {errors, plural, one {# fejl} other {# fejl}}, {warnings, plural, one {# advarsel} other {# advarsler}}",
  "page/preserved": "Opbevaret som",
  "page/reason": "Grund",
  "page/deadline": "Ventes igen inden",
  "page/log": "Plads i arkivets log",
  "page/log-place": "{origin}, post {index, number}",
  "page/digest": "SHA-256 for denne kvittering",
  "page/verify-at": "Slå den op på",
  "page/event-title":
    "{kind, select, done {Registreret} deadline {Frist sat} waived {Fritaget} other {Taget tilbage}}: {step}, {system}",
  "page/event-meaning":
    "{kind, select, done {Arkivet har registreret, at dette trin blev udført den dag, der står nedenfor.} deadline {Arkivet har registreret en ny frist for dette trin.} waived {Arkivet har registreret en fritagelse for dette trin.} other {Arkivet har registreret, at en tidligere hændelse er taget tilbage.}}",
  "page/body": "Myndighed",
  "page/plan": "Handlingsplan",
  "page/system": "System",
  "page/step": "Trin",
  "page/outcome": "Udfald",
  "page/period": "Periode",
  "page/on": "Dag",
  "page/until": "Frist",
  "page/role": "Af",
  "page/event": "Hændelse",
  "page/voids": "Tager hændelsen tilbage",
  "page/event-digest": "SHA-256 for hændelsen",
  "page/how":
    "Denne side er kun til at læse. Beviset er filen med selve kvitteringen: gem den, og verificér den med »rafskil receipt verify«.",
};
