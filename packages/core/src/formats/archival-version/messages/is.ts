import type { Messages } from "../../../model/language.ts";
import { content } from "./content-is.ts";

const notWellFormed = (file: string): string =>
  `${file} er ekki rétt mótað XML-skjal: {detail}. Ekkert sem kemur á eftir þessum stað var lesið. Skrifið skrána aftur.`;
const notValid = (file: string): string =>
  `${file} víkur frá skema sínu: {problem, select, root {rótin er {found} en á að vera {expected}} unexpected {<{found}> má ekki standa hér; vænst var: {expected}} missing {<{found}> vantar} value {„{found}“ er ekki leyfilegt gildi hér ({expected})} text {texti stendur milli staka: „{found}“} other {eigindið {found} er ekki leyfilegt}}. Lagfærið þetta og síðan gátsummuna í fileIndex.xml.`;
const schemaDiffers = (file: string): string =>
  `{problem, select, missing {{file} vantar í Schemas/standard} own {{file} er skema sem forrit okkar skrifaði en ekki útgáfa skjalasafnsins} other {{file} er ekki útgáfa skjalasafnsins: MD5-gátsumman er {found}, en þekktar útgáfur hafa {expected}}}. Setjið inn ${file} eins og skjalasafnið gaf það út, bæti fyrir bæti.`;
const folderMissing =
  "Á fyrsta miðilinn {medium} vantar möppuna {folder}. Bætið henni við með því sem í henni á að vera.";
const folderElsewhere = "Mappan {folder} er á {medium}. Hún má aðeins vera á fyrsta miðlinum: flytjið hana þangað.";
const indexMissing = "Í Indices vantar {file}. Engin prófun sem byggist á skránni fór fram. Bætið henni við.";

/** What is said of context documents and of documents alike. */
const folders = (section: "4.E" | "4.G", folder: string, numbers: readonly number[]): Messages => {
  const texts = [
    `„{name}“ á ekki heima í ${folder}: þar má aðeins vera docCollection<n>/<skjal>/<síða>.<ending>. Fjarlægið það eða breytið heitinu.`,
    `{name} í ${folder} er tóm. Fjarlægið möppuna eða setjið skjölin í hana.`,
    `Engin skjöl eru í docCollection undir ${folder}. Bætið þeim við.`,
    `docCollection-möppur í ${folder} eiga að vera númeraðar frá 1 án eyða, mest 10.000, og hver á einum miðli: númer {number} {problem, select, gap {vantar} repeated {er á tveimur miðlum} other {er of hátt}}. Númerið þær upp á nýtt.`,
    `Skrá í ${folder} hefur endinguna „{found}“. Leyfðar eru {expected}. Umbreytið skjalinu.`,
    `docCollection{number} í ${folder} hefur {count} skjöl; mest mega {limit} vera í einni. Skiptið þeim.`,
    `Skjalið hefur skrár á fleiri en einu sniði: {found}. Allar skrár eins skjals eiga að vera á sama sniði. Umbreytið þeim.`,
    `Tvö skjöl í ${folder} hafa auðkennið {id}. Hvert skjal hefur sitt auðkenni: breytið öðru þeirra.`,
    `Skrár skjalsins eiga að vera númeraðar frá 1 án eyða: þær eru {count} og hæsta númerið er {last}. Bætið við því sem vantar eða númerið þær upp á nýtt.`,
  ];
  return Object.fromEntries(numbers.map((number, index) => [`${section}_${number}`, texts[index] ?? ""]));
};

export const is: Messages = {
  ...content,
  "archival-version/reason/no-documents": "Engin skjöl eru í vörsluútgáfunni.",
  "archival-version/reason/quick": "Þetta var skyndiskoðun: engar gátsummur voru reiknaðar og engin tafla lesin.",
  "archival-version/reason/index-unread": "Ekki tókst að lesa {index}.",
  "archival-version/medium-name":
    "Mappa vörsluútgáfunnar heitir „{name}“. Hún á að heita AVID.<skjalasafn>.<raðnúmer>.<miðill>, til dæmis AVID.TI.1.1. Gefið henni það auðkenni sem skjalasafnið úthlutaði.",
  "archival-version/foreign-object":
    "„{name}“ á ekki heima í vörsluútgáfu. Fjarlægið það eða setjið það á réttan stað.",
  "archival-version/file-unreadable":
    "Ekki tókst að lesa skrána eins og hún var skráð ({fault} {detail}) og því var gátsumman ekki borin saman. Afritið vörsluútgáfuna aftur.",
  "archival-version/document-place":
    "Skjal {id}: {field} segir {said}, en skjalið er undir {found}. Leiðréttið docIndex.xml.",
  "archival-version/original-name":
    "Upphaflegt skráarheiti (oFn) skjals {id} hefur enga endingu og því sést ekki á hvaða sniði það var. Skráið heitið eins og það var.",
  "archival-version/text-character":
    "{problem, select, control {Í skrá töflunnar {table} standa stafir frá U+007F til U+009F óbreyttir ({count}, hinn fyrsti í þessari línu); skrifið þá sem tilvísanir eða fjarlægið þá} cdata {Í {table} eru CDATA-kaflar ({count}); skrifið textann með stafatilvísunum} other {Í dálkinum {column} í {table} eru stafir til einkanota eða ógildir stafir ({count} gildi, hið fyrsta í þessari línu); setjið aðra í staðinn}}.",
  "4.B.1_1": "Fyrsta miðilinn (sem endar á .1) vantar. Afhendið hann: á honum eru allar yfirlitsskrárnar.",
  "4.B.1_2": "Tveir miðlar hafa númerið {number}: {name} er annar þeirra. Gefið hvorum sitt númer.",
  "4.B.1_3": "Miðil {number} vantar. Það sem á honum er var ekki prófað. Hafið alla miðlana hlið við hlið.",
  "4.B.2_1": folderMissing,
  "4.B.2_2": folderMissing,
  "4.B.2_3": folderMissing,
  "4.B.2_4": "Möppuna Tables er ekki að finna á neinum miðli. Að minnsta kosti ein tafla á að vera. Bætið henni við.",
  "4.B.2_5": folderElsewhere,
  "4.B.2_6": folderElsewhere,
  "4.B.2_7": folderElsewhere,
  "4.B.2_8": "{folder} er á {medium}.",
  "4.B.2_9": "{folder} er á {medium}.",
  "4.C_1": indexMissing,
  "4.C_2": indexMissing,
  "4.C_3": indexMissing,
  "4.C_4": indexMissing,
  "4.C_5": "Skjöl fylgja, en {file} vantar í Indices. Bætið skránni við.",
  "4.C.1_1": notWellFormed("fileIndex.xml"),
  "4.C.1_2": notValid("fileIndex.xml"),
  "4.C.1_3": notWellFormed("archiveIndex.xml"),
  "4.C.1_4": notValid("archiveIndex.xml"),
  "4.C.1_5": notWellFormed("contextDocumentationIndex.xml"),
  "4.C.1_6": notValid("contextDocumentationIndex.xml"),
  "4.C.1_7": notWellFormed("tableIndex.xml"),
  "4.C.1_8": notValid("tableIndex.xml"),
  "4.C.1_9": notWellFormed("docIndex.xml"),
  "4.C.1_10": notValid("docIndex.xml"),
  "4.C.1_11": "Skráin segist vera í stafasettinu „{found}“ en á að segja UTF-8. Vistið hana sem UTF-8.",
  "4.C.1_12": "XML-yfirlýsingu vantar fremst í skrána. Bætið við yfirlýsingu með UTF-8.",
  "4.C.2_1":
    "{file} er í fileIndex.xml en ekki í vörsluútgáfunni. Bætið skránni við eða komið með miðilinn sem hún er á.",
  "4.C.2_2": "Skráin er í vörsluútgáfunni en ekki í fileIndex.xml. Skráið hana þar eða fjarlægið hana.",
  "4.C.2_3":
    "{file} er ekki eins og hún var: MD5-gátsumman á að vera {expected} en er {found}. Fáið skrána aftur frá þeim sem gerði hana.",
  "4.C.2_4": "{file} er skráð undir möppu annarrar vörsluútgáfu; þessi er {expected}. Leiðréttið slóðina.",
  "4.C.2_5": "{file} er skráð tvisvar. Fjarlægið aðra línuna.",
  "4.C.4_1": "Samhengisskjal {id} er ekki í neinum flokki. Merkið að minnsta kosti einn með true.",
  "4.C.5_1": "Taflan {table} tengist engri annarri. Bætið við framandlyklum eða skýrið hvers vegna hún stendur ein.",
  "4.C.5_2":
    "Dálkurinn {column} í {table} er í aðallykli en merktur þannig að hann megi vera tómur. Lykill er aldrei tómur: breytið merkingunni.",
  "4.C.5_3": "Tvær töflur heita {table}. Breytið heiti annarrar.",
  "4.C.6_1": "{count} skjöl eru hluti af öðru skjali (pID).",
  "4.C.6_2": "GML-skema skjals {id} („{schema}“) vantar eða fylgir skjali sem ekki er GML. Leiðréttið gmlXsd.",
  "4.C.6_3": "Skjal {id} er hluti af skjali {parent}, sem er ekki í docIndex.xml. Leiðréttið pID.",
  "4.C.6_4": "Yfirskjöl skjals {id} liggja í hring að því sjálfu. Leiðréttið pID.",
  "4.C.6_5": "Engin tafla vísar í skjal {id} né í skjölin sem það er hluti af. Skráið það eða fjarlægið.",
  "4.C.6_6": "Línan vísar í skjal {value}, sem er ekki í docIndex.xml. Bætið skjalinu við eða leiðréttið línuna.",
  "4.C.6_7": "Auðkennið {id} stendur tvisvar í docIndex.xml. Hvert skjal hefur sitt auðkenni.",
  "4.C.6_8": "Í {count} skjöl er aðeins vísað með yfirskjölum þeirra.",
  "4.D_1": "Mappan {folder} er ekki í tableIndex.xml. Lýsið töflunni eða fjarlægið möppuna.",
  "4.D_2":
    "Taflan {table} á enga skrá {folder}/{folder}.xml á þessum miðlum. Bætið henni við eða komið með miðilinn sem hún er á.",
  "4.D_3": "Möppur í tableIndex.xml eiga að vera númeraðar án eyða: {folder} vantar.",
  "4.D_4": "Fyrsta taflan í tableIndex.xml á að vera í table1. Númerið möppurnar frá 1.",
  "4.D_5": "Möppur undir Tables eiga að vera númeraðar án eyða: {folder} vantar. Komið með miðilinn sem hún er á.",
  "4.D_6": "Mappan {folder} er tóm. Setjið töfluna í hana.",
  "4.D_7": "{found} heitir ekki eins og mappan: skráin á að heita {expected}. Breytið heitinu.",
  "4.D_8":
    "Taflan {table} er ekki rétt mótað XML-skjal: {detail}. Línur á eftir þessum stað voru ekki prófaðar. Skrifið skrána aftur.",
  "4.D_9":
    "Lína í {table} er ekki eins og tableIndex.xml lýsir henni: {problem, select, nil {dálkurinn {name} er tómur en má ekki vera það} value {„{value}“ er ekki {name}} missing {stakið {name} vantar} unexpected {stakið {name} má ekki standa hér} other {texti stendur utan dálka}}. Leiðréttið línuna eða lýsinguna.",
  "4.D_12":
    "{count} gildi í dálkinum {column} í {table} byrja eða enda á bili; hið fyrsta er í þessari línu. Fjarlægið bilin.",
  "4.D_13":
    "{problem, select, root {Rótin í skrá töflunnar {table} er {found} og tilheyrir henni ekki} other {Í skrá töflunnar {table} vantar XML-yfirlýsingu}}. Skrifið skrána aftur.",
  "4.D_14": "Skrá töflunnar {table} segist vera í stafasettinu „{found}“ en á að segja UTF-8. Vistið hana sem UTF-8.",
  ...folders("4.E", "ContextDocumentation", [1, 2, 3, 4, 9, 10, 11, 12, 13]),
  "4.E_6": "Samhengisskjal {id} er í contextDocumentationIndex.xml en á enga möppu. Bætið skjalinu við.",
  "4.E_7": "Samhengisskjal {id} í docCollection{collection} er ekki í contextDocumentationIndex.xml. Lýsið því þar.",
  "4.E_14": "Mappa samhengisskjalsins er tóm. Setjið skrár þess í hana.",
  "4.F_1": "Möppuna {folder} vantar í Schemas. Hún á að vera þar þótt hún sé tóm: sum forrit glata tómum möppum.",
  "4.F_2": "„{name}“ á ekki heima í skemamöppunni. Fjarlægið það.",
  "4.F_3": schemaDiffers("archiveIndex.xsd"),
  "4.F_4": schemaDiffers("contextDocumentationIndex.xsd"),
  "4.F_5": schemaDiffers("tableIndex.xsd"),
  "4.F_6": schemaDiffers("fileIndex.xsd"),
  "4.F_7": schemaDiffers("docIndex.xsd"),
  "4.F_8": schemaDiffers("XMLSchema.xsd"),
  ...folders("4.G", "Documents", [1, 2, 3, 4, 9, 11, 12, 13, 14]),
  "4.G_6": "Skjal {id} er í docIndex.xml en á enga möppu. Bætið skjalinu við eða komið með miðilinn sem það er á.",
  "4.G_7": "Skjal {id} í docCollection{collection} er ekki í docIndex.xml. Skráið það þar eða fjarlægið.",
  "4.G_15": "{count} skjöl eru á sniðinu {extension}.",
  "4.A_1_1":
    "Lykillinn {key} í {table} er ekki einkvæmur: „{value}“ er líka í fyrri línu. Leiðréttið línurnar eða veljið annan lykil.",
  "4.A_1_2": "Hluti lykilsins {key} í {table} er tómur í þessari línu. Lykill er aldrei tómur.",
  "4.A_1_3":
    "{count} gildi í lykildálkinum {column} í {table} byrja eða enda á bili; hið fyrsta er í þessari línu. Fjarlægið bilin.",
  "4.A_1_5":
    "Framandlykillinn {key} í {table} hefur gildið „{value}“, sem er ekki í neinni línu í {referenced}; þetta er fyrsta línan með því. Bætið línunni við eða leiðréttið gildið.",
  "4.A_1_6": "Í framandlykilinn {key} í {table} vantar dálka aðallykilsins: {name}. Hann á að ná yfir allan lykilinn.",
  "4.A_1_7":
    "Framandlykillinn {key} í {table} vísar í {name}, sem er ekki í aðallyklinum. Látið hann vísa í aðallykilinn.",
  "4.A_1_8": "Framandlykillinn {key} í {table} tengir dálka af ólíkum gagnatögum: {name}. Hafið sama gagnatag á báðum.",
  "4.A_1_10":
    "{count} gildi í framandlykildálkinum {column} í {table} byrja eða enda á bili; hið fyrsta er í þessari línu. Fjarlægið bilin.",
  "4.A_1_11": "Framandlykillinn {key} í {table} er tómur í {count} línum.",
  "6.A_1": "archiveIndex.xml segir að vörsluútgáfan sé {said}, en miðillinn er {medium}. Samræmið þetta.",
  "6.A_2": "Tímabili gagnanna lýkur ({to}) áður en það hefst ({from}). Leiðréttið það.",
  "6.A_3": "Tímabili skjalamyndara lýkur ({to}) áður en það hefst ({from}). Leiðréttið það.",
  "6.A_6": "Stafræn skjöl fylgja, en enginn dálkur er merktur {functions}. Merkið dálkinn með heitum skjalanna.",
  "6.A_7": "Kerfið hefur málshugtak, en enginn dálkur er merktur {functions}. Merkið dálkinn.",
  "6.A_8": "Heiti tengdra gagna, „{text}“, er of stutt til að segja nokkuð. Skrifið það að fullu.",
  "6.A_8_1": "Vörsluútgáfan er leitarleið að öðrum gögnum en nefnir þau ekki. Fyllið út relatedRecordsName.",
  "6.A_9": "Tengd gögn („{text}“) eru nefnd, en searchRelatedOtherRecords segir að engin séu. Samræmið þetta.",
  "6.C_1": "Lýsing töflunnar {table} („{text}“) er of stutt til að skýra hana. Lýsið henni.",
  "6.C_2": "Tveir dálkar í {table} heita {column} ({id}). Breytið heiti annars.",
  "6.C_3": "Tveir dálkar í {table} hafa auðkennið {id}; {column} er annar þeirra. Númerið þá upp á nýtt.",
  "6.C_4": "Dálkurinn {column} í {table} hefur auðkennið {found} en á að hafa {expected}. Númerið dálkana án eyða.",
  "6.C_5": "Lýsing dálksins {column} í {table} („{text}“) er of stutt til að skýra hann. Lýsið honum.",
  "6.C_6": "Heiti aðallykilsins {key} í {table} hefur þegar verið notað. Heiti lykla eru einkvæm í vörsluútgáfunni.",
  "6.C_7": "Heiti framandlykilsins {key} í {table} hefur þegar verið notað. Heiti lykla eru einkvæm í vörsluútgáfunni.",
  "6.C_8": "Fyrirspurnin {view} var gerð fyrir skjalasafnið en er án lýsingar. Segið hvað hún sýnir.",
  "6.C_9": "Fyrirspurnir gerðar fyrir skjalasafnið eru {count}.",
  "6.C_10": "Tvær fyrirspurnir heita {view}. Breytið heiti annarrar.",
  "6.C_13":
    "Dálkurinn {column} er merktur {function}, en archiveIndex.xml segir að kerfið hafi ekki málshugtak. Samræmið þetta.",
  "6.C_14":
    "Dálkurinn {column} er merktur Dokumentidentifikation, en archiveIndex.xml segir að engin stafræn skjöl fylgi. Samræmið þetta.",
  "6.C_14_1":
    "Stafræn skjöl fylgja, en enginn dálkur er merktur Dokumentidentifikation. Merkið dálkinn með auðkennum skjalanna.",
  "6.C_14_2": "{table}.{column}: {functions}.",
  "6.C_16":
    "{count} gildi í dálkinum {column} í {table} eiga að vera 1, 2 eða 3 (Lagringsform); hið fyrsta, „{value}“, er í þessari línu. Leiðréttið þau.",
  "6.C_17":
    "Ekki kemur fram hvaða gagnatag dálkurinn {column} í {table} hafði í kerfinu (typeOriginal). Bætið því við.",
  "6.C_18": "Í fyrirspurninni {view} er orðið {word}. Fyrirspurnir fyrir skjalasafnið lesa aðeins: fjarlægið það.",
  "6.C_19": "Framandlykillinn {key} í {table} vísar í töfluna {name}, sem er ekki til. Leiðréttið hann.",
  "6.C_20": "Í aðallyklinum {key} í {table} er dálkurinn {name}, sem er ekki í töflunni. Leiðréttið hann.",
  "6.C_21": "Framandlykillinn {key} í {table} vísar í dálkinn {name}, sem er ekki í hinni töflunni. Leiðréttið hann.",
  "6.C_22": "Í framandlyklinum {key} í {table} er dálkurinn {name}, sem er ekki í töflunni. Leiðréttið hann.",
  "6.C_23":
    "Stafræn skjöl fylgja, en enginn dálkur er merktur Dokumentdato. Merkið dálkinn með dagsetningum skjalanna.",
  "6.C_25":
    "{count} gildi í dálkinum {column} í {table} eru lengri en þeir {limit} stafir sem skráðir eru; hið fyrsta er {length}. Skráið þá lengd sem þarf.",
  "6.C_26": "Línur í {table} eru {found}, en tableIndex.xml segir {expected}. Leiðréttið fjöldann eða finnið línurnar.",
  "6.C_27": "Mappan {folder} undir Tables á að heita table<n>. Breytið heitinu.",
  "6.C_28": "„{name}“ er frátekið orð í SQL:1999. Veljið annað heiti.",
};
