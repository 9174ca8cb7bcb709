import type { ConformanceCheck } from "./check.ts";
import { Deviation, NotRunError } from "./check.ts";
import type { Session } from "./session.ts";
import type { CheckId } from "./texts.ts";

/** How a check came out. `because` is what was expected and found, the check that it needs, or what broke the line. */
export type CheckResult =
  | { readonly check: CheckId; readonly outcome: "passed" }
  | { readonly check: CheckId; readonly outcome: "failed"; readonly expected: string; readonly found: string }
  | { readonly check: CheckId; readonly outcome: "not-run"; readonly needs: CheckId }
  | { readonly check: CheckId; readonly outcome: "failed"; readonly fault: string };

/**
 * Tries one rule after the other: one that fails never hides another, and one that cannot be tried says which it needs. In the
 * end what was announced and can be withdrawn is withdrawn. Throws what the signal was fired with.
 */
export async function* runConformance(
  checks: readonly ConformanceCheck[],
  session: Session,
  { signal }: { readonly signal?: AbortSignal } = {},
): AsyncGenerator<CheckResult> {
  for (const check of checks) {
    signal?.throwIfAborted();
    yield await runCheck(check, session);
  }
  for (const id of session.made) await withdraw(session, id);
}

async function runCheck(check: ConformanceCheck, session: Session): Promise<CheckResult> {
  try {
    await check.run(session);
    return { check: check.id, outcome: "passed" };
  } catch (error) {
    if (error instanceof Deviation) {
      return { check: check.id, outcome: "failed", expected: error.expected, found: error.found };
    }
    if (error instanceof NotRunError) return { check: check.id, outcome: "not-run", needs: error.needs };
    return { check: check.id, outcome: "failed", fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Whatever comes of it: the results stand already. */
async function withdraw(session: Session, id: string): Promise<void> {
  try {
    const { actions } = await session.leaves(id, ["submitted", "assembling", "received", "checking"]);
    if (actions.includes("withdraw")) await session.send("POST", `v1/deliveries/${id}/withdraw`);
  } catch {
    // What cannot be withdrawn expires by the archive's policy.
  }
}
