import type { Catalogue } from "../../model/language.ts";

/** The texts of the rules on tables that a format does not take as such. */
export const leftTableMessages: Catalogue = {
  en: {
    "transfer/database-left-behind":
      "The description names the database {name} under tables:, and {format} packs files alone: its rows would be left behind. Pack it as archival-version, or export its tables into the folder and name the files there.",
    "transfer/table-packed-as-file":
      "The description names {name} under tables:. {format} takes no tables: the file is packed as it is, without the names, keys and codes that the description gives it. Pack as archival-version if the archive is to have tables.",
  },
  is: {
    "transfer/database-left-behind":
      "Lýsingin nefnir gagnagrunninn {name} undir tables: en {format} geymir aðeins skrár, svo að raðir hans yrðu skildar eftir. Pakkaðu sem archival-version, eða flyttu töflurnar út í möppuna og nefndu skrárnar þar.",
    "transfer/table-packed-as-file":
      "Lýsingin nefnir {name} undir tables:. Í {format} eru engar töflur: skráin er látin fylgja eins og hún er, án þeirra heita, lykla og kóða sem lýsingin gefur henni. Pakkaðu sem archival-version ef skjalasafnið á að fá töflur.",
  },
  nb: {
    "transfer/database-left-behind":
      "Beskrivelsen nevner databasen {name} under tables:, og {format} pakker bare filer: radene ville bli igjen. Pakk som archival-version, eller eksporter tabellene til mappen og nevn filene der.",
    "transfer/table-packed-as-file":
      "Beskrivelsen nevner {name} under tables:. {format} har ingen tabeller: filen pakkes som den er, uten navnene, nøklene og kodene som beskrivelsen gir den. Pakk som archival-version hvis arkivet skal ha tabeller.",
  },
  da: {
    "transfer/database-left-behind":
      "Beskrivelsen nævner databasen {name} under tables:, og {format} pakker kun filer: dens rækker ville blive efterladt. Pak som archival-version, eller eksportér tabellerne til mappen, og nævn filerne der.",
    "transfer/table-packed-as-file":
      "Beskrivelsen nævner {name} under tables:. {format} har ingen tabeller: filen pakkes, som den er, uden de navne, nøgler og koder, som beskrivelsen giver den. Pak som archival-version, hvis arkivet skal have tabeller.",
  },
};
