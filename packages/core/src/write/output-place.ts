import { realpath } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";

/**
 * Whether a path, which need not exist yet, lies in a folder or is that folder. Links on the way are followed: a
 * package written into its own input through a link would swallow itself.
 */
export async function isInside(path: string, folder: string): Promise<boolean> {
  const way = relative(await realPlace(folder), await realPlace(path));
  return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || resolve(way) === way);
}

/** The path with the links of all that exists of it followed. */
async function realPlace(path: string): Promise<string> {
  const absolute = resolve(path);
  try {
    return await realpath(absolute);
  } catch {
    const parent = dirname(absolute);
    if (parent === absolute) return absolute;
    return join(await realPlace(parent), absolute.slice(parent.length));
  }
}
