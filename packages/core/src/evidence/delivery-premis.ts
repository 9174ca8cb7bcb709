import type { ReceiptKind } from "../model/delivery-state.ts";
import type { Receipt } from "../model/receipt.ts";
import { writeXml, type XmlWriter } from "../xml/writer.ts";
import { parseCheckpoint } from "./checkpoint.ts";
import { receiptDigest } from "./receipt.ts";

/** Something that happened to a delivery besides its receipts, as the archive's own log has it. */
export interface DeliveryEvent {
  /** A word of the PREMIS vocabulary of event types where there is one, such as `virus check`. */
  readonly type: string;
  /** UTC in ISO 8601. */
  readonly at: string;
  readonly detail: string;
  /** `success`, `fail`, or whatever came of it. */
  readonly outcome?: string;
}

export interface DeliveryPremisOptions {
  /** The delivery's receipts as they were given out (compact JWS), in order; at least one. Nothing is verified. */
  readonly receipts: readonly { readonly jws: string; readonly receipt: Receipt }[];
  readonly events?: readonly DeliveryEvent[];
}

/** Event types of the Library of Congress's vocabulary where it has one, else the plain word. */
const EVENT_TYPES = {
  received: "transfer",
  returned: "return",
  rejected: "rejection",
  accepted: "accession",
  secured: "replication",
  withdrawn: "withdrawal",
  expired: "expiry",
} as const satisfies Record<ReceiptKind, string>;

/**
 * The events of one delivery in PREMIS 3.0, in the order of their times: an event for each receipt, with its digest and
 * its place in the archive's log, one for each check, and those that the archive adds; the packages as objects; archive,
 * sender and programs as agents. No person is named. The same receipts and events give the same bytes.
 *
 * @example
 * const jws = await readFile("accepted.jws", "utf8");
 * const parsed = parseReceipt(jws);
 * if (parsed.ok && parsed.receipt.type === "rafskil-receipt") {
 *   console.log(deliveryPremis({ receipts: [{ jws, receipt: parsed.receipt }] }));
 * }
 */
export function deliveryPremis({ receipts, events = [] }: DeliveryPremisOptions): AsyncGenerator<Uint8Array> {
  const told = [...receipts.flatMap(eventsOfReceipt), ...events.map((event) => ({ ...event, agents: [] }))];
  told.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const deliveries = new Set(receipts.map(({ receipt }) => receipt.delivery));
  const packages = new Map(receipts.flatMap(({ receipt }) => receipt.packages.map((found) => [found.name, found])));
  const agents = new Map(told.flatMap((event) => event.agents.map((agent) => [agent.id, agent])));
  const produce = function* (xml: XmlWriter): Iterable<undefined> {
    xml.open("premis:premis", {
      "xmlns:premis": "http://www.loc.gov/premis/v3",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      version: "3.0",
    });
    for (const delivery of deliveries) {
      xml.open("premis:object", { "xsi:type": "premis:intellectualEntity" });
      writeIdentifier(xml, "objectIdentifier", { value: delivery });
      xml.close();
    }
    for (const found of packages.values()) writePackage(xml, found);
    yield undefined;
    for (const [order, event] of told.entries()) {
      writeEvent(xml, { ...event, id: `event-${order + 1}`, objects: [...deliveries, ...packages.keys()] });
      yield undefined;
    }
    for (const { id, name, type } of agents.values()) {
      xml.open("premis:agent");
      writeIdentifier(xml, "agentIdentifier", { value: id });
      xml.element("premis:agentName", name);
      xml.element("premis:agentType", type);
      xml.close();
    }
    xml.close();
  };
  // A reason is what an archivist typed: what XML cannot carry is no reason to have no events.
  return writeXml(produce, { unwritable: { kind: "replace", by: "\ufffd" } });
}

interface PremisAgentLink {
  readonly id: string;
  readonly name: string;
  readonly type: "organization" | "software";
  readonly role: string;
}

type ToldEvent = DeliveryEvent & { readonly agents: readonly PremisAgentLink[] };

function eventsOfReceipt({ jws, receipt }: DeliveryPremisOptions["receipts"][number]): readonly ToldEvent[] {
  const { kind, delivery, sequence, issuedAt, archive, sender, check, reason, log } = receipt;
  const origin = parseCheckpoint(log.checkpoint)?.origin ?? "";
  const organization = ({ name, identifier = name }: Receipt["archive"], role: string): PremisAgentLink => ({
    id: identifier,
    name,
    type: "organization",
    role,
  });
  const details = [
    `Delivery ${delivery}, receipt "${kind}" ${sequence}.`,
    `SHA-256 of the receipt: ${receiptDigest(jws)}.`,
    `Entry ${log.index} of the log ${origin}.`,
    ...(receipt.preserved ?? []).map(({ id, version, digest }) => `Kept as ${id} ${version}, SHA-256 ${digest}.`),
    ...(reason === undefined ? [] : [`Reason: ${reason}`]),
  ];
  const own: ToldEvent = {
    type: EVENT_TYPES[kind],
    at: issuedAt,
    detail: details.join(" "),
    outcome: kind === "received" || kind === "accepted" || kind === "secured" ? "success" : kind,
    agents: [organization(archive, "implementer"), organization(sender, "source")],
  };
  if (check === undefined) return [own];
  const { tool, verdict, counts, rulesDigest } = check;
  const program = `${tool.name} ${tool.version}`;
  const rules = rulesDigest === undefined ? "" : ` SHA-256 of the rules: ${rulesDigest}.`;
  const validation: ToldEvent = {
    type: "validation",
    at: issuedAt,
    detail: `${counts.error} errors, ${counts.warning} warnings, ${counts.info} remarks.${rules}`,
    outcome: verdict === "accepted" ? "success" : "fail",
    agents: [{ id: program, name: program, type: "software", role: "executing program" }],
  };
  return [validation, own];
}

/** One file that was sent is a file; a folder of many, or one whose digest is not known, a representation. */
function writePackage(xml: XmlWriter, found: Receipt["packages"][number]): void {
  const { name, sha256, inventoryDigest, bytes, format = "unknown", profile } = found;
  xml.open("premis:object", { "xsi:type": sha256 === undefined ? "premis:representation" : "premis:file" });
  writeIdentifier(xml, "objectIdentifier", { value: name });
  if (inventoryDigest !== undefined) {
    xml.open("premis:significantProperties");
    xml.element("premis:significantPropertiesType", "SHA-256 of the inventory");
    xml.element("premis:significantPropertiesValue", inventoryDigest);
    xml.close();
  }
  if (sha256 !== undefined) {
    xml.open("premis:objectCharacteristics");
    xml.open("premis:fixity");
    xml.element("premis:messageDigestAlgorithm", "SHA-256");
    xml.element("premis:messageDigest", sha256);
    xml.close();
    xml.element("premis:size", bytes);
    xml.open("premis:format");
    xml.open("premis:formatDesignation");
    xml.element("premis:formatName", format);
    if (profile !== undefined) xml.element("premis:formatVersion", profile);
    xml.close();
    xml.close();
    xml.close();
  }
  xml.element("premis:originalName", name);
  xml.close();
}

function writeEvent(
  xml: XmlWriter,
  event: ToldEvent & { readonly id: string; readonly objects: readonly string[] },
): void {
  xml.open("premis:event");
  writeIdentifier(xml, "eventIdentifier", { value: event.id });
  xml.element("premis:eventType", event.type);
  xml.element("premis:eventDateTime", event.at);
  xml.open("premis:eventDetailInformation");
  xml.element("premis:eventDetail", event.detail);
  xml.close();
  if (event.outcome !== undefined) {
    xml.open("premis:eventOutcomeInformation");
    xml.element("premis:eventOutcome", event.outcome);
    xml.close();
  }
  for (const { id, role } of event.agents) {
    writeIdentifier(xml, "linkingAgentIdentifier", { value: id, role: ["linkingAgentRole", role] });
  }
  for (const name of event.objects) writeIdentifier(xml, "linkingObjectIdentifier", { value: name });
  xml.close();
}

function writeIdentifier(
  xml: XmlWriter,
  name: string,
  { value, role }: { readonly value: string; readonly role?: readonly [name: string, value: string] },
): void {
  xml.open(`premis:${name}`);
  xml.element(`premis:${name}Type`, "local");
  xml.element(`premis:${name}Value`, value);
  if (role !== undefined) xml.element(`premis:${role[0]}`, role[1]);
  xml.close();
}
