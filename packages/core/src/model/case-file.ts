import type { RecordDate } from "./record-parts.ts";
import type { RegisteredRecord } from "./registered-record.ts";

/** A case: mál, saksmappe, sag; ERMS aggregation of type `caseFile`. Its `id`: málsnúmer, mappeID, sagsnummer. */
export interface CaseFile extends RegisteredRecord {
  readonly parentId?: string;
  readonly createdAt?: RecordDate;
  readonly createdBy?: string;
  readonly closedAt?: RecordDate;
  readonly closedBy?: string;
  readonly isClosed?: boolean;
}
