import type { Disposal, RecordAction, RecordDate, RecordExtension, Restriction, RowOrigin } from "./record-parts.ts";

/** A case: mál, saksmappe, sag; ERMS aggregation of type `caseFile`. */
export interface CaseFile {
  readonly origin: RowOrigin;
  /** Unique in the transfer: málsnúmer, mappeID, sagsnummer. */
  readonly id: string;
  readonly title?: string;
  /** A title that may be shown where `title` may not (offentligTittel). */
  readonly publicTitle?: string;
  readonly description?: string;
  /** `code` of a `ClassificationClass`. */
  readonly classCode?: string;
  readonly parentId?: string;
  readonly createdAt?: RecordDate;
  readonly createdBy?: string;
  readonly closedAt?: RecordDate;
  readonly closedBy?: string;
  /** As the system says it (`lokað`, `Avsluttet`, `afsluttet`). */
  readonly status?: string;
  readonly isClosed?: boolean;
  readonly unit?: string;
  readonly responsible?: string;
  readonly keywords?: readonly string[];
  readonly restrictions?: readonly Restriction[];
  /** The words of the system on access, when they are not a restriction with a rule. */
  readonly access?: string;
  readonly disposal?: Disposal;
  readonly actions?: readonly RecordAction[];
  readonly notes?: readonly string[];
  readonly extension?: RecordExtension;
}
