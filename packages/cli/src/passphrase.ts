import { readFile } from "node:fs/promises";
import type { Option } from "./command-line/command.ts";
import type { Invocation } from "./command-line/invocation.ts";

/** A passphrase never stands on the command line, where every user of the machine can read it. */
export const passphraseOption: Option = { name: "passphrase-file", value: "FILE", completes: "file" };

/** The passphrase of a key: the first line of the file, else `RAFSKIL_KEY_PASSPHRASE`. */
export async function passphraseOf(invocation: Invocation): Promise<string | undefined> {
  const file = invocation.text("passphrase-file");
  const { RAFSKIL_KEY_PASSPHRASE } = process.env;
  if (file === undefined) return RAFSKIL_KEY_PASSPHRASE;
  const [line = ""] = (await readFile(file, "utf8")).split(/\r?\n/);
  return line;
}
