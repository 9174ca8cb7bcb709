import {
  type AnnouncementFault,
  type Language,
  PROBLEM_BASE,
  PROBLEM_STATUS,
  type Problem,
  type ProblemFault,
  type ProblemId,
  type Translate,
} from "@rafskil/core";
import type { ReceiverTextKey } from "../messages/catalogue.ts";

type Facts = Readonly<Record<string, string | number>>;

/** A fault whose sentence is a text of ours: `fault/<fault>`. */
export interface KnownFault {
  readonly fault: AnnouncementFault | "blob-missing" | "blob-corrupt";
  readonly pointer?: string;
  /** For programs, and filled into the sentence. */
  readonly facts?: Facts;
  /** For the sentence alone; a function where it depends on the language. */
  readonly said?: Facts | ((language: Language) => Facts);
}

/** What members of its own a problem may carry. */
export interface ProblemFacts {
  readonly faults?: readonly (ProblemFault | KnownFault)[];
  readonly expectedOffset?: number;
  readonly needed?: number;
  readonly free?: number;
  readonly state?: string;
  readonly action?: string;
  readonly delivery?: string;
  /** Seconds, as `Retry-After`. */
  readonly retryAfter?: number;
  /** What is wrong here, where that says more than the text of the type; safe to be told. */
  readonly detail?: Extract<ReceiverTextKey, `detail/${string}`>;
  /** What is filled into it. */
  readonly said?: Facts;
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

/** How a problem is told. */
export interface Telling {
  /** Of the protocol's problems and of the receiver's own texts. */
  readonly translate: Translate;
  readonly language: Language;
  /** The request, as the logs know it. */
  readonly instance: string;
}

/** The body of the answer. Nothing of the inside is in it: `instance` is what the logs know the request by. */
export function problemBody({ id, facts }: ProblemError, { translate, language, instance }: Telling): Problem {
  const { retryAfter: _, action: __, detail, said = {}, faults, ...members } = facts;
  const known = { state: facts.state ?? "", needed: facts.needed ?? 0, free: facts.free ?? 0 };
  return {
    type: `${PROBLEM_BASE}${id}`,
    title: translate(`problem/${id}`),
    status: PROBLEM_STATUS[id],
    detail: detail === undefined ? translate(`problem/${id}/do`, known) : translate(detail, said),
    instance,
    ...members,
    ...(faults === undefined ? {} : { faults: faults.map((fault) => tellFault(fault, { translate, language })) }),
  };
}

function tellFault(
  fault: ProblemFault | KnownFault,
  { translate, language }: Pick<Telling, "translate" | "language">,
): ProblemFault {
  if ("detail" in fault) return fault;
  const { said = {}, ...told } = fault;
  const filled = typeof said === "function" ? said(language) : said;
  return { ...told, detail: translate(`fault/${fault.fault}`, { ...fault.facts, ...filled }) };
}
