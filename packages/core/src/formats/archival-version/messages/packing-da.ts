import type { Messages } from "../../../model/language.ts";

export const packingDa: Messages = {
  "archival-version/index-value-missing":
    "{problem, select, missing {Arkivindekset mangler {element}. Skriv det i afleveringens beskrivelse under archiveIndex, eller dér hvor det følger af (systemets formål, beskrivelse af materialet)} value {»{found}« er ikke en værdi, som {element} i arkivindekset tager imod. Ret den i beskrivelsen} other {Arkivindekset har intet element {element}. Fjern det fra beskrivelsen}}.",
  "archival-version/context-index-missing":
    "Dokumenterne, der forklarer systemet, mangler. Læg dem i context/, og opfør dem i {path} med kolonnerne file, title og category.",
  "archival-version/context-document":
    "{problem, select, file {Filen »{found}« er ikke i context/. Tilføj den, eller ret navnet} title {»{file}« har ingen titel. Giv den en} date {»{found}« er ikke en dato for »{file}«: skriv et år, en måned eller en dag, fx 2022-12-31} category {»{found}« er ikke en kategori for kontekstdokumenter, eller der er ingen for »{file}«. Skriv en, fx systemPurpose} other {»{file}« er GML, som ikke tages blandt kontekstdokumenter. Konvertér den}}.",
  "archival-version/own-schemas":
    "Arkivets egne skemaer ({set}) er ikke installeret, så arkiveringsversionen bærer vores, som siger det samme. Arkivet vil have sin egen udgave: installér den med rafskil schemas add, og pak igen.",
  "archival-version/file-missing":
    "Filen {path} er nævnt i filtabellen og er der ikke, eller kan ikke læses. Tilføj den, eller ret rækken.",
  "archival-version/file-not-registered":
    "Ingen række i filtabellen nævner {path}, så den ville blive efterladt. Registrér den, eller tag den ud af mappen.",
  "archival-version/file-to-convert":
    "{path} er {format}{puid, select, none {} other { ({puid})}}, som en arkiveringsversion ikke tager. {target, select, tif {Konvertér den til TIFF (tegninger og kort kan være JPEG 2000)} mp3 {Konvertér den til MP3, eller til WAV hvis arkivet tillader det} mpg {Konvertér den til MPEG-2 eller MPEG-4 AVC} gml {Konvertér den til GML} table {Aflevér dens tabeller under tables: i beskrivelsen} unpack {Pak den ud, og konvertér indholdet} other {Find ud af, hvad den er, og konvertér den}}.",
  "archival-version/file-content":
    "{path} er ikke kodet, som bekendtgørelsen kræver, side {page}: {condition, select, tiff_compression {komprimering {compression} tages ikke; brug CCITT gruppe 4 til sort-hvid, ellers LZW eller PackBits, med højeste bit først} tiff_bit_depth {en dybde på {bitDepth} bit tages ikke; brug 1, 2, 4, 8, 24 eller 32} tiff_resolution {opløsningen er ikke angivet} tiff_unreadable {siderne kan ikke følges til ende} linear_pcm {lyden er ikke lineær PCM} whole_byte_samples {lydprøver er ikke hele bytes} gml_size {GML er mindre end 1 GB} other {{condition}}}. Konvertér den igen.",
  "archival-version/file-not-judged":
    "Om {path} er kodet, som bekendtgørelsen kræver, er ikke undersøgt ({condition}). Få den undersøgt af et program, der afkoder den.",
  "archival-version/gml-schema-missing":
    "GML afleveres med sine skemaer, og {path} er der ikke. Læg filens skema ved siden af den under samme navn, og installér gml-3.1.1 med rafskil schemas add.",
  "archival-version/research-index-missing":
    "Arkivindekset siger, at pakken indeholder forskningsdata (researchSIP), og ingen tabel er angivet som sådan. Mærk hovedtabellerne under tables: med research og datas kilde, eller fjern researchSIP fra beskrivelsen.",
  "archival-version/research-left-out":
    "Tabellen {table} er beskrevet som forskningsdata, og {profile} har intet indeks over dem: tabellen skrives, men ikke det, som research og missingValues siger om den. Skriv det i et kontekstdokument, eller pak som dk-128.",
  "archival-version/volume-too-small":
    "{what, select, first {Indekser, skemaer og kontekstdokumenter} table {Tabellen {name}} other {Dokument {name}}} kan fylde {sizeBytes} bytes og ligger på ét medie; et medie skal være på {volumeSizeBytes}. Vælg større medier.",
  "archival-version/made-key":
    "Tabellen {table} har ingen primærnøgle: {column}, rækkens nummer, er lavet til den. Nævn nøglen i beskrivelsen, hvis den har en.",
  "archival-version/name-changed":
    "»{found}« kan ikke være et navn i SQL:1999 eller er optaget: det hedder {written} i arkiveringsversionen, og beskrivelsen siger, hvad det hed.",
  "archival-version/foreign-key-left-out":
    "{table} ({columns}) henviser til {target}, {problem, select, absent {som ikke afleveres: henvisningen er udeladt. Aflevér også den tabel, hvis den forklarer værdierne} other {dog ikke til hele primærnøglen: henvisningen er udeladt}}.",
  "archival-version/description-missing":
    "{hasTable, select, true {Disse kolonner i {table} har ingen beskrivelse} other {Tabellen {table} har ingen beskrivelse, og det har disse kolonner heller ikke}}: {columns}. Beskriv dem i databasen eller i afleveringens beskrivelse.",
  "archival-version/packed-column":
    "Kolonnen {column} er af typen {type}, som rummer flere værdier i én: den er skrevet som tekst. Arkivet vil måske have den delt.",
  "archival-version/view-not-run":
    "Viewet {view} kan ikke køres på pakkens tabeller ({reason}): det er lagt ind under sit eget navn, ikke som arkivforespørgsel.",
  "archival-version/text-changed":
    "Tekster i kolonnen {column} er ændret, som bekendtgørelsen kræver: blanktegn skåret af {trimmed}, intet tilbage og derfor nil {emptied}, med forbudte tegn skrevet ved nummer {replaced}.",
  "archival-version/column-made-text":
    "Kolonnen {column} var angivet som {type}, og denne række er den første med en anden værdi: kolonnen er skrevet som tekst. Ret værdien eller typen.",
};
