import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { TransferError } from "../model/error.ts";
import type { Language } from "../model/language.ts";
import { systemCode } from "../model/write-failure.ts";
import { ACTION_PLANS } from "../plan/plans.ts";
import { draftRegister } from "../plan/register-draft.ts";
import { writing } from "../write/writing.ts";
import { EVENTS_FILE, REGISTER_FILE } from "./register-folder.ts";

export interface InitRegisterOptions {
  /** The id of one of `ACTION_PLANS`. */
  readonly plan: string;
  /** Whose systems they are. */
  readonly body: string;
  /** Where their records go. */
  readonly archive: string;
  /** The language of the comments. */
  readonly language: Language;
}

/**
 * Begins a register in a folder, which is made if need be: `register.yaml` with one system to write over, an empty
 * `events.jsonl`, and a `.gitattributes` by which git keeps the lines that two people added. Gives the path of the first.
 *
 * Throws `usage` for a plan that there is not, `output-exists` where one of the files is there, `write-failed`.
 *
 * @example
 * await initRegister("kerfi/", { plan: "is-877-2020", body: "Hraunabyggð", archive: "Héraðsskjalasafn", language: "is" });
 */
export async function initRegister(folder: string, options: InitRegisterOptions): Promise<string> {
  const plan = ACTION_PLANS.find(({ id }) => id === options.plan);
  if (plan === undefined) {
    const known = ACTION_PLANS.map(({ id }) => id).join(", ");
    throw new TransferError("usage", `There is no plan ${options.plan}; there are ${known}.`, {
      facts: { plan: options.plan, known },
    });
  }
  const { body, archive, language } = options;
  const text = draftRegister({ plan, body: { name: body }, archive: { name: archive }, language });
  await writing(folder, () => mkdir(folder, { recursive: true }));
  const path = join(folder, REGISTER_FILE);
  await writeNew(path, text);
  await writeNew(join(folder, EVENTS_FILE), "");
  // Another's rules for git stay as they are.
  await writeFile(join(folder, ".gitattributes"), `${EVENTS_FILE} merge=union\n`, { flag: "wx" }).catch(
    () => undefined,
  );
  return path;
}

async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writing(path, () => writeFile(path, text, { flag: "wx", flush: true }));
  } catch (error) {
    if (!(error instanceof TransferError) || systemCode(error.cause) !== "EEXIST") throw error;
    throw new TransferError("output-exists", `${path} is there already, and nothing is overwritten.`, {
      cause: error,
      facts: { output: path },
    });
  }
}
