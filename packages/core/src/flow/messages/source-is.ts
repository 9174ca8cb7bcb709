import type { SourceKey } from "./source-en.ts";

const more =
  "{more, plural, =0 {} one { # til viðbótar af sama tagi er ekki talin upp.} other { # til viðbótar af sama tagi eru ekki talin upp.}}";

/** The texts of the source rules in Icelandic. */
export const sourceIs: Readonly<Record<SourceKey, string>> = {
  "source/unsafe-path": `Þessu heiti var sleppt: {reason, select, absolute {það er altæk slóð} drive {það nefnir drif} backslash {í því er öfugt skástrik} parent_segment {það vísar út úr pakkanum með „..“} empty_segment {í því er tómur liður eða „.“} control_character {í því er stýritákn} empty {það er tómt} too_deep {það er meira en 100 möppur niður} too_long {það er lengra en 4.096 bæti} other {ekki er óhætt að skrifa það á disk}}. Í pakka mega aðeins vera afstæðar slóðir. Breyttu heitinu þar sem skráin varð til og búðu pakkann til aftur.${more}`,
  "source/link": `Þetta er tengill og honum var sleppt: það sem hann vísar á er ekki hluti af pakkanum. Settu skrána sjálfa í hans stað.${more}`,
  "source/special-file": `Þetta er tæki, tengipunktur eða pípa en ekki skrá, og var því sleppt. Fjarlægðu það.${more}`,
  "source/duplicate-name": `Tvær færslur í safnskránni bera þetta heiti en aðeins önnur getur átt við. Búðu safnskrána til aftur þannig að hvert heiti komi einu sinni fyrir.${more}`,
  "source/name-collision": `Þetta heiti og „{detail}“ eru eins að öðru leyti en því hvort stafir eru stórir eða litlir, eða hvernig þeir eru samsettir. Á Windows eða macOS myndi önnur skráin skrifast yfir hina: breyttu öðru heitinu.${more}`,
  "source/not-portable-name": `Þetta heiti er ekki leyfilegt á Windows og skráin gæti glatast þar ({detail}). Breyttu heitinu ef kerfið sem skráin kemur úr leyfir það.${more}`,
  "source/name-not-unicode": `{reason, select, code_page_437 {Í safnskránni kemur ekki fram hvernig þetta heiti er skrifað. Það var lesið með gömlu stafatöflunni fyrir zip og stafir eins og ð, þ og ý eru líklega rangir. Búðu safnskrána til aftur með forriti sem skrifar heiti í UTF-8.} other {Þetta heiti er ekki Unicode-texti og var því sleppt: enginn getur sagt hvernig á að lesa það. Breyttu heitinu í UTF-8.}}${more}`,
  "source/header-mismatch": `Safnskránni ber ekki saman við sjálfa sig um þessa færslu: {detail}. Forrit myndu ekki vera á einu máli um innihaldið. Búðu safnskrána til aftur.${more}`,
  "source/overlapping-entries": `Þessi færsla á bæti sameiginleg með annarri ({detail}). Þannig eru þjöppunarsprengjur gerðar en ekki heiðarlegar safnskrár. Búðu safnskrána til aftur.${more}`,
  "source/lying-size": `Uppgefin stærð þessarar færslu getur ekki verið rétt: {detail}. Búðu safnskrána til aftur.${more}`,
  "source/compression-ratio": `Þessi færsla verður margfalt stærri þegar hún er afþjöppuð ({detail}), líkt og þjöppunarsprengja, og var ekki afþjöppuð. Afhentu skrána óþjappaða.${more}`,
  "source/encrypted-entry": `Þessi færsla er dulrituð, svo að enginn getur lesið hana í skjalasafninu. Afhentu hana án lykilorðs.${more}`,
  "source/unsupported-method": `Þessi færsla er af gerð sem er ekki lesin ({detail}). Búðu safnskrána til aftur, óþjappaða eða með deflate-þjöppun.${more}`,
  "source/trailing-data": `Í safnskránni eru bæti sem tilheyra engri færslu ({detail}). Þau eru ekki hluti af pakkanum: athugaðu hvort eitthvað hefur glatast eða verið falið þar.${more}`,
  "source/unreadable": `Ekki tókst að lesa þetta ({detail}), svo að ekkert er hægt að segja um það. Athugaðu aðgangsheimildir og diskinn.${more}`,
  "source/missing": `Skráin var á sínum stað þegar skrárnar voru taldar upp en var horfin þegar átti að lesa hana ({detail}). Enginn má vinna í möppunni á meðan; byrjaðu aftur.${more}`,
  "source/changed-while-read": `Skráin breyttist á meðan hún var lesin ({detail}). Enginn má vinna í möppunni á meðan; byrjaðu aftur.${more}`,
  "source/crc-mismatch": `Bæti þessarar færslu stemma ekki við gátsummuna í safnskránni ({detail}): þau eru skemmd. Sæktu safnskrána aftur.${more}`,
  "source/size-mismatch": `Færslan er ekki af þeirri stærð sem gefin er upp ({detail}): hún er skemmd. Sæktu safnskrána aftur.${more}`,
  "source/corrupt-compression": `Ekki er hægt að afþjappa þessa færslu ({detail}): hún er skemmd. Sæktu safnskrána aftur.${more}`,
};
