import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Tool } from "@rafskil/core";
import type { FastifyBaseLogger } from "fastify";
import { createApp } from "./app.ts";
import { processChecker } from "./checks/process-checker.ts";
import type { ReceiverConfig } from "./config/config.ts";
import { HANDLERS } from "./jobs/handlers.ts";
import { recoverJobs } from "./jobs/recover-jobs.ts";
import { runJobs } from "./jobs/run-jobs.ts";
import { openFileSigningKeys } from "./keys/file-signing-keys.ts";
import { createMetrics } from "./operations/metrics.ts";
import type { Receiver } from "./receiver.ts";
import { openOcflPackageStore } from "./store/archive/ocfl/ocfl-package-store.ts";
import { openDirectoryBlobStore } from "./store/blobs/directory/open-directory-blob-store.ts";
import { type Clock, systemClock } from "./store/clock.ts";
import { type CrashPoint, NO_CRASH_POINT } from "./store/crash-point.ts";
import { kyselyJobQueue } from "./store/database/kysely-job-queue.ts";
import { takeHostLock } from "./store/database/sqlite/host-lock.ts";
import { openSqliteDatabase } from "./store/database/sqlite/open-sqlite-database.ts";
import type { Scanner } from "./store/scanner.ts";
import { clamdScanner } from "./store/scanners/clamd/clamd-scanner.ts";
import { noScanner } from "./store/scanners/no-scanner.ts";

function scannerOf({ scanner }: ReceiverConfig, clock: Clock): Scanner {
  return scanner.kind === "none" ? noScanner() : clamdScanner({ address: { path: scanner.socket }, clock });
}

/** Until when a stopping receiver has made its uploads durable and gone. */
export const STOP_MS: number = 8_000;

export interface ServeOptions {
  readonly config: ReceiverConfig;
  readonly tool: Tool;
  readonly log: FastifyBaseLogger;
  readonly passphrase?: string;
  readonly clock?: Clock;
  readonly crashPoint?: CrashPoint;
}

export interface RunningReceiver {
  /** Where it listens. */
  readonly url: string;
  readonly receiver: Receiver;
  /** Takes nothing more, makes durable what has arrived, lets jobs go, and resolves when nothing is left running. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded receiver: one process, one data folder. Throws `output-exists` where another one has the folder, and
 * what opening its parts throws.
 */
export async function serve(options: ServeOptions): Promise<RunningReceiver> {
  const { config, tool, log, clock = systemClock(), crashPoint = NO_CRASH_POINT } = options;
  await mkdir(config.data, { recursive: true, mode: 0o700 });
  const parts = new AsyncDisposableStack();
  try {
    parts.use(takeHostLock(join(config.data, "lock.sqlite")));
    const database = parts.use(await openSqliteDatabase(join(config.data, "receiver.sqlite"), { crashPoint }));
    const jobs = kyselyJobQueue(database, clock);
    const spoolDirectory = join(config.data, "spool");
    // Of checks that were cut off with an earlier run: nobody reads it any more.
    await rm(spoolDirectory, { recursive: true, force: true });
    const receiver: Receiver = {
      config,
      tool,
      clock,
      log,
      database,
      jobs,
      scanner: scannerOf(config, clock),
      packages: await openOcflPackageStore(config.storage, { crashPoint }),
      blobs: await openDirectoryBlobStore(join(config.data, "quarantine"), { crashPoint }),
      checker: processChecker({
        limits: config.checks,
        spoolDirectory,
        tool,
        language: config.language,
        crashPoint,
      }),
      keys: await openFileSigningKeys(
        config.keys,
        options.passphrase === undefined ? {} : { passphrase: options.passphrase },
      ),
      metrics: createMetrics(),
    };
    await recoverJobs(receiver);
    const { server, holders } = await createApp(receiver, log);
    const stopping = new AbortController();
    const working = runJobs(receiver, HANDLERS, { workers: config.checks.processes, signal: stopping.signal });
    const url = await server.listen({ host: config.listen.host, port: config.listen.port });
    log.info({ url, version: tool.version }, "receiver is ready");
    return {
      url,
      receiver,
      async stop() {
        stopping.abort();
        const closed = server.close();
        await holders.stop(STOP_MS);
        server.server.closeAllConnections();
        await Promise.all([closed, working]);
        await parts.disposeAsync();
      },
    };
  } catch (error) {
    await parts.disposeAsync();
    throw error;
  }
}
