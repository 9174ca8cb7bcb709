import { createHash } from "node:crypto";
import { lstat, readdir, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

/** So many bytes of the target's name stand in a temporary name, which must not be longer than 255 bytes. */
const NAME_BYTES = 160;

/**
 * The temporary name beside a target: `.NAME.rafskil-HOST-PID-ID.part`. HOST is a digest of the machine's name, since a
 * process number means nothing on another machine that writes to the same folder.
 */
export function partName(target: string, id: string): string {
  return nameOf(target, process.pid, id);
}

/** The temporary name of what a run gave up and left to the next one for the same target. */
export function keptName(target: string, id: string): string {
  return nameOf(target, NOBODY, id);
}

function nameOf(target: string, pid: number, id: string): string {
  if (!/^[A-Za-z0-9]+$/.test(id)) throw new Error(`An id is letters and digits, not ${JSON.stringify(id)}`);
  return `${prefixOf(target)}${pid}-${id}.part`;
}

/** No process that one can ask for has this number. */
const NOBODY = 0;

/**
 * Removes what earlier runs for the same target left when they were killed: only temporary names of ours, made on this
 * machine by a process that is gone. What cannot be removed is left: it is no reason not to work.
 */
export async function removeLeftOvers(target: string): Promise<void> {
  for (const path of await leftOvers(target)) {
    await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Takes over the largest file that an earlier run for the same target left, under a new name. Gives its size, or 0. */
export async function adoptLeftOver(target: string, path: string): Promise<number> {
  const found: { readonly path: string; readonly size: number }[] = [];
  for (const each of await leftOvers(target)) {
    const state = await lstat(each).catch(() => undefined);
    if (state?.isFile()) found.push({ path: each, size: state.size });
  }
  const [largest] = found.sort((one, other) => other.size - one.size);
  if (largest === undefined) return 0;
  return await rename(largest.path, path).then(
    () => largest.size,
    () => 0,
  );
}

async function leftOvers(target: string): Promise<readonly string[]> {
  const folder = dirname(target);
  const prefix = prefixOf(target);
  return (await readdir(folder)).flatMap((name) => {
    const pid = name.startsWith(prefix) ? /^(\d+)-[A-Za-z0-9]+\.part$/.exec(name.slice(prefix.length))?.[1] : undefined;
    return pid === undefined || isAlive(Number(pid)) ? [] : [join(folder, name)];
  });
}

function prefixOf(target: string): string {
  let name = basename(target);
  while (Buffer.byteLength(name) > NAME_BYTES) name = name.slice(0, -1);
  const host = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
  return `.${name}.rafskil-${host}-`;
}

function isAlive(pid: number): boolean {
  if (pid === NOBODY) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and is another user's.
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}
