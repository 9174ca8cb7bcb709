import type { Report, RuleEvent } from "../model/report.ts";
import { type CollectOptions, collectReport } from "../report/collect-report.ts";

type OwnReport = Report & AsyncDisposable;

/** A report that work adds to as it goes on. It is disposed of unless it is given away. */
interface GrowingReport extends AsyncDisposable {
  current(): OwnReport;
  /** Reads the events to their end, and puts what they say after what the report says already. */
  add(events: AsyncIterable<RuleEvent>): Promise<void>;
  release(): OwnReport;
}

export function growingReport(first: OwnReport, options: CollectOptions): GrowingReport {
  let report = first;
  let isReleased = false;
  return {
    current: () => report,
    async add(events) {
      const before = report;
      report = await collectReport(eventsOf(before, events), options);
      await before[Symbol.asyncDispose]();
    },
    release() {
      isReleased = true;
      return report;
    },
    async [Symbol.asyncDispose]() {
      if (!isReleased) await report[Symbol.asyncDispose]();
    },
  };
}

async function* eventsOf(report: Report, more: AsyncIterable<RuleEvent>): AsyncGenerator<RuleEvent> {
  for await (const finding of report.findings) yield { kind: "finding", finding };
  for (const outcome of report.rules) yield { kind: "outcome", outcome };
  yield* more;
}
