import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const RECEIVER = fileURLToPath(new URL("../../receiver/dist/main.js", import.meta.url));
const STARTS_WITHIN_MS = 60_000;

/** Runs one command of the receiver, as an archivist would; gives what it said, and throws where it did not end with 0. */
export function runReceiver(words, folder) {
  const config = words[0] === "init" ? [] : ["--config", join(folder, "receiver.yaml")];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [RECEIVER, ...words, ...config], { env: environment() }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`rafskil-receiver ${words.join(" ")}: ${error.code}\n${stderr}${stdout}`));
    });
  });
}

/**
 * Starts the receiver on a free port of loopback, and gives its address, its process and how to stop it. `node` are words for
 * Node itself, `stdio` is where it writes, and every `lookEveryMs` it is asked whether it is ready.
 */
export async function startReceiver(folder, { node = [], stdio = "ignore", lookEveryMs = 100 } = {}) {
  const port = await freePort();
  const settings = { RAFSKIL_RECEIVER_LISTEN_PORT: String(port), RAFSKIL_RECEIVER_ADDRESS: `http://127.0.0.1:${port}` };
  const words = [...node, RECEIVER, "serve", "--config", join(folder, "receiver.yaml")];
  const child = spawn(process.execPath, words, { env: { ...environment(), ...settings }, stdio });
  // Whatever becomes of who started it, nothing is left running.
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const url = `http://127.0.0.1:${port}/`;
  const until = performance.now() + STARTS_WITHIN_MS;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || performance.now() > until) throw new Error("The receiver did not start.");
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
  return {
    url,
    pid: child.pid,
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      const [code] = await ended;
      process.off("exit", kill);
      if (code !== 0) throw new Error(`The receiver ended with ${code}.`);
    },
  };
}

function environment() {
  const { RAFSKIL_CONFIG: _, ...others } = process.env;
  return others;
}

async function isReady(url) {
  return await fetch(new URL("readyz", url)).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
