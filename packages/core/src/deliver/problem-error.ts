import { parseJsonText } from "../json/parse.ts";
import { TransferError } from "../model/error.ts";
import { PROTOCOL_SCHEMAS } from "./parse-protocol.ts";
import { type Problem, type ProblemId, problemIdOf } from "./problem-types.ts";
import type { HttpAnswer } from "./transport.ts";

/** An answer that is no success, taken apart. */
export interface Refusal {
  /** `undefined`: it is not one of the protocol's; something between the two ends may have answered. */
  readonly id: ProblemId | undefined;
  readonly problem: Problem | undefined;
  readonly status: number;
}

export function readRefusal({ status, body }: HttpAnswer): Refusal {
  const checked = PROTOCOL_SCHEMAS.problem.check(parseJsonText(body));
  const problem = checked.ok ? checked.value : undefined;
  return { id: problem === undefined ? undefined : problemIdOf(problem), problem, status };
}

/** Problems that time mends: the request is made again. */
const PASSING: readonly (ProblemId | undefined)[] = ["too-many-requests", "upload-busy", "unavailable", "internal"];
/** What proxies and servers answer that are busy, restarting or cut off, beside those. */
const PASSING_STATUS = [408, 425, 429, 500, 502, 503, 504];

export function isPassing({ id, status }: Refusal): boolean {
  return id === undefined ? PASSING_STATUS.includes(status) : PASSING.includes(id);
}

/** The error for a refusal that time does not mend: `delivery-not-allowed` for rights, `delivery-refused` for the rest. */
export function refusalError(refusal: Refusal, what: string): TransferError {
  const { id, problem, status } = refusal;
  const code = status === 401 || status === 403 ? "delivery-not-allowed" : "delivery-refused";
  const faults = (problem?.faults ?? []).map(({ detail, pointer }) => `${detail}${pointer ? ` (${pointer})` : ""}`);
  const said = [problem?.title, problem?.detail, ...faults].filter((text) => text !== undefined && text !== "");
  const hint =
    status === 413 && id === undefined
      ? ["A proxy on the way takes no request of this size: ask for smaller pieces, or ask its keeper."]
      : [];
  const text = [what, `The archive answered ${status}.`, ...said, ...hint].join(" ");
  const { needed, free, delivery, expectedOffset } = problem ?? {};
  const facts = { problem: id ?? "", status, needed, free, delivery, expectedOffset };
  return new TransferError(code, text, { facts: defined(facts) });
}

function defined(
  facts: Readonly<Record<string, string | number | undefined>>,
): Readonly<Record<string, string | number>> {
  const kept: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(facts)) if (value !== undefined) kept[name] = value;
  return kept;
}
