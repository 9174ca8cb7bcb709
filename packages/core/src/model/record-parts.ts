/** A day or a moment as the source wrote it: `YYYY-MM-DD`, or with a time and offset by ISO 8601. Parsed at the door. */
export type RecordDate = string;

/** Why, how long and by which rule somebody may not see a record (skjerming, aðgangstakmörkun, ERMS `restriction`). */
export interface Restriction {
  readonly kind: "confidential" | "personal-data" | "integrity" | "other";
  /** The law or rule, such as `upplýsingalög nr. 140/2012, 9. gr.`. */
  readonly regulation: string;
  readonly explanation?: string;
  readonly until?: RecordDate;
}

/** What is to become of a record in the end (grisjun, kassasjon, ERMS `disposal`). */
export interface Disposal {
  readonly action: "keep" | "destroy" | "review";
  readonly mandate?: string;
  readonly retentionYears?: number;
  readonly dueAt?: RecordDate;
}

/** Something that was done or decided (ERMS `action`; a decision of the council, a write-off of a journal entry). */
export interface RecordAction {
  readonly text: string;
  readonly kind?: string;
  readonly at?: RecordDate;
  readonly by?: string;
}

/** That a record was signed electronically, and what was found when it was looked at (elektroniskSignatur, ERMS `eSignature`). */
export interface ElectronicSignature {
  /** Its level or kind, as the system says it (M507). */
  readonly level?: string;
  /** Whether and how it was verified, as the system says it (M508). */
  readonly verification?: string;
  readonly verifiedAt?: RecordDate;
  readonly verifiedBy?: string;
}

/** Where a row came from, for findings: lines count from 1, the header's line among them. */
export interface RowOrigin {
  readonly table: string;
  readonly line: number;
}
