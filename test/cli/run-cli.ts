import { spawn } from "node:child_process";
import { join } from "node:path";
import { REPOSITORY } from "../floors/repository.ts";

/** The program as it is built: `npm test` builds first. */
const CLI = join(REPOSITORY, "packages/cli/dist/main.js");

export interface CliRun {
  /** `null` where a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly cwd?: string;
  /** Called once the program runs, with a way to send it a signal. */
  readonly whileRunning?: (kill: (signal: NodeJS.Signals) => void) => void;
}

/** Runs `rafskil` as a user would, in English, and waits for its end. */
export function rafskil(words: readonly string[], options: CliOptions = {}): Promise<CliRun> {
  const child = spawn(process.execPath, [CLI, ...words], {
    cwd: options.cwd,
    env: { ...process.env, LC_ALL: "en_GB.UTF-8", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  options.whileRunning?.((signal) => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => {
      resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
  });
}
