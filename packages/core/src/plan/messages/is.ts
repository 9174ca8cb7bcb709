import type { PlanKey } from "./en.ts";

export const planIs: Readonly<Record<PlanKey, string>> = {
  "plan/register":
    "Ekki er hægt að lesa kerfaskrána: {fault}{pointer, select, whole {} other { ({pointer})}}. Lagfærið hana á þessum stað.",
  "plan/plan":
    "Ekki er hægt að nota áætlunina sem skráin fylgir: {fault}{pointer, select, whole {} other { ({pointer})}}. Athugið auðkenni hennar, útgáfu og slóð.",
  "plan/event-malformed":
    "Þessi lína er ekki atburður: {fault}{pointer, select, whole {} other { ({pointer})}}. Setjið línuna aftur eins og hún var skráð.",
  "plan/event-altered":
    "Þessum atburði var breytt eftir skráningu: auðkenni hans er {id} en það sem stendur þarna gefur {expected}. Setjið línuna aftur eins og hún var og skráið hið rétta sem nýjan atburð.",
  "plan/event-twice": "Þessi atburður, {id}, stendur þegar í línu {first}. Hann telst einu sinni.",
  "plan/system-twice": "Tvennt hefur auðkennið {name}. Gefið öðru þeirra nýtt auðkenni.",
  "plan/name-unknown":
    "{what, select, system {Ekkert gagnasafn} period {Ekkert tímabil gagnasafnsins} step {Ekkert skref áætlunarinnar} role {Ekkert hlutverk í áætluninni} outcome {Engin niðurstaða skrefsins} evidence {Ekkert gagn sem áætlunin þekkir} other {Enginn atburður}} heitir {name}. Afturkallið atburðinn og skráið hann með réttu heiti.",
  "plan/period-missing":
    "„{step}“ er unnið fyrir hvert tímabil en atburðurinn nefnir ekkert. Tímabilin eru {periods}. Afturkallið atburðinn og skráið hann á eitt þeirra.",
  "plan/role-wrong": "„{step}“ var skráð af „{role}“ en er verkefni: {allowed}.",
  "plan/outcome-missing": "Atburðurinn segir ekki hver niðurstaða „{step}“ varð. Möguleikar eru {outcomes}.",
  "plan/not-applicable": "„{step}“ á ekki við um {system} en var skráð engu að síður.",
  "plan/date-order":
    "{system}: {second} ({end, date, long}) er á undan {first} ({start, date, long}). Annað hvort er rangt.",
  "plan/date-in-future":
    "Atburðurinn er dagsettur {on, date, long} en í dag er {today, date, long}. Skráið það sem gerst hefur þegar það hefur gerst.",
  "plan/order":
    "{system}: „{step}“ var skráð {on, date, long} þegar þessu var ólokið: {missing}. Skráið það sem vantar með réttum degi eða afturkallið atburðinn.",
  "plan/evidence-missing":
    "{system}: „{step}“ þarf að fylgja gagnið {id} ({title}). Afturkallið atburðinn og skráið hann með gagninu.",
  "plan/evidence-absent": "Skráin {path} er ekki á sínum stað. Setjið hana aftur eða skráið hvar gagnið er nú.",
  "plan/evidence-changed":
    "Skráin {path} er ekki sú sem skráð var: SHA-256 var {stated} en er {found}. Setjið rétta skrá aftur á sinn stað.",
  "plan/lapsed":
    "{system}: frestur fyrir „{step}“ var til {due, date, long} en því lauk {on, date, long}. Svo seint telst það ekki með: {again}.",
  "plan/overdue":
    "{system}: frestur fyrir „{step}“ rann út {due, date, long}, fyrir {days, plural, one {# degi} other {# dögum}}.",
  "plan/date-unknown":
    "{system}: ekki er hægt að reikna frest fyrir „{step}“. Skráið einhverja þessara dagsetninga: {dates}.",

  "state/done": "lokið",
  "state/waived": "undanþegið",
  "state/not-applicable": "á ekki við",
  "state/lapsed": "of seint",
  "state/overdue": "frestur liðinn",
  "state/soon": "frestur nærri",
  "state/open": "má hefja",
  "state/blocked": "bíður",

  "meaning/done": "skrefinu er lokið",
  "meaning/waived": "skjalasafnið veitir undanþágu",
  "meaning/not-applicable": "ekkert þarf að gera",
  "meaning/lapsed": "unnið eftir frest og telst því ekki með",
  "meaning/overdue": "fresturinn er liðinn",
  "meaning/soon": "fresturinn er nærri",
  "meaning/open": "ekkert er í vegi",
  "meaning/blocked": "önnur skref koma fyrst",

  "mark/verified": "lesið í heimildinni",
  "mark/inferred": "okkar túlkun",

  "span/years": "{count, plural, one {# ár} other {# ár}}",
  "span/months": "{count, plural, one {# mánuður} other {# mánuðir}}",
  "span/days": "{count, plural, one {# dagur} other {# dagar}}",
  "span/plain": "{parts}",
  "span/late": "{parts} umfram frest",
  "span/left": "{parts} til stefnu",
  "span/today": "í dag",
  "day/long": "{day, date, long}",

  "table/title": "Rafræn skil: {body}",
  "table/as-of": "Staða {day, date, long}. Áætlun: {plan} (útgáfa {version})",
  "table/archive": "Viðtökusafn: {archive}.",
  "table/steps": "Staða hvers gagnasafns",
  "table/legend": "Táknin",
  "table/overdue": "Frestur liðinn",
  "table/none-overdue": "Enginn frestur er liðinn.",
  "table/next": "Næstu skref",
  "table/nothing-next": "ekkert",
  "table/system": "Gagnasafn",
  "table/step": "Skref",
  "table/who": "Hver",
  "table/due": "Frestur",
  "table/by-when": "Fyrir",
  "table/late": "Umfram frest",
  "table/waits-for": "Bíður eftir",
  "table/state": "Staða",
  "table/again": "{step} (aftur)",
  "table/clause": "Heimild",
  "table/mark": "Vissa",
  "table/row": "{system}, {period}",
  "table/counts":
    "{systems, plural, one {# gagnasafn} other {# gagnasöfn}}, {overdue, plural, =0 {enginn frestur liðinn} one {# frestur liðinn} other {# frestir liðnir}}, {year, plural, =0 {engin afhending innan árs} one {# afhending innan árs} other {# afhendingar innan árs}}",

  "page/skip": "Beint í liðna fresti",
  "page/systems": "Gagnasöfn",
  "page/finished": "Öllum skrefum lokið",
  "page/year": "Afhendingar innan árs",
  "page/timeline": "Tímalína afhendinga",
  "page/timeline-about":
    "Frestur hverrar afhendingar frá {first} til {last}. Línan sýnir daginn í dag. Hið sama stendur í töflunni undir myndinni.",
  "page/timeline-table": "Tímalínan sem tafla",
  "page/today": "í dag",
  "page/no-date": "ekki er enn hægt að reikna frest",
  "page/delivered": "afhent",
  "page/plan": "Skref áætlunarinnar",
  "page/made-by":
    "Gert með {name} {version}. Reiknað eftir kerfaskránni; ekkert á þessari síðu er geymt annars staðar.",

  "calendar/name": "Rafræn skil: {body}",
  "calendar/summary": "{system}: {step}",
  "calendar/who": "Hver: {role}",
};
