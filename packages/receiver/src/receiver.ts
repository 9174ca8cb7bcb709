import type { Tool } from "@rafskil/core";
import type { FastifyBaseLogger } from "fastify";
import type { PackageChecker } from "./checks/package-checker.ts";
import type { ReceiverConfig } from "./config/config.ts";
import type { Metrics } from "./operations/metrics.ts";
import type { BlobStore } from "./store/blob-store.ts";
import type { Clock } from "./store/clock.ts";
import type { Database } from "./store/database.ts";
import type { JobQueue } from "./store/job-queue.ts";
import type { PackageStore } from "./store/package-store.ts";
import type { Scanner } from "./store/scanner.ts";
import type { SigningKeys } from "./store/signing-keys.ts";

/** What a running receiver is made of: the ports, and what was decided about it. */
export interface Receiver {
  readonly config: ReceiverConfig;
  readonly tool: Tool;
  readonly clock: Clock;
  readonly database: Database;
  readonly jobs: JobQueue;
  readonly blobs: BlobStore;
  readonly checker: PackageChecker;
  readonly scanner: Scanner;
  readonly keys: SigningKeys;
  /** Absent where there is none yet: accepted deliveries then wait to be preserved. */
  readonly packages?: PackageStore;
  readonly metrics: Metrics;
  readonly log: Pick<FastifyBaseLogger, "debug" | "info" | "warn" | "error">;
}

/** What a decision or a command needs, beside a running receiver or without one. */
export type Registry = Pick<Receiver, "config" | "clock" | "database" | "jobs" | "keys" | "tool">;
