import { type ChildProcess, execFile, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { REPOSITORY } from "../floors/repository.ts";

/** The program as it is built: `npm test` builds first. */
const PROGRAM = join(REPOSITORY, "packages/receiver/dist/main.js");
const run = promisify(execFile);

export interface ReceiverProgram {
  readonly url: string;
  readonly folder: string;
  readonly process: ChildProcess;
  readonly tokens: { readonly sender: string; readonly archivist: string };
  /** Everything that it has written to stdout so far: its log. */
  log(): string;
  /** Asks it to stop, and gives its exit code. */
  stop(): Promise<number | null>;
}

export interface ReceiverProgramOptions {
  /** Where it is made; it must not be there yet. */
  readonly folder: string;
  readonly cwd?: string;
  /** How senders reach it, where that is not its own address. */
  readonly address?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A port that nobody has just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Runs one command of the program, and gives what it prints. Rejects where it ends with another code than 0. */
export async function receiverCommand(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const env = { ...process.env, LC_ALL: "C", ...environment };
  const { stdout } = await run(process.execPath, [PROGRAM, ...words], { env });
  return stdout;
}

/** A receiver as an archive runs it: made by its commands, with one organisation, the agreement `a1` and two tokens. */
export async function runReceiver(options: ReceiverProgramOptions): Promise<ReceiverProgram> {
  const { folder, address = "http://127.0.0.1:8470" } = options;
  const config = ["--config", join(folder, "receiver.yaml")];
  await receiverCommand(["init", folder, "--archive", "Héraðsskjalasafn Hraunabyggðar", "--address", address]);
  await receiverCommand(["organisation", "add", "hraunabyggd", "--name", "Hraunabyggð", ...config]);
  const agreement = join(folder, "a1.yaml");
  writeFileSync(agreement, "id: a1\ntitle: Málasafn\norganisation: hraunabyggd\nformats: [bagit, eark-sip]\n");
  await receiverCommand(["agreement", "put", agreement, ...config]);
  const token = async (...who: readonly string[]): Promise<string> =>
    /^token: (\S+)/m.exec(await receiverCommand(["token", "create", "--name", "t", ...who, ...config]))?.[1] ?? "";
  const sender = await token("--role", "sender", "--organisation", "hraunabyggd");
  const archivist = await token("--role", "archivist");
  const { url, process: running, log } = await serve(options, config);
  return {
    url,
    folder,
    process: running,
    tokens: { sender, archivist },
    log,
    async stop() {
      if (running.exitCode !== null) return running.exitCode;
      const gone = new Promise<number | null>((resolve) => running.once("exit", (code) => resolve(code)));
      running.kill("SIGTERM");
      return await gone;
    },
  };
}

async function serve(
  { cwd, environment }: ReceiverProgramOptions,
  config: readonly string[],
): Promise<Pick<ReceiverProgram, "url" | "process" | "log">> {
  const env = {
    ...process.env,
    RAFSKIL_RECEIVER_LISTEN_PORT: "0",
    RAFSKIL_RECEIVER_LIMITS_RESERVE_BYTES: "0",
    ...environment,
  };
  const child = spawn(process.execPath, [PROGRAM, "serve", ...config], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
    ...(cwd === undefined ? {} : { cwd }),
  });
  const parts: Buffer[] = [];
  const log = (): string => Buffer.concat(parts).toString();
  const url = await new Promise<string>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`The receiver ended with ${code}: ${log()}`)));
    child.stdout.on("data", (part: Buffer) => {
      parts.push(part);
      const [, found] = /"url":"([^"]+)"/.exec(log()) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  return { url, process: child, log };
}
