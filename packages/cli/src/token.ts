import { readFile } from "node:fs/promises";
import type { Option } from "./command-line/command.ts";
import type { Invocation } from "./command-line/invocation.ts";
import { UsageError } from "./command-line/usage-error.ts";

/** A token never stands on the command line, where every user of the machine can read it. */
export const tokenOption: Option = { name: "token-file", value: "FILE", completes: "file" };

/** The token for a receiver: the first line of the file, else `RAFSKIL_TOKEN`. */
export async function tokenOf(invocation: Invocation, command: string): Promise<string> {
  const file = invocation.text("token-file");
  const { RAFSKIL_TOKEN } = process.env;
  const text = file === undefined ? RAFSKIL_TOKEN : (await readFile(file, "utf8")).split(/\r?\n/, 1)[0];
  const token = text?.trim() ?? "";
  if (token !== "") return token;
  throw new UsageError("usage/missing-token", {}, command);
}
