import type { Agent } from "../model/agent.ts";
import type { Language } from "../model/language.ts";
import type { ActionPlan } from "./action-plan.ts";

export interface RegisterDraft {
  readonly plan: Pick<ActionPlan, "id" | "version" | "timeZone">;
  readonly body: Agent;
  readonly archive: Agent;
  readonly language: Language;
}

/** A register with one system to write over, and what each line is for in the reader's language. */
export function draftRegister({ plan, body, archive, language }: RegisterDraft): string {
  const say = COMMENTS[language];
  return `# yaml-language-server: $schema=https://rafskil.is/schemas/system-register.schema.json
# ${say.top}
body:
  name: ${quote(body.name)}
archive:
  name: ${quote(archive.name)}
# ${say.plan}
plan: { id: ${plan.id}, version: ${quote(plan.version)} }
timeZone: ${plan.timeZone}
# ${say.systems}
systems:
  - id: ${say.systemId}
    name: ${quote(say.systemName)}
    # vendor: { name: "" }
    purpose: ${quote(say.purpose)}
    # none | ordinary | sensitive
    personalData: ordinary
    hasDocuments: true
    # ${say.dates}
    # inUse: 2026-01-01
    # endOfUse: 2030-12-31
    # plannedDeletion: 2031-12-31
    # newestRecord: 2026-12-31
    # undecided | keep | part | destroy
    retention: undecided
    # ${say.bytes}
    # expectedBytes: 5000000000
    # ${say.periods}
    # periods:
    #   - { id: "2020-2024", from: 2020-01-01, to: 2024-12-31, newestRecord: 2025-02-14 }
`;
}

function quote(text: string): string {
  return JSON.stringify(text);
}

const COMMENTS = {
  en: {
    top: "The systems of the body. Write over what stands here; what happened to each goes into events.jsonl, with “rafskil plan record”.",
    plan: "The plan that is followed. An archive's own plan is named with its file: path: our-plan.yaml.",
    systems: "Every system that holds records, also those that are out of use.",
    systemId: "case-system",
    systemName: "Case system",
    purpose: "Cases and documents of the municipality",
    dates: "Dates that deadlines are counted from, as far as they are known:",
    bytes: "What a delivery is thought to hold, in bytes.",
    periods: "Periods whose records are delivered by themselves:",
  },
  is: {
    top: "Gagnasöfn skilaaðila. Skrifið yfir það sem hér stendur; það sem gerist er skráð í events.jsonl með „rafskil plan record“.",
    plan: "Áætlunin sem fylgt er. Eigin áætlun skjalasafns er nefnd með skrá sinni: path: okkar-aaetlun.yaml.",
    systems: "Öll gagnasöfn sem geyma skjöl, einnig þau sem eru ekki lengur í notkun.",
    systemId: "malakerfi",
    systemName: "Málakerfi",
    purpose: "Mál og málsgögn sveitarfélagsins",
    dates: "Dagsetningar sem frestir eru taldir frá, að svo miklu leyti sem þær eru þekktar:",
    bytes: "Áætluð stærð afhendingar í bætum.",
    periods: "Tímabil sem afhent eru hvert fyrir sig:",
  },
  nb: {
    top: "Systemene i organet. Skriv over det som står her; det som skjer, føres i events.jsonl med «rafskil plan record».",
    plan: "Planen som følges. Et arkivs egen plan nevnes med sin fil: path: var-plan.yaml.",
    systems: "Hvert system som inneholder dokumentasjon, også de som er ute av bruk.",
    systemId: "sakssystem",
    systemName: "Sakssystem",
    purpose: "Saker og dokumenter i kommunen",
    dates: "Datoer som frister regnes fra, så langt de er kjent:",
    bytes: "Hva en avlevering antas å inneholde, i byte.",
    periods: "Perioder som avleveres hver for seg:",
  },
  da: {
    top: "Myndighedens systemer. Skriv over det, der står her; det, der sker, føres i events.jsonl med »rafskil plan record«.",
    plan: "Planen, der følges. Et arkivs egen plan nævnes med sin fil: path: vores-plan.yaml.",
    systems: "Hvert system, der indeholder dokumentation, også dem, der er ude af brug.",
    systemId: "esdh",
    systemName: "ESDH-system",
    purpose: "Sager og dokumenter i kommunen",
    dates: "Datoer, som frister regnes fra, så vidt de er kendt:",
    bytes: "Hvad en aflevering ventes at indeholde, i byte.",
    periods: "Perioder, der afleveres hver for sig:",
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;
