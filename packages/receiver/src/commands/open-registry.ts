import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { loadConfig } from "../config/load-config.ts";
import { openFileSigningKeys } from "../keys/file-signing-keys.ts";
import type { Registry } from "../receiver.ts";
import { systemClock } from "../store/clock.ts";
import { kyselyJobQueue } from "../store/database/kysely-job-queue.ts";
import { openSqliteDatabase } from "../store/database/sqlite/open-sqlite-database.ts";
import type { Invocation } from "./command.ts";

/** The receiver's memory, for a command that runs beside the receiver or without it. Dispose of it. */
export async function openRegistry(invocation: Invocation): Promise<Registry & AsyncDisposable> {
  const { configFile, environment, tool } = invocation;
  const config = await loadConfig(configFile, environment);
  await mkdir(config.data, { recursive: true, mode: 0o700 });
  const { RAFSKIL_KEY_PASSPHRASE: passphrase } = environment;
  const keys = await openFileSigningKeys(config.keys, passphrase === undefined ? {} : { passphrase });
  const database = await openSqliteDatabase(join(config.data, "receiver.sqlite"));
  const clock = systemClock();
  return {
    config,
    clock,
    database,
    keys,
    tool,
    jobs: kyselyJobQueue(database, clock),
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}
