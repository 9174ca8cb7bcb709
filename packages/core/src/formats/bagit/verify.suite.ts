import type { DigestPool } from "../../model/digest-work.ts";
import type { Finding } from "../../model/finding.ts";
import type { Language } from "../../model/language.ts";
import type { RuleEvent } from "../../model/report.ts";
import type { Severity } from "../../model/severity.ts";
import { DEFAULT_LIMITS } from "../../read/limits.ts";
import type { Source } from "../../read/source.ts";
import { createTranslator } from "../../report/translate.ts";
import { bagit } from "./index.ts";

export interface VerifyCase {
  readonly isQuick?: boolean;
  readonly profile?: string;
  readonly only?: readonly string[];
  readonly language?: Language;
}

/** Runs all rules over a bag. A text that is lacking, or lacks an argument, throws. */
export async function verify(source: Source, pool: DigestPool, verifyCase: VerifyCase = {}): Promise<RuleEvent[]> {
  const { isQuick = false, profile, only, language = "en" } = verifyCase;
  const subject = {
    source,
    pool,
    limits: DEFAULT_LIMITS,
    profile: "1.0",
    isQuick,
    parameters: profile === undefined ? {} : { "bagit-profile": profile },
  };
  const rules = await bagit.open(subject, {});
  const translate = createTranslator([bagit.messages], language, {
    onFault(fault) {
      throw new Error(fault);
    },
  });
  return Array.fromAsync(rules.run(only === undefined ? { translate } : { translate, only }));
}

export function findingsOf(events: readonly RuleEvent[]): readonly Finding[] {
  return events.flatMap((event) => (event.kind === "finding" ? [event.finding] : []));
}

export function severitiesOf(events: readonly RuleEvent[]): ReadonlySet<Severity> {
  return new Set(findingsOf(events).map(({ severity }) => severity));
}
