import type { RecordExtension, RowOrigin } from "./record-parts.ts";

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
  readonly email?: string;
  readonly extension?: RecordExtension;
}
