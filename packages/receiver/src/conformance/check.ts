import type { Session } from "./session.ts";
import type { CheckId } from "./texts.ts";

/** One rule of the protocol, tried on a receiver. What it asks for is the text `conformance/<id>`. */
export interface ConformanceCheck {
  readonly id: CheckId;
  /** Throws `Deviation` where the receiver does otherwise, and `NotRunError` where it cannot be tried. */
  run(session: Session): Promise<void>;
}

/** The receiver does otherwise than the protocol says. Both are words of the protocol: `status 460`, `upload-offset: 7`. */
export class Deviation extends Error {
  readonly expected: string;
  readonly found: string;
  constructor(expected: string, found: string) {
    super(`${expected} was expected, and ${found} was found.`);
    this.name = "Deviation";
    this.expected = expected;
    this.found = found;
  }
}

/** A check that needs what an earlier one should have brought about. */
export class NotRunError extends Error {
  readonly needs: CheckId;
  constructor(needs: CheckId) {
    super(`Needs ${needs}.`);
    this.name = "NotRunError";
    this.needs = needs;
  }
}

/** Throws `Deviation` unless the two are one. */
export function expectSame(what: string, found: unknown, expected: unknown): void {
  if (found !== expected) throw new Deviation(`${what} ${String(expected)}`, `${what} ${String(found)}`);
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export function expectStatus(answer: Answer, ...statuses: readonly number[]): void {
  if (!statuses.includes(answer.status)) throw new Deviation(`status ${statuses.join("/")}`, `status ${answer.status}`);
}

/** A refusal of any kind: what exactly is refused with which status is not always told by the protocol. */
export function expectRefusal(answer: Answer): void {
  if (answer.status < 400 || answer.status > 499) throw new Deviation("status 4xx", `status ${answer.status}`);
}

export function expectHeader(answer: Answer, name: string, value: string | RegExp): void {
  const found = answer.headers.get(name);
  const isRight = typeof value === "string" ? found === value : value.test(found ?? "");
  if (!isRight) throw new Deviation(`${name}: ${String(value)}`, `${name}: ${found ?? "–"}`);
}

/** The members of a JSON object; a text that is none deviates. */
export function membersOf({ text }: Pick<Answer, "text">): ReadonlyMap<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Deviation("JSON", JSON.stringify(text.slice(0, 60)));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Deviation("{…}", text.slice(0, 60));
  return new Map(Object.entries(value));
}
