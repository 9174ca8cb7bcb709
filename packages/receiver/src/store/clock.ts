/**
 * What time it is. Two questions, two answers: a wall clock may be set, and then leases and timeouts must not jump.
 */
export interface Clock {
  /** The time that people are told: receipts, deadlines, the log. It may go backwards. */
  now(): Date;
  /**
   * Milliseconds since 1970 as they were when the process began, and steady from there: never backwards, never a jump.
   * Leases and timeouts are by this. It is not to be told to anyone.
   */
  steadyMs(): number;
}

/** The machine's clock. */
export function systemClock(): Clock {
  const beganAt = Date.now() - performance.now();
  return { now: () => new Date(), steadyMs: () => Math.floor(beganAt + performance.now()) };
}
