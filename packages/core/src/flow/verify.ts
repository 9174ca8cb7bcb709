import { createDigestPool } from "../digest/pool.ts";
import type { Language } from "../model/language.ts";
import type { WorkOptions } from "../model/progress.ts";
import type { Report, Tool } from "../model/report.ts";
import { DEFAULT_LIMITS, type ReadLimits } from "../read/limits.ts";
import { openSource } from "../read/open-source.ts";
import { collectReport } from "../report/collect-report.ts";
import { createTranslator } from "../report/translate.ts";
import { countEntries } from "./count-entries.ts";
import { joinRuleSets } from "./join-rule-sets.ts";
import { sourceMessages } from "./messages/source-messages.ts";
import { withTotals } from "./progress-totals.ts";
import { checkParameters, detectFormat, parseFormatName } from "./registry.ts";
import { bindSourceRules } from "./source-rules.ts";
import { workOptions } from "./work-options.ts";
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
  const work = workOptions(options);
  const named = options.as === undefined ? undefined : parseFormatName(options.as);
  const limits: ReadLimits = { ...DEFAULT_LIMITS, ...options.limits };
  await using opened = await openSource(path, { ...work, spoolDirectory: options.spoolDirectory, limits });
  const { source, count } = countEntries(opened);
  const { format, profile } = named ?? (await detectFormat(source));
  const parameters = options.parameters ?? {};
  checkParameters(format, "verify", parameters);
  await using pool = createDigestPool({ workers: options.workers });
  // A source is listed twice only for somebody who wants to see how much is left.
  const told = options.onProgress === undefined ? work : withTotals(work, await count(work));
  const formatRules = await format.open(
    { source, pool, limits, profile, isQuick: options.isQuick ?? false, parameters },
    told,
  );
  const extent = await count(work);
  const rules = joinRuleSets([bindSourceRules(source.faults()), formatRules]);
  const events = rules.run({
    ...told,
    translate: createTranslator([format.messages, sourceMessages], options.language),
    ...(options.only === undefined ? {} : { only: options.only }),
    ...(options.skip === undefined ? {} : { skip: options.skip }),
  });
  return await collectReport(events, {
    tool: options.tool,
    subject: { path, format: format.id, profile, files: extent.files, bytes: extent.bytes },
    spoolDirectory: options.spoolDirectory,
  });
}
