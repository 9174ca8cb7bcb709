import type { RecordExtension } from "./record-extension.ts";
import type { RowOrigin } from "./record-parts.ts";

/** Somebody whom a case or a document concerns: málsaðili, sakspart, korrespondansepart, part. */
export interface Party {
  readonly origin: RowOrigin;
  readonly id?: string;
  readonly name?: string;
  /** Kennitala, fødselsnummer, organisasjonsnummer, CPR or CVR, without blanks and hyphens. */
  readonly identifier?: string;
  readonly role?: string;
  readonly caseId?: string;
  readonly documentId?: string;
  readonly address?: string;
  readonly postalCode?: string;
  readonly postalCity?: string;
  readonly country?: string;
  readonly email?: string;
  readonly telephone?: string;
  /** Whom to ask at a body (M412 kontaktperson, ERMS agent `contact_person`). */
  readonly contactPerson?: string;
  readonly extension?: RecordExtension;
}
