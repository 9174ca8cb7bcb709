import { fork } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Language, type Tool, TransferError } from "@rafskil/core";
import type { ChecksConfig } from "../config/config.ts";
import type { CrashPoint } from "../store/crash-point.ts";
import type { CheckAnswer, CheckRequest } from "./check-message.ts";
import type { CheckOutcome, PackageChecker } from "./package-checker.ts";

/** Node itself, and buffers of bytes, which the limit of the heap does not count. */
const OUTSIDE_MEGABYTES = 512;
const WATCH_MS = 500;
const PAGE_BYTES = 4096;

export interface ProcessCheckerOptions {
  readonly limits: Pick<ChecksConfig, "memoryMegabytes" | "timeoutMinutes">;
  /** Where each check has a folder of its own, which is removed after it. */
  readonly spoolDirectory: string;
  readonly tool: Tool;
  readonly language: Language;
  readonly crashPoint: CrashPoint;
}

/** Checks each package in a process of its own, with bounds on memory and time, and nothing of our environment. */
export function processChecker(options: ProcessCheckerOptions): PackageChecker {
  const { limits, spoolDirectory, tool, language, crashPoint } = options;
  return {
    async check(target, { signal }) {
      await mkdir(spoolDirectory, { recursive: true, mode: 0o700 });
      const own = await mkdtemp(join(spoolDirectory, "check-"));
      try {
        crashPoint("check/begin");
        const outcome = await runCheck({ target, tool, language, spoolDirectory: own }, { limits, signal });
        crashPoint("check/answered");
        return outcome;
      } finally {
        await rm(own, { recursive: true, force: true });
      }
    },
  };
}

async function runCheck(
  request: CheckRequest,
  { limits, signal }: { readonly limits: ProcessCheckerOptions["limits"]; readonly signal: AbortSignal },
): Promise<CheckOutcome> {
  const { PATH = "" } = process.env;
  const isTypeScript = import.meta.url.endsWith(".ts");
  const file = new URL(isTypeScript ? "./check-process-worker.ts" : "./check-process-worker.js", import.meta.url);
  const { promise, resolve, reject } = Promise.withResolvers<CheckOutcome>();
  const child = fork(fileURLToPath(file), [], {
    env: { PATH, TMPDIR: request.spoolDirectory },
    execArgv: [`--max-old-space-size=${limits.memoryMegabytes}`],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
  });
  const end = (): boolean => child.kill("SIGKILL");
  const onAbort = (): void => {
    end();
    reject(new TransferError("aborted", "Interrupted.", { cause: signal.reason }));
  };
  const timer = setTimeout(() => {
    end();
    reject(overLimit("time", limits.timeoutMinutes));
  }, limits.timeoutMinutes * 60_000);
  const watch = setInterval(() => {
    void residentMegabytes(child.pid).then((used) => {
      if (used <= limits.memoryMegabytes + OUTSIDE_MEGABYTES) return;
      end();
      reject(overLimit("memory", limits.memoryMegabytes));
    });
  }, WATCH_MS);
  signal.addEventListener("abort", onAbort);
  child.once("message", (answer: CheckAnswer) => {
    if (answer.kind === "outcome") resolve(answer.outcome);
    else reject(failureOf(answer));
  });
  child.once("error", reject);
  child.once("exit", (code, killedBy) => {
    if (code === 134 || killedBy === "SIGABRT") reject(overLimit("memory", limits.memoryMegabytes));
    else reject(new Error(`The check ended without an answer (${killedBy ?? code}).`));
  });
  child.send(request);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    signal.removeEventListener("abort", onAbort);
    end();
  }
}

/** What a process holds of the machine's memory; 0 where the system does not tell (only Linux does, here). */
async function residentMegabytes(pid: number | undefined): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => "");
  return (Number(statm.split(" ")[1] ?? 0) * PAGE_BYTES) / 2 ** 20;
}

function failureOf({ code, message }: CheckAnswer & { readonly kind: "failure" }): Error {
  return code === undefined ? new Error(message) : new TransferError(code, message);
}

/** Minutes, or MiB. */
function overLimit(what: "time" | "memory", most: number): TransferError {
  const text = `The check took more ${what} than it may: ${most} ${what === "time" ? "minutes" : "MiB"}.`;
  return new TransferError("limit-exceeded", text, {
    facts: { what, most },
  });
}
