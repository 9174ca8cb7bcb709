import type { CaseFile } from "../../model/case-file.ts";
import type { Clause } from "../../model/clause.ts";
import type { Document } from "../../model/document.ts";
import type { Country } from "../../model/national-identifier.ts";
import type { RecordRuleSlug } from "./record-rule.ts";

const IS = (section: string): Clause => ({ standard: "Reglur nr. 85/2018", section });
const NO = (section: string): Clause => ({ standard: "Noark 5", version: "5.5", section });
const DK = (section: string): Clause => ({ standard: "BEK nr. 128/2020", section });

type RegistrationClauses = Readonly<Partial<Record<Country, Clause>>>;

/** A field that must be registered. */
export interface Registration<T> {
  readonly slug: RecordRuleSlug;
  /** Our names of the fields of which one is enough; their columns are named where none of them is there. */
  readonly fields: readonly string[];
  /** A field without whose column nobody can say. */
  readonly needs?: string;
  /** By whose rules. */
  readonly clauses: RegistrationClauses;
  isMissing(record: T): boolean;
}

/** Rules 85/2018 art. 3, the elements of `mappe` and `saksmappe` in Noark 5, annex 6 of the Danish order: cases. */
export const CASE_REGISTRATIONS: readonly Registration<CaseFile>[] = [
  {
    slug: "case-number-missing",
    fields: ["id"],
    clauses: { IS: IS("3. gr. 3. tölul."), NO: NO("M003 mappeID"), DK: DK("bilag 6, figur 6.6") },
    isMissing: ({ id }) => id === "",
  },
  {
    slug: "case-title-missing",
    fields: ["title"],
    clauses: { IS: IS("3. gr. 5. tölul."), NO: NO("M020 tittel"), DK: DK("bilag 6, figur 6.6") },
    isMissing: ({ title }) => title === undefined,
  },
  {
    slug: "case-created-missing",
    fields: ["createdAt"],
    clauses: { IS: IS("3. gr. 1. tölul."), NO: NO("M600 opprettetDato") },
    isMissing: ({ createdAt }) => createdAt === undefined,
  },
  {
    slug: "case-class-missing",
    fields: ["classCode"],
    clauses: { IS: IS("3. gr. 2. tölul.") },
    isMissing: ({ classCode }) => classCode === undefined,
  },
  {
    slug: "case-created-by-missing",
    fields: ["createdBy"],
    clauses: { NO: NO("M601 opprettetAv") },
    isMissing: ({ createdBy }) => createdBy === undefined,
  },
  {
    slug: "case-unit-missing",
    fields: ["unit"],
    clauses: { NO: NO("M305 administrativEnhet") },
    isMissing: ({ unit }) => unit === undefined,
  },
  {
    slug: "case-responsible-missing",
    fields: ["responsible"],
    clauses: { NO: NO("M306 saksansvarlig") },
    isMissing: ({ responsible }) => responsible === undefined,
  },
  {
    slug: "case-status-missing",
    fields: ["status"],
    clauses: { NO: NO("M052 saksstatus") },
    isMissing: ({ status }) => status === undefined,
  },
  {
    slug: "case-closed-missing",
    fields: ["closedAt"],
    clauses: { NO: NO("M602 avsluttetDato") },
    isMissing: ({ closedAt }) => closedAt === undefined,
  },
  {
    slug: "case-closed-by-missing",
    fields: ["closedBy"],
    clauses: { NO: NO("M603 avsluttetAv") },
    isMissing: ({ closedBy }) => closedBy === undefined,
  },
];

/** Rules 85/2018 art. 4, `journalpost` in Noark 5, annex 6 of the Danish order: documents. */
export const DOCUMENT_REGISTRATIONS: readonly Registration<Document>[] = [
  {
    slug: "document-number-missing",
    fields: ["id"],
    clauses: { IS: IS("4. gr."), NO: NO("M001 systemID"), DK: DK("bilag 6, figur 6.5") },
    isMissing: ({ id }) => id === "",
  },
  {
    slug: "document-case-missing",
    fields: ["caseId"],
    clauses: { IS: IS("2. gr."), NO: NO("registrering i mappe"), DK: DK("bilag 6, figur 6.6") },
    isMissing: ({ caseId }) => caseId === undefined,
  },
  {
    slug: "document-title-missing",
    fields: ["title"],
    clauses: { IS: IS("4. gr."), NO: NO("M020 tittel"), DK: DK("bilag 6, figur 6.6") },
    isMissing: ({ title }) => title === undefined,
  },
  {
    slug: "document-date-missing",
    fields: ["documentDate"],
    clauses: { IS: IS("4. gr. 2. tölul."), DK: DK("bilag 6, figur 6.6") },
    isMissing: ({ documentDate }) => documentDate === undefined,
  },
  {
    slug: "document-received-missing",
    fields: ["receivedAt"],
    needs: "direction",
    clauses: { IS: IS("4. gr. 1. tölul.") },
    isMissing: ({ direction, receivedAt }) => direction === "incoming" && receivedAt === undefined,
  },
  {
    slug: "document-class-missing",
    // A document has the class of its case: what its case lacks is told of the case.
    fields: ["classCode", "caseId"],
    clauses: { IS: IS("4. gr. 3. tölul.") },
    isMissing: ({ classCode, caseId }) => classCode === undefined && caseId === undefined,
  },
  {
    slug: "document-correspondent-missing",
    fields: ["senders", "recipients"],
    clauses: { IS: IS("4. gr. 4. tölul."), DK: DK("bilag 6, figur 6.6") },
    isMissing: ({ direction, senders, recipients }) => {
      if (direction === "internal") return false;
      if (direction === "incoming") return senders === undefined;
      return direction === "outgoing" ? recipients === undefined : senders === undefined && recipients === undefined;
    },
  },
  {
    slug: "document-type-missing",
    fields: ["documentType", "direction"],
    clauses: { NO: NO("M082 journalposttype") },
    isMissing: ({ documentType, direction }) => documentType === undefined && direction === undefined,
  },
  {
    slug: "document-status-missing",
    fields: ["status"],
    clauses: { NO: NO("M053 journalstatus") },
    isMissing: ({ status }) => status === undefined,
  },
  {
    slug: "document-registered-missing",
    fields: ["registeredAt"],
    clauses: { NO: NO("M101 journaldato") },
    isMissing: ({ registeredAt }) => registeredAt === undefined,
  },
  {
    slug: "document-registered-by-missing",
    fields: ["registeredBy"],
    clauses: { NO: NO("M601 opprettetAv") },
    isMissing: ({ registeredBy }) => registeredBy === undefined,
  },
  {
    slug: "document-sequence-missing",
    fields: ["sequenceNumber"],
    clauses: { NO: NO("M014 journalsekvensnummer") },
    isMissing: ({ sequenceNumber }) => sequenceNumber === undefined,
  },
  {
    slug: "document-archived-missing",
    fields: ["archivedAt"],
    clauses: { NO: NO("M604 arkivertDato") },
    isMissing: ({ archivedAt }) => archivedAt === undefined,
  },
  {
    slug: "document-archived-by-missing",
    fields: ["archivedBy"],
    clauses: { NO: NO("M605 arkivertAv") },
    isMissing: ({ archivedBy }) => archivedBy === undefined,
  },
];

/** Fields that are asked for over two tables: the clause only. */
const JOINED: Readonly<Partial<Record<RecordRuleSlug, RegistrationClauses>>> = {
  "case-party-missing": { IS: IS("3. gr. 4. tölul.") },
};

/** By which clauses a rule on registration is asked for; `undefined` for a rule that is for all. */
export function registrationClauses(slug: RecordRuleSlug): RegistrationClauses | undefined {
  const registration = [...CASE_REGISTRATIONS, ...DOCUMENT_REGISTRATIONS].find((each) => each.slug === slug);
  return registration?.clauses ?? JOINED[slug];
}
