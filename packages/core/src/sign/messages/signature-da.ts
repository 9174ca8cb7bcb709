import type { SignatureKey } from "./signature-en.ts";

/** The texts of the rules `signature/<slug>` in Danish. */
export const signatureDa: Readonly<Record<SignatureKey, string>> = {
  "signature/malformed":
    "Dette er ikke en signatur over en pakke: en compact JWS af typen »rafskil-statement+jws« var ventet. Hent filen igen uden at åbne den i et andet program.",
  "signature/statement-malformed":
    "Det, der blev signeret, er ikke en erklæring om en pakke eller er ikke skrevet på den ene måde, sådanne skrives på. Få pakken signeret igen.",
  "signature/time-missing":
    "Signaturen siger ikke, hvornår den blev lavet, så ingen kan sige, om certifikatet var gyldigt da. Få pakken signeret igen.",
  "signature/wrong":
    "Signaturen passer ikke til erklæringen: erklæringen blev ændret efter signeringen, eller en anden nøgle end »{keyId}« signerede den. Stol ikke på den; bed afsenderen om pakken og signaturen igen.",
  "signature/certificate-unbound":
    "Signaturen angiver et andet certifikat end det, der følger med. Få pakken signeret igen.",
  "signature/signer-unknown":
    "Underskriveren er ikke blandt dem, du stoler på: ingen af de angivne nøgler lavede denne signatur (den angiver »{keyId}«). Angiv afsenderens nøgle med --key eller udstederens certifikater med --trust.",
  "signature/chain-untrusted":
    "Certifikatkæden ender i »{subject}«, som ikke er blandt dem, du stoler på. Angiv udstederens certifikat med --trust, hvis du stoler på det; en mellemliggende udsteder kan mangle i signaturen.",
  "signature/certificate-out-of-time":
    "Certifikatet for »{subject}« var gyldigt fra {from} til {until}, og signaturen blev lavet {at}. Pakken skal signeres med et gyldigt certifikat.",
  "signature/key-usage":
    "Certifikatet for »{subject}« er ikke beregnet til dette: nøglebrugen tillader det ikke (digital signatur for underskriveren, signering af certifikater for en udsteder). Brug et certifikat, der er beregnet til signering.",
  "signature/issuer-not-authority":
    "»{subject}« udstedte et certifikat i kæden uden at måtte det: dets grundbegrænsninger gør det ikke til udsteder, eller ikke så langt oppe. En sådan kæde er forfalsket; stol ikke på den.",
  "signature/certificate-revoked":
    "Certifikatet for »{subject}« var tilbagekaldt, før signaturen blev lavet {at}. Stol ikke på den; spørg afsenderen.",
  "signature/revocation-stale":
    "Det, der vides om certifikatet for »{subject}«, gjaldt til {until}, og signaturen blev lavet {at}: det kan være tilbagekaldt i mellemtiden. Angiv en nyere spærreliste eller et nyere svar fra udstederen (--crl, --ocsp).",
  "signature/certificate-revoked-since":
    "Certifikatet for »{subject}« blev tilbagekaldt {from}. Underskriveren siger, at signaturen blev lavet før det, {at}, men intet betroet tidsstempel beviser det. Spørg afsenderen, hvorfor certifikatet blev tilbagekaldt.",
  "signature/timestamp-malformed":
    "Signaturens tidsstempel kan ikke læses, eller dets egen signatur passer ikke. Få pakken signeret igen, eller bed om signaturen uden tidsstempel.",
  "signature/timestamp-wrong":
    "Tidsstemplet er for en anden signatur end denne. Nogen har sat det her: stol ikke på det, og bed afsenderen om signaturen igen.",
  "signature/timestamp-untrusted":
    "Tidsstemplet beviser ikke, hvornår signaturen blev lavet: {reason, select, untrusted {dets udsteder »{subject}« er ikke blandt dem, du stoler på; angiv udstederens certifikat med --timestamp-trust, hvis du stoler på det} not_valid_then {certifikatet for »{subject}« var ikke gyldigt da} key_usage {certifikatet for »{subject}« er ikke beregnet til tidsstempler} not_authority {»{subject}« udstedte et certifikat i kæden uden at måtte det} other {certifikatet for »{subject}« var tilbagekaldt}}.",
  "signature/timestamp-before-signing":
    "Signaturen siger, at den blev lavet {stated}, men fandtes allerede {at} ifølge tidsstemplet. Et af urene går forkert; tidsstemplet gælder.",
  "signature/package-differs":
    "Dette er ikke den pakke, der blev signeret: tjeksummen for fillisten er {found}, og {stated} blev signeret. Står fillisten ved siden af signaturen, nævnes hver fil, der er noget galt med.",
  "signature/list-differs":
    "Fillisten ved siden af signaturen er ikke den, der blev signeret, og intet læses fra den. Hent listen igen.",
  "signature/file-changed":
    "Denne fil blev ændret, efter at pakken blev signeret: {statedBytes, number} byte med SHA-256 {stated} blev signeret, og her er {foundBytes, number} byte med {found}. Hent pakken igen.",
  "signature/file-added": "Denne fil var ikke i pakken, da den blev signeret. Hent pakken igen.",
  "signature/file-missing": "Denne fil var i pakken, da den blev signeret, og er væk. Hent pakken igen.",
  "signature/file-renamed":
    "Denne fil hed »{from}«, da pakken blev signeret. Hent pakken igen, eller giv filen navnet tilbage.",
  "signature/files-swapped": "Denne fil og »{other}« har byttet indhold, siden pakken blev signeret. Hent pakken igen.",
  "signature/file-foreign":
    "Dette er ikke den fil, der blev signeret: indholdet er indholdet af »{as}« i en anden pakke ifølge listen {package}. Læg den rigtige fil tilbage, eller hent pakken igen.",
  "unsure/no-trust": "Ingen, du stoler på, blev angivet (--key, --trust).",
  "unsure/trusted-key": "Underskriverens nøgle er betroet i sig selv.",
  "unsure/no-revocation-list":
    "Der blev ikke angivet gyldige spærrelister eller svar fra alle udstedere fra en tid, der tæller (--crl, --ocsp).",
  "unsure/no-list": "Den filliste, der blev signeret, er ikke ved hånden.",
  "unsure/no-other-lists": "Ingen fillister for andre pakker var ved hånden til sammenligning.",
  "unsure/no-timestamp": "Signaturen har intet tidsstempel.",
  "unsure/no-timestamp-trust": "Ingen udsteder af tidsstempler, som du stoler på, blev angivet (--timestamp-trust).",
  "unsure/time-proved": "Et betroet tidsstempel beviser, hvornår signaturen blev lavet.",
};
