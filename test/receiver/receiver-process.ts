import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { REPOSITORY } from "../floors/repository.ts";

/** The program as it is built: `npm test` builds first. */
export const PROGRAM: string = join(REPOSITORY, "packages/receiver/dist/main.js");

export interface ReceiverProcess {
  readonly child: ChildProcess;
  /** Where it listens; `undefined` where it ended before it did. */
  readonly url: Promise<string | undefined>;
  /** Resolves when it has ended, however that came about. */
  readonly ended: Promise<void>;
  /** What it wrote into its log, line by line. */
  readonly log: readonly string[];
  /** SIGTERM, and waits for the end. */
  stop(): Promise<void>;
  /** SIGKILL, and waits for the end. */
  kill(): Promise<void>;
}

/** Starts the real receiver, as `npm run build` made it, on a free port of loopback. */
export function startReceiverProcess(
  folder: string,
  { environment = {}, cwd }: { readonly environment?: Readonly<Record<string, string>>; readonly cwd?: string } = {},
): ReceiverProcess & AsyncDisposable {
  const { RAFSKIL_CONFIG: _, ...others } = process.env;
  const child = spawn(process.execPath, [PROGRAM, "serve", "--config", join(folder, "receiver.yaml")], {
    env: {
      ...others,
      RAFSKIL_RECEIVER_LISTEN_PORT: "0",
      RAFSKIL_RECEIVER_LIMITS_RESERVE_BYTES: "0",
      ...environment,
    },
    ...(cwd === undefined ? {} : { cwd }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const end = (): void => void child.kill("SIGKILL");
  process.once("exit", end);
  const ended = once(child, "exit").then(() => void process.off("exit", end));
  const log: string[] = [];
  const { promise: url, resolve } = Promise.withResolvers<string | undefined>();
  let rest = "";
  child.stdout.on("data", (part: Buffer) => {
    const lines = (rest + part.toString("utf8")).split("\n");
    rest = lines.pop() ?? "";
    log.push(...lines);
    const found = lines.map((line) => /"url":"([^"]+)"/.exec(line)?.[1]).find((each) => each !== undefined);
    if (found !== undefined) resolve(found);
  });
  ended.then(
    () => resolve(undefined),
    () => resolve(undefined),
  );
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return {
    child,
    url,
    ended,
    log,
    stop: () => stop("SIGTERM"),
    kill: () => stop("SIGKILL"),
    [Symbol.asyncDispose]: () => stop("SIGKILL"),
  };
}
