import type { Messages } from "../../../model/language.ts";
import { content } from "./content-nb.ts";

const notWellFormed = (file: string): string =>
  `${file} er ikke velformet XML: {detail}. Ingenting etter dette stedet kunne leses. Skriv filen på nytt.`;
const notValid = (file: string): string =>
  `${file} avviker fra skjemaet sitt: {problem, select, root {roten er {found} og skal være {expected}} unexpected {<{found}> kan ikke stå her; ventet: {expected}} missing {<{found}> mangler} value {«{found}» er ikke en verdi som elementet tar ({expected})} text {det står tekst mellom elementene: «{found}»} other {attributtet {found} er ikke tillatt}}. Rett det, og deretter sjekksummen i fileIndex.xml.`;
const schemaDiffers = (file: string): string =>
  `{problem, select, missing {{file} mangler i Schemas/standard} own {{file} er skrevet av vårt program og ikke utgitt av arkivet} other {{file} er ikke arkivets egen utgave: MD5 er {found}, og kjente utgaver har {expected}}}. Legg inn ${file} slik arkivet har gitt den ut, byte for byte.`;
const folderMissing = "Det første mediet {medium} mangler mappen {folder}. Legg den til med det som hører til i den.";
const folderElsewhere = "Mappen {folder} står på {medium}. Den kan bare stå på det første mediet: flytt den dit.";
const indexMissing = "Indices mangler {file}. Ingen kontroll som bygger på den, er utført. Legg den til.";

/** What is said of context documents and of documents alike. */
const folders = (section: "4.E" | "4.G", folder: string, numbers: readonly number[]): Messages => {
  const texts = [
    `«{name}» hører ikke til i ${folder}: der kan bare docCollection<n>/<dokument>/<side>.<endelse> stå. Fjern det eller gi det nytt navn.`,
    `{name} i ${folder} er tom. Fjern den, eller legg dokumentene i den.`,
    `${folder} har ingen dokumenter i en docCollection. Legg dem til.`,
    `docCollection-mappene i ${folder} skal være nummerert fra 1 uten hull, høyst 10 000, hver på ett medium: nummer {number} {problem, select, gap {mangler} repeated {er på to medier} other {er for høyt}}. Nummerer dem på nytt.`,
    `En fil i ${folder} har endelsen «{found}». Tillatt er {expected}. Konverter dokumentet.`,
    `docCollection{number} i ${folder} har {count} dokumenter; høyst {limit} kan stå i én. Fordel dem.`,
    `Dokumentet har filer i flere formater: {found}. Alle filer i et dokument skal ha samme format. Konverter dem.`,
    `To dokumenter i ${folder} har id {id}. Hvert dokument har sin egen: gi det ene en annen.`,
    `Filene i dokumentet skal være nummerert fra 1 uten hull: det er {count}, og det siste nummeret er {last}. Legg til det som mangler, eller nummerer dem på nytt.`,
  ];
  return Object.fromEntries(numbers.map((number, index) => [`${section}_${number}`, texts[index] ?? ""]));
};

export const nb: Messages = {
  ...content,
  "archival-version/reason/no-documents": "Arkiveringsversjonen har ingen dokumenter.",
  "archival-version/reason/quick": "Dette var en rask titt: ingen sjekksum er beregnet, og ingen tabell er lest.",
  "archival-version/reason/index-unread": "{index} kunne ikke leses.",
  "archival-version/medium-name":
    "Mappen til arkiveringsversjonen heter «{name}». Den skal hete AVID.<arkiv>.<løpenummer>.<medium>, for eksempel AVID.SA.1.1. Gi den id-en som arkivet har tildelt.",
  "archival-version/foreign-object":
    "«{name}» hører ikke til i en arkiveringsversjon. Fjern det, eller legg det på rett sted.",
  "archival-version/file-unreadable":
    "Filen kunne ikke leses slik den var oppgitt ({fault} {detail}), så sjekksummen er ikke sammenlignet. Kopier arkiveringsversjonen på nytt.",
  "archival-version/document-place":
    "Dokument {id}: {field} sier {said}, og det ligger under {found}. Rett docIndex.xml.",
  "archival-version/original-name":
    "Det opprinnelige filnavnet (oFn) for dokument {id} har ingen endelse, så det tidligere formatet kan ikke ses. Oppgi navnet slik det var.",
  "archival-version/text-character":
    "{problem, select, control {Filen for {table} har tegn fra U+007F til U+009F slik de er ({count}, det første i denne linjen); skriv dem som referanser, eller fjern dem} cdata {{table} har CDATA-seksjoner ({count}); skriv teksten med tegnreferanser} other {Kolonnen {column} i {table} har tegn til privat bruk eller ugyldige tegn ({count} verdier, den første i denne raden); bytt dem ut}}.",
  "4.B.1_1": "Det første mediet (som ender på .1) mangler. Lever det: alle indeksene er på det.",
  "4.B.1_2": "To medier har nummer {number}: {name} er det ene. Gi hvert sitt nummer.",
  "4.B.1_3":
    "Medium {number} mangler. Det som er på det, er ikke kontrollert. Legg alle mediene ved siden av hverandre.",
  "4.B.2_1": folderMissing,
  "4.B.2_2": folderMissing,
  "4.B.2_3": folderMissing,
  "4.B.2_4": "Ikke noe medium har mappen Tables. En arkiveringsversjon har minst én tabell. Legg den til.",
  "4.B.2_5": folderElsewhere,
  "4.B.2_6": folderElsewhere,
  "4.B.2_7": folderElsewhere,
  "4.B.2_8": "{medium} har {folder}.",
  "4.B.2_9": "{medium} har {folder}.",
  "4.C_1": indexMissing,
  "4.C_2": indexMissing,
  "4.C_3": indexMissing,
  "4.C_4": indexMissing,
  "4.C_5": "Det er dokumenter, og Indices mangler {file}. Legg den til.",
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
  "4.C.1_11": "Indeksen oppgir tegnsettet «{found}» og skal oppgi UTF-8. Lagre den som UTF-8.",
  "4.C.1_12": "Indeksen har ingen XML-erklæring. Begynn den med en som oppgir UTF-8.",
  "4.C.2_1":
    "{file} står i fileIndex.xml og er ikke i arkiveringsversjonen. Legg til filen, eller ta med mediet den er på.",
  "4.C.2_2": "Filen er i arkiveringsversjonen og står ikke i fileIndex.xml. Før den opp, eller fjern den.",
  "4.C.2_3":
    "{file} er ikke slik den var: MD5 skal være {expected} og er {found}. Hent filen på nytt fra den som laget den.",
  "4.C.2_4": "{file} står under mappen til en annen arkiveringsversjon; denne er {expected}. Rett stien.",
  "4.C.2_5": "{file} er ført opp to ganger. Fjern den ene linjen.",
  "4.C.4_1": "Kontekstdokument {id} hører ikke til noen kategori. Sett minst én til true.",
  "4.C.5_1":
    "Tabellen {table} har ingen relasjon til andre. Legg til fremmednøklene, eller forklar hvorfor den står alene.",
  "4.C.5_2":
    "Kolonnen {column} i {table} er i primærnøkkelen og oppgitt som nullable. En nøkkel har ingen tomme verdier: rett opplysningen.",
  "4.C.5_3": "To tabeller heter {table}. Gi den ene et nytt navn.",
  "4.C.6_1": "{count} dokumenter er del av et annet (pID).",
  "4.C.6_2":
    "GML-skjemaet for dokument {id} («{schema}») mangler eller står ved et dokument som ikke er GML. Rett gmlXsd.",
  "4.C.6_3": "Dokument {id} er del av dokument {parent}, som docIndex.xml ikke har. Rett pID.",
  "4.C.6_4": "Overdokumentene til dokument {id} fører tilbake til det selv. Rett pID.",
  "4.C.6_5":
    "Ingen tabell viser til dokument {id} eller til dokumentene det er del av. Registrer det, eller fjern det.",
  "4.C.6_6": "Raden nevner dokument {value}, som docIndex.xml ikke har. Legg til dokumentet, eller rett raden.",
  "4.C.6_7": "Dokument-id {id} står to ganger i docIndex.xml. Hvert dokument har sin egen.",
  "4.C.6_8": "{count} dokumenter er bare vist til gjennom overdokumentene sine.",
  "4.D_1": "Mappen {folder} er ikke i tableIndex.xml. Beskriv tabellen, eller fjern mappen.",
  "4.D_2":
    "Tabellen {table} har ingen {folder}/{folder}.xml på disse mediene. Legg den til, eller ta med mediet den er på.",
  "4.D_3": "Mappene i tableIndex.xml skal være nummerert uten hull: {folder} mangler.",
  "4.D_4": "Den første tabellen i tableIndex.xml skal være i table1. Nummerer mappene fra 1.",
  "4.D_5": "Mappene under Tables skal være nummerert uten hull: {folder} mangler. Ta med mediet den er på.",
  "4.D_6": "Mappen {folder} er tom. Legg tabellen i den.",
  "4.D_7": "{found} heter ikke som mappen sin: den skal hete {expected}. Gi den nytt navn.",
  "4.D_8":
    "Tabellen {table} er ikke velformet XML: {detail}. Radene etter dette stedet er ikke kontrollert. Skriv filen på nytt.",
  "4.D_9":
    "En rad i {table} er ikke slik tableIndex.xml beskriver den: {problem, select, nil {kolonnen {name} er tom og kan ikke være det} value {«{value}» er ikke {name}} missing {elementet {name} mangler} unexpected {elementet {name} kan ikke stå her} other {det står tekst utenfor kolonnene}}. Rett raden eller beskrivelsen.",
  "4.D_12":
    "{count} verdier i kolonnen {column} i {table} begynner eller slutter med blanke tegn; den første er i denne raden. Fjern dem.",
  "4.D_13":
    "Filen til {table} {problem, select, root {har roten {found}, som ikke er denne tabellens} other {har ingen XML-erklæring}}. Skriv den på nytt.",
  "4.D_14": "Filen til {table} oppgir tegnsettet «{found}» og skal oppgi UTF-8. Lagre den som UTF-8.",
  ...folders("4.E", "ContextDocumentation", [1, 2, 3, 4, 9, 10, 11, 12, 13]),
  "4.E_6": "Kontekstdokument {id} er i contextDocumentationIndex.xml og har ingen mappe. Legg til dokumentet.",
  "4.E_7": "Kontekstdokument {id} i docCollection{collection} er ikke i contextDocumentationIndex.xml. Beskriv det.",
  "4.E_14": "Mappen til kontekstdokumentet er tom. Legg filene i den.",
  "4.F_1":
    "Schemas mangler mappen {folder}. Den skal være der selv om den er tom: noen programmer mister tomme mapper.",
  "4.F_2": "«{name}» hører ikke til i skjemamappen. Fjern det.",
  "4.F_3": schemaDiffers("archiveIndex.xsd"),
  "4.F_4": schemaDiffers("contextDocumentationIndex.xsd"),
  "4.F_5": schemaDiffers("tableIndex.xsd"),
  "4.F_6": schemaDiffers("fileIndex.xsd"),
  "4.F_7": schemaDiffers("docIndex.xsd"),
  "4.F_8": schemaDiffers("XMLSchema.xsd"),
  ...folders("4.G", "Documents", [1, 2, 3, 4, 9, 11, 12, 13, 14]),
  "4.G_6": "Dokument {id} er i docIndex.xml og har ingen mappe. Legg til dokumentet, eller ta med mediet det er på.",
  "4.G_7": "Dokument {id} i docCollection{collection} er ikke i docIndex.xml. Før det opp, eller fjern det.",
  "4.G_15": "{count} dokumenter er i formatet {extension}.",
  "4.A_1_1":
    "Nøkkelen {key} i {table} er ikke unik: «{value}» står også i en tidligere rad. Rett radene, eller velg en annen nøkkel.",
  "4.A_1_2": "En del av nøkkelen {key} i {table} er tom i denne raden. En nøkkel er aldri tom.",
  "4.A_1_3":
    "{count} verdier i nøkkelkolonnen {column} i {table} begynner eller slutter med blanke tegn; den første er i denne raden. Fjern dem.",
  "4.A_1_5":
    "Fremmednøkkelen {key} i {table} har verdien «{value}», som ingen rad i {referenced} har; dette er den første raden med den. Legg til raden, eller rett verdien.",
  "4.A_1_6":
    "Fremmednøkkelen {key} i {table} utelater kolonner i primærnøkkelen: {name}. Den skal omfatte hele nøkkelen.",
  "4.A_1_7": "Fremmednøkkelen {key} i {table} viser til {name}, som ikke er i primærnøkkelen. Vis til primærnøkkelen.",
  "4.A_1_8": "Fremmednøkkelen {key} i {table} forbinder kolonner av ulik type: {name}. Gi dem samme type.",
  "4.A_1_10":
    "{count} verdier i fremmednøkkelkolonnen {column} i {table} begynner eller slutter med blanke tegn; den første er i denne raden. Fjern dem.",
  "4.A_1_11": "Fremmednøkkelen {key} i {table} er tom i {count} rader.",
  "6.A_1": "archiveIndex.xml sier at arkiveringsversjonen er {said}, og mediet er {medium}. Bring dem i samsvar.",
  "6.A_2": "Arkivperioden slutter ({to}) før den begynner ({from}). Rett den.",
  "6.A_3": "Perioden til en arkivskaper slutter ({to}) før den begynner ({from}). Rett den.",
  "6.A_6":
    "Det er digitale dokumenter, og ingen kolonne er merket {functions}. Merk kolonnen med titlene på dokumentene.",
  "6.A_7": "Systemet har et saksbegrep, og ingen kolonne er merket {functions}. Merk kolonnen.",
  "6.A_8": "Navnet på beslektet arkivmateriale, «{text}», er for kort til å si noe. Skriv det fullt ut.",
  "6.A_8_1": "Arkiveringsversjonen er søkemiddel til annet materiale og nevner det ikke. Fyll ut relatedRecordsName.",
  "6.A_9":
    "Beslektet materiale («{text}») er nevnt, og searchRelatedOtherRecords sier at det ikke finnes. Bring dem i samsvar.",
  "6.C_1": "Beskrivelsen av tabellen {table} («{text}») er for kort til å forklare den. Beskriv den.",
  "6.C_2": "To kolonner i {table} heter {column} ({id}). Gi den ene et nytt navn.",
  "6.C_3": "To kolonner i {table} har id {id}; {column} er den ene. Nummerer dem på nytt.",
  "6.C_4": "Kolonnen {column} i {table} har id {found} og skal ha {expected}. Nummerer kolonnene uten hull.",
  "6.C_5": "Beskrivelsen av kolonnen {column} i {table} («{text}») er for kort til å forklare den. Beskriv den.",
  "6.C_6": "Navnet {key} på primærnøkkelen i {table} er brukt før. Navn på nøkler er unike i arkiveringsversjonen.",
  "6.C_7": "Navnet {key} på en fremmednøkkel i {table} er brukt før. Navn på nøkler er unike i arkiveringsversjonen.",
  "6.C_8": "Spørringen {view} er laget for arkivet og ikke beskrevet. Skriv hva den viser.",
  "6.C_9": "Det er {count} spørringer laget for arkivet.",
  "6.C_10": "To spørringer heter {view}. Gi den ene et nytt navn.",
  "6.C_13":
    "Kolonnen {column} er merket {function}, og archiveIndex.xml sier at systemet ikke har et saksbegrep. Bring dem i samsvar.",
  "6.C_14":
    "Kolonnen {column} er merket Dokumentidentifikation, og archiveIndex.xml sier at det ikke er digitale dokumenter. Bring dem i samsvar.",
  "6.C_14_1":
    "Det er digitale dokumenter, og ingen kolonne er merket Dokumentidentifikation. Merk kolonnen med id-ene til dokumentene.",
  "6.C_14_2": "{table}.{column}: {functions}.",
  "6.C_16":
    "{count} verdier i kolonnen {column} i {table} skal være 1, 2 eller 3 (Lagringsform); den første, «{value}», er i denne raden. Rett dem.",
  "6.C_17": "Det går ikke frem hvilken type kolonnen {column} i {table} hadde i systemet (typeOriginal). Legg den til.",
  "6.C_18": "Spørringen {view} har ordet {word}. Spørringer for arkivet leser bare: fjern det.",
  "6.C_19": "Fremmednøkkelen {key} i {table} viser til tabellen {name}, som ikke finnes. Rett den.",
  "6.C_20": "Primærnøkkelen {key} i {table} har kolonnen {name}, som tabellen mangler. Rett den.",
  "6.C_21": "Fremmednøkkelen {key} i {table} viser til kolonnen {name}, som den andre tabellen mangler. Rett den.",
  "6.C_22": "Fremmednøkkelen {key} i {table} har kolonnen {name}, som tabellen mangler. Rett den.",
  "6.C_23":
    "Det er digitale dokumenter, og ingen kolonne er merket Dokumentdato. Merk kolonnen med datoene på dokumentene.",
  "6.C_25":
    "{count} verdier i kolonnen {column} i {table} er lengre enn de {limit} tegnene som er oppgitt; den første har {length}. Oppgi lengden de trenger.",
  "6.C_26": "{table} har {found} rader; tableIndex.xml sier {expected}. Rett antallet, eller finn radene.",
  "6.C_27": "Mappen {folder} under Tables skal hete table<n>. Gi den nytt navn.",
  "6.C_28": "«{name}» er et reservert ord i SQL:1999. Velg et annet navn.",
};
