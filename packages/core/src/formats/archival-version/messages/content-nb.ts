import type { Messages } from "../../../model/language.ts";

/** Texts on what files, values and geodata hold. */
export const content: Messages = {
  "archival-version/reason/no-geodata": "Arkivversjonen har ingen geodata.",
  "archival-version/reason/no-research": "Indeksen over forskningsdata kom med den danske bekendtgjørelsen 128.",
  "archival-version/content-unseen":
    "Innholdet i dokumentet kunne ikke undersøkes: {problem, select, pages {det har flere sider enn det leses} compressed {kjennetegnene ligger dypt i en komprimert fil; pakk ut arkivversjonen og kontroller mappen} many {det er møtt for mange ulike feil} other {det kunne ikke leses}}. Innholdet er ikke kontrollert.",
  "5.E_2":
    "TIFF-filen er ikke etter TIFF 6.0: {problem, select, fill_order {bitene på side {page} ligger omvendt (FillOrder 2), noe LZW og PackBits ikke tillater} other {fortegnelsen for side {page} kan ikke leses}}. Konverter dokumentet på nytt.",
  "5.E_3":
    "Side {page} i TIFF-filen er komprimert med {found}, {problem, select, colour {som bare er for svart-hvitt, og siden har farger eller gråtoner. Bruk LZW eller PackBits} other {som ikke er tillatt. Bruk CCITT G3 (1-D) eller G4, PackBits eller LZW}}. Konverter dokumentet på nytt.",
  "archival-version/tiff-colour":
    "Side {page} i TIFF-filen {problem, select, depth {har bitdybden {found}; tillatt er {expected}} channels {har {found} kanaler; høyst {expected} er tillatt} other {har farger av typen {found} (PhotometricInterpretation); tillatt er {expected}}}. Konverter dokumentet på nytt.",
  "5.E_5":
    "Side {page} i TIFF-filen har oppløsningen {x} vannrett og {y} loddrett. Var ikke originalen slik, skal den konverteres på nytt med samme oppløsning begge veier.",
  "5.E_7": "Side {page} i TIFF-filen har private tagger ({count}): {tags}.",
  "5.E_12":
    "Innholdet er ikke det en fil med endelsen {extension} skal ha. Konverter dokumentet, eller få det på nytt fra den som laget det.",
  "archival-version/jp2-part":
    "Bildet er ikke JPEG 2000 del 1: typen er «{found}» og skal være «jp2». Konverter det på nytt.",
  "5.F_1": "Lyden er ikke MPEG layer 3 (funnet: «{found}»). Konverter den til MP3.",
  "5.F_2":
    "WAVE-filen {problem, select, depth {har {found} bit for hver sample, som ikke er hele byte} other {er ikke lineær PCM (kodingen er «{found}»)}}. Konverter den.",
  "5.F_3": "Videoen er kodet som «{found}». Tillatt er MPEG-2, og MPEG-4 AVC med AAC i MP4. Konverter den.",
  "5.F_4":
    "Innholdet er ikke det en fil med endelsen {extension} skal ha. Konverter den, eller få den på nytt fra den som laget den.",
  "5.G_1":
    "Schemas/localShared mangler {count} av skjemaene til GML 3.1.1, slik som {name}. Sett inn hele samlingen uendret.",
  "5.G_2": "Skjemaet {schema}, som GML-filen nevner, mangler. Legg det til.",
  "5.G_4":
    "Det lokale skjemaet kan ikke brukes sammen med GML-skjemaene: {detail}. Rett det (XSD 1.0), og valider geodataene mot det på nytt.",
  "5.G_5": "Det lokale skjemaet er ikke velformet XML, i linje {line}: {detail}. Skriv det på nytt.",
  "5.G_6": "Det lokale skjemaet oppgir ikke UTF-8 (funnet: «{found}»). Lagre det som UTF-8 med en XML-deklarasjon.",
  "5.G_8": "Det lokale skjemaet importerer ikke navnerommet til GML 3.1.1. Legg til importen.",
  "5.G_9": "Det lokale skjemaet definerer ikke elementet GEOMETRI. Definer det.",
  "5.G_10": "GEOMETRI i det lokale skjemaet trer ikke i stedet for gml:_Feature. Gi det den substitutionGroup.",
  "5.G_11":
    "Det lokale skjemaet beskriver ikke innholdet i GML-filen. Legg til annotation og documentation i begynnelsen.",
  "5.G_12": "Ingenting i det lokale skjemaet arver fra gml:AbstractFeatureType. La typen til GEOMETRI arve fra den.",
  "5.G_13": "Det lokale skjemaet har ingen features. Legg til minst én i en sequence.",
  "5.G_14": "Features i det lokale skjemaet er ikke beskrevet. Legg til annotation og documentation for dem.",
  "5.G_15": "Det lokale skjemaet har ingen geometri. Legg til en av egenskapene i GML.",
  "5.G_16": "GML-filen er på {bytes} byte; den skal være mindre enn 1 000 000 000. Del den slik arkivet anviser.",
  "5.G_17":
    "GML-filen er ikke velformet XML, i linje {line}: {detail}. Ingenting etter dette stedet kunne leses. Skriv den på nytt.",
  "5.G_18": "Filen er ikke gyldig etter sitt lokale skjema: {detail}. Rett det ene eller det andre.",
  "5.G_19":
    "GML-filen oppgir ikke sitt lokale skjema med en relativ sti (funnet: «{found}»): ./1.xsd, eller localSchema<n>.xsd i Schemas/localShared. Rett xsi:schemaLocation.",
  "5.G_20": "GML-filen oppgir tegnsettet «{found}» og skal oppgi UTF-8. Lagre den som UTF-8.",
  "5.G_22": "Roten i GML-filen er {found}; den skal være gml:FeatureCollection. Rett den.",
  "5.G_23": "Roten i GML-filen har ikke alle navnerom: {missing} mangler. Legg til gml, xlink, xsi og deres eget.",
  "5.G_24":
    "GML-filen har referansesystemet «{found}». Forventet er {expected}. Transformer dataene, eller oppgi det som er avtalt, med --gml-areas.",
  "5.G_25":
    "Envelope i GML-filen sier ikke hvor mange dimensjoner det er (srsDimension, funnet: «{found}»). Legg til 2 eller 3.",
  "5.G_26": "GML-filen mangler en brukbar gml:boundedBy med lowerCorner og upperCorner. Legg den til.",
  "5.G_27": "GML-filen har ingen gml:featureMember. Legg til features.",
  "5.G_28": "GML-filen har ingen geometri i GEOMETRI. Legg den til.",
  "5.G_29":
    "Geometriene når fra {found}, og filen sier at de ligger innenfor {expected}. Rett Envelope eller geometriene.",
  "5.G_31": "GML-filen har ingen XML-deklarasjon. Begynn med en som sier UTF-8.",
  "archival-version/gml-box":
    "Området til GML-filen, {found}, når utover det som er avtalt for {datum}: {expected}. Rett koordinatene, eller oppgi det som er avtalt, med --gml-areas.",
  "6.C_12": "Spørringen {view} kan ikke kjøres på disse tabellene: {detail}. Rett den.",
  "4.D_11": "Kolonnen {column} i {table}: fra {least} til {greatest}.",
  "6.C_24":
    "Dokumentdatoer, kolonnen {column} i {table}: fra {least} til {greatest}. Se etter at de ligger innenfor dataenes periode.",
  "6.C_29":
    "{count} rader i {table} nevner dokument {id} ({column}), som står for dokumenter som ikke kunne konverteres.",
  "archival-version/undocumented-code":
    "Kolonnen {column} i {table} ser ut til å ha koder som ingen tabell forklarer: {values}. Legg til en kodetabell med fremmednøkkel, eller forklar hver kode i kolonnens beskrivelse.",
  "archival-version/index-character":
    "Indeksen har {problem, select, cdata {en CDATA-seksjon; skriv teksten med referanser} control {tegn fra U+007F til U+009F slik de er; skriv dem som referanser, eller fjern dem} other {tegn til privat bruk, eller som ikke finnes; erstatt dem}}.",
  "archival-version/table-schema":
    "Skjemaet for {table} og tableIndex.xml sier ikke det samme: {problem, select, unreadable {det kan ikke leses ({name})} count {det har {found} kolonner og skal ha {expected}} column {{found} står der {expected} skal stå} type {{name} er {found} og skal være {expected}} other {{name} har nillable {found} og skal ha {expected}}}. Skriv det på nytt etter indeksen.",
  "archival-version/research-index":
    "{problem, select, missing {Arkivversjonen leveres som forskningsdata, og {name} mangler. Legg den til} unasked {Det finnes en indeks over forskningsdata, og archiveIndex.xml sier det ikke ({name}). Få dem til å stemme} not_well_formed {researchIndex.xml er ikke velformet XML: {name}. Skriv den på nytt} table {researchIndex.xml nevner tabellen {name}, som tableIndex.xml ikke har. Rett det} column {researchIndex.xml nevner kolonnen {name}, som tabellen ikke har. Rett det} other {researchIndex.xml avviker fra sitt skjema ved {name}. Rett det}}.",
  "archival-version/sha256": "SHA-256 av listen over alle filene ({count}), hver med sin egen: {digest}.",
};
