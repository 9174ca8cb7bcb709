import type { PlanKey } from "./en.ts";

export const planNb: Readonly<Record<PlanKey, string>> = {
  "plan/register":
    "Registeret kan ikke leses: {fault}{pointer, select, whole {} other { ({pointer})}}. Rett det på dette stedet.",
  "plan/plan":
    "Planen som registeret følger, kan ikke brukes: {fault}{pointer, select, whole {} other { ({pointer})}}. Se på dens id, versjon og bane.",
  "plan/event-malformed":
    "Denne linjen er ingen hendelse: {fault}{pointer, select, whole {} other { ({pointer})}}. Hent linjen tilbake slik den ble registrert.",
  "plan/event-altered":
    "Denne hendelsen er endret etter registreringen: id-en er {id}, og det som står der, gir {expected}. Hent linjen tilbake, og registrer det riktige som en ny hendelse.",
  "plan/event-twice": "Denne hendelsen, {id}, står allerede på linje {first}. Den teller én gang.",
  "plan/system-twice": "To har id-en {name}. Gi den ene en annen.",
  "plan/name-unknown":
    "{what, select, system {Ikke noe system} period {Ingen periode i systemet} step {Ikke noe steg i planen} role {Ingen rolle i planen} outcome {Ikke noe utfall av steget} evidence {Ikke noe bilag som planen kjenner,} other {Ingen hendelse}} heter {name}. Trekk hendelsen tilbake, og registrer den med riktig navn.",
  "plan/period-missing":
    "«{step}» gjøres for hver periode, og hendelsen nevner ingen. Periodene er {periods}. Trekk hendelsen tilbake, og registrer den for en av dem.",
  "plan/role-wrong": "«{step}» er registrert av «{role}», og skal gjøres av {allowed}.",
  "plan/outcome-missing": "Hendelsen sier ikke hva «{step}» endte med. Mulig er {outcomes}.",
  "plan/not-applicable": "«{step}» gjelder ikke for {system}, men er likevel registrert.",
  "plan/date-order":
    "{system}: {second} ({end, date, long}) kommer før {first} ({start, date, long}). En av de to er feil.",
  "plan/date-in-future":
    "Hendelsen er datert {on, date, long}, og i dag er det {today, date, long}. Registrer det som har skjedd, når det har skjedd.",
  "plan/order":
    "{system}: «{step}» er registrert {on, date, long}, da dette ikke var gjort: {missing}. Registrer det som mangler, med dets egen dato, eller trekk hendelsen tilbake.",
  "plan/evidence-missing":
    "{system}: «{step}» krever bilaget {id} ({title}). Trekk hendelsen tilbake, og registrer den med bilaget.",
  "plan/evidence-absent": "Filen {path} finnes ikke. Legg den tilbake, eller registrer hvor bilaget er nå.",
  "plan/evidence-changed":
    "Filen {path} er ikke den som ble registrert: SHA-256 var {stated} og er {found}. Legg den rette tilbake.",
  "plan/lapsed":
    "{system}: «{step}» hadde frist {due, date, long} og ble gjort {on, date, long}. Så sent teller det ikke: {again}.",
  "plan/overdue":
    "{system}: «{step}» hadde frist {due, date, long}, for {days, plural, one {# dag} other {# dager}} siden.",
  "plan/date-unknown": "{system}: fristen for «{step}» kan ikke regnes ut. Registrer en av disse datoene: {dates}.",

  "state/done": "gjort",
  "state/waived": "fritatt",
  "state/not-applicable": "ikke aktuelt",
  "state/lapsed": "for sent",
  "state/overdue": "frist utløpt",
  "state/soon": "frist nær",
  "state/open": "kan begynne",
  "state/blocked": "venter",

  "meaning/done": "det er gjort",
  "meaning/waived": "arkivet fritar fra det",
  "meaning/not-applicable": "ingenting skal gjøres",
  "meaning/lapsed": "gjort etter fristen, og teller derfor ikke",
  "meaning/overdue": "fristen er utløpt",
  "meaning/soon": "fristen er nær",
  "meaning/open": "ingenting står i veien",
  "meaning/blocked": "andre steg kommer først",

  "mark/verified": "lest i kilden",
  "mark/inferred": "vår lesning",

  "span/years": "{count, plural, one {# år} other {# år}}",
  "span/months": "{count, plural, one {# måned} other {# måneder}}",
  "span/days": "{count, plural, one {# dag} other {# dager}}",
  "span/plain": "{parts}",
  "span/late": "{parts} for sent",
  "span/left": "om {parts}",
  "span/today": "i dag",
  "day/long": "{day, date, long}",

  "table/title": "Elektronisk avlevering: {body}",
  "table/as-of": "Per {day, date, long}, etter {plan} (versjon {version})",
  "table/archive": "Mottaker: {archive}.",
  "table/steps": "Hvor hvert system står",
  "table/legend": "Tegnene",
  "table/overdue": "Frist utløpt",
  "table/none-overdue": "Ingen frist er utløpt.",
  "table/next": "Neste steg",
  "table/nothing-next": "ingenting",
  "table/system": "System",
  "table/step": "Steg",
  "table/who": "Hvem",
  "table/due": "Frist",
  "table/by-when": "Innen",
  "table/late": "For sent med",
  "table/waits-for": "Venter på",
  "table/state": "Status",
  "table/again": "{step} (på nytt)",
  "table/clause": "Hjemmel",
  "table/mark": "Sikkerhet",
  "table/row": "{system}, {period}",
  "table/counts":
    "{systems, plural, one {# system} other {# systemer}}, {overdue, plural, =0 {ingen frist utløpt} one {# frist utløpt} other {# frister utløpt}}, {year, plural, =0 {ingen avlevering innen et år} one {# avlevering innen et år} other {# avleveringer innen et år}}",

  "page/skip": "Til utløpte frister",
  "page/systems": "Systemer",
  "page/finished": "Alle steg gjort",
  "page/year": "Avleveringer innen et år",
  "page/timeline": "Tidslinje for avleveringene",
  "page/timeline-about":
    "Når hver avlevering har frist, fra {first} til {last}. Streken viser dagen i dag. Det samme står i tabellen under bildet.",
  "page/timeline-table": "Tidslinjen som tabell",
  "page/today": "i dag",
  "page/no-date": "ingen frist kan regnes ut ennå",
  "page/delivered": "avlevert",
  "page/plan": "Stegene i planen",
  "page/made-by": "Laget med {name} {version}. Regnet ut fra registeret; ingenting på denne siden lagres noe sted.",

  "calendar/name": "Elektronisk avlevering: {body}",
  "calendar/summary": "{system}: {step}",
  "calendar/who": "Hvem: {role}",
};
