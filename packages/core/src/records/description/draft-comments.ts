import type { Language } from "../../model/language.ts";

/** What stands above each part of a new description. */
export interface DraftComments {
  readonly top: string;
  readonly producer: string;
  readonly archive: string;
  readonly system: string;
  readonly period: string;
  readonly delimitation: string;
  readonly agreement: string;
  readonly personal: string;
  readonly records: string;
}

export const DRAFT_COMMENTS: Readonly<Record<Language, DraftComments>> = {
  en: {
    top: "The description of a transfer. Write over each “…”, look at the rest, and run rafskil check.",
    producer: "The municipality or body whose records they are; identifier in quotes.",
    archive: "The archive that receives them.",
    system: "The system in which the records were made.",
    period: "The days between which the records were made: guessed from the rows.",
    delimitation: "closed-period, snapshot (as the system stood on the last day), or closed-cases.",
    agreement: "The agreement with the archive, or its ruling (ruling).",
    personal: "Whether there are personal data; with false, the check looks for them.",
    records: "Where the rows are. Other headers than we know are named under columns.",
  },
  is: {
    top: "Lýsing á afhendingu. Skrifaðu yfir hvert „…“, farðu yfir hitt og keyrðu rafskil check.",
    producer: "Sveitarfélagið eða stofnunin sem á skjölin; kennitala innan gæsalappa.",
    archive: "Skjalasafnið sem tekur við þeim.",
    system: "Kerfið þar sem skjölin urðu til.",
    period: "Tímabil skjalanna: giskað út frá línunum.",
    delimitation: "closed-period (lokað tímabil), snapshot (stöðumynd) eða closed-cases (lokuð mál).",
    agreement: "Samningur við skjalasafnið (agreement) eða úrskurður þess (ruling).",
    personal: "Hvort persónugögn eru í afhendingunni; sé svarið false er leitað að þeim.",
    records: "Hvar línurnar eru. Aðrir dálkar en við þekkjum eru tilgreindir undir columns.",
  },
  nb: {
    top: "Beskrivelse av en avlevering. Skriv over hver «…», se over resten, og kjør rafskil check.",
    producer: "Kommunen eller organet som har skapt arkivet; organisasjonsnummer i anførselstegn.",
    archive: "Arkivet som tar imot.",
    system: "Systemet der dokumentene ble til.",
    period: "Perioden: gjettet ut fra radene.",
    delimitation: "closed-period (avsluttet periode), snapshot (øyeblikksbilde) eller closed-cases (avsluttede saker).",
    agreement: "Avtalen med arkivet (agreement) eller arkivets vedtak (ruling).",
    personal: "Om det er personopplysninger; med false leter kontrollen etter dem.",
    records: "Hvor radene er. Andre kolonner enn dem vi kjenner, oppgis under columns.",
  },
  da: {
    top: "Beskrivelse af en aflevering. Skriv over hvert »…«, se resten igennem, og kør rafskil check.",
    producer: "Kommunen eller myndigheden, der har skabt arkivet; CVR-nummer i anførselstegn.",
    archive: "Arkivet, der modtager.",
    system: "Systemet, hvor dokumenterne blev til.",
    period: "Perioden: gættet ud fra rækkerne.",
    delimitation:
      "closed-period (afsluttet periode), snapshot (øjebliksbillede) eller closed-cases (afsluttede sager).",
    agreement: "Aftalen med arkivet (agreement) eller arkivets bestemmelse (ruling).",
    personal: "Om der er personoplysninger; med false leder kontrollen efter dem.",
    records: "Hvor rækkerne er. Andre kolonner end dem, vi kender, angives under columns.",
  },
};

/** What stands where only a person knows: the check warns of it. */
export const UNFINISHED = "…";
