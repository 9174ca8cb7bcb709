import { createReadStream } from "node:fs";
import type { Clock } from "../../clock.ts";
import type { Scanner, ScannerState, ScanVerdict } from "../../scanner.ts";
import { readVerdict, readVersion } from "./read-verdict.ts";
import { selfTest } from "./self-test.ts";
import { type ClamdAddress, ClamdTimeout, talk } from "./talk.ts";

export interface ClamdOptions {
  readonly address: ClamdAddress;
  readonly clock: Clock;
  /** How long clamd may be silent while it looks at a file. */
  readonly timeoutMs?: number;
  /** Signatures older than this scan nothing: what they pass is not clean. */
  readonly maxSignatureAgeDays?: number;
}

const DEFAULT_TIMEOUT_MS = 10 * 60_000;
const PING_TIMEOUT_MS = 5_000;
const DAY_MS = 24 * 60 * 60_000;
/** How long a state holds before clamd is asked again: it may have been restarted, with another configuration. */
const STATE_HOLDS_MS = 5 * 60_000;

/**
 * Scans by clamd, over its socket, so that it needs no right to read our files. Before the first file, and every five
 * minutes, clamd shows that it finds the test file of EICAR and that it says when a limit was exceeded; while it does
 * not, nothing is scanned.
 */
export function clamdScanner(options: ClamdOptions): Scanner {
  const { address, clock, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  let known: { readonly state: ScannerState; readonly untilMs: number } | undefined;

  async function describe(): Promise<ScannerState> {
    if (known !== undefined && clock.steadyMs() < known.untilMs) return known.state;
    const state = await look(options, timeoutMs);
    // A clamd that is starting is asked again at once.
    if (state.kind === "ready") known = { state, untilMs: clock.steadyMs() + STATE_HOLDS_MS };
    return state;
  }

  return {
    describe,
    async scan(file, { signal } = {}) {
      signal?.throwIfAborted();
      const refusal = refusalOf(await describe(), options);
      if (refusal !== undefined) return refusal;
      try {
        const body = createReadStream(file.path, { highWaterMark: 2 ** 20 });
        return readVerdict(await talk(address, "INSTREAM", { body, timeoutMs, ...(signal && { signal }) }));
      } catch (error) {
        signal?.throwIfAborted();
        known = undefined;
        return await failureVerdict(address, error);
      }
    },
  };
}

/**
 * clamd closes the connection on a file that is longer than its `StreamMaxLength`. It says so first, and that is lost
 * where our next bytes cross it on the way: a clamd that hangs up and is well otherwise has met that limit.
 */
async function failureVerdict(address: ClamdAddress, error: unknown): Promise<ScanVerdict> {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof ClamdTimeout) return { kind: "not-scanned", reason: "timeout", detail };
  const answer = await talk(address, "PING", { timeoutMs: PING_TIMEOUT_MS }).catch(() => "");
  if (answer !== "PONG") return { kind: "not-scanned", reason: "unreachable", detail };
  const text = `clamd hung up while it was sent the file (${detail}): most likely it is longer than StreamMaxLength in clamd.conf.`;
  return { kind: "not-scanned", reason: "limit-exceeded", detail: text };
}

async function look({ address }: ClamdOptions, timeoutMs: number): Promise<ScannerState> {
  try {
    const version = readVersion(await talk(address, "VERSION", { timeoutMs }));
    const fault = await selfTest(address, timeoutMs);
    return fault === undefined
      ? { kind: "ready", ...version }
      : { kind: "failed-self-test", ...version, detail: fault };
  } catch (error) {
    return { kind: "unreachable", detail: error instanceof Error ? error.message : String(error) };
  }
}

function refusalOf(state: ScannerState, { clock, maxSignatureAgeDays }: ClamdOptions): ScanVerdict | undefined {
  const detail = state.detail === undefined ? {} : { detail: state.detail };
  if (state.kind === "unreachable") return { kind: "not-scanned", reason: "unreachable", ...detail };
  if (state.kind !== "ready") return { kind: "not-scanned", reason: "scanner-error", ...detail };
  if (maxSignatureAgeDays === undefined) return undefined;
  if (state.signaturesAt === undefined) {
    const text = "clamd does not tell how old its signatures are, and the configuration sets a greatest age.";
    return { kind: "not-scanned", reason: "signatures-too-old", detail: text };
  }
  const ageDays = Math.floor((clock.now().getTime() - state.signaturesAt.getTime()) / DAY_MS);
  if (ageDays <= maxSignatureAgeDays) return undefined;
  const text = `The signatures are ${ageDays} days old, and at most ${maxSignatureAgeDays} are allowed. Run freshclam.`;
  return { kind: "not-scanned", reason: "signatures-too-old", detail: text };
}
