import type { Language } from "../model/language.ts";
import type { WorkOptions } from "../model/progress.ts";
import type { Report, Tool } from "../model/report.ts";
import type { ReadLimits } from "../read/limits.ts";
import type { Workplace } from "./workplace.ts";

export interface RepairOptions extends WorkOptions, Workplace {
  /** `FORMAT` or `FORMAT@PROFILE`; without it the format is found by looking. */
  readonly as?: string;
  /** Where the mended generation is written: a folder that does not exist, ending in `/`. Without it nothing is written. */
  readonly to?: string;
  /** Puts the mended generation in the package's own place; the old one is kept beside it. */
  readonly isInPlace?: boolean;
  /** Most bytes of one volume: the parts are placed anew. */
  readonly volumeSizeBytes?: number;
  /** All parts on one volume. */
  readonly isJoined?: boolean;
  /** The time that written files bear, UTC. */
  readonly repairedAt: Date;
  /** A name for temporary files that no other run has at the same time. */
  readonly runId: string;
  readonly language: Language;
  readonly tool: Tool;
  readonly limits?: Partial<ReadLimits>;
}

/** What a repair found. `written` is where the mended generation stands, `kept` where the old one does if it had to move. */
export interface RepairResult {
  readonly report: Report & AsyncDisposable;
  readonly hasChanges: boolean;
  readonly written?: string;
  readonly kept?: string;
}

/**
 * Recomputes in a package what can be recomputed, and tells each change. Without `to` and `isInPlace` it only tells.
 * A new generation is written whole, under a temporary name until all of it stands; the old one is never written to.
 * The report may hold a temporary file: dispose of it.
 *
 * Throws `not-found`, `read-failed`, `format-unknown`, `format-not-recognised`, `usage` (a format that has nothing to
 * recompute, parts that do not fit on a volume, a tree with faults, an archive in its own place), `output-exists`,
 * `output-inside-input`, `source-changed`, `insufficient-space`, `write-failed`, `aborted`: nothing stands at `to` then.
 *
 * @example
 * const { report, hasChanges } = await repairPackage("AVID.TI.1.1/", {
 *   repairedAt: new Date(),
 *   runId: randomUUID(),
 *   language: "is",
 *   tool: { name: "my-archive", version: "1.0" },
 *   spoolDirectory: os.tmpdir(),
 *   workers: os.availableParallelism(),
 * });
 */
export async function repairPackage(path: string, options: RepairOptions): Promise<RepairResult> {
  const { runRepair } = await import("./run-repair.ts");
  return await runRepair(path, options);
}
