import type { Agent } from "../model/agent.ts";
import type { DeliveryAction, DeliveryState, ReceiptKind } from "../model/delivery-state.ts";
import type { FindingCounts, Verdict } from "../model/report.ts";

/**
 * What both ends say to each other over HTTP, as JSON. Bytes go by tus 1.0; the life of a delivery is
 * `model/delivery-state.ts`; what goes wrong is a problem (`problem-types.ts`). Times are UTC in ISO 8601, sizes are bytes,
 * digests are SHA-256 in lower-case hexadecimal.
 */
export const PROTOCOL_VERSION = "1";

/** Bytes of a leaf: of each such piece of a blob the receiver keeps a digest, so that a bad piece is found and sent alone. */
export const LEAF_BYTES: number = 64 * 2 ** 20;

/** Where a receiver says what it is: everything else is found from there. */
export const SERVICE_DOCUMENT_PATH = "/.well-known/records-receiver";

export const JSON_MEDIA_TYPE = "application/json";
export const PROBLEM_MEDIA_TYPE = "application/problem+json";
export const RECEIPT_MEDIA_TYPE = "application/jose";
export const TUS_VERSION = "1.0.0";
export const TUS_MEDIA_TYPE = "application/offset+octet-stream";

/** Names of headers, as Node gives them: in lower case. */
export const HEADERS = {
  idempotencyKey: "idempotency-key",
  tusResumable: "tus-resumable",
  tusVersion: "tus-version",
  tusExtension: "tus-extension",
  tusMaxSize: "tus-max-size",
  tusChecksumAlgorithm: "tus-checksum-algorithm",
  uploadOffset: "upload-offset",
  uploadLength: "upload-length",
  uploadMetadata: "upload-metadata",
  uploadChecksum: "upload-checksum",
  uploadExpires: "upload-expires",
} as const;

/** One run of bytes with its digest: a file of a package, or a whole archive file. */
export interface AnnouncedBlob {
  /** Within the package; for a package that is one archive file, that file's name. Always a safe relative path. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * The sender's signature over a package, as `signPackage` makes it: a JWS, compact or flattened with a time stamp; or
 * detached CMS in base64 of its DER, with the statement that it is over.
 */
export type AnnouncedSignature = string | { readonly cms: string; readonly statement: string };

export interface AnnouncedPackage {
  /** Once in a delivery. */
  readonly name: string;
  /** `archive`: one zip or tar, which is its only blob. `folder`: each file is a blob. */
  readonly form: "archive" | "folder";
  readonly format: string;
  readonly profile?: string;
  /** Digest of the whole inventory (`digestOfInventory`), and how many files it counts. */
  readonly inventoryDigest?: string;
  readonly files?: number;
  /** An agreement may demand it. It is verified when the package has arrived. */
  readonly signature?: AnnouncedSignature;
  readonly blobs: readonly AnnouncedBlob[];
}

/** Both ends are days (`2018-01-01`), and belong to the period. */
export interface RecordsPeriod {
  readonly from: string;
  readonly to: string;
}

/** What a sender says before any byte: `POST /v1/deliveries` with an `Idempotency-Key`. */
export interface Announcement {
  readonly agreement: string;
  readonly series?: string;
  readonly period?: RecordsPeriod;
  /** Which system the records come from: its id in the register of the action plan. */
  readonly system?: string;
  readonly contact?: { readonly name: string; readonly email?: string };
  /** The delivery that this one mends: blobs that it already has are not sent again. */
  readonly previous?: string;
  readonly packages: readonly AnnouncedPackage[];
}

/**
 * `waiting`: nothing has come. `uploading`: something has. `complete`: all bytes are durable. `verified`: their digest is
 * the announced one. `corrupt`: it is not, and some of it must be sent again.
 */
export const BLOB_STATES = ["waiting", "uploading", "complete", "verified", "corrupt"] as const;
export type BlobState = (typeof BLOB_STATES)[number];

/** `GET /v1/deliveries/{id}/blobs`, a page at a time. */
export interface BlobResource extends AnnouncedBlob {
  readonly id: string;
  readonly package: string;
  /** So many of its bytes are durable. */
  readonly offset: number;
  readonly state: BlobState;
  /** Where to send the bytes; absent before creation, and where none are awaited. */
  readonly upload?: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Ask for the next page with this; absent on the last. */
  readonly next?: string;
}

/** What must be mended in a delivery that was returned. */
export interface ReturnItem {
  readonly text: string;
  readonly rule?: string;
  readonly package?: string;
  readonly path?: string;
}

export interface DeliveryPackage extends Omit<AnnouncedPackage, "blobs" | "signature"> {
  /** Whether the sender's signature came with it; what the check found of it is among the findings. */
  readonly isSigned?: boolean;
  readonly blobs: number;
  readonly bytes: number;
  readonly verdict?: Verdict;
  readonly counts?: FindingCounts;
}

export interface ReceiptLink {
  readonly kind: ReceiptKind;
  readonly sequence: number;
  readonly issuedAt: string;
  readonly url: string;
}

/** `GET /v1/deliveries/{id}`; its ETag is `"<revision>"`, which `If-Match` takes. */
export interface DeliveryResource {
  readonly id: string;
  readonly revision: number;
  readonly state: DeliveryState;
  readonly agreement: string;
  readonly organisation: Agent & { readonly id: string };
  readonly series?: string;
  readonly period?: RecordsPeriod;
  readonly system?: string;
  readonly announcedAt: string;
  readonly changedAt: string;
  /** When it expires if nothing more comes; while it is open only. */
  readonly deadline?: string;
  readonly previous?: string;
  /** The delivery that mends this one. */
  readonly mendedBy?: string;
  readonly packages: readonly DeliveryPackage[];
  readonly blobs: { readonly total: number; readonly complete: number; readonly corrupt: number };
  readonly bytes: { readonly total: number; readonly received: number };
  /** What the caller may do with it now. */
  readonly actions: readonly DeliveryAction[];
  /** Why it was returned, rejected or withdrawn, or why it is stuck. */
  readonly reason?: string;
  readonly returned?: readonly ReturnItem[];
  readonly receipts: readonly ReceiptLink[];
}

/** `POST /v1/deliveries/{id}/decision`, with `If-Match`. */
export type Decision =
  | { readonly decision: "accept"; readonly reason?: string }
  | {
      readonly decision: "return";
      readonly reason: string;
      readonly deadline: string;
      readonly items: readonly ReturnItem[];
    }
  | { readonly decision: "reject"; readonly reason: string };

export interface Withdrawal {
  readonly reason?: string;
}

/** `GET /v1/uploads/{id}/checkpoints`: what the receiver has, piece by piece, so that the sender finds what differs. */
export interface UploadCheckpoints {
  readonly leafBytes: number;
  readonly offset: number;
  /** The digest of each whole leaf below `offset`, and of the last one where the blob is complete. */
  readonly leaves: readonly string[];
  /** Leaves whose bytes at rest are no longer what they were: only these are awaited. */
  readonly damaged: readonly number[];
}

/** `GET /.well-known/records-receiver`. Addresses are absolute. */
export interface ServiceDocument {
  readonly protocol: string;
  readonly software: { readonly name: string; readonly version: string };
  readonly archive: Agent;
  readonly languages: readonly string[];
  readonly formats: readonly { readonly id: string; readonly profiles: readonly string[] }[];
  readonly limits: {
    readonly blobBytes: number;
    readonly deliveryBytes: number;
    readonly deliveryBlobs: number;
    readonly announcementBytes: number;
    readonly parallelUploads: number;
    readonly leafBytes: number;
    /** A request that brings fewer bytes a second is cut off. */
    readonly minimumBytesPerSecond: number;
  };
  readonly tus: { readonly version: string; readonly extensions: readonly string[] };
  /** The log's name, and its key in the form of signed notes. */
  readonly log: { readonly origin: string; readonly key: string };
  readonly links: {
    readonly deliveries: string;
    readonly uploads: string;
    readonly agreements: string;
    readonly keys: string;
    readonly openapi: string;
    readonly checkpoint: string;
    readonly problems: string;
  };
}
