import { lstat, mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { TransferError } from "../model/error.ts";
import type { RelativePath } from "../model/path.ts";
import { openPart } from "./atomic.ts";
import { writing } from "./writing.ts";

/**
 * Writes one file into a folder that is not ours alone, whole or not at all, and never in the place of another. Folders
 * on the way are made; one that is a link is refused, since it may lead out.
 *
 * Throws `path-unsafe` for a link or a file on the way, `output-exists`, `insufficient-space`, `write-failed`, and what
 * `bytes` throws.
 */
export async function writeNewFile(
  folder: string,
  path: RelativePath,
  { bytes, id }: { readonly bytes: AsyncIterable<Uint8Array>; readonly id: string },
): Promise<void> {
  const segments = path.split("/");
  let place = folder;
  for (const segment of segments.slice(0, -1)) {
    place = join(place, segment);
    await makeFolder(place);
  }
  const target = join(place, segments.at(-1) ?? "");
  await using part = await openPart(target, { kind: "file", id });
  const handle = await writing(part.path, () => open(part.path, "r+"));
  try {
    for await (const chunk of bytes) await writing(part.path, () => handle.writeFile(chunk));
    await writing(part.path, () => handle.sync());
  } finally {
    await handle.close();
  }
  await part.publish();
}

async function makeFolder(place: string): Promise<void> {
  const found = await lstat(place).catch(() => undefined);
  if (found === undefined) {
    await writing(place, () => mkdir(place));
  } else if (!found.isDirectory()) {
    const text = `${place} is not a folder but a link or a file: nothing is written through it.`;
    throw new TransferError("path-unsafe", text, { facts: { path: place } });
  }
}
