import { createDigestPool } from "../../digest/pool.ts";
import type { Finding } from "../../model/finding.ts";
import type { RuleOutcome } from "../../model/report.ts";
import { DEFAULT_LIMITS } from "../../read/limits.ts";
import type { Source } from "../../read/source.ts";
import { createTranslator } from "../../report/translate.ts";
import { archivalVersion } from "./index.ts";
import { ARCHIVAL_VERSION_MESSAGES } from "./messages/catalogue.ts";

export interface Verdict {
  readonly findings: readonly Finding[];
  readonly outcomes: ReadonlyMap<string, RuleOutcome>;
  /** Ids of the rules with an error, each once, in order. */
  readonly errors: readonly string[];
}

/** Runs all rules over a source, and collects what they say. */
export async function judge(
  source: Source,
  {
    profile = "is-1007",
    isQuick = false,
    parameters = {},
  }: {
    readonly profile?: string;
    readonly isQuick?: boolean;
    readonly parameters?: Readonly<Record<string, string>>;
  } = {},
): Promise<Verdict> {
  await using pool = createDigestPool({ workers: 0 });
  const subject = { source, pool, limits: DEFAULT_LIMITS, profile, isQuick, parameters };
  const rules = await archivalVersion.open(subject, {});
  const findings: Finding[] = [];
  const outcomes = new Map<string, RuleOutcome>();
  for await (const event of rules.run({ translate: createTranslator([ARCHIVAL_VERSION_MESSAGES], "en") })) {
    if (event.kind === "finding") findings.push(event.finding);
    else outcomes.set(event.outcome.rule, event.outcome);
  }
  const errors = findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule as string);
  return { findings, outcomes, errors: [...new Set(errors)].sort() };
}
