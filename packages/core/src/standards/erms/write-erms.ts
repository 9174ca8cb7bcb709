import type { CaseFile } from "../../model/case-file.ts";
import type { ClassificationClass } from "../../model/classification-class.ts";
import type { Document } from "../../model/document.ts";
import { extensionTexts } from "../../model/record-extension.ts";
import type { RecordFile } from "../../model/record-file.ts";
import type { RecordStream } from "../../model/record-stream.ts";
import type { TransferDescription } from "../../model/transfer.ts";
import { writeXml, type XmlWriter } from "../../xml/writer.ts";
import { ermsExtension, partiesInRow, writeElements, writeHistory } from "./erms-extension.ts";
import {
  agentsOf,
  type ErmsAgent,
  type ErmsAgentType,
  writeActions,
  writeAgent,
  writeAgents,
  writeDates,
  writeDisposal,
  writeNotes,
  writeRelations,
  writeRestrictions,
  writeSignature,
  writeStoragePlace,
} from "./erms-parts.ts";
import type { RecordLinks } from "./record-links.ts";
import { writeAppendices } from "./write-appendices.ts";
import { writeHead } from "./write-head.ts";

export interface ErmsContents {
  readonly transfer: TransferDescription;
  readonly records: RecordStream;
  readonly links: RecordLinks;
  readonly createdAt: string;
  readonly tool: string;
  /** Where a file of a record lies in the package, as `file:///` and its path; `undefined` for one that is told of elsewhere. */
  locate(file: RecordFile): string | undefined;
}

const NAMESPACE = "https://DILCIS.eu/XML/ERMS";
const SCHEME_ID = "classification-scheme";
const ROWS_AT_A_TIME = 100;

/** CITS ERMS 3.0: the cases as aggregations. Their records stand in a document of their own, since each table streams. */
export function writeAggregations(contents: ErmsContents): AsyncGenerator<Uint8Array> {
  return writeXml(async function* (xml) {
    yield* openErms(xml, contents);
    xml.open("aggregations");
    yield* rows(contents.records.cases(), (row) => writeCase(xml, row, contents));
    xml.close();
    xml.close();
  });
}

/** CITS ERMS 3.0: the documents as records, each with the id of its case and its files. */
export function writeRecords(contents: ErmsContents): AsyncGenerator<Uint8Array> {
  return writeXml(async function* (xml) {
    yield* openErms(xml, contents);
    xml.open("records");
    yield* rows(contents.records.documents(), (row) => writeDocument(xml, row, contents));
    xml.close();
    xml.close();
  });
}

async function* rows<T>(batches: AsyncIterable<readonly T[]>, write: (row: T) => void): AsyncGenerator<undefined> {
  let count = 0;
  for await (const batch of batches) {
    for (const row of batch) {
      write(row);
      count += 1;
      if (count % ROWS_AT_A_TIME === 0) yield;
    }
  }
}

async function* openErms(xml: XmlWriter, contents: ErmsContents): AsyncGenerator<undefined> {
  const { transfer, createdAt, tool, records } = contents;
  xml.open("erms", { xmlns: NAMESPACE });
  xml.open("control");
  xml.element("identification", transfer.id, { identificationType: "transfer" });
  if (transfer.classificationScheme !== undefined) {
    const { name, version } = transfer.classificationScheme;
    xml.open("classificationSchema", { classificationSchemaId: SCHEME_ID, classificationSchemaStatus: "current" });
    xml.open("textualDescriptionOfClassificationSchema");
    xml.element("p", version === undefined ? name : `${name}, ${version}`);
    yield* rows(records.classes(), (row) => writeClass(xml, row));
    xml.close();
    xml.close();
  }
  xml.open("maintenanceInformation");
  xml.open("maintenanceStatus", { value: "new" });
  xml.close();
  xml.open("maintenanceAgency");
  xml.element("agencyName", transfer.producer.name);
  xml.close();
  xml.open("maintenanceHistory");
  xml.open("maintenanceEvent");
  xml.open("eventType", { value: "created" });
  xml.close();
  xml.element("eventDateTime", createdAt);
  writeAgent(xml, { type: "creator", name: tool });
  xml.close();
  xml.close();
  xml.close();
  xml.close();
}

/** A class and its title, and in a paragraph of their own the further facts of it. */
function writeClass(
  xml: XmlWriter,
  { code, title = "", parentCode, description, extension }: ClassificationClass,
): void {
  xml.element("p", `${code} ${title}`.trim());
  const facts: (readonly [string, string | undefined])[] = [
    ["parent", parentCode],
    ["description", description],
    ...extensionTexts(extension),
  ];
  const known = facts.filter(([, value]) => value !== undefined);
  if (known.length > 0) xml.element("p", `${code}: ${known.map(([name, value]) => `${name}: ${value}`).join("; ")}`);
}

function writeCase(xml: XmlWriter, row: CaseFile, { transfer, links }: ErmsContents): void {
  xml.open("aggregation", {
    systemIdentifier: row.systemId ?? row.id,
    aggregationType: "caseFile",
    classificationSchemaUsed: transfer.classificationScheme === undefined ? undefined : SCHEME_ID,
  });
  const { own, rest } = ermsExtension(row.extension, "aggregation");
  xml.element("objectId", row.id);
  writeHead(xml, row, { own, links, parentId: row.parentId });
  writeStatus(xml, row.isClosed);
  writeRelations(xml, row.relatedIds);
  writeRestrictions(xml, row.restrictions);
  writeDisposal(xml, row.disposal);
  writeAgents(xml, [
    ...named("responsible_person", [row.responsible], row.unit),
    ...(row.responsible === undefined ? named("owner", [row.unit]) : []),
    ...named("creator", [row.createdBy]),
    ...named("administrator", [row.closedBy]),
    ...named("editor", [row.modifiedBy]),
    ...named("counterpart", partiesInRow(row.extension)),
    ...links.partiesOfCase(row.id).flatMap(agentsOf),
  ]);
  writeDescription(xml, row);
  writeDates(xml, [
    ["created", row.createdAt],
    ["modified", row.modifiedAt],
    ["closed", row.closedAt],
  ]);
  writeActions(xml, row.actions);
  writeHistory(xml, own);
  writeElements(xml, own, ["dispatchMode"]);
  if (row.access !== undefined) xml.element("access", row.access);
  writeStoragePlace(xml, row.storagePlace);
  writeNotes(xml, { ...row, rest });
  writeSignature(xml, row.signature);
  xml.close();
}

function writeDocument(xml: XmlWriter, row: Document, { transfer, links, locate }: ErmsContents): void {
  xml.open("record", {
    systemIdentifier: row.systemId ?? row.id,
    recordType: row.documentType,
    recordPhysicalOrDigital: row.medium === "mixed" ? "physical_and_digital" : (row.medium ?? "digital"),
    classificationSchemaUsed: transfer.classificationScheme === undefined ? undefined : SCHEME_ID,
  });
  const { own, rest } = ermsExtension(row.extension, "record");
  xml.element("objectId", row.id);
  writeHead(xml, row, { own, links, parentId: row.caseId });
  if (row.sequenceNumber !== undefined) xml.element("runningNumber", row.sequenceNumber);
  writeRelations(xml, row.relatedIds);
  writeRestrictions(xml, row.restrictions);
  writeDisposal(xml, row.disposal);
  if (row.direction !== undefined) {
    const isListed = row.direction !== "internal";
    xml.open("direction", {
      directionDefinition: isListed ? row.direction : "other",
      otherDirectionDefinition: isListed ? undefined : row.direction,
    });
    xml.close();
  }
  writeAgents(xml, [
    ...named("sender", row.senders ?? []),
    ...named("recipient", row.recipients ?? []),
    ...named("creator", [row.author]),
    ...named("responsible_person", [row.responsible], row.unit),
    ...(row.responsible === undefined ? named("owner", [row.unit]) : []),
    ...named("administrator", [row.registeredBy]),
    ...named("archiver", [row.archivedBy]),
    ...named("editor", [row.modifiedBy]),
    ...links.partiesOfDocument(row.id).flatMap(agentsOf),
  ]);
  writeDescription(xml, row);
  writeDates(xml, [
    ["created", row.registeredAt ?? row.documentDate ?? row.receivedAt ?? row.sentAt ?? row.archivedAt],
    ["originated", row.documentDate],
    ["received", row.receivedAt],
    ["sent", row.sentAt],
    ["modified", row.modifiedAt],
    ["archived", row.archivedAt],
  ]);
  writeActions(xml, row.actions);
  writeHistory(xml, own);
  writeElements(xml, own, ["dispatchMode"]);
  if (row.access !== undefined) xml.element("access", row.access);
  writeStoragePlace(xml, row.storagePlace);
  writeNotes(xml, { ...row, rest });
  writeSignature(xml, row.signature);
  writeAppendices(xml, links.filesOf(row.id), locate);
  xml.close();
}

function writeStatus(xml: XmlWriter, isClosed: boolean | undefined): void {
  if (isClosed === undefined) return;
  xml.open("status", { value: isClosed ? "closed" : "open" });
  xml.close();
}

/** A record without a title must have a description (CITS ERMS 3.0): its id is the least that can be said. */
function writeDescription(xml: XmlWriter, row: { title?: string; description?: string; id: string }): void {
  const text = row.description ?? (row.title === undefined ? row.id : undefined);
  if (text !== undefined) xml.element("description", text);
}

function named(type: ErmsAgentType, names: readonly (string | undefined)[], unit?: string): readonly ErmsAgent[] {
  return names.flatMap((name) =>
    name === undefined || name === "" ? [] : [{ type, name, ...(unit === undefined ? {} : { unit }) }],
  );
}
