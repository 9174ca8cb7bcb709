import { join } from "node:path";
import { digestStream } from "../digest/digest-stream.ts";
import { TransferError } from "../model/error.ts";
import type { Finding } from "../model/finding.ts";
import type { Language } from "../model/language.ts";
import { parseRelativePath } from "../model/path.ts";
import { judgeEvent } from "../plan/check/judge-event.ts";
import { eventIdOf, eventLine, type NewEvent } from "../plan/event-id.ts";
import { parseEvent } from "../plan/parse-register.ts";
import type { Evidence, RegisterEvent } from "../plan/register.ts";
import type { Source } from "../read/source.ts";
import { appendLine } from "../write/append-line.ts";
import { type PlanDay, resolveDay } from "./plan-day.ts";
import { planTranslator } from "./plan-status.ts";
import {
  EVENTS_FILE,
  openRegisterFolder,
  type RegisterFolderOptions,
  readRegister,
  requireReadable,
} from "./register-folder.ts";

export interface RecordEventOptions extends RegisterFolderOptions, PlanDay {
  /** A name for temporary files that no other run has at the same time: letters and digits. */
  readonly runId: string;
  /** The event was recorded elsewhere: it is taken as it stands there, and its files of evidence are not looked for here. */
  readonly isFromElsewhere?: boolean;
  /** The language of what speaks against it. */
  readonly language: Language;
}

/** What became of it. `isNew` is false where the same event stood there already, and nothing was written. */
export type RecordingResult =
  | { readonly kind: "recorded"; readonly event: RegisterEvent; readonly isNew: boolean }
  /** What speaks against it; nothing was written. */
  | { readonly kind: "refused"; readonly findings: readonly Finding[] };

/**
 * Adds an event to the register in a folder: one line at the end of `events.jsonl`, whole or not at all. It is refused for
 * what a check would call an error: names that are not there, steps before it that do not stand, missing evidence, a day to
 * come. Files of evidence beside the register are digested, so that a change of them is seen later.
 *
 * Throws `usage` (a shape that no event has), `not-found`, `document-malformed`, `read-failed`, `write-failed`,
 * `insufficient-space`, `aborted`.
 */
export async function recordEvent(
  folder: string,
  given: NewEvent,
  options: RecordEventOptions,
): Promise<RecordingResult> {
  await using source = await openRegisterFolder(folder, options);
  const { register, plan } = requireReadable(await readRegister(source, options));
  const today = resolveDay(options, { register, plan });
  const stated = given.evidence ?? [];
  const isOurs = options.isFromElsewhere !== true;
  const evidence = isOurs ? await Promise.all(stated.map((each) => digested(each, source, options))) : stated;
  const filled: NewEvent = evidence.length === 0 ? given : { ...given, evidence };
  const checked = parseEvent({ ...filled, id: eventIdOf(filled) });
  if (!checked.ok) {
    const [fault] = checked.faults;
    const text = `The event cannot be recorded: ${fault?.message ?? ""} (${fault?.pointer ?? ""}).`;
    throw new TransferError("usage", text, { facts: { pointer: fault?.pointer ?? "" } });
  }
  const event = checked.value;
  const { language } = options;
  const findings = await judgeEvent({ event, register, plan, today, language, translate: planTranslator(language) });
  if (findings.length > 0) return { kind: "refused", findings };
  const isNew = await appendLine(join(folder, EVENTS_FILE), eventLine(event), {
    id: options.runId,
    isWanted: (text) => !text.includes(`"id":"${event.id}"`),
  });
  return { kind: "recorded", event, isNew };
}

async function digested(evidence: Evidence, source: Source, { signal }: RegisterFolderOptions): Promise<Evidence> {
  const { path } = evidence;
  if (path === undefined) return evidence;
  const entry = parseRelativePath(path).ok ? await source.find(path) : undefined;
  if (entry?.kind !== "file") {
    const text = `There is no file ${path} beside the register.`;
    throw new TransferError("not-found", text, { facts: { path } });
  }
  const work = signal === undefined ? {} : { signal };
  const { digests } = await digestStream(source.open(entry, work), { algorithms: ["sha256"], ...work });
  return digests.sha256 === undefined ? evidence : { ...evidence, sha256: digests.sha256 };
}
