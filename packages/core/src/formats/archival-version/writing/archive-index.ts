import { TransferError } from "../../../model/error.ts";
import type { TransferDescription } from "../../../model/transfer.ts";
import type { XmlWriter } from "../../../xml/writer.ts";
import type { ArchivalProfile } from "../profiles.ts";

interface ArchiveFacts {
  readonly packageId: string;
  readonly profile: ArchivalProfile;
  readonly transfer: TransferDescription;
  readonly hasDocuments: boolean;
  /** What the caller states of the package, by names of elements: it stands above what follows from the description. */
  readonly statements: readonly (readonly [label: string, value: string])[];
}

/**
 * What the archive index says, by the names of its elements at the top.
 * @throws TransferError `usage` for what cannot be known and was not stated, each by its name; or for a name that is none
 */
export function archiveValues(facts: ArchiveFacts): ReadonlyMap<string, readonly string[]> {
  const { transfer, packageId, hasDocuments, profile, statements } = facts;
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
  set("systemFileConcept", hasDocuments);
  set("personalDataRestrictedInfo", transfer.hasPersonalData);
  set("otherAccessTypeRestrictions", transfer.accessRestrictions !== undefined);
  set("archiveApproval", packageId.split(".")[1]);
  set("archiveRestrictions", transfer.accessRestrictions);

  const known = topElements(profile);
  const stated = new Map<string, string[]>();
  for (const [label, value] of statements) {
    if (!known.has(label))
      throw new TransferError("usage", `archiveIndex has no element ${label}.`, { facts: { label } });
    const list = stated.get(label) ?? [];
    list.push(value);
    stated.set(label, list);
  }
  for (const [label, list] of stated) values.set(label, list);
  const missing = [...known].filter(([name, isDemanded]) => isDemanded && !values.has(name)).map(([name]) => name);
  if (missing.length > 0) {
    const names = missing.join(", ");
    throw new TransferError(
      "usage",
      `The archive index lacks: ${names}. State each of them, or complete the description.`,
      {
        facts: { missing: names },
      },
    );
  }
  return values;
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
  "containsGeodata",
  "containsResearchData",
  "researchSIP",
  "documentsDisposal",
  "searchRelatedOtherRecords",
  "multipleDataCollection",
];

/** Elements at the top that hold a text, and whether they must be there. */
function topElements({ grammars }: ArchivalProfile): ReadonlyMap<string, boolean> {
  const names = new Map<string, boolean>();
  const { content } = grammars.archiveIndex.root;
  for (const particle of content.kind === "sequence" ? content.particles : []) {
    const items = particle.kind === "group" ? particle.items : [particle];
    for (const { name, content: inner } of items) if (inner.kind === "text") names.set(name, particle.min > 0);
  }
  return names;
}

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
