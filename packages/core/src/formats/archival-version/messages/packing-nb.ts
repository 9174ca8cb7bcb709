import type { Messages } from "../../../model/language.ts";

export const packingNb: Messages = {
  "archival-version/index-value-missing":
    "{problem, select, missing {Arkivindeksen mangler {element}. Skriv det i beskrivelsen av overføringen under archiveIndex, eller der det følger av (systemets formål, beskrivelse av materialet)} value {«{found}» er ikke en verdi som {element} i arkivindeksen tar imot. Rett den i beskrivelsen} other {Arkivindeksen har ikke noe element {element}. Fjern det fra beskrivelsen}}.",
  "archival-version/context-index-missing":
    "Dokumentene som forklarer systemet, mangler. Legg dem i context/, og før dem opp i {path} med kolonnene file, title og category.",
  "archival-version/context-document":
    "{problem, select, file {Filen «{found}» er ikke i context/. Legg den til, eller rett navnet} title {«{file}» har ingen tittel. Gi den en} date {«{found}» er ikke en dato for «{file}»: skriv et år, en måned eller en dag, for eksempel 2022-12-31} category {«{found}» er ikke en kategori for kontekstdokumenter, eller ingen er gitt for «{file}». Skriv en, for eksempel systemPurpose} other {«{file}» er GML, som ikke tas blant kontekstdokumenter. Konverter den}}.",
  "archival-version/own-schemas":
    "Arkivets egne skjemaer ({set}) er ikke installert, så arkivversjonen bærer våre, som sier det samme. Arkivet vil ha sin egen utgave: installer den med rafskil schemas add, og pakk igjen.",
  "archival-version/file-missing":
    "Filen {path} er nevnt i filtabellen og er der ikke, eller kan ikke leses. Legg den til, eller rett raden.",
  "archival-version/file-not-registered":
    "Ingen rad i filtabellen nevner {path}, så den ville bli etterlatt. Registrer den, eller ta den ut av mappen.",
  "archival-version/file-to-convert":
    "{path} er {format}{puid, select, none {} other { ({puid})}}, som en arkivversjon ikke tar. {target, select, tif {Konverter den til TIFF (tegninger og kart kan være JPEG 2000)} mp3 {Konverter den til MP3, eller til WAV hvis arkivet tillater det} mpg {Konverter den til MPEG-2 eller MPEG-4 AVC} gml {Konverter den til GML} table {Lever tabellene under tables: i beskrivelsen} unpack {Pakk den ut, og konverter innholdet} other {Finn ut hva den er, og konverter den}}.",
  "archival-version/file-content":
    "{path} er ikke kodet slik forskriften krever, side {page}: {condition, select, tiff_compression {komprimering {compression} tas ikke; bruk CCITT gruppe 4 for svart-hvitt, ellers LZW eller PackBits, med høyeste bit først} tiff_bit_depth {en dybde på {bitDepth} bit tas ikke; bruk 1, 2, 4, 8, 24 eller 32} tiff_resolution {oppløsningen er ikke oppgitt} tiff_unreadable {sidene kan ikke følges til enden} linear_pcm {lyden er ikke lineær PCM} whole_byte_samples {lydprøver er ikke hele byte} gml_size {GML er mindre enn 1 GB} other {{condition}}}. Konverter den på nytt.",
  "archival-version/file-not-judged":
    "Om {path} er kodet slik forskriften krever, er ikke undersøkt ({condition}). Få den undersøkt av et program som dekoder den.",
  "archival-version/gml-schema-missing":
    "GML leveres med skjemaene sine, og {path} er der ikke. Legg filens skjema ved siden av den under samme navn, og installer gml-3.1.1 med rafskil schemas add.",
  "archival-version/research-index-missing":
    "Arkivindeksen sier at pakken inneholder forskningsdata (researchSIP), og ingen tabell er oppgitt som det. Merk hovedtabellene under tables: med research og kilden til dataene, eller fjern researchSIP fra beskrivelsen.",
  "archival-version/research-left-out":
    "Tabellen {table} er beskrevet som forskningsdata, og {profile} har ingen indeks over dem: tabellen skrives, men ikke det som research og missingValues sier om den. Skriv det i et kontekstdokument, eller pakk som dk-128.",
  "archival-version/volume-too-small":
    "{what, select, first {Indekser, skjemaer og kontekstdokumenter} table {Tabellen {name}} other {Dokument {name}}} kan ta {sizeBytes} byte og ligger på ett medium; et medium skal være på {volumeSizeBytes}. Velg større medier.",
  "archival-version/made-key":
    "Tabellen {table} har ingen primærnøkkel: {column}, radens nummer, er laget for den. Nevn nøkkelen i beskrivelsen hvis den har en.",
  "archival-version/name-changed":
    "«{found}» kan ikke være et navn i SQL:1999 eller er opptatt: det heter {written} i arkivversjonen, og beskrivelsen sier hva det het.",
  "archival-version/foreign-key-left-out":
    "{table} ({columns}) viser til {target}, {problem, select, absent {som ikke leveres: henvisningen er utelatt. Lever også den tabellen hvis den forklarer verdiene} other {men ikke til hele primærnøkkelen: henvisningen er utelatt}}.",
  "archival-version/description-missing":
    "{hasTable, select, true {Disse kolonnene i {table} har ingen beskrivelse} other {Tabellen {table} har ingen beskrivelse, og det har heller ikke disse kolonnene}}: {columns}. Beskriv dem i databasen eller i beskrivelsen av overføringen.",
  "archival-version/packed-column":
    "Kolonnen {column} er av typen {type}, som har flere verdier i én: den er skrevet som tekst. Arkivet vil kanskje ha den delt.",
  "archival-version/view-not-run":
    "Viewet {view} kan ikke kjøres på pakkens tabeller ({reason}): det er lagt inn under sitt eget navn, ikke som arkivspørring.",
  "archival-version/text-changed":
    "Tekster i kolonnen {column} er endret slik forskriften krever: blanke kuttet av {trimmed}, ingenting igjen og derfor nil {emptied}, med forbudte tegn skrevet ved nummer {replaced}.",
  "archival-version/column-made-text":
    "Kolonnen {column} var oppgitt som {type}, og denne raden er den første med en annen verdi: kolonnen er skrevet som tekst. Rett verdien eller typen.",
};
