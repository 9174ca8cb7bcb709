import type { Location } from "../../../model/location.ts";
import type { MetsCheck } from "../mets-check.ts";
import { isBlank } from "./values.ts";

/** An agent of the header as it stands there. */
export interface Agent {
  readonly at: Location;
  readonly role: string | undefined;
  readonly type: string | undefined;
  readonly otherType: string | undefined;
  readonly names: string[];
  readonly notes: { readonly type: string | undefined; readonly text: string }[];
}

const SOFTWARE_VERSION = "SOFTWARE VERSION";
const IDENTIFICATION = "IDENTIFICATIONCODE";

/** CSIP10–16 in every METS; SIP9–31 in the package METS. */
export function checkAgents(agents: readonly Agent[], headerAt: Location, check: MetsCheck): void {
  if (agents.length === 0) check.give("CSIP10", headerAt, "missing");
  else checkSoftware(softwareOf(agents), check);
  if (check.mets.representation !== undefined) return;
  checkSubmitter(agents, headerAt, check);
  checkCreator(agents, headerAt, check);
  checkContacts(agents, headerAt, check);
  checkPreservation(agents, headerAt, check);
}

/**
 * CSIP11–16 speak of one agent, the software. Where none meets them all, the one that is most like it is meant: an agent
 * that lacks one of the marks must not be told of as another.
 */
function softwareOf(agents: readonly Agent[]): Agent | undefined {
  const likeness = ({ role, type, otherType, notes }: Agent): number =>
    (otherType === "SOFTWARE" ? 4 : 0) +
    (type === "OTHER" ? 2 : 0) +
    (notes.some((note) => note.type === SOFTWARE_VERSION) ? 2 : 0) +
    (role === "CREATOR" ? 1 : 0);
  let best: Agent | undefined;
  for (const agent of agents) if (best === undefined || likeness(agent) > likeness(best)) best = agent;
  return best;
}

function checkSoftware(agent: Agent | undefined, { give }: MetsCheck): void {
  if (agent === undefined) return;
  const { at, role, type, otherType, names, notes } = agent;
  const demand = (rule: string, found: string | undefined, expected: string): void => {
    if (found === undefined) give(rule, at, "missing", { expected });
    else if (found !== expected) give(rule, at, "value", { found, expected });
  };
  demand("CSIP11", role, "CREATOR");
  demand("CSIP12", type, "OTHER");
  demand("CSIP13", otherType, "SOFTWARE");
  if (names.length === 0) give("CSIP14", at, "missing");
  else if (isBlank(names[0])) give("CSIP14", at, "empty");
  if (notes.length === 0) give("CSIP15", at, "missing");
  else if (notes.length > 1) give("CSIP15", at, "repeated", { found: notes.length });
  else if (isBlank(notes[0]?.text)) give("CSIP15", at, "empty");
  if (notes.length > 0 && !notes.some((note) => note.type === SOFTWARE_VERSION)) {
    demand("CSIP16", notes[0]?.type, SOFTWARE_VERSION);
  }
}

/** Exactly one submitter (SIP15–20); a person among the creators may be the submitter or a contact: nobody can tell. */
function checkSubmitter(agents: readonly Agent[], headerAt: Location, { give }: MetsCheck): void {
  const creators = agents.filter(({ role, type }) => role === "CREATOR" && isBody(type));
  const bodies = creators.filter(({ type }) => type === "ORGANIZATION");
  const submitter = bodies[0] ?? creators[0];
  if (submitter === undefined) {
    give("SIP15", headerAt, "missing", { expected: "CREATOR, ORGANIZATION" });
    return;
  }
  for (const { at } of bodies.slice(1)) give("SIP15", at, "repeated", { found: bodies.length, severity: "warning" });
  checkName("SIP18", submitter, give);
  checkIdentification(["SIP19", "SIP20"], submitter, give);
}

function checkCreator(agents: readonly Agent[], headerAt: Location, { give }: MetsCheck): void {
  const creators = agents.filter(({ role }) => role === "ARCHIVIST");
  if (creators.length === 0) give("SIP9", headerAt, "optional", { expected: "ARCHIVIST" });
  for (const { at } of creators.slice(1)) give("SIP9", at, "repeated", { found: creators.length, severity: "warning" });
  for (const agent of creators) {
    if (!isBody(agent.type)) {
      const found = agent.type ?? "";
      give("SIP11", agent.at, found === "" ? "missing" : "value", { found, expected: "ORGANIZATION, INDIVIDUAL" });
    }
    checkName("SIP12", agent, give);
    checkIdentification(["SIP13", "SIP14"], agent, give);
  }
}

function checkContacts(agents: readonly Agent[], headerAt: Location, { give }: MetsCheck): void {
  const contacts = agents.filter(({ role, type }) => role === "CREATOR" && type === "INDIVIDUAL");
  if (contacts.length === 0) give("SIP21", headerAt, "optional", { expected: "CREATOR, INDIVIDUAL" });
  for (const agent of contacts) checkName("SIP24", agent, give);
}

function checkPreservation(agents: readonly Agent[], headerAt: Location, { give }: MetsCheck): void {
  const keepers = agents.filter(({ role }) => role === "PRESERVATION");
  if (keepers.length === 0) give("SIP26", headerAt, "optional", { expected: "PRESERVATION" });
  for (const { at } of keepers.slice(1)) give("SIP26", at, "repeated", { found: keepers.length, severity: "warning" });
  for (const agent of keepers) {
    if (agent.type !== "ORGANIZATION") {
      const found = agent.type ?? "";
      give("SIP28", agent.at, found === "" ? "missing" : "value", { found, expected: "ORGANIZATION" });
    }
    checkName("SIP29", agent, give);
    checkIdentification(["SIP30", "SIP31"], agent, give);
  }
}

function checkName(rule: string, { at, names }: Agent, give: MetsCheck["give"]): void {
  if (names.length === 0) give(rule, at, "missing");
  else if (isBlank(names[0])) give(rule, at, "empty");
}

/** At most one note, and that one an identification code. */
function checkIdentification([once, typed]: readonly [string, string], agent: Agent, give: MetsCheck["give"]): void {
  const { at, notes } = agent;
  if (notes.length === 0) give(once, at, "optional", { expected: IDENTIFICATION });
  if (notes.length > 1) give(once, at, "repeated", { found: notes.length, severity: "warning" });
  for (const note of notes.slice(0, 1)) {
    if (note.type === undefined) give(typed, at, "missing", { expected: IDENTIFICATION });
    else if (note.type !== IDENTIFICATION) give(typed, at, "value", { found: note.type, expected: IDENTIFICATION });
  }
}

function isBody(type: string | undefined): boolean {
  return type === "ORGANIZATION" || type === "INDIVIDUAL";
}
