import { lstatSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The folder for temporary files, which only this user may look into. It has the same name in every run, so that what a
 * killed run left there is found and removed. Where another user has taken that name, a new folder is made.
 * `TMPDIR` moves it to another disk.
 */
export function spoolDirectory(): string {
  const user = process.getuid?.();
  const folder = join(tmpdir(), user === undefined ? "rafskil" : `rafskil-${user}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stats = lstatSync(folder);
  const isOurs = stats.isDirectory() && (user === undefined || (stats.uid === user && (stats.mode & 0o077) === 0));
  return isOurs ? folder : mkdtempSync(`${folder}-`);
}
