import { createDigestPool } from "../digest/pool.ts";
import { TransferError } from "../model/error.ts";
import type { WorkOptions } from "../model/progress.ts";
import type { Report } from "../model/report.ts";
import { openSource } from "../read/open-source.ts";
import { checkRecords } from "../records/check/check-records.ts";
import { createContentTally } from "../records/check/content-tally.ts";
import { recordRules } from "../records/check/record-rules.ts";
import { DESCRIPTION_NAMES } from "../records/description/description-names.ts";
import { readDescription } from "../records/description/read-description.ts";
import { recordMessages } from "../records/messages/record-messages.ts";
import { collectReport } from "../report/collect-report.ts";
import { createTranslator } from "../report/translate.ts";
import { bindRules } from "../rules/run-rules.ts";
import type { CheckOptions } from "./check.ts";
import { parseCheckTarget } from "./check-targets.ts";
import { countEntries } from "./count-entries.ts";
import { joinRuleSets } from "./join-rule-sets.ts";
import { judgeFiles } from "./judge-files.ts";
import { conditionMessages } from "./messages/condition-messages.ts";
import { sourceMessages } from "./messages/source-messages.ts";
import { bindSourceRules } from "./source-rules.ts";
import { workOptions } from "./work-options.ts";

/** The work of `checkTransfer`. */
export async function runCheck(path: string, options: CheckOptions): Promise<Report & AsyncDisposable> {
  const work = workOptions(options);
  const target = options.for === undefined ? undefined : parseCheckTarget(options.for);
  const { spoolDirectory, workers, runId, isQuick = false } = options;
  await using opened = await openSource(path, {
    ...work,
    spoolDirectory,
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  });
  const { source, count } = countEntries(opened);
  const description = await readDescription(source, work);
  if (description.kind === "none") {
    throw new TransferError(
      "not-found",
      `${path} holds no transfer description (${DESCRIPTION_NAMES.join(", ")}): "rafskil init" writes one.`,
      { facts: { path } },
    );
  }
  const extent = await count(work);
  const accepted = target?.accepted;
  await using pool = createDigestPool({ workers });
  const today = options.checkedAt.toISOString().slice(0, 10);
  const read = description.kind === "read" ? description.description : undefined;
  const folder = read?.filesFolder ?? "";
  const judgement = { workers, folder, day: today, ...(accepted === undefined ? {} : { accepted }) };
  const names = target === undefined ? {} : { names: target.names };
  const tally = createContentTally();
  const check = {
    ...{ tally, source, description, today, spoolDirectory, runId, ...names },
    ...(isQuick ? {} : { pool, judge: (given: WorkOptions) => judgeFiles(source, { ...given, ...judgement }) }),
  };
  const rules = recordRules({
    description,
    country: target?.country ?? read?.country ?? "IS",
    isIdentified: !isQuick,
    isDigested: !isQuick,
    hasAccepted: accepted !== undefined,
    ...names,
  });
  const pass = bindRules(
    [{ kind: "pass", rules, run: (_, chosen, given) => checkRecords(check, chosen, given) }],
    null,
  );
  const events = joinRuleSets([bindSourceRules(source.faults()), pass]).run({
    ...work,
    translate: createTranslator([conditionMessages, recordMessages, sourceMessages], options.language),
    ...(options.only === undefined ? {} : { only: options.only }),
    ...(options.skip === undefined ? {} : { skip: options.skip }),
  });
  const report = await collectReport(events, { tool: options.tool, subject: { path, ...extent }, spoolDirectory });
  return { ...report, content: tally.summary() };
}
