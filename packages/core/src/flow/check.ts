import type { Language } from "../model/language.ts";
import type { WorkOptions } from "../model/progress.ts";
import type { Report, Tool } from "../model/report.ts";
import type { ReadLimits } from "../read/limits.ts";
import type { Workplace } from "./workplace.ts";

export interface CheckOptions extends WorkOptions, Workplace {
  /** What the transfer is to be packed as, `FORMAT` or `FORMAT@PROFILE`: which formats of files its archive takes. */
  readonly for?: string;
  /** Now, UTC: no record is of a later day. */
  readonly checkedAt: Date;
  /** A name for temporary files that no other run has at the same time. */
  readonly runId: string;
  /** Ids of rules: run these only. */
  readonly only?: readonly string[];
  /** Ids of rules to leave out; the report says so. */
  readonly skip?: readonly string[];
  /** Names, sizes and rows only: no file is opened. */
  readonly isQuick?: boolean;
  /** The language of the findings. */
  readonly language: Language;
  readonly tool: Tool;
  readonly limits?: Partial<ReadLimits>;
}

/**
 * Checks a transfer before it is packed: its description, each row, what the tables say of each other, and the files.
 * All rules run; one fault never hides another. Nothing is written but in the spool folder. A million documents take
 * some hundred megabytes there, and little memory. The report may hold a temporary file: dispose of it.
 *
 * Throws `not-found` (no such path, or no description in it), `read-failed`, `archive-damaged`, `archive-encrypted`,
 * `archive-unsupported`, `limit-exceeded`, `format-unknown`, `profile-unknown`, `usage` (an unknown rule),
 * `insufficient-space` and `write-failed` (for the spool), `aborted`.
 *
 * @example
 * await using report = await checkTransfer("records/", {
 *   for: "archival-version",
 *   checkedAt: new Date(),
 *   runId: randomUUID(),
 *   language: "is",
 *   tool: { name: "my-system", version: "1.0" },
 *   spoolDirectory: os.tmpdir(),
 *   workers: os.availableParallelism(),
 * });
 * console.log(report.verdict, report.counts.error);
 */
export async function checkTransfer(path: string, options: CheckOptions): Promise<Report & AsyncDisposable> {
  const { runCheck } = await import("./run-check.ts");
  return await runCheck(path, options);
}
