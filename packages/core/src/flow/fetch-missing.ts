import type { RemoteAccess, RemoteFile } from "../formats/package-format.ts";
import { TransferError } from "../model/error.ts";
import { writeNewFile } from "../write/new-file.ts";
import { detectFormat, parseFormatName } from "./registry.ts";
import { workOptions } from "./work-options.ts";

export interface FetchMissingOptions extends Omit<RemoteAccess, "write"> {
  /** `FORMAT`; without it the format is found by looking. */
  readonly as?: string;
  readonly spoolDirectory: string;
  /** Letters and digits that no other run on this machine has at this time. */
  readonly runId: string;
}

/**
 * Completes a package that names files by their addresses and does not hold them (BagIt: `fetch.txt`), in its folder.
 * Only hosts that are named are asked. One file that does not come does not stop the others; nothing of what comes is
 * believed, so verify the package afterwards.
 *
 * Throws `usage` for a package that is not a folder, or whose format has no such files; `path-unsafe` where a link lies
 * on the way to a file; `insufficient-space`, `write-failed`, `aborted`, and what opening throws.
 */
export async function* fetchMissing(path: string, options: FetchMissingOptions): AsyncGenerator<RemoteFile> {
  const { openSource } = await import("../read/open-source.ts");
  const work = workOptions(options);
  await using source = await openSource(path, { ...work, spoolDirectory: options.spoolDirectory });
  const { format: registered } = options.as === undefined ? await detectFormat(source) : parseFormatName(options.as);
  if (source.kind !== "directory") {
    throw new TransferError("usage", `${path} is not a folder: unpack it, then fetch what it lacks.`, {
      facts: { path },
    });
  }
  const format = await registered.load();
  if (format.fetchMissing === undefined) {
    throw new TransferError("usage", `A package of the format ${format.id} has nothing to fetch.`, {
      facts: { path, format: format.id },
    });
  }
  yield* format.fetchMissing(source, {
    ...options,
    write: (target, bytes) => writeNewFile(path, target, { bytes, id: options.runId }),
  });
}
