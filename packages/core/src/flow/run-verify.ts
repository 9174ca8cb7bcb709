import { createDigestPool } from "../digest/pool.ts";
import type { Report } from "../model/report.ts";
import { DEFAULT_LIMITS, type ReadLimits } from "../read/limits.ts";
import { openSource } from "../read/open-source.ts";
import { placedSource } from "../read/placed.ts";
import { collectReport } from "../report/collect-report.ts";
import { createTranslator } from "../report/translate.ts";
import { countEntries } from "./count-entries.ts";
import { joinRuleSets } from "./join-rule-sets.ts";
import { sourceMessages } from "./messages/source-messages.ts";
import { withTotals } from "./progress-totals.ts";
import { checkParameters, detectFormat, parseFormatName } from "./registry.ts";
import { bindSourceRules } from "./source-rules.ts";
import type { VerifyOptions } from "./verify.ts";
import { workOptions } from "./work-options.ts";

/** The work of `verifyPackage`. */
export async function runVerify(path: string, options: VerifyOptions): Promise<Report & AsyncDisposable> {
  const work = workOptions(options);
  const named = options.as === undefined ? undefined : parseFormatName(options.as);
  const limits: ReadLimits = { ...DEFAULT_LIMITS, ...options.limits };
  const { name, placed, spoolDirectory } = options;
  const called = name === undefined ? {} : { name };
  await using opened =
    placed === undefined
      ? await openSource(path, { ...work, ...called, spoolDirectory, limits })
      : placedSource(placed, { name: name ?? path, limits });
  const { source, count } = countEntries(opened);
  const { format: registered, profile } = named ?? (await detectFormat(source));
  const parameters = options.parameters ?? {};
  checkParameters(registered, "verify", parameters);
  const format = await registered.load();
  await using pool = createDigestPool({ workers: options.workers });
  // A source is listed twice only for somebody who wants to see how much is left.
  const told = options.onProgress === undefined ? work : withTotals(work, await count(work));
  const formatRules = await format.open(
    {
      source,
      pool,
      limits,
      profile,
      isQuick: options.isQuick ?? false,
      parameters,
      ...(options.schemasDirectory === undefined ? {} : { schemasDirectory: options.schemasDirectory }),
    },
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
    subject: { path: name ?? path, format: format.id, profile, files: extent.files, bytes: extent.bytes },
    spoolDirectory: options.spoolDirectory,
  });
}
