import type { SignatureKey } from "./signature-en.ts";

/** The texts of the rules `signature/<slug>` in Icelandic. */
export const signatureIs: Readonly<Record<SignatureKey, string>> = {
  "signature/malformed":
    "Þetta er ekki undirskrift pakka: búist var við undirrituðum texta (compact JWS) af gerðinni „rafskil-statement+jws“. Sæktu skrána aftur, án þess að opna hana í öðru forriti.",
  "signature/statement-malformed":
    "Það sem var undirritað er ekki yfirlýsing um pakka eða er ekki ritað á þann eina hátt sem þær eru ritaðar. Láttu undirrita pakkann aftur.",
  "signature/time-missing":
    "Undirskriftin segir ekki hvenær hún var gerð og því er ekki vitað hvort skilríkið var þá í gildi. Láttu undirrita pakkann aftur.",
  "signature/wrong":
    "Undirskriftin á ekki við yfirlýsinguna: henni var breytt eftir undirritun eða annar lykill en „{keyId}“ undirritaði hana. Ekki treysta henni; biddu sendandann um pakkann og undirskrift hans aftur.",
  "signature/certificate-unbound":
    "Undirskriftin nefnir annað skilríki en það sem fylgir henni. Láttu undirrita pakkann aftur.",
  "signature/signer-unknown":
    "Undirritandinn er ekki meðal þeirra sem þú treystir: enginn þeirra lykla sem gefnir voru gerði undirskriftina (hún nefnir „{keyId}“). Gefðu upp lykil sendandans með --key eða skilríki útgefandans með --trust.",
  "signature/chain-untrusted":
    "Skilríkjakeðjan endar á „{subject}“ sem er ekki meðal þeirra sem þú treystir. Gefðu upp skilríki útgefandans með --trust ef þú treystir honum; ef til vill vantar milliútgefanda í undirskriftina.",
  "signature/certificate-out-of-time":
    "Skilríki „{subject}“ gilti frá {from} til {until} en undirskriftin var gerð {at}. Undirrita verður pakkann með gildu skilríki.",
  "signature/key-usage":
    "Skilríki „{subject}“ er ekki ætlað til þessa: lyklanotkun þess leyfir það ekki (rafræn undirskrift hjá undirritanda, undirritun skilríkja hjá útgefanda). Notaðu skilríki sem er ætlað til undirritunar.",
  "signature/issuer-not-authority":
    "„{subject}“ gaf út skilríki í keðjunni án þess að mega það: grunnskorður skilríkisins gera það ekki að útgefanda, eða ekki svo ofarlega. Slík keðja er fölsuð; ekki treysta henni.",
  "signature/certificate-revoked":
    "Skilríki „{subject}“ hafði verið afturkallað áður en undirskriftin var gerð {at}. Ekki treysta henni; spurðu sendandann.",
  "signature/package-differs":
    "Þetta er ekki pakkinn sem var undirritaður: gátsumma skráalista hans er {found} en {stated} var undirrituð. Standi skráalistinn hjá undirskriftinni er hver skrá nefnd sem ekki stemmir.",
  "signature/list-differs":
    "Skráalistinn hjá undirskriftinni er ekki sá sem var undirritaður og ekkert er lesið úr honum. Sæktu listann aftur.",
  "signature/file-changed":
    "Skránni var breytt eftir að pakkinn var undirritaður: undirrituð voru {statedBytes, number} bæti með SHA-256 gátsummunni {stated} en hér eru {foundBytes, number} bæti með {found}. Sæktu pakkann aftur.",
  "signature/file-added": "Þessi skrá var ekki í pakkanum þegar hann var undirritaður. Sæktu pakkann aftur.",
  "signature/file-missing": "Þessi skrá var í pakkanum þegar hann var undirritaður en er horfin. Sæktu pakkann aftur.",
  "signature/file-renamed":
    "Þessi skrá hét „{from}“ þegar pakkinn var undirritaður. Sæktu pakkann aftur eða gefðu skránni fyrra heiti.",
  "signature/files-swapped":
    "Þessi skrá og „{other}“ hafa haft skipti á innihaldi síðan pakkinn var undirritaður. Sæktu pakkann aftur.",
  "unsure/no-trust": "Enginn var nefndur sem þú treystir (--key, --trust).",
  "unsure/trusted-key": "Lykli undirritandans er treyst sem slíkum.",
  "unsure/no-revocation-list": "Ekki voru gefnir gildir afturköllunarlistar allra útgefenda (--crl).",
  "unsure/no-list": "Skráalistinn sem var undirritaður er ekki við höndina.",
};
