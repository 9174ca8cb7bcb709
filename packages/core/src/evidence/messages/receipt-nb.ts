import type { ReceiptKey } from "./receipt-en.ts";

/** The texts of receipts and of the rules `receipt/<slug>` in Norwegian bokmål. */
export const receiptNb: Readonly<Record<ReceiptKey, string>> = {
  "receipt/malformed":
    "Dette er ikke en kvittering fra et arkiv: {reason, select, not_jws {det er ikke en signert tekst (compact JWS) av typen «rafskil-receipt+jws»} not_a_receipt {innholdet er ikke det en kvittering har ({detail})} other {den er ikke skrevet på den ene måten kvitteringer skrives på}}. Hent kvitteringen på nytt som fil, uten å åpne den i et annet program.",
  "receipt/key-unknown":
    "Kvitteringen er signert med nøkkelen «{keyId}», som ikke er blant arkivets nøkler som ble oppgitt. Hent arkivets nøkkelliste på nytt; eldre nøkler står der også. Er den ikke der, er kvitteringen ikke arkivets.",
  "receipt/signature-wrong":
    "Signaturen er ikke laget med arkivets nøkkel «{keyId}»: kvitteringen ble endret etter signeringen, eller noen andre laget den. Ikke stol på den. Hent den på nytt fra arkivet.",
  "receipt/key-out-of-time":
    "Kvitteringen sier at den ble utstedt {at}, men nøkkelen «{keyId}» var i bruk fra {from} til {until}. En kvittering signert utenfor den tiden er ingenting verdt: spør arkivet.",
  "receipt/checkpoint-malformed":
    "Tilstanden til arkivets logg som kvitteringen bærer med seg, kan ikke leses. Da beviser den ikke at kvitteringen står der. Hent kvitteringen på nytt.",
  "receipt/checkpoint-signature":
    "Tilstanden til loggen «{origin}» som kvitteringen bærer med seg, er ikke signert med noen av arkivets nøkler som ble oppgitt. Hent nøkkellisten på nytt, og spør deretter arkivet.",
  "receipt/not-in-log":
    "Kvitteringen står ikke i arkivets logg på plassen den oppgir (innslag {index, number} av {size, number}): beviset fører ikke til loggens tilstand. Ikke stol på den; spør arkivet.",
  "receipt/other-unsound":
    "{what, select, receipt {Den andre kvitteringen holder ikke i seg selv: verifiser den alene for å se hva som er galt} other {Loggtilstanden som ble oppgitt, kan ikke leses eller er ikke signert med arkivets nøkler}}. Ingenting ble sammenlignet med den.",
  "receipt/log-forked":
    "Arkivets logg «{origin}» har to historier: denne kvitteringen viser {size, number} innslag og den andre kilden {otherSize, number}, og de motsier hverandre. En av de to ble vist en forfalsket logg. Ta vare på begge filene: sammen er de beviset. Si fra til arkivet og tilsynet.",
  "receipt/log-shrunk":
    "Arkivets logg «{origin}» har mistet innslag: en tidligere kvittering viser {before, number} og en senere {after, number}. En logg kan bare vokse. Ta vare på begge filene: sammen er de beviset. Si fra til arkivet og tilsynet.",
  "receipt/log-rewritten":
    "Det er ikke bevist at loggen «{origin}» med {before, number} innslag er begynnelsen på den med {after, number}: beviset som ble oppgitt, holder ikke. Hent beviset på nytt; holder det heller ikke da, er loggen skrevet om. Ta vare på alle filene, og si fra til arkivet og tilsynet.",
  "receipt/package-differs":
    "Kvitteringen gjelder ikke denne pakken: sjekksummen for fillisten er {found}, og kvitteringen oppgir {stated}. Sammenlign med nøyaktig den pakken som ble sendt; en pakke som er åpnet og lagret igjen, er en annen.",
  "receipt/event-differs":
    "Hendelsen {event} står ikke i registeret slik kvitteringen forteller: linjen har SHA-256 {found}, og kvitteringen oppgir {stated}. Hendelser endres aldri og fjernes aldri: hent registeret tilbake fra historikken, eller hent hendelsen fra arkivet på nytt («rafskil plan sync --take»).",

  "not-proved/no-keys": "Arkivets offentlige nøkler ble ikke oppgitt.",
  "not-proved/nothing-to-compare": "Verken en annen kvittering eller en senere loggtilstand ble oppgitt.",
  "not-proved/one-unsound": "En av de to holder ikke i seg selv.",
  "not-proved/another-log": "De to er fra ulike logger.",
  "not-proved/no-consistency-proof":
    "De to viser logger av ulik størrelse, og det ble ikke oppgitt noe bevis for at den ene er begynnelsen på den andre. Arkivet gir det til hvem som helst.",
  "not-proved/no-package": "Pakken ble ikke oppgitt.",
  "not-proved/no-register": "Registeret ble ikke oppgitt.",
  "not-proved/of-event": "Kvitteringen gjelder en hendelse i et register.",
  "not-proved/of-delivery": "Kvitteringen gjelder en avlevering.",

  "proved/malformed": "Dette er en kvittering, skrevet slik kvitteringer skrives.",
  "proved/key-unknown": "Den oppgir en nøkkel som arkivet har offentliggjort.",
  "proved/signature-wrong": "Arkivet har signert den, og ingenting i den er endret siden.",
  "proved/key-out-of-time": "Nøkkelen var i bruk da kvitteringen sier at den ble utstedt.",
  "proved/checkpoint-malformed": "Den bærer med seg en tilstand av arkivets logg.",
  "proved/checkpoint-signature": "Arkivet har signert den loggtilstanden.",
  "proved/not-in-log": "Den står i arkivets logg: arkivet kan ikke nekte for den uten å skrive om loggen.",
  "proved/other-unsound": "Det den sammenlignes med, holder i seg selv.",
  "proved/log-forked": "De to motsier ikke hverandre.",
  "proved/log-shrunk": "Loggen har ikke mistet innslag mellom de to.",
  "proved/log-rewritten":
    "Loggen i den tidligere er begynnelsen på loggen i den senere: ingenting før den er skrevet om.",
  "proved/package-differs": "Den gjelder nettopp denne pakken: hver fil i den er uendret.",
  "proved/event-differs": "Den gjelder hendelsen slik den står i registeret.",

  "page/title":
    "{kind, select, received {Mottatt} returned {Returnert} rejected {Avvist} accepted {Godkjent} secured {Sikret} withdrawn {Trukket tilbake} other {Utløpt}}: avlevering {delivery}",
  "page/meaning":
    "{kind, select, received {Arkivet har hver byte på disk, og sjekksummene stemmer. Ingenting er ennå sagt om innholdet.} returned {Arkivet har returnert avleveringen for retting.} rejected {Arkivet har ikke overtatt avleveringen.} accepted {Arkivet har overtatt materialet og svarer for det fra nå av.} secured {Arkivet oppbevarer materialet trygt på mer enn ett sted. Avleverende organ kan nå slette sitt eksemplar.} withdrawn {Avleverende organ har trukket avleveringen tilbake.} other {Fristen gikk ut før avleveringen var fullstendig.}}",
  "page/archive": "Arkiv",
  "page/sender": "Avleverende organ",
  "page/agreement": "Avtale",
  "page/issued": "Utstedt",
  "page/package": "Pakke",
  "page/extent": "{files, plural, one {# fil} other {{files, number} filer}}, {bytes, number} byte",
  "page/inventory-digest": "Sjekksum for fillisten",
  "page/file-digest": "SHA-256 for filen",
  "page/check": "Kontroll",
  "page/verdict":
    "{verdict, select, accepted {uten feil} other {avvist}}: {errors, plural, one {# feil} other {# feil}}, {warnings, plural, one {# advarsel} other {# advarsler}}",
  "page/preserved": "Oppbevart som",
  "page/reason": "Grunn",
  "page/deadline": "Ventes på nytt innen",
  "page/log": "Plass i arkivets logg",
  "page/log-place": "{origin}, innslag {index, number}",
  "page/digest": "SHA-256 for denne kvitteringen",
  "page/verify-at": "Slå den opp på",
  "page/event-title":
    "{kind, select, done {Registrert} deadline {Frist satt} waived {Unntatt} other {Tatt tilbake}}: {step}, {system}",
  "page/event-meaning":
    "{kind, select, done {Arkivet har registrert at dette trinnet ble utført den dagen som står nedenfor.} deadline {Arkivet har registrert en ny frist for dette trinnet.} waived {Arkivet har registrert et unntak fra dette trinnet.} other {Arkivet har registrert at en tidligere hendelse er tatt tilbake.}}",
  "page/body": "Organ",
  "page/plan": "Handlingsplan",
  "page/system": "System",
  "page/step": "Trinn",
  "page/outcome": "Utfall",
  "page/period": "Periode",
  "page/on": "Dag",
  "page/until": "Frist",
  "page/role": "Av",
  "page/event": "Hendelse",
  "page/voids": "Tar tilbake hendelsen",
  "page/event-digest": "SHA-256 for hendelsen",
  "page/how":
    "Denne siden er bare til å lese. Beviset er filen med selve kvitteringen: ta vare på den, og verifiser den med «rafskil receipt verify».",
};
