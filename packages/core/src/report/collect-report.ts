import type { Finding, RuleId } from "../model/finding.ts";
import type { Report, ReportSubject, RuleEvent, RuleOutcome, Tool } from "../model/report.ts";
import { createFindingSpool } from "./finding-spool.ts";

export interface CollectOptions {
  readonly tool: Tool;
  readonly subject: ReportSubject;
  /** A folder where findings may lie when there are many; it is made if need be. It holds nothing of ours afterwards. */
  readonly spoolDirectory: string;
  /** Bytes of findings, as JSON, that are kept in memory: 8 MiB by default, some ten thousand findings. */
  readonly memoryLimitBytes?: number;
}

const MEMORY_LIMIT_BYTES = 8 * 2 ** 20;

/**
 * Reads the events to their end and gives the finished report. However many findings there are, memory is bounded:
 * beyond the limit they lie in a temporary file until the report is disposed of, and reading them after that throws a
 * plain `Error`. Rules may run side by side: findings are put in the order of the outcomes.
 *
 * Throws what the events throw, `insufficient-space` and `write-failed` for the temporary file (which is then gone),
 * and a plain `Error` for a rule with two outcomes, or with findings and none.
 */
export async function collectReport(
  events: AsyncIterable<RuleEvent>,
  options: CollectOptions,
): Promise<Report & AsyncDisposable> {
  const spool = createFindingSpool(options.spoolDirectory, options.memoryLimitBytes ?? MEMORY_LIMIT_BYTES);
  const counts = { error: 0, warning: 0, info: 0 };
  const rules = new Map<RuleId, RuleOutcome>();
  try {
    for await (const event of events) {
      switch (event.kind) {
        case "finding":
          counts[event.finding.severity]++;
          if (spool.add(event.finding)) await spool.flush();
          break;
        case "outcome":
          if (rules.has(event.outcome.rule)) throw new Error(`Two outcomes of rule ${event.outcome.rule}`);
          rules.set(event.outcome.rule, event.outcome);
          break;
      }
    }
    for (const rule of spool.rules()) if (!rules.has(rule)) throw new Error(`Findings of ${rule}, and no outcome`);
  } catch (error) {
    await spool[Symbol.asyncDispose]();
    throw error;
  }
  const order = [...rules.keys()];
  return {
    tool: options.tool,
    subject: options.subject,
    verdict: counts.error > 0 ? "refused" : "accepted",
    counts,
    findings: { [Symbol.asyncIterator]: () => readInOrder(order, spool.read) },
    rules: [...rules.values()],
    [Symbol.asyncDispose]: () => spool[Symbol.asyncDispose](),
  };
}

async function* readInOrder(
  order: readonly RuleId[],
  read: (rule: RuleId) => AsyncIterable<Finding>,
): AsyncGenerator<Finding, void, undefined> {
  for (const rule of order) yield* read(rule);
}
