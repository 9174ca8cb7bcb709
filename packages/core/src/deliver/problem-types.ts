/** Every problem that a receiver answers with, and its status. The type's address is `PROBLEM_BASE` and the id. */
export const PROBLEM_STATUS = {
  "malformed-request": 400,
  "bad-metadata": 400,
  "no-credentials": 401,
  "not-allowed": 403,
  "not-found": 404,
  "method-not-allowed": 405,
  "offset-mismatch": 409,
  "state-conflict": 409,
  "duplicate-package": 409,
  "idempotency-key-reused": 409,
  "upload-gone": 410,
  "revision-mismatch": 412,
  "tus-version": 412,
  "too-large": 413,
  "media-type": 415,
  "announcement-refused": 422,
  "event-refused": 422,
  "upload-busy": 423,
  "revision-required": 428,
  "too-many-requests": 429,
  "checksum-mismatch": 460,
  internal: 500,
  unavailable: 503,
  "no-space": 507,
} as const;

export type ProblemId = keyof typeof PROBLEM_STATUS;

export const PROBLEM_IDS: readonly ProblemId[] = Object.keys(PROBLEM_STATUS).filter(isProblemId);

/** Each type's address leads to its page in the documentation. The addresses never change. */
export const PROBLEM_BASE = "https://rafskil.is/problems/";

export function isProblemId(text: string): text is ProblemId {
  return Object.hasOwn(PROBLEM_STATUS, text);
}

/** One reason among several, with the place in the request: why an announcement was refused, which member is malformed. */
export interface ProblemFault {
  /** A slug, such as `format-not-accepted`; those of an announcement are `ANNOUNCEMENT_FAULTS`. */
  readonly fault: string;
  /** JSON Pointer into the request's body. */
  readonly pointer?: string;
  readonly detail: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** Why an announcement is refused before a byte is sent. */
export const ANNOUNCEMENT_FAULTS = [
  "agreement-closed",
  "format-not-accepted",
  "series-not-in-agreement",
  "period-outside-agreement",
  "period-missing",
  "volume-exceeded",
  "blob-too-large",
  "too-many-blobs",
  "deliveries-exceeded",
  "path-unsafe",
  "path-twice",
  "name-twice",
  "previous-unknown",
  "previous-not-mendable",
  "step-missing",
  "signature-missing",
] as const;
export type AnnouncementFault = (typeof ANNOUNCEMENT_FAULTS)[number];

/** A problem (RFC 9457). `title` and `detail` are in the language that was asked for. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** The request, so that the archive finds it in its logs. */
  readonly instance?: string;
  readonly faults?: readonly ProblemFault[];
  /** `offset-mismatch`: where the upload stands. */
  readonly expectedOffset?: number;
  /** `no-space`: bytes asked for, and bytes there are. */
  readonly needed?: number;
  readonly free?: number;
  /** `state-conflict`: where the delivery stands. */
  readonly state?: string;
  /** `duplicate-package`: the delivery by which it came already. */
  readonly delivery?: string;
}

/** The id of a problem's type, or `undefined` for a type that is not ours. */
export function problemIdOf(problem: { readonly type: string }): ProblemId | undefined {
  const id = problem.type.startsWith(PROBLEM_BASE) ? problem.type.slice(PROBLEM_BASE.length) : "";
  return isProblemId(id) ? id : undefined;
}
