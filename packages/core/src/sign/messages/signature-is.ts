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
  "signature/revocation-stale":
    "Það sem vitað er um skilríki „{subject}“ gilti til {until} en undirskriftin var gerð {at}: það kann að hafa verið afturkallað í millitíðinni. Gefðu nýrri afturköllunarlista eða svar útgefandans (--crl, --ocsp).",
  "signature/certificate-revoked-since":
    "Skilríki „{subject}“ var afturkallað {from}. Undirritandinn segir að undirskriftin hafi verið gerð áður, {at}, en enginn tímastimpill sem þú treystir sannar það. Spurðu sendandann hvers vegna skilríkið var afturkallað.",
  "signature/timestamp-malformed":
    "Tímastimpill undirskriftarinnar er ólæsilegur eða undirskrift hans sjálfs á ekki við. Láttu undirrita pakkann aftur eða biddu um undirskriftina án tímastimpils.",
  "signature/timestamp-wrong":
    "Tímastimpillinn er af annarri undirskrift en þessari. Einhver setti hann hér: ekki treysta honum og biddu sendandann um undirskriftina aftur.",
  "signature/timestamp-untrusted":
    "Tímastimpillinn sannar ekki hvenær undirskriftin var gerð: {reason, select, untrusted {útgefandi hans „{subject}“ er ekki meðal þeirra sem þú treystir; gefðu upp skilríki útgefandans með --timestamp-trust ef þú treystir honum} not_valid_then {skilríki „{subject}“ var þá ekki í gildi} key_usage {skilríki „{subject}“ er ekki ætlað til tímastimplunar} not_authority {„{subject}“ gaf út skilríki í keðju hans án þess að mega það} other {skilríki „{subject}“ hafði verið afturkallað}}.",
  "signature/timestamp-before-signing":
    "Undirskriftin segist hafa verið gerð {stated} en var þegar til {at} samkvæmt tímastimplinum. Önnur klukkan er röng; tímastimpillinn gildir.",
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
  "signature/file-foreign":
    "Þetta er ekki skráin sem var undirrituð: innihald hennar er innihald „{as}“ í öðrum pakka samkvæmt listanum {package}. Settu rétta skrá á sinn stað eða sæktu pakkann aftur.",
  "unsure/no-trust": "Enginn var nefndur sem þú treystir (--key, --trust).",
  "unsure/trusted-key": "Lykli undirritandans er treyst sem slíkum.",
  "unsure/no-revocation-list":
    "Ekki voru gefnir gildir afturköllunarlistar eða svör allra útgefenda frá tíma sem skiptir máli (--crl, --ocsp).",
  "unsure/no-list": "Skráalistinn sem var undirritaður er ekki við höndina.",
  "unsure/no-other-lists": "Engir skráalistar annarra pakka voru við höndina til samanburðar.",
  "unsure/no-timestamp": "Undirskriftin hefur engan tímastimpil.",
  "unsure/no-timestamp-trust": "Enginn útgefandi tímastimpla var nefndur sem þú treystir (--timestamp-trust).",
  "unsure/time-proved": "Tímastimpill sem þú treystir sannar hvenær undirskriftin var gerð.",
};
