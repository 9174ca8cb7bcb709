import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type ClamdAddress, talk } from "./talk.ts";

export const hasClamd: boolean = spawnSync("clamd", ["--version"]).status === 0;

export interface RunningClamd extends AsyncDisposable {
  readonly address: ClamdAddress;
}

/** A real clamd with one signature, that of the EICAR test file, since the real ones cannot be fetched in a test. */
export async function startClamd(settings: readonly string[]): Promise<RunningClamd> {
  const folder = await mkdtemp(join(tmpdir(), "rafskil-clamd-"));
  const database = join(folder, "database");
  await mkdir(database);
  await writeFile(join(database, "test.hdb"), "44d88612fea8a8f36de82e1278abb02f:68:Eicar-Test-Signature\n");
  const path = join(folder, "clamd.socket");
  const common = [
    `LocalSocket ${path}`,
    `DatabaseDirectory ${database}`,
    `TemporaryDirectory ${folder}`,
    "Foreground yes",
  ];
  const config = join(folder, "clamd.conf");
  await writeFile(config, `${[...common, ...settings].join("\n")}\n`);
  const child = spawn("clamd", ["--config-file", config], { stdio: "ignore" });
  const running = {
    address: { path },
    async [Symbol.asyncDispose]() {
      await stop(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await talk({ path }, "PING", { timeoutMs: 5_000 }).catch(() => "");
    if (answer === "PONG") return running;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await running[Symbol.asyncDispose]();
  throw new Error("clamd did not start.");
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

/** Something that listens where clamd would, and behaves as it is told: for what a sound clamd never does. */
export async function startImpostor(behave: (socket: Socket, received: Buffer) => void): Promise<ClamdAddress> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("data", (received) => behave(socket, received));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return { host: "127.0.0.1", port: address.port };
}
