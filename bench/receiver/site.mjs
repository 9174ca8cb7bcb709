import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runReceiver, startReceiver } from "../../packages/cli/demo/run-receiver.mjs";
import { createToken } from "../../packages/receiver/src/access/tokens.ts";
import { putAgreement } from "../../packages/receiver/src/agreements/put-agreement.ts";
import { systemClock } from "../../packages/receiver/src/store/clock.ts";
import { openSqliteDatabase } from "../../packages/receiver/src/store/database/sqlite/open-sqlite-database.ts";
import { watchMemory } from "./memory.mjs";

/** A sender may have 32 uploads at once: so many organisations make 500. */
export const ORGANISATIONS = 16;

/** A receiver with its defaults, as `init` makes it: its log goes to a file, and its memory is watched. */
export async function startSite(folder) {
  const home = join(folder, "archive");
  await runReceiver(["init", home, "--archive", "Safn"], home);
  const tokens = await admitSenders(join(home, "data/receiver.sqlite"));
  const log = openSync(join(home, "log"), "w");
  const begun = performance.now();
  const node = (process.env.RAFSKIL_BENCH_NODE ?? "").split(" ").filter(Boolean);
  const running = await startReceiver(home, { node, stdio: ["ignore", log, log], lookEveryMs: 10 }).catch((cause) => {
    throw new Error(readFileSync(join(home, "log"), "utf8"), { cause });
  });
  closeSync(log);
  const startSeconds = (performance.now() - begun) / 1000;
  const { url, pid } = running;
  const memory = watchMemory(pid);
  return {
    url,
    pid,
    tokens,
    startSeconds,
    memory: memory.peaks,
    ask: (path, init = {}) =>
      fetch(new URL(path, url), { ...init, headers: { authorization: `Bearer ${tokens[0]}`, ...init.headers } }),
    async stop() {
      memory.stop();
      await running.stop();
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
