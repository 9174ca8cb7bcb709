import type { PlanKey } from "./en.ts";

export const planDa: Readonly<Record<PlanKey, string>> = {
  "plan/register":
    "Registeret kan ikke læses: {fault}{pointer, select, whole {} other { ({pointer})}}. Ret det på dette sted.",
  "plan/plan":
    "Planen, som registeret følger, kan ikke bruges: {fault}{pointer, select, whole {} other { ({pointer})}}. Se på dens id, version og sti.",
  "plan/event-malformed":
    "Denne linje er ikke en hændelse: {fault}{pointer, select, whole {} other { ({pointer})}}. Hent linjen tilbage, som den blev registreret.",
  "plan/event-altered":
    "Denne hændelse er ændret efter registreringen: dens id er {id}, og det, der står der, giver {expected}. Hent linjen tilbage, og registrer det rigtige som en ny hændelse.",
  "plan/event-twice": "Denne hændelse, {id}, står allerede på linje {first}. Den tæller én gang.",
  "plan/system-twice": "To har id'et {name}. Giv den ene et andet.",
  "plan/name-unknown":
    "{what, select, system {Intet system} period {Ingen periode i systemet} step {Intet trin i planen} role {Ingen rolle i planen} outcome {Intet udfald af trinnet} evidence {Intet bilag, som planen kender,} other {Ingen hændelse}} hedder {name}. Træk hændelsen tilbage, og registrer den med det rigtige navn.",
  "plan/period-missing":
    "»{step}« gøres for hver periode, og hændelsen nævner ingen. Perioderne er {periods}. Træk hændelsen tilbage, og registrer den for en af dem.",
  "plan/role-wrong": "»{step}« er registreret af »{role}« og skal gøres af {allowed}.",
  "plan/outcome-missing": "Hændelsen siger ikke, hvad »{step}« endte med. Mulige er {outcomes}.",
  "plan/not-applicable": "»{step}« gælder ikke for {system}, men er alligevel registreret.",
  "plan/date-order":
    "{system}: {second} ({end, date, long}) kommer før {first} ({start, date, long}). En af de to er forkert.",
  "plan/date-in-future":
    "Hændelsen er dateret {on, date, long}, og i dag er det {today, date, long}. Registrer det, der er sket, når det er sket.",
  "plan/order":
    "{system}: »{step}« er registreret {on, date, long}, da dette ikke var gjort: {missing}. Registrer det manglende med dets egen dato, eller træk hændelsen tilbage.",
  "plan/evidence-missing":
    "{system}: »{step}« kræver bilaget {id} ({title}). Træk hændelsen tilbage, og registrer den med bilaget.",
  "plan/evidence-absent": "Filen {path} findes ikke. Læg den tilbage, eller registrer, hvor bilaget er nu.",
  "plan/evidence-changed":
    "Filen {path} er ikke den, der blev registreret: SHA-256 var {stated} og er {found}. Læg den rigtige tilbage.",
  "plan/lapsed":
    "{system}: »{step}« havde frist {due, date, long} og blev gjort {on, date, long}. Så sent tæller det ikke: {again}.",
  "plan/overdue":
    "{system}: »{step}« havde frist {due, date, long}, for {days, plural, one {# dag} other {# dage}} siden.",
  "plan/date-unknown": "{system}: fristen for »{step}« kan ikke regnes ud. Registrer en af disse datoer: {dates}.",

  "state/done": "gjort",
  "state/waived": "fritaget",
  "state/not-applicable": "ikke aktuelt",
  "state/lapsed": "for sent",
  "state/overdue": "frist udløbet",
  "state/soon": "frist nær",
  "state/open": "kan begynde",
  "state/blocked": "venter",

  "meaning/done": "det er gjort",
  "meaning/waived": "arkivet fritager for det",
  "meaning/not-applicable": "intet skal gøres",
  "meaning/lapsed": "gjort efter fristen og tæller derfor ikke",
  "meaning/overdue": "fristen er udløbet",
  "meaning/soon": "fristen er nær",
  "meaning/open": "intet står i vejen",
  "meaning/blocked": "andre trin kommer først",

  "mark/verified": "læst i kilden",
  "mark/inferred": "vores læsning",

  "span/years": "{count, plural, one {# år} other {# år}}",
  "span/months": "{count, plural, one {# måned} other {# måneder}}",
  "span/days": "{count, plural, one {# dag} other {# dage}}",
  "span/plain": "{parts}",
  "span/late": "{parts} for sent",
  "span/left": "om {parts}",
  "span/today": "i dag",
  "day/long": "{day, date, long}",

  "table/title": "Elektronisk aflevering: {body}",
  "table/as-of": "Pr. {day, date, long}, efter {plan} (version {version})",
  "table/archive": "Modtager: {archive}.",
  "table/steps": "Hvor hvert system står",
  "table/legend": "Tegnene",
  "table/overdue": "Frist udløbet",
  "table/none-overdue": "Ingen frist er udløbet.",
  "table/next": "Næste trin",
  "table/nothing-next": "intet",
  "table/system": "System",
  "table/step": "Trin",
  "table/who": "Hvem",
  "table/due": "Frist",
  "table/by-when": "Senest",
  "table/late": "For sent med",
  "table/waits-for": "Venter på",
  "table/state": "Status",
  "table/again": "{step} (på ny)",
  "table/clause": "Hjemmel",
  "table/mark": "Sikkerhed",
  "table/row": "{system}, {period}",
  "table/counts":
    "{systems, plural, one {# system} other {# systemer}}, {overdue, plural, =0 {ingen frist udløbet} one {# frist udløbet} other {# frister udløbet}}, {year, plural, =0 {ingen aflevering inden for et år} one {# aflevering inden for et år} other {# afleveringer inden for et år}}",

  "page/skip": "Til udløbne frister",
  "page/systems": "Systemer",
  "page/finished": "Alle trin gjort",
  "page/year": "Afleveringer inden for et år",
  "page/timeline": "Tidslinje for afleveringerne",
  "page/timeline-about":
    "Hvornår hver aflevering har frist, fra {first} til {last}. Stregen viser dagen i dag. Det samme står i tabellen under billedet.",
  "page/timeline-table": "Tidslinjen som tabel",
  "page/today": "i dag",
  "page/no-date": "ingen frist kan regnes ud endnu",
  "page/delivered": "afleveret",
  "page/plan": "Planens trin",
  "page/made-by": "Lavet med {name} {version}. Regnet ud fra registeret; intet på denne side gemmes noget sted.",

  "calendar/name": "Elektronisk aflevering: {body}",
  "calendar/summary": "{system}: {step}",
  "calendar/who": "Hvem: {role}",
};
