import type { Messages } from "../../../model/language.ts";

/** Texts on what files, values and geodata hold. */
export const content: Messages = {
  "archival-version/reason/no-geodata": "Arkiveringsversionen har ingen geodata.",
  "archival-version/reason/no-research": "Indekset over forskningsdata kom med bekendtgørelse 128.",
  "archival-version/content-unseen":
    "Dokumentets indhold kunne ikke efterses: {problem, select, pages {det har flere sider, end der læses} compressed {dets mærker ligger dybt i en komprimeret fil; pak arkiveringsversionen ud, og test mappen} many {der er mødt for mange forskellige fejl} other {det kunne ikke læses}}. Indholdet er ikke testet.",
  "5.E_2":
    "TIFF-filen er ikke efter TIFF 6.0: {problem, select, fill_order {bits på side {page} vender omvendt (FillOrder 2), hvilket LZW og PackBits ikke tillader} other {fortegnelsen for side {page} kan ikke læses}}. Konverter dokumentet igen.",
  "5.E_3":
    "Side {page} i TIFF-filen er komprimeret med {found}, {problem, select, colour {som kun er til sort/hvid, og siden har farver eller gråtoner. Brug LZW eller PackBits} other {som ikke er tilladt. Brug CCITT G3 (1-D) eller G4, PackBits eller LZW}}. Konverter dokumentet igen.",
  "archival-version/tiff-colour":
    "Side {page} i TIFF-filen {problem, select, depth {har bitdybden {found}; tilladt er {expected}} channels {har {found} kanaler; højst {expected} er tilladt} other {har farver af typen {found} (PhotometricInterpretation); tilladt er {expected}}}. Konverter dokumentet igen.",
  "5.E_5":
    "Side {page} i TIFF-filen har opløsningen {x} vandret og {y} lodret. Var originalen ikke sådan, skal den konverteres igen med samme opløsning begge veje.",
  "5.E_7": "Side {page} i TIFF-filen har private tags ({count}): {tags}.",
  "5.E_12":
    "Indholdet er ikke det, en fil med endelsen {extension} skal have. Konverter dokumentet, eller få det igen fra den, der lavede det.",
  "archival-version/jp2-part":
    "Billedet er ikke JPEG 2000 del 1: typen er “{found}” og skal være “jp2”. Konverter det igen.",
  "5.F_1": "Lyden er ikke MPEG layer 3 (fundet: “{found}”). Konverter den til MP3.",
  "5.F_2":
    "WAVE-filen {problem, select, depth {har {found} bit for hver sample, hvilket ikke er hele byte} other {er ikke lineær PCM (kodningen er “{found}”)}}. Konverter den.",
  "5.F_3": "Videoen er kodet som “{found}”. Tilladt er MPEG-2, og MPEG-4 AVC med AAC i MP4. Konverter den.",
  "5.F_4":
    "Indholdet er ikke det, en fil med endelsen {extension} skal have. Konverter den, eller få den igen fra den, der lavede den.",
  "5.G_1":
    "Schemas/localShared mangler {count} af skemaerne til GML 3.1.1, såsom {name}. Indsæt hele samlingen uændret.",
  "5.G_2": "Skemaet {schema}, som GML-filen nævner, mangler. Tilføj det.",
  "5.G_4":
    "Det lokale skema kan ikke bruges sammen med GML-skemaerne: {detail}. Ret det (XSD 1.0), og validér geodata mod det igen.",
  "5.G_5": "Det lokale skema er ikke velformet XML, i linje {line}: {detail}. Skriv det igen.",
  "5.G_6": "Det lokale skema angiver ikke UTF-8 (fundet: “{found}”). Gem det som UTF-8 med en XML-deklaration.",
  "5.G_8": "Det lokale skema importerer ikke navnerummet for GML 3.1.1. Tilføj importen.",
  "5.G_9": "Det lokale skema definerer ikke elementet GEOMETRI. Definer det.",
  "5.G_10": "GEOMETRI i det lokale skema træder ikke i stedet for gml:_Feature. Giv det den substitutionGroup.",
  "5.G_11": "Det lokale skema beskriver ikke GML-filens indhold. Tilføj annotation og documentation i begyndelsen.",
  "5.G_12": "Intet i det lokale skema nedarver fra gml:AbstractFeatureType. Lad typen af GEOMETRI nedarve fra den.",
  "5.G_13": "Det lokale skema har ingen features. Tilføj mindst én i en sequence.",
  "5.G_14": "Features i det lokale skema er ikke beskrevet. Tilføj annotation og documentation til dem.",
  "5.G_15": "Det lokale skema har ingen geometri. Tilføj en af GML’s egenskaber.",
  "5.G_16": "GML-filen er på {bytes} byte; den skal være mindre end 1.000.000.000. Opdel den efter arkivets anvisning.",
  "5.G_17":
    "GML-filen er ikke velformet XML, i linje {line}: {detail}. Intet efter dette sted kunne læses. Skriv den igen.",
  "5.G_18": "Filen er ikke gyldig efter sit lokale skema: {detail}. Ret det ene eller det andet.",
  "5.G_19":
    "GML-filen angiver ikke sit lokale skema med en relativ sti (fundet: “{found}”): ./1.xsd, eller localSchema<n>.xsd i Schemas/localShared. Ret xsi:schemaLocation.",
  "5.G_20": "GML-filen angiver tegnsættet “{found}” og skal angive UTF-8. Gem den som UTF-8.",
  "5.G_22": "GML-filens rod er {found}; den skal være gml:FeatureCollection. Ret den.",
  "5.G_23": "GML-filens rod har ikke alle navnerum: {missing} mangler. Tilføj gml, xlink, xsi og jeres eget.",
  "5.G_24":
    "GML-filen har referencesystemet “{found}”. Forventet er {expected}. Transformer data, eller angiv det aftalte med --gml-areas.",
  "5.G_25":
    "GML-filens Envelope siger ikke, hvor mange dimensioner der er (srsDimension, fundet: “{found}”). Tilføj 2 eller 3.",
  "5.G_26": "GML-filen mangler en brugbar gml:boundedBy med lowerCorner og upperCorner. Tilføj den.",
  "5.G_27": "GML-filen har ingen gml:featureMember. Tilføj features.",
  "5.G_28": "GML-filen har ingen geometri i GEOMETRI. Tilføj den.",
  "5.G_29":
    "Geometrierne når fra {found}, og filen siger, at de ligger inden for {expected}. Ret Envelope eller geometrierne.",
  "5.G_31": "GML-filen har ingen XML-deklaration. Begynd med en, der siger UTF-8.",
  "archival-version/gml-box":
    "GML-filens område, {found}, når ud over det aftalte for {datum}: {expected}. Ret koordinaterne, eller angiv det aftalte med --gml-areas.",
  "6.C_12": "Forespørgslen {view} kan ikke køres på disse tabeller: {detail}. Ret den.",
  "4.D_11": "Kolonnen {column} i {table}: fra {least} til {greatest}.",
  "6.C_24":
    "Dokumentdatoer, kolonnen {column} i {table}: fra {least} til {greatest}. Se efter, at de ligger inden for dataenes periode.",
  "6.C_29":
    "{count} rækker i {table} nævner dokument {id} ({column}), som står for dokumenter, der ikke kunne konverteres.",
  "archival-version/undocumented-code":
    "Kolonnen {column} i {table} synes at have koder, som ingen tabel forklarer: {values}. Tilføj en kodetabel med fremmednøgle, eller forklar hver kode i kolonnens beskrivelse.",
  "archival-version/index-character":
    "Indekset har {problem, select, cdata {en CDATA-sektion; skriv teksten med referencer} control {tegn fra U+007F til U+009F, som de er; skriv dem som referencer, eller fjern dem} other {tegn til privat brug, eller som ikke findes; erstat dem}}.",
  "archival-version/table-schema":
    "Skemaet for {table} og tableIndex.xml siger ikke det samme: {problem, select, unreadable {det kan ikke læses ({name})} count {det har {found} kolonner og skal have {expected}} column {{found} står, hvor {expected} skal stå} type {{name} er {found} og skal være {expected}} other {{name} har nillable {found} og skal have {expected}}}. Skriv det igen efter indekset.",
  "archival-version/research-index":
    "{problem, select, missing {Arkiveringsversionen afleveres som forskningsdata, og {name} mangler. Tilføj den} unasked {Der er et indeks over forskningsdata, og archiveIndex.xml siger det ikke ({name}). Bring dem i overensstemmelse} not_well_formed {researchIndex.xml er ikke velformet XML: {name}. Skriv den igen} table {researchIndex.xml nævner tabellen {name}, som tableIndex.xml ikke har. Ret det} column {researchIndex.xml nævner kolonnen {name}, som tabellen ikke har. Ret det} other {researchIndex.xml afviger fra sit skema ved {name}. Ret det}}.",
  "archival-version/sha256": "SHA-256 af listen over alle filer ({count}), hver med sin egen: {digest}.",
};
