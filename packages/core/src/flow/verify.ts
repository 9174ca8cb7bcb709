import type { Language } from "../model/language.ts";
import type { WorkOptions } from "../model/progress.ts";
import type { Report, Tool } from "../model/report.ts";
import type { ReadLimits } from "../read/limits.ts";
import type { PlacedFile } from "../read/placed.ts";
import type { Workplace } from "./workplace.ts";

export interface VerifyOptions extends WorkOptions, Workplace {
  /** `FORMAT` or `FORMAT@PROFILE`; without it the format is found by looking. */
  readonly as?: string;
  /** Ids of rules: run these and those that they build on. */
  readonly only?: readonly string[];
  /** Ids of rules to leave out; the report says so. */
  readonly skip?: readonly string[];
  /** Lists and sizes only: the report says that nothing was hashed. */
  readonly isQuick?: boolean;
  /** Texts that the format takes by name, such as `bagit-profile`. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** The language of the findings. */
  readonly language: Language;
  readonly tool: Tool;
  readonly limits?: Partial<ReadLimits>;
  /** The folder of installed schema sets (`addSchemas`): what the format knows is held against them. */
  readonly schemasDirectory?: string;
  /** What the package is called, where the name of its file says nothing: as a receiver keeps it. */
  readonly name?: string;
  /** The package is a folder whose files lie elsewhere: then `path` is not looked at, and `name` is needed. */
  readonly placed?: readonly PlacedFile[];
}

/**
 * Verifies a package: a folder, a zip or a tar. All rules of the format run, and those of the tree itself
 * (`source/<kind>`); one fault never hides another. Nothing is written but in the spool folder, nothing is extracted.
 * The report may hold a temporary file: dispose of it.
 *
 * A report whose verdict is `accepted` and that has a rule outcome with an `error` is not a verified package: something
 * could not be read.
 *
 * Throws `not-found`, `read-failed`, `archive-damaged`, `archive-encrypted`, `archive-unsupported`, `limit-exceeded`,
 * `format-not-recognised`, `format-unknown`, `profile-unknown`, `usage` (an unknown rule or parameter),
 * `insufficient-space` and `write-failed` (for the spool), `aborted`.
 *
 * @example
 * await using report = await verifyPackage("delivery.zip", {
 *   language: "is",
 *   tool: { name: "my-archive", version: "1.0" },
 *   spoolDirectory: os.tmpdir(),
 *   workers: os.availableParallelism(),
 * });
 * for await (const finding of report.findings) console.log(finding.rule, finding.message);
 */
export async function verifyPackage(path: string, options: VerifyOptions): Promise<Report & AsyncDisposable> {
  const { runVerify } = await import("./run-verify.ts");
  return await runVerify(path, options);
}
