import type { DigestPool } from "../../model/digest-work.ts";
import type { Language } from "../../model/language.ts";
import type { RuleEvent } from "../../model/report.ts";
import type { Severity } from "../../model/severity.ts";
import { DEFAULT_LIMITS } from "../../read/limits.ts";
import type { Source } from "../../read/source.ts";
import { createTranslator } from "../../report/translate.ts";
import { earkSip } from "./index.ts";

export interface VerifyCase {
  readonly profile?: string;
  readonly isQuick?: boolean;
  readonly language?: Language;
  readonly only?: readonly string[];
  readonly schemasDirectory?: string;
}

/** Runs all rules over a package. A text that is lacking, or lacks an argument, throws. */
export async function verify(source: Source, pool: DigestPool, verifyCase: VerifyCase = {}): Promise<RuleEvent[]> {
  const { profile = "2.2.0", isQuick = false, language = "en", only, schemasDirectory } = verifyCase;
  const installed = schemasDirectory === undefined ? {} : { schemasDirectory };
  const subject = { source, pool, limits: DEFAULT_LIMITS, profile, isQuick, parameters: {}, ...installed };
  const rules = await earkSip.open(subject, {});
  const translate = createTranslator([earkSip.messages], language, {
    onFault(fault) {
      throw new Error(fault);
    },
  });
  return Array.fromAsync(rules.run(only === undefined ? { translate } : { translate, only }));
}

/** Ids of the rules that found something, or something as grave as that. */
export async function rulesFoundIn(
  source: Source,
  pool: DigestPool,
  severity?: Severity,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const event of await verify(source, pool)) {
    if (event.kind !== "finding") continue;
    if (severity === undefined || event.finding.severity === severity) found.add(event.finding.rule);
  }
  return found;
}
