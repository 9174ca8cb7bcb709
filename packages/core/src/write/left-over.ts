import { createHash } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

/** So many bytes of the target's name stand in a temporary name, which must not be longer than 255 bytes. */
const NAME_BYTES = 160;

/**
 * The temporary name beside a target: `.NAME.rafskil-HOST-PID-ID.part`. HOST is a digest of the machine's name, since a
 * process number means nothing on another machine that writes to the same folder.
 */
export function partName(target: string, id: string): string {
  if (!/^[A-Za-z0-9]+$/.test(id)) throw new Error(`An id is letters and digits, not ${JSON.stringify(id)}`);
  return `${prefixOf(target)}${process.pid}-${id}.part`;
}

/**
 * Removes what earlier runs for the same target left when they were killed: only temporary names of ours, made on this
 * machine by a process that is gone. What cannot be removed is left: it is no reason not to work.
 */
export async function removeLeftOvers(target: string): Promise<void> {
  const folder = dirname(target);
  const prefix = prefixOf(target);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix)) continue;
    const pid = /^(\d+)-[A-Za-z0-9]+\.part$/.exec(name.slice(prefix.length))?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function prefixOf(target: string): string {
  let name = basename(target);
  while (Buffer.byteLength(name) > NAME_BYTES) name = name.slice(0, -1);
  const host = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
  return `.${name}.rafskil-${host}-`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and is another user's.
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}
