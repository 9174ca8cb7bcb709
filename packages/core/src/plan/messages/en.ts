export const planEn = {
  "plan/register":
    "The register cannot be read: {fault}{pointer, select, whole {} other { ({pointer})}}. Mend it at this place.",
  "plan/plan":
    "The plan that the register follows cannot be used: {fault}{pointer, select, whole {} other { ({pointer})}}. See to its id, version and path.",
  "plan/event-malformed":
    "This line is no event: {fault}{pointer, select, whole {} other { ({pointer})}}. Bring back the line as it was recorded.",
  "plan/event-altered":
    "This event was changed after it was recorded: its id is {id}, and what stands there makes {expected}. Bring back the line, and record what is right as a new event.",
  "plan/event-twice": "This event, {id}, stands on line {first} already. It counts once.",
  "plan/system-twice": "Two have the id {name}. Give one of them another.",
  "plan/name-unknown":
    "{what, select, system {No system} period {No period of the system} step {No step of the plan} role {No role of the plan} outcome {No outcome of the step} evidence {No evidence that the plan knows} other {No event}} is called {name}. Take the event back, and record it with the right name.",
  "plan/period-missing":
    "“{step}” is done for each period, and the event names none. The periods are {periods}. Take the event back, and record it for one of them.",
  "plan/role-wrong": "“{step}” was recorded by “{role}”, and is for {allowed} to do.",
  "plan/outcome-missing": "The event does not say what “{step}” came to. Possible are {outcomes}.",
  "plan/not-applicable": "“{step}” does not apply to {system}, and was recorded all the same.",
  "plan/date-order":
    "{system}: {second} ({end, date, long}) comes before {first} ({start, date, long}). One of the two is wrong.",
  "plan/date-in-future":
    "The event is of {on, date, long}, and today is {today, date, long}. Record what has happened, when it has happened.",
  "plan/order":
    "{system}: “{step}” was recorded on {on, date, long}, when this did not stand: {missing}. Record what is missing with its own day, or take the event back.",
  "plan/evidence-missing":
    "{system}: “{step}” needs as evidence {id} ({title}). Take the event back, and record it with the evidence.",
  "plan/evidence-absent": "The file {path} is not there. Put it back, or record where the evidence is now.",
  "plan/evidence-changed":
    "The file {path} is not the one that was recorded: its SHA-256 was {stated} and is {found}. Put the right one back.",
  "plan/lapsed":
    "{system}: “{step}” was due on {due, date, long} and done on {on, date, long}. Done so late it does not count: {again}.",
  "plan/overdue": "{system}: “{step}” was due on {due, date, long}, {days, plural, one {# day} other {# days}} ago.",
  "plan/date-unknown": "{system}: when “{step}” is due cannot be told. Register one of these dates: {dates}.",

  "state/done": "done",
  "state/waived": "waived",
  "state/not-applicable": "not needed",
  "state/lapsed": "too late",
  "state/overdue": "overdue",
  "state/soon": "due soon",
  "state/open": "can begin",
  "state/blocked": "waits",

  "meaning/done": "it is done",
  "meaning/waived": "the archive exempts from it",
  "meaning/not-applicable": "nothing is to be done",
  "meaning/lapsed": "done after its deadline, so that it does not count",
  "meaning/overdue": "its deadline has passed",
  "meaning/soon": "its deadline is near",
  "meaning/open": "nothing stands in the way",
  "meaning/blocked": "other steps come first",

  "mark/verified": "read in the source",
  "mark/inferred": "our reading",

  "span/years": "{count, plural, one {# year} other {# years}}",
  "span/months": "{count, plural, one {# month} other {# months}}",
  "span/days": "{count, plural, one {# day} other {# days}}",
  "span/plain": "{parts}",
  "span/late": "{parts} late",
  "span/left": "in {parts}",
  "span/today": "today",
  "day/long": "{day, date, long}",

  "table/title": "Electronic delivery: {body}",
  "table/as-of": "As of {day, date, long}, by {plan} (version {version})",
  "table/archive": "Records go to {archive}.",
  "table/steps": "Where each system stands",
  "table/legend": "The signs",
  "table/overdue": "Overdue",
  "table/none-overdue": "Nothing is overdue.",
  "table/next": "What is next",
  "table/nothing-next": "nothing",
  "table/system": "System",
  "table/step": "Step",
  "table/who": "Who",
  "table/due": "Due",
  "table/by-when": "By when",
  "table/late": "Late by",
  "table/waits-for": "Waits for",
  "table/state": "State",
  "table/again": "{step} (again)",
  "table/clause": "Clause",
  "table/mark": "Certainty",
  "table/row": "{system}, {period}",
  "table/counts":
    "{systems, plural, one {# system} other {# systems}}, {overdue, plural, =0 {nothing overdue} one {# step overdue} other {# steps overdue}}, {year, plural, =0 {nothing due within a year} one {# delivery due within a year} other {# deliveries due within a year}}",

  "page/skip": "To what is overdue",
  "page/systems": "Systems",
  "page/finished": "All steps done",
  "page/year": "Deliveries due within a year",
  "page/timeline": "Time line of the deliveries",
  "page/timeline-about":
    "When each delivery is due, from {first} to {last}. The line marks today. The same stands in the table below the picture.",
  "page/timeline-table": "The time line as a table",
  "page/today": "today",
  "page/no-date": "no deadline can be counted yet",
  "page/delivered": "delivered",
  "page/plan": "The steps of the plan",
  "page/made-by": "Made by {name} {version}. Computed from the register; nothing on this page is stored anywhere.",

  "calendar/name": "Electronic delivery: {body}",
  "calendar/summary": "{system}: {step}",
  "calendar/who": "Who: {role}",
} as const;

export type PlanKey = keyof typeof planEn;
