import { writeXml, type XmlWriter } from "../../xml/writer.ts";

export interface PremisFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly digest: { readonly algorithm: string; readonly hex: string };
  readonly formatName: string;
  readonly formatVersion?: string;
  /** The PRONOM unique identifier. */
  readonly formatKey?: string;
  /** How the format is known. */
  readonly formatNote: string;
}

export interface PremisEvent {
  readonly type: string;
  readonly at: string;
  readonly detail: string;
}

export interface PremisAgent {
  readonly id: string;
  readonly name: string;
  readonly type: "software" | "organization";
}

export interface PremisContents {
  readonly files: Iterable<PremisFile>;
  /** Before the number of each event, so that no two packages have the same. */
  readonly idPrefix: string;
  readonly events: readonly PremisEvent[];
  /** Who did all that the events tell of. */
  readonly agents: readonly PremisAgent[];
}

const NAMESPACE = "http://www.loc.gov/premis/v3";

/** PREMIS 3.0 on files: one object each with its fixity and format, the events that they share, and the agents. */
export function writePremis({ files, idPrefix, events, agents }: PremisContents): AsyncGenerator<Uint8Array> {
  return writeXml(function* (xml) {
    xml.open("premis:premis", {
      "xmlns:premis": NAMESPACE,
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      version: "3.0",
    });
    let count = 0;
    for (const file of files) {
      writeObject(xml, file);
      count += 1;
      if (count % 100 === 0) yield;
    }
    for (const [order, event] of events.entries()) writeEvent(xml, `${idPrefix}event-${order + 1}`, event, agents);
    for (const { id, name, type } of agents) {
      xml.open("premis:agent");
      writeIdentifier(xml, "agentIdentifier", id);
      xml.element("premis:agentName", name);
      xml.element("premis:agentType", type);
      xml.close();
    }
    xml.close();
  });
}

function writeObject(xml: XmlWriter, file: PremisFile): void {
  const { path, sizeBytes, digest, formatName, formatVersion, formatKey, formatNote } = file;
  xml.open("premis:object", { "xsi:type": "premis:file" });
  writeIdentifier(xml, "objectIdentifier", path);
  xml.open("premis:objectCharacteristics");
  xml.open("premis:fixity");
  xml.element("premis:messageDigestAlgorithm", digest.algorithm);
  xml.element("premis:messageDigest", digest.hex);
  xml.close();
  xml.element("premis:size", sizeBytes);
  xml.open("premis:format");
  xml.open("premis:formatDesignation");
  xml.element("premis:formatName", formatName);
  if (formatVersion !== undefined) xml.element("premis:formatVersion", formatVersion);
  xml.close();
  if (formatKey !== undefined) {
    xml.open("premis:formatRegistry");
    xml.element("premis:formatRegistryName", "PRONOM");
    xml.element("premis:formatRegistryKey", formatKey);
    xml.close();
  }
  xml.element("premis:formatNote", formatNote);
  xml.close();
  xml.close();
  xml.close();
}

function writeEvent(xml: XmlWriter, id: string, event: PremisEvent, agents: readonly PremisAgent[]): void {
  xml.open("premis:event");
  writeIdentifier(xml, "eventIdentifier", id);
  xml.element("premis:eventType", event.type);
  xml.element("premis:eventDateTime", event.at);
  xml.open("premis:eventDetailInformation");
  xml.element("premis:eventDetail", event.detail);
  xml.close();
  for (const agent of agents) writeIdentifier(xml, "linkingAgentIdentifier", agent.id);
  xml.close();
}

function writeIdentifier(xml: XmlWriter, name: string, value: string): void {
  xml.open(`premis:${name}`);
  xml.element(`premis:${name}Type`, "local");
  xml.element(`premis:${name}Value`, value);
  xml.close();
}
