import { hash } from "node:crypto";
import { eventLine } from "../plan/event-id.ts";
import type { RegisterEvent } from "../plan/register.ts";
import { openRegisterFolder, type RegisterFolderOptions, readRegister, requireReadable } from "./register-folder.ts";

/** SHA-256, in hexadecimal, of an event as one line of `events.jsonl`, without its end: what its receipt names. */
export function eventDigest(event: RegisterEvent): string {
  return hash("sha256", eventLine(event), "hex");
}

/**
 * The digest of each event of the register in a folder, by the event's id.
 * Throws `not-found` (no register), `document-malformed` (its first fault), `read-failed`, `aborted`.
 */
export async function eventDigestsOf(
  folder: string,
  options: RegisterFolderOptions,
): Promise<ReadonlyMap<string, string>> {
  await using source = await openRegisterFolder(folder, options);
  const { register } = requireReadable(await readRegister(source, options));
  return new Map(register.events.map((event) => [event.id, eventDigest(event)]));
}
