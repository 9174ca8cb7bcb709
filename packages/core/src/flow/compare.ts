import type { Language } from "../model/language.ts";
import type { WorkOptions } from "../model/progress.ts";
import type { Report, Tool } from "../model/report.ts";
import type { ReadLimits } from "../read/limits.ts";
import type { Workplace } from "./workplace.ts";

export interface CompareOptions extends WorkOptions, Workplace {
  /** `FORMAT` or `FORMAT@PROFILE` of the new generation; without it the format is found by looking. */
  readonly as?: string;
  readonly language: Language;
  readonly tool: Tool;
  readonly limits?: Partial<ReadLimits>;
}

export interface GenerationComparison {
  /** Each file that was added, removed, changed or moved. */
  readonly report: Report & AsyncDisposable;
  readonly isSame: boolean;
  /** Rules of the format whose answer may be another now; empty where nothing is changed. */
  readonly rulesToRunAgain: readonly string[];
}

/**
 * Compares two generations of a delivery by the SHA-256 of their files, wherever they lie: a folder with its zip, say.
 * The report may hold a temporary file: dispose of it.
 *
 * Throws `not-found`, `read-failed` (a generation cannot be read whole), `format-unknown`, `profile-unknown`,
 * `format-not-recognised`, `limit-exceeded`, `aborted`.
 *
 * @example
 * const tool = { name: "my-archive", version: "1.0" };
 * const options = { language: "is", tool, spoolDirectory: os.tmpdir(), workers: 2 } as const;
 * const { isSame, rulesToRunAgain } = await comparePackages("first/AVID.TI.1.1", "second/AVID.TI.1.1", options);
 * if (!isSame) await verifyPackage("second/AVID.TI.1.1", { ...options, only: rulesToRunAgain });
 */
export async function comparePackages(
  before: string,
  after: string,
  options: CompareOptions,
): Promise<GenerationComparison> {
  const { runCompare } = await import("./run-compare.ts");
  return await runCompare(before, after, options);
}
