import { TransferError } from "../model/error.ts";
import type { RuleEvent } from "../model/report.ts";
import type { RuleRunOptions, RuleSet } from "../rules/rule-set.ts";

/**
 * One set of several, run in this order. `only` and `skip` may name rules of any of them.
 *
 * Running throws `usage` for an id that no set has; the facts are `rule`, and `known`: all ids with blanks between.
 */
export function joinRuleSets(sets: readonly RuleSet[]): RuleSet {
  const rules = sets.flatMap((set) => set.rules);
  return {
    rules,
    run(options) {
      stopOnUnknown(
        rules.map((rule) => rule.id),
        [...(options.only ?? []), ...(options.skip ?? [])],
      );
      return runInTurn(sets, options);
    },
  };
}

async function* runInTurn(sets: readonly RuleSet[], options: RuleRunOptions): AsyncGenerator<RuleEvent> {
  for (const set of sets) {
    const own = new Set<string>(set.rules.map((rule) => rule.id));
    const { only, skip, ...rest } = options;
    yield* set.run({
      ...rest,
      ...(only === undefined ? {} : { only: only.filter((id) => own.has(id)) }),
      ...(skip === undefined ? {} : { skip: skip.filter((id) => own.has(id)) }),
    });
  }
}

function stopOnUnknown(known: readonly string[], asked: readonly string[]): void {
  for (const rule of asked) {
    if (known.includes(rule)) continue;
    throw new TransferError("usage", `There is no rule ${rule} for this format.`, {
      facts: { rule, known: known.join(" ") },
    });
  }
}
