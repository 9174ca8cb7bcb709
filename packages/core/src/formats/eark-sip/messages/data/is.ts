import type { LanguageTexts } from "../compose.ts";
import { requirements } from "./requirements-is.ts";

/** What is said of E-ARK packages, but for the requirements themselves. */
export const is: LanguageTexts = {
  requirements,
  problems: {
    missing: "Það vantar. Bætið því við.",
    missing_named: "„{expected}“ vantar. Bætið því við.",
    missing_for: "Það vantar fyrir {found}. Bætið því við.",
    optional: "Það er ekki tilgreint. Það er valkvætt: tilgreinið það ef það er þekkt.",
    optional_named: "„{expected}“ er ekki tilgreint. Það er valkvætt: tilgreinið það ef það er þekkt.",
    value_unlisted: "„{found}“ er ekki gildi sem staðallinn þekkir. Leiðréttið það.",
    empty: "Gildið er tómt. Setjið inn gildi.",
    repeated: "Það má aðeins koma einu sinni fyrir en „{found}“ er endurtekið. Fjarlægið það sem er umfram.",
    value: "Gildið er „{found}“ en á að vera „{expected}“. Leiðréttið það.",
    date: "„{found}“ er ekki dagsetning með tíma á borð við 2026-01-15T10:00:00Z. Skrifið hana þannig.",
    mime: "„{found}“ er ekki skráargerð (MIME) sem IANA þekkir, svo sem application/pdf. Leiðréttið hana.",
    bad_id:
      "„{found}“ getur ekki verið auðkenni (ID): það verður að byrja á bókstaf eða undirstriki. Setjið bókstaf fremst.",
    duplicate_id: "Auðkennið „{found}“ er líka á öðru staki í sömu skrá. Gefið öðru þeirra nýtt auðkenni.",
    unresolved: "„{found}“ vísar í auðkenni sem er ekki til í skránni. Leiðréttið vísunina.",
    wrong_kind: "„{found}“ vísar í stak af annarri gerð en {expected}. Vísið í rétt stak.",
    not_found: "„{found}“ vísar í skrána {expected} sem er ekki í pakkanum. Leiðréttið vísunina eða bætið skránni við.",
    outside: "„{found}“ vísar út úr pakkanum. Vísið aðeins í skrár í pakkanum.",
    absolute: "„{found}“ er ekki afstæð slóð miðað við möppu METS-skrárinnar. Skrifið afstæða slóð.",
    backslash: "Í „{found}“ er öfugt skástrik. Notið venjuleg skástrik.",
    encoding: "„{found}“ er ekki rétt prósentukóðað. Kóðið UTF-8-bætin.",
    scheme: "„{found}“ hefst á file:. Vísunin skildist en afstæð slóð á ekki að hafa það. Fjarlægið það.",
    size: "Samkvæmt METS er stærðin {found} bæti en skráin er {expected} bæti. Annaðhvort hefur skránni verið breytt eða METS er rangt: kannið hvort er.",
    checksum:
      "Gátsumman í METS er {found} en gátsumma skrárinnar er {expected}. Skránni hefur verið breytt eða hún skemmst: fáið hana aftur frá sendanda.",
    unreadable: "Ekki tókst að lesa skrána ({found}) og því var gátsumman ekki sannreynd. Fáið pakkann aftur.",
    unreferenced:
      "Engin METS-skrá vísar í {found} og enginn tæki eftir því þótt hún glataðist. Bætið vísun við eða fjarlægið skrána.",
    not_listed: "Vísun vantar í: {found}. Bætið vísunum við.",
    disagrees: "„{found}“ er ekki í samræmi við „{expected}“. Samræmið gildin.",
    malformed: "Skráin er ekki rétt byggt XML: {found}. Lagfærið hana og búið pakkann til aftur.",
    unexplained: "Gildið er {found} en {expected} segir ekki hvað átt er við. Bætið því við.",
    unchecked: "{expected} gátsummur eru af gerðinni {found} sem ekki er hægt að reikna hér. Biðjið um SHA-256.",
    contradiction: "„{found}“ er tekið gilt eins og það er: ekkert þarf að gera.",
    later:
      "„{found}“ kom með útgáfu {expected} af orðasöfnunum, en pakkinn nefnir eldri útgáfu. Nefndu þá útgáfu eða veldu eldra gildi.",
    line_ends:
      "Í skránni eru línuskilin {found} en stærðin og gátsumman eiga við {expected}. Sendið pakkann sem tvíundargögn, í safnskrá.",
    schema: "Samkvæmt skemanu: {found}. Leiðréttið það.",
  },
  reasons: {
    "eark-sip/reason/quick": "Engar gátsummur voru reiknaðar, eins og beðið var um.",
    "eark-sip/reason/no-mets": "Engin METS.xml er í rót pakkans.",
    "eark-sip/reason/no-dublin-core": "Engin METS-skrá vísar á Dublin Core.",
    "eark-sip/reason/no-dublin-core-schema":
      "Skema Dublin Core, dc.xsd, er ekki uppsett: það er í engu opinberu safni. Setjið það í möppuna dublin-core í skemamöppunni, sem rafskil schemas list nefnir.",
    "eark-sip/reason/no-erms": "Engin METS-skrá segir að innihaldið sé mál og skjöl samkvæmt ERMS.",
    "eark-sip/reason/no-schemas":
      "Opinberu skemun eru ekki uppsett. Setjið þau upp: rafskil schemas add MAPPA eða rafskil schemas fetch.",
    "eark-sip/reason/permits": "Ákvæðið heimilar eitthvað en krefst einskis: ekkert er að prófa.",
    "eark-sip/reason/recognised-by-it":
      "Þetta er það sem aðilinn þekkist á: vanti það kemur það fram undir ákvæðinu um aðilann sjálfan.",
    "eark-sip/reason/dropped": "Ákvæðið er ekki lengur í útgáfu {version} af staðlinum.",
  },
};
