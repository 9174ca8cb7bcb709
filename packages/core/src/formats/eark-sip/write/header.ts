import type { Agent } from "../../../model/agent.ts";
import type { TransferDescription } from "../../../model/transfer.ts";
import { CSIP_NAMESPACE, METS_NAMESPACE, SIP_NAMESPACE, XLINK_NAMESPACE } from "../../../standards/mets/namespaces.ts";
import type { XmlWriter } from "../../../xml/writer.ts";
import { type SpecVersion, sipProfiles } from "../versions.ts";

const SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

/** What every METS of a package says of it. */
export interface PackageFacts {
  readonly version: SpecVersion;
  /** Content category, and content information type. */
  readonly category: string;
  readonly contentType: string;
  readonly recordStatus: string;
  /** When it was made: an ISO 8601 time in UTC. */
  readonly createdAt: string;
  readonly tool: string;
  readonly submitter: Agent;
  readonly transfer?: TransferDescription;
  /** `altRecordID`s: type and value, in order. */
  readonly recordIds: readonly (readonly [type: string, value: string])[];
}

/**
 * Opens `mets` and writes its header; the caller closes. A contact (SIP21) bears the marks of a person who submits (SIP15),
 * and some validators take it for a second submitter: it stands in the description instead.
 */
export function openMets(
  xml: XmlWriter,
  {
    objectId,
    facts,
    schemaFolder,
  }: { readonly objectId: string; readonly facts: PackageFacts; readonly schemaFolder: string | undefined },
): void {
  xml.open("mets", {
    xmlns: METS_NAMESPACE,
    "xmlns:csip": CSIP_NAMESPACE,
    "xmlns:sip": SIP_NAMESPACE,
    "xmlns:xlink": XLINK_NAMESPACE,
    "xmlns:xsi": schemaFolder === undefined ? undefined : SCHEMA_INSTANCE,
    "xsi:schemaLocation": schemaFolder === undefined ? undefined : schemaLocations(schemaFolder),
    OBJID: objectId,
    LABEL: facts.transfer?.title,
    TYPE: facts.category,
    "csip:CONTENTINFORMATIONTYPE": facts.contentType,
    PROFILE: sipProfiles(facts.version)[0],
  });
  xml.open("metsHdr", {
    CREATEDATE: facts.createdAt,
    LASTMODDATE: facts.createdAt,
    RECORDSTATUS: facts.recordStatus,
    "csip:OAISPACKAGETYPE": "SIP",
  });
  const blank = facts.tool.lastIndexOf(" ");
  xml.open("agent", { ROLE: "CREATOR", TYPE: "OTHER", OTHERTYPE: "SOFTWARE" });
  xml.element("name", blank < 0 ? facts.tool : facts.tool.slice(0, blank));
  xml.element("note", blank < 0 ? "0" : facts.tool.slice(blank + 1), { "csip:NOTETYPE": "SOFTWARE VERSION" });
  xml.close();
  writeBody(xml, "CREATOR", facts.submitter);
  const { transfer } = facts;
  if (transfer !== undefined) {
    writeBody(xml, "ARCHIVIST", transfer.producer);
    writeBody(xml, "PRESERVATION", transfer.archive);
  }
  for (const [type, value] of facts.recordIds) xml.element("altRecordID", value, { TYPE: type });
  xml.close();
}

/** Each namespace, and where its schema lies from this METS. */
function schemaLocations(folder: string): string {
  const files: readonly (readonly [namespace: string, file: string])[] = [
    [METS_NAMESPACE, "mets-1.12.xsd"],
    [CSIP_NAMESPACE, "DILCISExtensionMETS.xsd"],
    [SIP_NAMESPACE, "DILCISExtensionSIPMETS.xsd"],
    [XLINK_NAMESPACE, "xlink.xsd"],
  ];
  return files.map(([namespace, file]) => `${namespace} ${folder}${file}`).join(" ");
}

function writeBody(xml: XmlWriter, role: "CREATOR" | "ARCHIVIST" | "PRESERVATION", { name, identifier }: Agent): void {
  xml.open("agent", { ROLE: role, TYPE: "ORGANIZATION" });
  xml.element("name", name);
  if (identifier !== undefined) xml.element("note", identifier, { "csip:NOTETYPE": "IDENTIFICATIONCODE" });
  xml.close();
}
