import type { Messages } from "../../../model/language.ts";
import { content } from "./content-da.ts";

const notWellFormed = (file: string): string =>
  `${file} er ikke velformet XML: {detail}. Intet efter dette sted kunne læses. Skriv filen igen.`;
const notValid = (file: string): string =>
  `${file} afviger fra sit skema: {problem, select, root {roden er {found} og skal være {expected}} unexpected {<{found}> må ikke stå her; forventet: {expected}} missing {<{found}> mangler} value {“{found}” er ikke en værdi, som elementet tager ({expected})} text {der står tekst mellem elementerne: “{found}”} other {attributten {found} er ikke tilladt}}. Ret det, og derefter kontrolsummen i fileIndex.xml.`;
const schemaDiffers = (file: string): string =>
  `{problem, select, missing {{file} mangler i Schemas/standard} own {{file} er skrevet af vores program og ikke udgivet af arkivet} other {{file} er ikke arkivets egen udgave: MD5 er {found}, og kendte udgaver har {expected}}}. Indsæt ${file}, som arkivet har udgivet den, byte for byte.`;
const folderMissing = "Det første medie {medium} mangler mappen {folder}. Tilføj den med det, der hører til i den.";
const folderElsewhere = "Mappen {folder} står på {medium}. Den må kun stå på det første medie: flyt den dertil.";
const indexMissing = "Indices mangler {file}. Ingen test, der bygger på den, er udført. Tilføj den.";

/** What is said of context documents and of documents alike. */
const folders = (section: "4.E" | "4.G", folder: string, numbers: readonly number[]): Messages => {
  const texts = [
    `“{name}” hører ikke til i ${folder}: der må kun stå docCollection<n>/<dokument>/<side>.<endelse>. Fjern eller omdøb det.`,
    `{name} i ${folder} er tom. Fjern den, eller læg dens dokumenter i.`,
    `${folder} har ingen dokumenter i en docCollection. Tilføj dem.`,
    `docCollection-mapperne i ${folder} skal være nummereret fra 1 uden huller, højst 10.000, hver på ét medie: nummer {number} {problem, select, gap {mangler} repeated {er på to medier} other {er for højt}}. Nummerer dem på ny.`,
    `En fil i ${folder} har endelsen “{found}”. Tilladt er {expected}. Konverter dokumentet.`,
    `docCollection{number} i ${folder} har {count} dokumenter; højst {limit} må stå i én. Fordel dem.`,
    `Dokumentet har filer i flere formater: {found}. Alle filer i et dokument skal have ét format. Konverter dem.`,
    `To dokumenter i ${folder} har id {id}. Hvert dokument har sit eget: giv det ene et andet.`,
    `Dokumentets filer skal være nummereret fra 1 uden huller: der er {count}, og det sidste nummer er {last}. Tilføj det manglende, eller nummerer dem på ny.`,
  ];
  return Object.fromEntries(numbers.map((number, index) => [`${section}_${number}`, texts[index] ?? ""]));
};

export const da: Messages = {
  ...content,
  "archival-version/reason/no-documents": "Arkiveringsversionen har ingen dokumenter.",
  "archival-version/reason/quick":
    "Dette var et hurtigt eftersyn: ingen kontrolsum er beregnet, og ingen tabel er læst.",
  "archival-version/reason/index-unread": "{index} kunne ikke læses.",
  "archival-version/medium-name":
    "Arkiveringsversionens mappe hedder “{name}”. Den skal hedde AVID.<arkiv>.<løbenummer>.<medie>, såsom AVID.SA.1.1. Giv den det id, som arkivet har tildelt.",
  "archival-version/foreign-object":
    "“{name}” hører ikke til i en arkiveringsversion. Fjern det, eller læg det på rette sted.",
  "archival-version/file-unreadable":
    "Filen kunne ikke læses som angivet ({fault} {detail}), så dens kontrolsum er ikke sammenlignet. Kopiér arkiveringsversionen igen.",
  "archival-version/document-place":
    "Dokument {id}: {field} siger {said}, og det ligger under {found}. Ret docIndex.xml.",
  "archival-version/original-name":
    "Det oprindelige filnavn (oFn) for dokument {id} har ingen endelse, så det tidligere format kan ikke ses. Angiv navnet, som det var.",
  "archival-version/text-character":
    "{problem, select, control {Filen for {table} har tegn fra U+007F til U+009F, som de er ({count}, det første i denne linje); skriv dem som referencer, eller fjern dem} cdata {{table} har CDATA-sektioner ({count}); skriv teksten med tegnreferencer} other {Kolonnen {column} i {table} har tegn til privat brug eller ugyldige tegn ({count} værdier, den første i denne række); erstat dem}}.",
  "4.B.1_1": "Det første medie (der ender på .1) mangler. Aflever det: alle indekser står på det.",
  "4.B.1_2": "To medier har nummer {number}: {name} er det ene. Giv hvert sit nummer.",
  "4.B.1_3": "Medie {number} mangler. Det, der er på det, er ikke testet. Læg alle medier ved siden af hinanden.",
  "4.B.2_1": folderMissing,
  "4.B.2_2": folderMissing,
  "4.B.2_3": folderMissing,
  "4.B.2_4": "Intet medie har mappen Tables. En arkiveringsversion har mindst én tabel. Tilføj den.",
  "4.B.2_5": folderElsewhere,
  "4.B.2_6": folderElsewhere,
  "4.B.2_7": folderElsewhere,
  "4.B.2_8": "{medium} har {folder}.",
  "4.B.2_9": "{medium} har {folder}.",
  "4.C_1": indexMissing,
  "4.C_2": indexMissing,
  "4.C_3": indexMissing,
  "4.C_4": indexMissing,
  "4.C_5": "Der er dokumenter, og Indices mangler {file}. Tilføj den.",
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
  "4.C.1_11": "Indekset angiver tegnsættet “{found}” og skal angive UTF-8. Gem det som UTF-8.",
  "4.C.1_12": "Indekset har ingen XML-erklæring. Begynd det med en, der angiver UTF-8.",
  "4.C.2_1":
    "{file} står i fileIndex.xml og er ikke i arkiveringsversionen. Tilføj filen, eller medbring det medie, den er på.",
  "4.C.2_2": "Filen er i arkiveringsversionen og står ikke i fileIndex.xml. Opfør den, eller fjern den.",
  "4.C.2_3":
    "{file} er ikke, som den var: dens MD5 skal være {expected} og er {found}. Hent filen igen hos den, der lavede den.",
  "4.C.2_4": "{file} står under en anden arkiveringsversions mappe; denne er {expected}. Ret stien.",
  "4.C.2_5": "{file} er opført to gange. Fjern den ene linje.",
  "4.C.4_1": "Kontekstdokument {id} hører til ingen kategori. Sæt mindst én til true.",
  "4.C.5_1":
    "Tabellen {table} har ingen relation til andre. Tilføj dens fremmednøgler, eller forklar, hvorfor den står alene.",
  "4.C.5_2":
    "Kolonnen {column} i {table} er i primærnøglen og angivet som nullable. En nøgle har ingen tomme værdier: ret angivelsen.",
  "4.C.5_3": "To tabeller hedder {table}. Omdøb den ene.",
  "4.C.6_1": "{count} dokumenter er del af et andet (pID).",
  "4.C.6_2":
    "GML-skemaet for dokument {id} (“{schema}”) mangler eller står ved et dokument, der ikke er GML. Ret gmlXsd.",
  "4.C.6_3": "Dokument {id} er del af dokument {parent}, som docIndex.xml ikke har. Ret pID.",
  "4.C.6_4": "Overdokumenterne til dokument {id} fører tilbage til det selv. Ret pID.",
  "4.C.6_5":
    "Ingen tabel henviser til dokument {id} eller til de dokumenter, det er del af. Registrer det, eller fjern det.",
  "4.C.6_6": "Rækken nævner dokument {value}, som docIndex.xml ikke har. Tilføj dokumentet, eller ret rækken.",
  "4.C.6_7": "Dokument-id {id} står to gange i docIndex.xml. Hvert dokument har sit eget.",
  "4.C.6_8": "{count} dokumenter er kun henvist til gennem deres overdokumenter.",
  "4.D_1": "Mappen {folder} er ikke i tableIndex.xml. Beskriv tabellen, eller fjern mappen.",
  "4.D_2":
    "Tabellen {table} har ingen {folder}/{folder}.xml på disse medier. Tilføj den, eller medbring det medie, den er på.",
  "4.D_3": "Mapperne i tableIndex.xml skal være nummereret uden huller: {folder} mangler.",
  "4.D_4": "Den første tabel i tableIndex.xml skal være i table1. Nummerer mapperne fra 1.",
  "4.D_5": "Mapperne under Tables skal være nummereret uden huller: {folder} mangler. Medbring det medie, den er på.",
  "4.D_6": "Mappen {folder} er tom. Læg tabellen i den.",
  "4.D_7": "{found} hedder ikke som sin mappe: den skal hedde {expected}. Omdøb den.",
  "4.D_8":
    "Tabellen {table} er ikke velformet XML: {detail}. Dens rækker efter dette sted er ikke testet. Skriv filen igen.",
  "4.D_9":
    "En række i {table} er ikke, som tableIndex.xml beskriver den: {problem, select, nil {kolonnen {name} er tom og må ikke være det} value {“{value}” er ikke {name}} missing {elementet {name} mangler} unexpected {elementet {name} må ikke stå her} other {der står tekst uden for kolonnerne}}. Ret rækken eller beskrivelsen.",
  "4.D_12":
    "{count} værdier i kolonnen {column} i {table} begynder eller ender med blanke tegn; den første er i denne række. Fjern dem.",
  "4.D_13":
    "Filen til {table} {problem, select, root {har roden {found}, som ikke er denne tabels} other {har ingen XML-erklæring}}. Skriv den igen.",
  "4.D_14": "Filen til {table} angiver tegnsættet “{found}” og skal angive UTF-8. Gem den som UTF-8.",
  ...folders("4.E", "ContextDocumentation", [1, 2, 3, 4, 9, 10, 11, 12, 13]),
  "4.E_6": "Kontekstdokument {id} er i contextDocumentationIndex.xml og har ingen mappe. Tilføj dokumentet.",
  "4.E_7": "Kontekstdokument {id} i docCollection{collection} er ikke i contextDocumentationIndex.xml. Beskriv det.",
  "4.E_14": "Kontekstdokumentets mappe er tom. Læg dets filer i den.",
  "4.F_1":
    "Schemas mangler mappen {folder}. Den skal være der, selv om den er tom: nogle programmer taber tomme mapper.",
  "4.F_2": "“{name}” hører ikke til i skemamappen. Fjern det.",
  "4.F_3": schemaDiffers("archiveIndex.xsd"),
  "4.F_4": schemaDiffers("contextDocumentationIndex.xsd"),
  "4.F_5": schemaDiffers("tableIndex.xsd"),
  "4.F_6": schemaDiffers("fileIndex.xsd"),
  "4.F_7": schemaDiffers("docIndex.xsd"),
  "4.F_8": schemaDiffers("XMLSchema.xsd"),
  ...folders("4.G", "Documents", [1, 2, 3, 4, 9, 11, 12, 13, 14]),
  "4.G_6":
    "Dokument {id} er i docIndex.xml og har ingen mappe. Tilføj dokumentet, eller medbring det medie, det er på.",
  "4.G_7": "Dokument {id} i docCollection{collection} er ikke i docIndex.xml. Opfør det, eller fjern det.",
  "4.G_15": "{count} dokumenter er i formatet {extension}.",
  "4.A_1_1":
    "Nøglen {key} i {table} er ikke unik: “{value}” står også i en tidligere række. Ret rækkerne, eller vælg en anden nøgle.",
  "4.A_1_2": "En del af nøglen {key} i {table} er tom i denne række. En nøgle er aldrig tom.",
  "4.A_1_3":
    "{count} værdier i nøglekolonnen {column} i {table} begynder eller ender med blanke tegn; den første er i denne række. Fjern dem.",
  "4.A_1_5":
    "Fremmednøglen {key} i {table} har værdien “{value}”, som ingen række i {referenced} har; dette er dens første række. Tilføj rækken, eller ret værdien.",
  "4.A_1_6": "Fremmednøglen {key} i {table} udelader kolonner i primærnøglen: {name}. Den skal omfatte hele nøglen.",
  "4.A_1_7": "Fremmednøglen {key} i {table} henviser til {name}, som ikke er i primærnøglen. Henvis til primærnøglen.",
  "4.A_1_8": "Fremmednøglen {key} i {table} forbinder kolonner af forskellig type: {name}. Giv dem samme type.",
  "4.A_1_10":
    "{count} værdier i fremmednøglekolonnen {column} i {table} begynder eller ender med blanke tegn; den første er i denne række. Fjern dem.",
  "4.A_1_11": "Fremmednøglen {key} i {table} er tom i {count} rækker.",
  "6.A_1":
    "archiveIndex.xml siger, at arkiveringsversionen er {said}, og mediet er {medium}. Bring dem i overensstemmelse.",
  "6.A_2": "Arkivperioden slutter ({to}), før den begynder ({from}). Ret den.",
  "6.A_3": "En arkivskabers periode slutter ({to}), før den begynder ({from}). Ret den.",
  "6.A_6":
    "Der er digitale dokumenter, og ingen kolonne er markeret {functions}. Marker kolonnen med dokumenternes titler.",
  "6.A_7": "Systemet har et sagsbegreb, og ingen kolonne er markeret {functions}. Marker kolonnen.",
  "6.A_8": "Navnet på beslægtede arkivalier, “{text}”, er for kort til at sige noget. Skriv det helt ud.",
  "6.A_8_1": "Arkiveringsversionen er søgemiddel til andre arkivalier og nævner dem ikke. Udfyld relatedRecordsName.",
  "6.A_9":
    "Beslægtede arkivalier (“{text}”) er nævnt, og searchRelatedOtherRecords siger, at der ingen er. Bring dem i overensstemmelse.",
  "6.C_1": "Beskrivelsen af tabellen {table} (“{text}”) er for kort til at forklare den. Beskriv den.",
  "6.C_2": "To kolonner i {table} hedder {column} ({id}). Omdøb den ene.",
  "6.C_3": "To kolonner i {table} har id {id}; {column} er den ene. Nummerer dem på ny.",
  "6.C_4": "Kolonnen {column} i {table} har id {found} og skal have {expected}. Nummerer kolonnerne uden huller.",
  "6.C_5": "Beskrivelsen af kolonnen {column} i {table} (“{text}”) er for kort til at forklare den. Beskriv den.",
  "6.C_6": "Navnet {key} på primærnøglen i {table} er brugt før. Navne på nøgler er unikke i arkiveringsversionen.",
  "6.C_7": "Navnet {key} på en fremmednøgle i {table} er brugt før. Navne på nøgler er unikke i arkiveringsversionen.",
  "6.C_8": "Forespørgslen {view} er lavet til arkivet og ikke beskrevet. Skriv, hvad den viser.",
  "6.C_9": "Der er {count} forespørgsler lavet til arkivet.",
  "6.C_10": "To forespørgsler hedder {view}. Omdøb den ene.",
  "6.C_13":
    "Kolonnen {column} er markeret {function}, og archiveIndex.xml siger, at systemet ikke har et sagsbegreb. Bring dem i overensstemmelse.",
  "6.C_14":
    "Kolonnen {column} er markeret Dokumentidentifikation, og archiveIndex.xml siger, at der ikke er digitale dokumenter. Bring dem i overensstemmelse.",
  "6.C_14_1":
    "Der er digitale dokumenter, og ingen kolonne er markeret Dokumentidentifikation. Marker kolonnen med dokumenternes id.",
  "6.C_14_2": "{table}.{column}: {functions}.",
  "6.C_16":
    "{count} værdier i kolonnen {column} i {table} skal være 1, 2 eller 3 (Lagringsform); den første, “{value}”, er i denne række. Ret dem.",
  "6.C_17": "Det fremgår ikke, hvilken type kolonnen {column} i {table} havde i systemet (typeOriginal). Tilføj den.",
  "6.C_18": "Forespørgslen {view} har ordet {word}. Forespørgsler til arkivet læser kun: fjern det.",
  "6.C_19": "Fremmednøglen {key} i {table} henviser til tabellen {name}, som ikke findes. Ret den.",
  "6.C_20": "Primærnøglen {key} i {table} har kolonnen {name}, som tabellen mangler. Ret den.",
  "6.C_21": "Fremmednøglen {key} i {table} henviser til kolonnen {name}, som den anden tabel mangler. Ret den.",
  "6.C_22": "Fremmednøglen {key} i {table} har kolonnen {name}, som tabellen mangler. Ret den.",
  "6.C_23":
    "Der er digitale dokumenter, og ingen kolonne er markeret Dokumentdato. Marker kolonnen med dokumenternes datoer.",
  "6.C_25":
    "{count} værdier i kolonnen {column} i {table} er længere end de {limit} tegn, der er angivet; den første har {length}. Angiv den længde, de kræver.",
  "6.C_26": "{table} har {found} rækker; tableIndex.xml siger {expected}. Ret antallet, eller find rækkerne.",
  "6.C_27": "Mappen {folder} under Tables skal hedde table<n>. Omdøb den.",
  "6.C_28": "“{name}” er et reserveret ord i SQL:1999. Vælg et andet navn.",
};
