import type { Disposal, RecordAction, RecordDate, RecordExtension, Restriction, RowOrigin } from "./record-parts.ts";

/** Which way a document went. */
export type DocumentDirection = "incoming" | "outgoing" | "internal";

/** A registered document: málsgagn, journalpost with its dokumentbeskrivelse, dokument; ERMS record. */
export interface Document {
  readonly origin: RowOrigin;
  /** Unique in the transfer: málsgagnsnúmer, registreringsID, dokumentnummer. */
  readonly id: string;
  readonly caseId?: string;
  readonly title?: string;
  readonly publicTitle?: string;
  readonly description?: string;
  /** As the system says it: `innsent bréf`, `Inngående dokument`. */
  readonly documentType?: string;
  readonly direction?: DocumentDirection;
  /** The date on the document. */
  readonly documentDate?: RecordDate;
  readonly receivedAt?: RecordDate;
  readonly sentAt?: RecordDate;
  readonly registeredAt?: RecordDate;
  readonly registeredBy?: string;
  readonly classCode?: string;
  readonly senders?: readonly string[];
  readonly recipients?: readonly string[];
  readonly sequenceNumber?: number;
  readonly status?: string;
  readonly author?: string;
  readonly responsible?: string;
  readonly unit?: string;
  readonly restrictions?: readonly Restriction[];
  readonly access?: string;
  readonly disposal?: Disposal;
  readonly actions?: readonly RecordAction[];
  readonly notes?: readonly string[];
  readonly extension?: RecordExtension;
}
