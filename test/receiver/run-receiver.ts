import { type ChildProcess, execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { PROGRAM, startReceiverProcess } from "./receiver-process.ts";

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
  const { environment = {}, cwd } = options;
  const running = startReceiverProcess(folder, { environment, ...(cwd === undefined ? {} : { cwd }) });
  const log = (): string => running.log.map((line) => `${line}\n`).join("");
  const url = await running.url;
  if (url === undefined) throw new Error(`The receiver ended with ${running.child.exitCode}: ${log()}`);
  return {
    url,
    folder,
    process: running.child,
    tokens: { sender, archivist },
    log,
    async stop() {
      await running.stop();
      return running.child.exitCode;
    },
  };
}
