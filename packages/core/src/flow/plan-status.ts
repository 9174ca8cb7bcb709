import type { Language, Translate } from "../model/language.ts";
import { planMessages } from "../plan/messages/plan-messages.ts";
import { type PlanStanding, standingOf } from "../plan/standing.ts";
import { createTranslator } from "../report/translate.ts";
import { type PlanDay, resolveDay } from "./plan-day.ts";
import { openRegisterFolder, type RegisterFolderOptions, readRegister, requireReadable } from "./register-folder.ts";

export interface PlanStatusOptions extends RegisterFolderOptions, PlanDay {
  /** A step that is due within so many days is `soon`; 30 by default. */
  readonly soonDays?: number;
}

/**
 * Reads the register in a folder and computes how its plan stands on a day.
 * Throws `not-found` (no register), `document-malformed` (its first fault), `usage` (the day), `read-failed`, `aborted`.
 *
 * @example
 * const standing = await planStatus("kerfi/", { now: new Date(), spoolDirectory: os.tmpdir() });
 * for (const { system, next } of standing.rows) console.log(system.name, next?.step.titles.is, next?.by);
 */
export async function planStatus(folder: string, options: PlanStatusOptions): Promise<PlanStanding> {
  await using source = await openRegisterFolder(folder, options);
  const { register, plan } = requireReadable(await readRegister(source, options));
  const { soonDays } = options;
  const today = resolveDay(options, { register, plan });
  return standingOf(plan, register, { today, ...(soonDays === undefined ? {} : { soonDays }) });
}

/** The texts of plans in a language. */
export function planTranslator(language: Language): Translate {
  return createTranslator([planMessages], language);
}
