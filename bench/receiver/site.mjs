import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createToken } from "../../packages/receiver/src/access/tokens.ts";
import { putAgreement } from "../../packages/receiver/src/agreements/put-agreement.ts";
import { systemClock } from "../../packages/receiver/src/store/clock.ts";
import { openSqliteDatabase } from "../../packages/receiver/src/store/database/sqlite/open-sqlite-database.ts";
import { watchMemory } from "./memory.mjs";

const RECEIVER = fileURLToPath(new URL("../../packages/receiver/dist/main.js", import.meta.url));
/** A sender may have 32 uploads at once: so many organisations make 500. */
export const ORGANISATIONS = 16;

/** A receiver with its defaults, as `init` makes it: its log goes to a file, and its memory is watched. */
export async function startSite(folder) {
  const home = join(folder, "archive");
  const config = ["--config", join(home, "receiver.yaml")];
  execFileSync(process.execPath, [RECEIVER, "init", home, "--archive", "Safn"], { env: environment() });
  const tokens = await admitSenders(join(home, "data/receiver.sqlite"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const settings = { RAFSKIL_RECEIVER_LISTEN_PORT: String(port), RAFSKIL_RECEIVER_ADDRESS: url.slice(0, -1) };
  const log = openSync(join(home, "log"), "w");
  const begun = performance.now();
  const words = [...(process.env.RAFSKIL_BENCH_NODE ?? "").split(" ").filter(Boolean), RECEIVER, "serve", ...config];
  const child = spawn(process.execPath, words, { env: { ...environment(), ...settings }, stdio: ["ignore", log, log] });
  closeSync(log);
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(readFileSync(join(home, "log"), "utf8"));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const startSeconds = (performance.now() - begun) / 1000;
  const memory = watchMemory(child.pid);
  return {
    url,
    pid: child.pid,
    tokens,
    startSeconds,
    memory: memory.peaks,
    ask: (path, init = {}) =>
      fetch(new URL(path, url), { ...init, headers: { authorization: `Bearer ${tokens[0]}`, ...init.headers } }),
    async stop() {
      memory.stop();
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
      process.off("exit", kill);
    },
  };
}

/** As the commands `organisation add`, `agreement put` and `token create` do it, without starting a program for each. */
async function admitSenders(file) {
  await using database = await openSqliteDatabase(file);
  const clock = systemClock();
  const by = { by: "bench", clock };
  return await database.write(async (transaction) => {
    const tokens = [];
    for (let number = 1; number <= ORGANISATIONS; number++) {
      const organisation = `sveit${number}`;
      const created_at = clock.now().toISOString();
      const row = { id: organisation, name: organisation, identifier: null, quota_bytes: null, created_at };
      await transaction.insertInto("organisation").values(row).execute();
      const agreement = { id: agreementOf(number), title: "Málasafn", organisation, formats: ["bagit"] };
      await putAgreement(transaction, agreement, by);
      const expiresAt = new Date(clock.now().getTime() + 86_400_000);
      const wish = { name: "s", roles: ["sender"], organisation, expiresAt };
      tokens.push((await createToken(transaction, wish, by)).token);
    }
    return tokens;
  });
}

export function agreementOf(number) {
  return `samningur-${number}`;
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
