import { UsageError } from "../command-line/usage-error.ts";
import type { Session } from "../session.ts";
import { writeResultFile } from "./result-file.ts";
import { writeAll } from "./text-output.ts";

export interface ResultPlace {
  /** The file of `--output`, or stdout. */
  readonly file: string | undefined;
  /** What is being looked at: a result must not be written into it. */
  readonly subject: string;
}

/** Refuses a result file inside what is looked at: it would become part of the records. Throws `UsageError`. */
export async function checkResultPlace({ file, subject }: ResultPlace): Promise<void> {
  if (file === undefined) return;
  const { isInside } = await import("@rafskil/core");
  if (await isInside(file, subject)) throw new UsageError("usage/output-inside", { output: file, input: subject });
}

/** Writes a result where it was asked for: to a file whole or not at all, or to stdout. */
export async function writeResult(
  pieces: AsyncIterable<string> | Iterable<string>,
  place: ResultPlace,
  session: Session,
): Promise<void> {
  session.clearProgress();
  if (place.file === undefined) await writeAll(session.output, pieces);
  else await writeResultFile(place.file, pieces, crypto.randomUUID());
}
