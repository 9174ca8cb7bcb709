import type { FileFault } from "../describe/describe.ts";
import type { Language } from "../model/language.ts";
import type { WorkOptions } from "../model/progress.ts";
import type { Report, ReportSubject, Tool } from "../model/report.ts";
import type { Source } from "../read/source.ts";
import { collectReport } from "../report/collect-report.ts";
import { createTranslator } from "../report/translate.ts";
import { sourceMessages } from "./messages/source-messages.ts";
import { bindSourceRules, type TreeFault } from "./source-rules.ts";

export interface SourceReportOptions extends WorkOptions {
  readonly language: Language;
  readonly tool: Tool;
  readonly subject: ReportSubject;
  readonly spoolDirectory: string;
}

/** Reports what a source, read to its end, left out or doubts, and which of its files could not be read. */
export function reportOnSource(
  source: Source,
  fileFaults: readonly FileFault[],
  options: SourceReportOptions,
): Promise<Report & AsyncDisposable> {
  const { language, tool, subject, spoolDirectory, signal } = options;
  const rules = bindSourceRules([...source.faults(), ...fileFaults.map(asTreeFault)]);
  const translate = createTranslator([sourceMessages], language);
  const events = rules.run({ translate, ...(signal === undefined ? {} : { signal }) });
  return collectReport(events, { tool, subject, spoolDirectory });
}

/** A file's fault among the tree's. */
function asTreeFault({ path, fault, detail }: FileFault): TreeFault {
  return { kind: fault, path, ...(detail === undefined ? {} : { detail }) };
}
