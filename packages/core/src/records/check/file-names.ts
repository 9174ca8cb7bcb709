import type { Facts } from "../../model/finding.ts";
import { MAX_PATH_BYTES } from "../../model/path.ts";

/** Which names of files a package can carry. */
export interface NameLimits {
  /** The format's id, for the message. */
  readonly format: string;
  /** What stands before the path in the package; absent where the package gives files names of its own. */
  readonly prefix?: string;
  /** A character that the lists of the package may not hold. */
  readonly refused?: RegExp;
  /** The list of files takes no name with a blank at either end. */
  readonly isTrimmed?: boolean;
  /** The list of files asks for names with an ending. */
  readonly hasEnding?: boolean;
  /** Names at the top of the package's data that are the package's own. */
  readonly reserved?: readonly string[];
}

/** Longest path that Windows and many tools on it take, less room for the folder of the package. */
const MAX_PATH_CHARACTERS = 240;
/** Longest name on the file systems in use. */
const MAX_NAME_BYTES = 255;

/** How long a path may be so that Windows takes it out of the package; `undefined` where files get other names there. */
export function pathLimit(limits: NameLimits | undefined): number | undefined {
  if (limits === undefined) return MAX_PATH_CHARACTERS;
  return limits.prefix === undefined ? undefined : MAX_PATH_CHARACTERS - limits.prefix.length;
}

/** Whether a path from the folder of files on is longer than many systems take. */
export function isLongPath(path: string, limit: number): boolean {
  if (path.length > limit) return true;
  return path.length > 80 && path.split("/").some((name) => Buffer.byteLength(name) > MAX_NAME_BYTES);
}

/**
 * Why a package cannot carry a file under its name: facts for the message, one for each reason. `path` is from the
 * top of the transfer on.
 */
export function nameFaults(path: string, limits: NameLimits): readonly Facts[] {
  const { format, prefix, refused, isTrimmed = false, hasEnding = false, reserved = [] } = limits;
  const faults: Facts[] = [];
  const add = (reason: string, facts: Facts = {}) =>
    faults.push({ format, reason, character: "", bytes: 0, limit: MAX_PATH_BYTES, ...facts });
  const name = path.slice(path.lastIndexOf("/") + 1);
  // Where files get other names, only the last segment is written down.
  const character = refused?.exec(prefix === undefined ? name : path)?.[0].codePointAt(0);
  if (character !== undefined) {
    add("character", { character: `U+${character.toString(16).toUpperCase().padStart(4, "0")}` });
  }
  if (isTrimmed && name.trim() !== name) add("blanks");
  if (hasEnding && !/[^.]\.[^.\s]+$/.test(name)) add("no_ending");
  if (reserved.includes(path)) add("reserved");
  if (prefix === undefined) return faults;
  const bytes = Buffer.byteLength(prefix) + Buffer.byteLength(path);
  if (bytes > MAX_PATH_BYTES) add("too_long", { bytes });
  return faults;
}
