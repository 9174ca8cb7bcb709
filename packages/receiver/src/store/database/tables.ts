import type { BlobState, DeliveryState, ReceiptKind, Severity, Verdict } from "@rafskil/core";
import type { Generated } from "kysely";
import type { JobKind, JobLane } from "../job-queue.ts";
import type { EventReceiptTable, RegisterEventTable, RegisteredSystemTable, RegisterTable } from "./register-tables.ts";

/**
 * What the database holds, in words that SQLite and PostgreSQL mean alike: texts and whole numbers. Times that people are
 * told are ISO 8601 in UTC (`…_at`), those of leases milliseconds of the steady clock (`…_ms`). JSON is text.
 */
export interface Tables {
  readonly organisation: OrganisationTable;
  readonly access_token: AccessTokenTable;
  readonly agreement: AgreementTable;
  readonly delivery: DeliveryTable;
  readonly package: PackageTable;
  readonly blob: BlobTable;
  readonly blob_leaf: BlobLeafTable;
  readonly receipt: ReceiptTable;
  readonly log_hash: LogHashTable;
  readonly log_entry: LogEntryTable;
  readonly outbox: OutboxTable;
  readonly job: JobTable;
  readonly answered_request: AnsweredRequestTable;
  readonly finding: FindingTable;
  readonly decision: DecisionTable;
  readonly register: RegisterTable;
  readonly registered_system: RegisteredSystemTable;
  readonly register_event: RegisterEventTable;
  readonly event_receipt: EventReceiptTable;
}

/** Who delivers: a municipality, an institution. Everything that is theirs carries its id. */
export interface OrganisationTable {
  readonly id: string;
  readonly name: string;
  readonly identifier: string | null;
  /** Most bytes that may wait in quarantine for it at once; null: no bound but the disk. */
  readonly quota_bytes: number | null;
  readonly created_at: string;
}

/** Only the digest is kept: who reads the database cannot sign in with it. */
export interface AccessTokenTable {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  /** Null for the archive's own people, who see every organisation. */
  readonly organisation: string | null;
  /** JSON: a list of roles. */
  readonly roles: string;
  /** JSON: a list of agreements; null for all of the organisation's. */
  readonly agreements: string | null;
  readonly created_at: string;
  readonly expires_at: string;
  readonly revoked_at: string | null;
}

/** Every version stays; the newest holds for what is announced now. */
export interface AgreementTable {
  readonly id: string;
  readonly version: number;
  readonly organisation: string;
  /** JSON by `agreements/agreement-schema.ts`. */
  readonly document: string;
  readonly created_at: string;
}

export interface DeliveryTable {
  readonly id: string;
  readonly organisation: string;
  readonly agreement: string;
  readonly agreement_version: number;
  readonly state: DeliveryState;
  readonly revision: number;
  readonly lane: JobLane;
  readonly series: string | null;
  readonly period_from: string | null;
  readonly period_to: string | null;
  readonly system: string | null;
  readonly contact: string | null;
  readonly previous: string | null;
  readonly mended_by: string | null;
  readonly announced_by: string;
  readonly announced_at: string;
  readonly changed_at: string;
  readonly deadline_at: string | null;
  readonly total_bytes: number;
  readonly total_blobs: number;
  /** Bytes of the quarantine that are kept free for it. */
  readonly reserved_bytes: number;
  readonly reason: string | null;
  /** JSON: what to mend, in a delivery that was returned. */
  readonly returned: string | null;
  readonly returns: number;
}

export interface PackageTable {
  readonly id: string;
  readonly delivery: string;
  readonly position: number;
  readonly name: string;
  readonly form: "archive" | "folder";
  readonly format: string;
  readonly profile: string | null;
  /** As it was announced. */
  readonly inventory_digest: string | null;
  /** JSON: the sender's signature, as it was announced. */
  readonly signature: string | null;
  readonly announced_files: number | null;
  readonly blobs: number;
  readonly bytes: number;
  /** What the checks gave, once they did. */
  readonly verdict: Verdict | null;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly found_files: number | null;
  readonly found_bytes: number | null;
  readonly found_inventory_digest: string | null;
  readonly rules_digest: string | null;
  /** JSON: the object in the archive, once it is preserved. */
  readonly preserved: string | null;
}

export interface BlobTable {
  readonly id: string;
  readonly delivery: string;
  readonly package: string;
  readonly position: number;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** So many bytes are durable: the only offset that is ever told. */
  readonly acknowledged: number;
  readonly state: BlobState;
  /** Where the bytes lie: null before creation and after they were removed. Blobs of a resubmission share it. */
  readonly stored_as: string | null;
  /** Grows with each upload request that takes hold of it: the fencing token. */
  readonly holder: number;
  readonly last_byte_at: string | null;
}

export interface BlobLeafTable {
  readonly blob: string;
  readonly leaf: number;
  readonly sha256: string;
  /** 1 for a leaf whose bytes at rest are no longer what they were. */
  readonly damaged: number;
}

export interface ReceiptTable {
  readonly delivery: string;
  readonly kind: ReceiptKind;
  readonly sequence: number;
  readonly jws: string;
  readonly digest: string;
  readonly log_index: number;
  readonly issued_at: string;
}

/** The hashes of the log's tree, in the order in which they came to be. */
export interface LogHashTable {
  readonly place: number;
  readonly hash: Uint8Array;
}

/** The log's leaves, byte for byte as they were hashed. */
export interface LogEntryTable {
  readonly log_index: number;
  readonly kind: string;
  readonly delivery: string | null;
  readonly at: string;
  readonly entry: string;
}

/**
 * What others are to be told, written with what they are told of: they fetch it (`events/`). `sent_at` is for those who will
 * have it sent.
 */
export interface OutboxTable {
  readonly id: Generated<number>;
  readonly kind: string;
  readonly delivery: string;
  readonly organisation: string;
  readonly at: string;
  readonly payload: string;
  readonly sent_at: string | null;
}

export interface JobTable {
  readonly id: Generated<number>;
  readonly kind: JobKind;
  readonly subject: string;
  readonly lane: JobLane;
  readonly owner: string;
  readonly state: "waiting" | "claimed" | "done" | "buried";
  readonly due_ms: number;
  readonly lease_ms: number;
  readonly token: number;
  readonly attempt: number;
  readonly error: string | null;
}

/** The answer to a request that carried an `Idempotency-Key`. */
export interface AnsweredRequestTable {
  readonly key: string;
  readonly caller: string;
  readonly request_sha256: string;
  readonly delivery: string;
  readonly at: string;
}

export const DISPOSITIONS = ["open", "mended", "explained"] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

export interface FindingTable {
  readonly package: string;
  readonly position: number;
  readonly delivery: string;
  readonly rule: string;
  readonly severity: Severity;
  /** JSON: the finding as the report has it. */
  readonly finding: string;
  /** `mended` in a resubmission, or authentic and `explained`. */
  readonly disposition: Disposition;
  readonly disposed_by: string | null;
  readonly disposed_at: string | null;
  readonly disposed_why: string | null;
}

/** Who decided what, and why: a receipt says nothing of persons. */
export interface DecisionTable {
  readonly id: Generated<number>;
  readonly delivery: string;
  readonly decision: "accept" | "return" | "reject";
  readonly by: string;
  readonly at: string;
  readonly document: string;
}
