import type { SignatureKey } from "./signature-en.ts";

/** The texts of the rules `signature/<slug>` in Norwegian bokmål. */
export const signatureNb: Readonly<Record<SignatureKey, string>> = {
  "signature/malformed":
    "Dette er ikke en signatur over en pakke: en compact JWS av typen «rafskil-statement+jws» var ventet. Hent filen på nytt, uten å åpne den i et annet program.",
  "signature/statement-malformed":
    "Det som ble signert, er ikke en erklæring om en pakke, eller er ikke skrevet på den ene måten slike skrives på. Få pakken signert på nytt.",
  "signature/time-missing":
    "Signaturen sier ikke når den ble laget, så ingen kan si om sertifikatet var gyldig da. Få pakken signert på nytt.",
  "signature/wrong":
    "Signaturen passer ikke til erklæringen: erklæringen ble endret etter signeringen, eller en annen nøkkel enn «{keyId}» signerte den. Ikke stol på den; be avsenderen om pakken og signaturen på nytt.",
  "signature/certificate-unbound":
    "Signaturen oppgir et annet sertifikat enn det som følger med. Få pakken signert på nytt.",
  "signature/signer-unknown":
    "Undertegneren er ikke blant dem du stoler på: ingen av nøklene som ble oppgitt, laget denne signaturen (den oppgir «{keyId}»). Oppgi avsenderens nøkkel med --key, eller utstederens sertifikater med --trust.",
  "signature/chain-untrusted":
    "Sertifikatkjeden ender i «{subject}», som ikke er blant dem du stoler på. Oppgi utstederens sertifikat med --trust hvis du stoler på det; en mellomliggende utsteder kan mangle i signaturen.",
  "signature/certificate-out-of-time":
    "Sertifikatet til «{subject}» var gyldig fra {from} til {until}, og signaturen ble laget {at}. Pakken må signeres med et gyldig sertifikat.",
  "signature/key-usage":
    "Sertifikatet til «{subject}» er ikke ment for dette: nøkkelbruken tillater det ikke (digital signatur for undertegneren, signering av sertifikater for en utsteder). Bruk et sertifikat som er ment for signering.",
  "signature/issuer-not-authority":
    "«{subject}» utstedte et sertifikat i kjeden uten å ha lov til det: grunnbegrensningene gjør det ikke til utsteder, eller ikke så langt oppe. En slik kjede er forfalsket; ikke stol på den.",
  "signature/certificate-revoked":
    "Sertifikatet til «{subject}» var trukket tilbake før signaturen ble laget {at}. Ikke stol på den; spør avsenderen.",
  "signature/revocation-stale":
    "Det som er kjent om sertifikatet til «{subject}», gjaldt til {until}, og signaturen ble laget {at}: det kan være trukket tilbake i mellomtiden. Oppgi en nyere tilbaketrekkingsliste eller et nyere svar fra utstederen (--crl, --ocsp).",
  "signature/certificate-revoked-since":
    "Sertifikatet til «{subject}» ble trukket tilbake {from}. Undertegneren sier at signaturen ble laget før det, {at}, men ingen klarert tidsstempling beviser det. Spør avsenderen hvorfor sertifikatet ble trukket tilbake.",
  "signature/timestamp-malformed":
    "Tidsstempelet på signaturen kan ikke leses, eller dets egen signatur passer ikke. Få pakken signert på nytt, eller be om signaturen uten tidsstempel.",
  "signature/timestamp-wrong":
    "Tidsstempelet gjelder en annen signatur enn denne. Noen har satt det her: ikke stol på det, og be avsenderen om signaturen på nytt.",
  "signature/timestamp-untrusted":
    "Tidsstempelet beviser ikke når signaturen ble laget: {reason, select, untrusted {utstederen «{subject}» er ikke blant dem du stoler på; oppgi utstederens sertifikat med --timestamp-trust hvis du stoler på det} not_valid_then {sertifikatet til «{subject}» var ikke gyldig da} key_usage {sertifikatet til «{subject}» er ikke ment for tidsstempling} not_authority {«{subject}» utstedte et sertifikat i kjeden uten å ha lov til det} other {sertifikatet til «{subject}» var trukket tilbake}}.",
  "signature/timestamp-before-signing":
    "Signaturen sier at den ble laget {stated}, men fantes allerede {at} ifølge tidsstempelet. En av klokkene går feil; tidsstempelet gjelder.",
  "signature/package-differs":
    "Dette er ikke pakken som ble signert: sjekksummen for fillisten er {found}, og {stated} ble signert. Står fillisten ved siden av signaturen, nevnes hver fil det er noe galt med.",
  "signature/list-differs":
    "Fillisten ved siden av signaturen er ikke den som ble signert, og ingenting leses fra den. Hent listen på nytt.",
  "signature/file-changed":
    "Denne filen ble endret etter at pakken ble signert: {statedBytes, number} byte med SHA-256 {stated} ble signert, og her er {foundBytes, number} byte med {found}. Hent pakken på nytt.",
  "signature/file-added": "Denne filen var ikke i pakken da den ble signert. Hent pakken på nytt.",
  "signature/file-missing": "Denne filen var i pakken da den ble signert, og er borte. Hent pakken på nytt.",
  "signature/file-renamed":
    "Denne filen het «{from}» da pakken ble signert. Hent pakken på nytt, eller gi filen navnet tilbake.",
  "signature/files-swapped":
    "Denne filen og «{other}» har byttet innhold siden pakken ble signert. Hent pakken på nytt.",
  "signature/file-foreign":
    "Dette er ikke filen som ble signert: innholdet er innholdet i «{as}» i en annen pakke, ifølge listen {package}. Legg den riktige filen tilbake, eller hent pakken på nytt.",
  "unsure/no-trust": "Ingen du stoler på, ble oppgitt (--key, --trust).",
  "unsure/trusted-key": "Undertegnerens nøkkel er klarert i seg selv.",
  "unsure/no-revocation-list":
    "Det ble ikke oppgitt gyldige tilbaketrekkingslister eller svar fra alle utstedere fra en tid som teller (--crl, --ocsp).",
  "unsure/no-list": "Fillisten som ble signert, er ikke for hånden.",
  "unsure/no-other-lists": "Ingen fillister for andre pakker var for hånden å sammenligne med.",
  "unsure/no-timestamp": "Signaturen har ikke noe tidsstempel.",
  "unsure/no-timestamp-trust": "Ingen utsteder av tidsstempler som du stoler på, ble oppgitt (--timestamp-trust).",
  "unsure/time-proved": "Et klarert tidsstempel beviser når signaturen ble laget.",
};
