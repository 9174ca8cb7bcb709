import type { RecordDate } from "./record-parts.ts";
import type { RegisteredRecord } from "./registered-record.ts";

/** Which way a document went. */
export type DocumentDirection = "incoming" | "outgoing" | "internal";

/**
 * A registered document: málsgagn, journalpost with its dokumentbeskrivelse, dokument; ERMS record. Its `id`:
 * málsgagnsnúmer, registreringsID, dokumentnummer.
 */
export interface Document extends RegisteredRecord {
  readonly caseId?: string;
  /** As the system says it: `innsent bréf`, `Inngående dokument`. */
  readonly documentType?: string;
  readonly direction?: DocumentDirection;
  /** The date on the document. */
  readonly documentDate?: RecordDate;
  readonly receivedAt?: RecordDate;
  readonly sentAt?: RecordDate;
  readonly registeredAt?: RecordDate;
  readonly registeredBy?: string;
  /** When the system closed it for changes (M604 arkivertDato, ERMS date `archived`). */
  readonly archivedAt?: RecordDate;
  readonly archivedBy?: string;
  readonly senders?: readonly string[];
  readonly recipients?: readonly string[];
  readonly sequenceNumber?: number;
  readonly author?: string;
}
