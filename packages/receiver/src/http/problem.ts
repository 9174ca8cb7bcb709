import {
  PROBLEM_BASE,
  PROBLEM_STATUS,
  type Problem,
  type ProblemFault,
  type ProblemId,
  type Translate,
} from "@rafskil/core";

/** What members of its own a problem may carry. */
export interface ProblemFacts {
  readonly faults?: readonly ProblemFault[];
  readonly expectedOffset?: number;
  readonly needed?: number;
  readonly free?: number;
  readonly state?: string;
  readonly action?: string;
  readonly delivery?: string;
  /** Seconds, as `Retry-After`. */
  readonly retryAfter?: number;
  /** In English, and safe to be told: for what no catalogue can know. */
  readonly detail?: string;
}

/** A request that is answered with a problem (RFC 9457). Thrown anywhere below a handler. */
export class ProblemError extends Error {
  readonly id: ProblemId;
  readonly facts: ProblemFacts;
  constructor(id: ProblemId, facts: ProblemFacts, cause?: unknown) {
    super(id, cause === undefined ? undefined : { cause });
    this.name = "ProblemError";
    this.id = id;
    this.facts = facts;
  }
}

export function problem(id: ProblemId, facts: ProblemFacts = {}): ProblemError {
  return new ProblemError(id, facts);
}

/** The body of the answer. Nothing of the inside is in it: `instance` is what the logs know the request by. */
export function problemBody(
  { id, facts }: ProblemError,
  { translate, instance }: { readonly translate: Translate; readonly instance: string },
): Problem {
  const { retryAfter: _, action: __, detail, ...members } = facts;
  const said = { state: facts.state ?? "", needed: facts.needed ?? 0, free: facts.free ?? 0 };
  return {
    type: `${PROBLEM_BASE}${id}`,
    title: translate(`problem/${id}`),
    status: PROBLEM_STATUS[id],
    detail: detail ?? translate(`problem/${id}/do`, said),
    instance,
    ...members,
  };
}
