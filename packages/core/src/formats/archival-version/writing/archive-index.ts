import type { TransferDescription } from "../../../model/transfer.ts";
import type { RuleFault } from "../../../rules/rule-pass.ts";
import type { XmlWriter } from "../../../xml/writer.ts";
import { TEXT } from "../data/text-types.ts";
import { isOfType, type TextType } from "../grammar.ts";
import type { ArchivalProfile } from "../profiles.ts";
import { packingFault } from "./packing-rules.ts";

/** What the archive index follows from. */
export interface ArchiveFacts {
  readonly packageId: string;
  readonly profile: ArchivalProfile;
  readonly transfer: TransferDescription;
  readonly hasDocuments: boolean;
  /** Some of the documents are GML. */
  readonly hasGeodata: boolean;
  /** Some tables are of research data, and their index is written. */
  readonly hasResearch: boolean;
  /** A column identifies or names cases. */
  readonly hasCases: boolean;
  /** What the caller states of the package, by names of elements: it stands above what follows from the description. */
  readonly statements: readonly (readonly [label: string, value: string])[];
}

/** What the archive index says, by the names of its elements at the top. */
function archiveValues(facts: ArchiveFacts): ReadonlyMap<string, readonly string[]> {
  const { transfer, packageId, hasDocuments, hasGeodata, hasResearch, hasCases, profile, statements } = facts;
  const { system, period, delimitation } = transfer;
  const day = (date: string): string => date.slice(0, 10);
  const values = new Map<string, readonly string[]>();
  const set = (name: string, value: string | boolean | undefined): void => {
    if (value !== undefined && value !== "") values.set(name, [String(value)]);
  };
  set("archiveInformationPackageID", packageId);
  set("archivePeriodStart", day(period.from));
  set("archivePeriodEnd", day(period.to));
  if (hasDocuments && profile.edition === "128") {
    set("documentPeriodStart", day(period.from));
    set("documentPeriodEnd", day(period.to));
    set("archiveTypeClosedFiles", delimitation === "closed-cases");
  }
  set("archiveInformationPacketType", false);
  set("archiveType", delimitation === "closed-period");
  set("systemName", system.name);
  set("systemPurpose", system.purpose);
  set("systemContent", transfer.description);
  for (const name of NO_BY_DEFAULT) set(name, false);
  set("containsDigitalDocuments", hasDocuments);
  set("containsGeodata", hasGeodata);
  set("containsResearchData", hasResearch);
  set("researchSIP", hasResearch);
  // The system has a case concept only where there are digital documents.
  set("systemFileConcept", hasDocuments && hasCases);
  set("personalDataRestrictedInfo", transfer.hasPersonalData);
  set("otherAccessTypeRestrictions", transfer.accessRestrictions !== undefined);
  set("archiveApproval", packageId.split(".")[1]);
  set("archiveRestrictions", transfer.accessRestrictions);

  const stated = new Map<string, string[]>();
  for (const [label, value] of [...describedValues(transfer), ...statements]) {
    const list = stated.get(label) ?? [];
    list.push(value);
    stated.set(label, list);
  }
  for (const [label, list] of stated) values.set(label, list);
  return values;
}

/** What the description says by names of elements. */
function describedValues({ archiveIndex = {} }: TransferDescription): readonly (readonly [string, string])[] {
  return Object.entries(archiveIndex).flatMap(([name, value]) =>
    [value].flat().map((each) => [name, String(each)] as const),
  );
}

/** Whether the index says that the package is one of research data. */
export function isResearchAsked(facts: ArchiveFacts): boolean {
  return /^(true|1)$/.test(archiveValues(facts).get("researchSIP")?.[0]?.trim() ?? "");
}

/** What the index cannot do without, or cannot take: each by its name. */
export function archiveIndexFaults(facts: ArchiveFacts): readonly RuleFault[] {
  const values = archiveValues(facts);
  const faults: RuleFault[] = [];
  const remark = (problem: string, element: string, found = ""): void => {
    const at = { kind: "package" } as const;
    faults.push(packingFault("index-value-missing", { at, facts: { problem, element, found } }));
  };
  const elements = topElements(facts.profile);
  for (const [name, { isDemanded, type }] of elements) {
    const list = values.get(name) ?? [];
    if (isDemanded && list.length === 0) remark("missing", name);
    for (const value of list) if (!isOfType(value.trim(), type)) remark("value", name, value);
  }
  for (const name of values.keys()) if (!elements.has(name)) remark("unknown", name);
  // 6.A: other records that the package is a finding aid to are named.
  const isAid = /^(true|1)$/.test(values.get("searchRelatedOtherRecords")?.[0] ?? "");
  if (isAid && !values.has("relatedRecordsName")) remark("missing", "relatedRecordsName");
  return faults;
}

/** What a system of case records seldom has: state it where it does. */
const NO_BY_DEFAULT = [
  "regionNum",
  "komNum",
  "cprNum",
  "cvrNum",
  "matrikNum",
  "bbrNum",
  "whoSygKod",
  "documentsDisposal",
  "searchRelatedOtherRecords",
  "multipleDataCollection",
];

interface TopElement {
  readonly isDemanded: boolean;
  readonly type: TextType;
}

/** Elements at the top that hold a text. */
function topElements({ grammars, edition }: ArchivalProfile): ReadonlyMap<string, TopElement> {
  const names = new Map<string, TopElement>();
  const { content } = grammars.archiveIndex.root;
  for (const particle of content.kind === "sequence" ? content.particles : []) {
    const items = particle.kind === "group" ? particle.items : [particle];
    for (const { name, content: inner } of items) {
      if (inner.kind === "text") names.set(name, { isDemanded: particle.min > 0, type: inner });
    }
  }
  if (edition === "1007") for (const name of ONLY_128) names.set(name, { isDemanded: false, type: TEXT });
  return names;
}

/** Elements that order 1007 does not have: a description may hold them for both. They are not written there. */
const ONLY_128 = [
  "documentPeriodStart",
  "documentPeriodEnd",
  "archiveTypeClosedFiles",
  "containsGeodata",
  "containsResearchData",
  "researchSIP",
  "documentsDisposal",
];

/** Writes the index in the order of its grammar. */
export function writeArchiveIndex(xml: XmlWriter, facts: ArchiveFacts): void {
  const values = archiveValues(facts);
  const { transfer, profile } = facts;
  const { content } = profile.grammars.archiveIndex.root;
  for (const particle of content.kind === "sequence" ? content.particles : []) {
    const items = particle.kind === "group" ? particle.items : [particle];
    for (const { name, content: inner } of items) {
      if (name === "archiveCreatorList") {
        xml.open(name);
        xml.element("creatorName", transfer.producer.name);
        xml.element("creationPeriodStart", transfer.period.from.slice(0, 10));
        xml.element("creationPeriodEnd", transfer.period.to.slice(0, 10));
        xml.close();
      } else if (inner.kind === "text") for (const value of values.get(name) ?? []) xml.element(name, value.trim());
    }
  }
}
