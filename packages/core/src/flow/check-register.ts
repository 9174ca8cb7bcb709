import { digestStream } from "../digest/digest-stream.ts";
import type { Language } from "../model/language.ts";
import { parseRelativePath } from "../model/path.ts";
import type { Report, Tool } from "../model/report.ts";
import { bindRegisterRules } from "../plan/check/register-rules.ts";
import { standingOf } from "../plan/standing.ts";
import type { Source } from "../read/source.ts";
import { collectReport } from "../report/collect-report.ts";
import { type PlanDay, resolveDay } from "./plan-day.ts";
import { planTranslator } from "./plan-status.ts";
import {
  EVENTS_FILE,
  openRegisterFolder,
  REGISTER_FILE,
  type RegisterFolderOptions,
  type RegisterReading,
  readRegister,
} from "./register-folder.ts";

export interface CheckRegisterOptions extends RegisterFolderOptions, PlanDay {
  readonly language: Language;
  readonly tool: Tool;
}

/**
 * Checks a register: whether it can be read, whether what events name is there, whether steps were done in an order that
 * can be, with the evidence that the plan asks for, and what is overdue. Files of evidence beside it are digested.
 *
 * Throws `not-found` (no register), `usage` (the day), `read-failed`, `insufficient-space`, `write-failed` (for the spool),
 * `aborted`. The report may hold a temporary file: dispose of it.
 *
 * @example
 * await using report = await checkRegister("kerfi/", {
 *   now: new Date(),
 *   language: "is",
 *   tool: { name: "my-system", version: "1.0" },
 *   spoolDirectory: os.tmpdir(),
 * });
 * console.log(report.verdict, report.counts.error);
 */
export async function checkRegister(folder: string, options: CheckRegisterOptions): Promise<Report & AsyncDisposable> {
  const { language, tool, spoolDirectory, signal } = options;
  await using source = await openRegisterFolder(folder, options);
  const reading = await readRegister(source, options);
  const { register, plan, parsed } = reading;
  const today = resolveDay(options, reading);
  const context = {
    ...reading,
    today,
    paths: { register: REGISTER_FILE, events: EVENTS_FILE },
    ...(register === undefined || plan === undefined ? {} : { standing: standingOf(plan, register, { today }) }),
    locate: (pointer: string) => (parsed.ok ? parsed.locate(pointer)?.line : undefined),
    files: await digestEvidence(source, reading, options),
    say: (texts: Readonly<Record<Language, string>>) => texts[language],
  };
  const events = bindRegisterRules(context).run({
    translate: planTranslator(language),
    ...(signal === undefined ? {} : { signal }),
  });
  const subject = {
    path: folder,
    format: "plan",
    ...reading.extent,
    ...(plan === undefined ? {} : { profile: plan.id }),
  };
  return await collectReport(events, { tool, subject, spoolDirectory });
}

async function digestEvidence(
  source: Source,
  { lines }: RegisterReading,
  { signal }: RegisterFolderOptions,
): Promise<ReadonlyMap<string, string | undefined>> {
  const found = new Map<string, string | undefined>();
  for (const path of new Set(lines.flatMap(({ event }) => event.evidence?.map((each) => each.path) ?? []))) {
    if (path === undefined) continue;
    const entry = parseRelativePath(path).ok ? await source.find(path) : undefined;
    if (entry?.kind !== "file") found.set(path, undefined);
    else {
      const work = signal === undefined ? {} : { signal };
      const { digests } = await digestStream(source.open(entry, work), { algorithms: ["sha256"], ...work });
      found.set(path, digests.sha256);
    }
  }
  return found;
}
