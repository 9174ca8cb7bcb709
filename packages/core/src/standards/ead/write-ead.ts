import type { RecordDate } from "../../model/record-parts.ts";
import type { RecordStream } from "../../model/record-stream.ts";
import type { TransferDescription } from "../../model/transfer.ts";
import { writeXml, type XmlWriter } from "../../xml/writer.ts";

export interface EadContents {
  readonly transfer: TransferDescription;
  readonly records: RecordStream;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly tool: string;
}

const NAMESPACE = "http://ead3.archivists.org/schema/";
const ROWS_AT_A_TIME = 100;

/**
 * EAD 3 on a transfer: who made the records, in which system, from when to when, under which rules; and each class of
 * the classification scheme as a series. The cases and documents are described in ERMS.
 */
export function writeEad(contents: EadContents): AsyncGenerator<Uint8Array> {
  const { transfer, records } = contents;
  return writeXml(
    async function* (xml) {
      xml.open("ead", { xmlns: NAMESPACE });
      writeControl(xml, contents);
      xml.open("archdesc", { level: "fonds" });
      writeIdentity(xml, transfer);
      paragraphs(xml, "scopecontent", [transfer.description]);
      const { name, vendor, version, purpose } = transfer.system;
      const maker = [vendor, version].filter((part) => part !== undefined).join(", ");
      paragraphs(xml, "custodhist", [maker === "" ? name : `${name} (${maker})`, purpose]);
      paragraphs(xml, "appraisal", [transfer.retention]);
      paragraphs(xml, "accessrestrict", [transfer.accessRestrictions]);
      const scheme = transfer.classificationScheme;
      paragraphs(xml, "arrangement", [
        scheme && (scheme.version === undefined ? scheme.name : `${scheme.name}, ${scheme.version}`),
      ]);
      yield* writeSeries(xml, records);
      xml.close();
      xml.close();
    },
    { indent: 1 },
  );
}

function writeControl(xml: XmlWriter, { transfer, createdAt, tool }: EadContents): void {
  xml.open("control");
  xml.element("recordid", transfer.id);
  xml.open("filedesc");
  xml.open("titlestmt");
  xml.element("titleproper", transfer.title);
  xml.close();
  xml.close();
  xml.open("maintenancestatus", { value: "new" });
  xml.close();
  xml.open("maintenanceagency");
  xml.element("agencyname", transfer.producer.name);
  const { name, email, telephone } = transfer.contact ?? {};
  paragraphs(xml, "descriptivenote", [name, email, telephone]);
  xml.close();
  xml.open("maintenancehistory");
  xml.open("maintenanceevent");
  xml.open("eventtype", { value: "created" });
  xml.close();
  xml.element("eventdatetime", createdAt, { standarddatetime: createdAt });
  xml.open("agenttype", { value: "machine" });
  xml.close();
  xml.element("agent", tool);
  xml.close();
  xml.close();
  xml.close();
}

function writeIdentity(xml: XmlWriter, { id, title, period, producer, archive, languages }: TransferDescription): void {
  xml.open("did");
  xml.open("repository");
  xml.open("corpname");
  xml.element("part", archive.name);
  xml.close();
  xml.close();
  xml.open("origination");
  xml.open("corpname", { identifier: producer.identifier });
  xml.element("part", producer.name);
  xml.close();
  xml.close();
  xml.element("unitid", id);
  xml.element("unittitle", title);
  xml.open("unitdatestructured");
  xml.open("daterange");
  xml.element("fromdate", period.from, { standarddate: dayOf(period.from) });
  xml.element("todate", period.to, { standarddate: dayOf(period.to) });
  xml.close();
  xml.close();
  xml.open("langmaterial");
  for (const language of languages) xml.element("language", language);
  xml.close();
  xml.close();
}

/** A scheme without classes has no series, and a list of none would be a fault. */
async function* writeSeries(xml: XmlWriter, records: RecordStream): AsyncGenerator<undefined> {
  let count = 0;
  for await (const batch of records.classes()) {
    for (const { code, title, description } of batch) {
      if (count === 0) xml.open("dsc", { dsctype: "analyticover" });
      xml.open("c", { level: "series" });
      xml.open("did");
      xml.element("unitid", code);
      xml.element("unittitle", title ?? code);
      xml.close();
      paragraphs(xml, "scopecontent", [description]);
      xml.close();
      count += 1;
      if (count % ROWS_AT_A_TIME === 0) yield;
    }
  }
  if (count > 0) xml.close();
}

function paragraphs(xml: XmlWriter, name: string, texts: readonly (string | undefined)[]): void {
  const given = texts.filter((text) => text !== undefined && text !== "");
  if (given.length === 0) return;
  xml.open(name);
  for (const text of given) xml.element("p", text ?? "");
  xml.close();
}

function dayOf(date: RecordDate): string {
  return date.slice(0, 10);
}
