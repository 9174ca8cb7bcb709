import type { Messages } from "../../../model/language.ts";

/** What a repair says of its changes. */
export const mendIs: Messages = {
  "archival-version/mend-rows":
    "Línur í töflunni {table} eru {found}, en tableIndex.xml segir {expected}. Yfirlitsskráin mun segja {found}.",
  "archival-version/mend-trim":
    "{count} gildi í töflunni {table} byrja eða enda á bilum. Bilin verða skorin af, og það sem þá er tómt verður nil þar sem það má.",
  "archival-version/mend-document-index":
    "Skjal {id}: {field} segir {said}. Það mun segja {found}, eins og skjalið liggur.",
  "archival-version/mend-document-list":
    "{problem, select, missing {Engin docIndex.xml er til. Hún verður búin til eftir möppum skjalanna} malformed {Ekki er hægt að lesa docIndex.xml til enda. Hún verður búin til aftur eftir möppum skjalanna} unlisted {Skjöl sem eru til en ekki í docIndex.xml verða skráð: {count} ({ids})} absent {Skjöl sem docIndex.xml telur upp en eru ekki til verða tekin af skránni: {count} ({ids}). Gangið úr skugga um að þau vanti ekki} name {Upphafleg heiti skjala eru glötuð: {count} ({ids}). Skráin mun kenna hvert skjal við númer sitt; færið heitin inn ef þau eru til annars staðar} other {Skjöl vísa til móðurskjals sem er ekki til og verður þess ekki getið: {count} ({ids})}}.",
  "archival-version/mend-checksum":
    "{file} hefur MD5-gátsummuna {found}, en fileIndex.xml segir {expected}. Yfirlitsskráin fær þá nýju: gangið úr skugga um að skránni hafi átt að breyta.",
  "archival-version/mend-file-index":
    "{problem, select, missing {Engin fileIndex.xml er til. Hún verður búin til} malformed {Ekki er hægt að lesa fileIndex.xml til enda. Hún verður búin til aftur} absent {{file} er á skránni en ekki til. Hún verður tekin af skránni: gangið úr skugga um að hana vanti ekki} unlisted {{file} er ekki á skránni. Henni verður bætt við} package {{file} er skráð undir öðrum pakka. Hún fær stað sinn hér} other {{file} er tvískráð. Ein lína verður eftir}}.",
  "archival-version/mend-place": "{part} verður á miðli {medium}.",
  "archival-version/mend-not-mended":
    "{name} er óbreytt þar sem innihaldið er ekki það sem yfirlitsskráin lýsir: {detail}. Leiðréttið það handvirkt og byrjið aftur.",
};
