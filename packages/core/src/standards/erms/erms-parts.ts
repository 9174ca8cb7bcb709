import type { Party } from "../../model/party.ts";
import type { Disposal, ElectronicSignature, RecordAction, RecordDate, Restriction } from "../../model/record-parts.ts";
import type { XmlWriter } from "../../xml/writer.ts";
import { type ErmsExtension, ermsExtension, writeElements } from "./erms-extension.ts";

/** The values of `agent/@agentType` that are written. */
export type ErmsAgentType =
  | "administrator"
  | "archiver"
  | "contact_person"
  | "counterpart"
  | "creator"
  | "editor"
  | "owner"
  | "recipient"
  | "responsible_person"
  | "sender";

export interface ErmsAgent {
  readonly type: ErmsAgentType;
  readonly name: string;
  readonly unit?: string;
  readonly idNumber?: string;
  readonly role?: string;
  /** Lines of the address by their kinds, in the order of ERMS. */
  readonly addressLines?: readonly (readonly [kind: AddressKind, text: string | undefined])[];
  readonly email?: string;
  readonly telephone?: string;
  readonly extension?: ErmsExtension;
}

type AddressKind = "postal_address" | "postal_code" | "postal_city" | "country";

/** A date of a type that ERMS lists, or of another that is named. */
export type ErmsDate = readonly [type: string, at: RecordDate | undefined];

const LISTED_DATES: ReadonlySet<string> = new Set([
  "archived",
  "closed",
  "created",
  "modified",
  "originated",
  "received",
  "sent",
]);
const RESTRICTIONS = {
  confidential: "confidential",
  "personal-data": "gdpr",
  integrity: "integrity",
  other: "other_type",
} as const satisfies Record<Restriction["kind"], string>;

/** ERMS takes a date with a time only: a day is written as its beginning. */
function dateTimeOf(date: RecordDate): string {
  if (/^\d{4}-\d\d-\d\d$/.test(date)) return `${date}T00:00:00`;
  return /T\d\d:\d\d([Z+-]|$)/.test(date) ? date.replace(/T(\d\d:\d\d)/, "T$1:00") : date;
}

export function writeAgents(xml: XmlWriter, agents: readonly ErmsAgent[]): void {
  if (agents.length === 0) return;
  xml.open("agents");
  for (const agent of agents) writeAgent(xml, agent);
  xml.close();
}

export function writeAgent(xml: XmlWriter, agent: ErmsAgent): void {
  xml.open("agent", { agentType: agent.type });
  xml.element("name", agent.name);
  const { own = {}, rest = [] } = agent.extension ?? {};
  writeElements(xml, own, ["organisation", "unitName"]);
  if (agent.unit !== undefined) xml.element("unitName", agent.unit);
  if (agent.idNumber !== undefined) xml.element("idNumber", agent.idNumber);
  if (agent.role !== undefined) xml.element("role", agent.role);
  writeAddress(xml, agent);
  writeElements(xml, own, ["protectedIdentity"]);
  writeNotes(xml, { rest });
  xml.close();
}

function writeAddress(xml: XmlWriter, { addressLines = [], email, telephone }: ErmsAgent): void {
  const lines = addressLines.filter(([, text]) => text !== undefined);
  if (lines.length === 0 && email === undefined && telephone === undefined) return;
  xml.open("addressContactInformation");
  for (const [addressType, text = ""] of lines) xml.element("addressLine", text, { addressType });
  if (telephone !== undefined) xml.element("contactLine", telephone, { contactType: "phonenumber" });
  if (email !== undefined) xml.element("contactLine", email, { contactType: "email" });
  xml.close();
}

/** A party, and after it whom to ask there. */
export function agentsOf(party: Party): readonly ErmsAgent[] {
  const { identifier, role, address, email, telephone, contactPerson } = party;
  const name = party.name ?? party.id ?? identifier ?? "";
  const agent: ErmsAgent = {
    type: "counterpart",
    name,
    ...(identifier === undefined ? {} : { idNumber: identifier }),
    ...(role === undefined ? {} : { role }),
    addressLines: [
      ["postal_address", address],
      ["postal_code", party.postalCode],
      ["postal_city", party.postalCity],
      ["country", party.country],
    ],
    ...(email === undefined ? {} : { email }),
    ...(telephone === undefined ? {} : { telephone }),
    extension: ermsExtension(party.extension, "agent"),
  };
  return contactPerson === undefined ? [agent] : [agent, { type: "contact_person", name: contactPerson, unit: name }];
}

export function writeDates(xml: XmlWriter, dates: readonly ErmsDate[]): void {
  const known = dates.filter(([, at]) => at !== undefined);
  if (known.length === 0) return;
  xml.open("dates");
  for (const [type, at = ""] of known) {
    const attributes = LISTED_DATES.has(type) ? { dateType: type } : { dateType: "other", otherDateType: type };
    xml.element("date", dateTimeOf(at), attributes);
  }
  xml.close();
}

export function writeRestrictions(xml: XmlWriter, restrictions: readonly Restriction[] = []): void {
  for (const { kind, regulation, explanation, until } of restrictions) {
    xml.open("restriction", {
      restrictionType: RESTRICTIONS[kind],
      otherRestrictionType: kind === "other" ? "other" : undefined,
    });
    if (explanation !== undefined) xml.element("explanatoryText", explanation);
    xml.element("regulation", regulation);
    if (until !== undefined) {
      xml.open("dates");
      xml.element("date", dateTimeOf(until), { dateType: "end" });
      xml.close();
    }
    xml.close();
  }
}

/** ERMS wants a date in every disposal: one without a date is a note. */
export function writeDisposal(xml: XmlWriter, disposal: Disposal | undefined): void {
  if (disposal?.dueAt === undefined) return;
  xml.open("disposal", { disposable: disposal.action === "keep" ? "false" : "true" });
  xml.element("disposalAction", disposal.action);
  if (disposal.retentionYears !== undefined) xml.element("disposalPeriod", `P${disposal.retentionYears}Y`);
  if (disposal.mandate !== undefined) xml.element("disposalMandate", disposal.mandate);
  xml.open("dates");
  xml.element("disposalDate", dateTimeOf(disposal.dueAt), { dateType: "action_due" });
  xml.close();
  xml.close();
}

export function writeActions(xml: XmlWriter, actions: readonly RecordAction[] = []): void {
  for (const { text, kind, at, by } of actions) {
    xml.open("action");
    xml.element("actionText", by === undefined ? text : `${text} (${by})`);
    if (kind !== undefined) xml.element("actionType", kind);
    if (at !== undefined) {
      xml.open("dates");
      xml.element("actionDate", dateTimeOf(at), { dateType: "decision" });
      xml.close();
    }
    xml.close();
  }
}

/** Other cases or documents, by their numbers. */
export function writeRelations(xml: XmlWriter, ids: readonly string[] = []): void {
  for (const id of ids) xml.element("relation", id, { relationType: "reference" });
}

/** Where the paper lies. */
export function writeStoragePlace(xml: XmlWriter, place: string | undefined): void {
  if (place === undefined) return;
  xml.open("physicalLocations");
  xml.open("physicalLocation");
  xml.element("currentLocation", place);
  xml.close();
  xml.close();
}

/** That the record was signed, and when that was verified; what else is known of it stands in a note. */
export function writeSignature(xml: XmlWriter, signature: ElectronicSignature | undefined): void {
  if (signature === undefined) return;
  const { verifiedAt } = signature;
  xml.open("eSignatures");
  xml.open("eSignature", {
    present: "true",
    dateeSignatureIsVerified: verifiedAt === undefined ? undefined : dateTimeOf(verifiedAt),
  });
  xml.close();
  xml.close();
}

export interface Noted {
  readonly notes?: readonly string[];
  readonly status?: string;
  readonly disposal?: Disposal;
  readonly signature?: ElectronicSignature;
  /** What ERMS has no element for, by its name. */
  readonly rest?: ErmsExtension["rest"];
}

/** What the system said in words of its own, and what ERMS has no place for: nothing is lost. */
export function writeNotes(xml: XmlWriter, noted: Noted): void {
  const { notes = [], status, disposal, signature, rest = [] } = noted;
  const typed: [type: string | undefined, text: string][] = notes.map((note) => [undefined, note]);
  if (status !== undefined) typed.push(["status", status]);
  if (disposal !== undefined && disposal.dueAt === undefined) {
    const { action, retentionYears, mandate } = disposal;
    typed.push([
      "disposal",
      [action, retentionYears === undefined ? "" : `P${retentionYears}Y`, mandate ?? ""].join(" ").trim(),
    ]);
  }
  if (signature !== undefined) {
    const { level, verification, verifiedBy } = signature;
    const said = [level, verification, verifiedBy].filter((part) => part !== undefined);
    if (said.length > 0) typed.push(["signature", said.join(", ")]);
  }
  for (const [name, text] of rest) typed.push([name, text]);
  if (typed.length === 0) return;
  xml.open("notes");
  for (const [noteType, text] of typed) xml.element("note", text, { noteType });
  xml.close();
}
