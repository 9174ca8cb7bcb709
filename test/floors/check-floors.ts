import { builtinModules } from "node:module";
import { posix } from "node:path";
import { PACKAGES, ROOMS, type Room } from "./floors.ts";
import { readImports } from "./read-imports.ts";

/** A sentence that says which file breaks which rule. */
export type Breach = string;

const CORE = "packages/core/src/";
const TEST_FILE = /\.(test|suite)\.ts$/;
const TEST_PACKAGES = new Set(["vitest", "fast-check", "oxc-parser"]);

/**
 * Holds a tree of sources against the floors. `files` are repository paths below `packages/<name>/src` with their text.
 * Tests may reach for what they need; nothing may reach for a test.
 */
export function checkFloors(files: ReadonlyMap<string, string>): readonly Breach[] {
  const sources = [...files].filter(([path]) => /^packages\/[^/]+\/src\/.*\.ts$/.test(path));
  if (!sources.some(([path]) => path.startsWith(CORE))) return ["There are no sources of core: nothing was checked."];
  return sources.flatMap(([path, text]) => [
    ...strayBreaches(path),
    ...(TEST_FILE.test(path) ? [] : importBreaches(path, text)),
  ]);
}

function strayBreaches(path: string): readonly Breach[] {
  const [, name = ""] = path.split("/");
  if (!PACKAGES.includes(name)) return [`${path}: no package is called ${name}.`];
  if (path.startsWith(CORE) && roomOf(path) === undefined) return [`${path} stands on no floor.`];
  return [];
}

function importBreaches(path: string, text: string): readonly Breach[] {
  return readImports(path, text).flatMap(({ specifier, line }) => {
    const breach = specifier === undefined ? "imports what only running it could tell" : breachOf(path, specifier);
    return breach === undefined ? [] : [`${path}:${line} ${breach}.`];
  });
}

function breachOf(path: string, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) return packageBreach(path, specifier);
  const target = posix.join(posix.dirname(path), specifier.replace(/\.js$/, ".ts"));
  const own = path.split("/").slice(0, 3).join("/");
  if (!target.startsWith(`${own}/`))
    return target.endsWith("/package.json") ? undefined : `leaves its package: ${specifier}`;
  if (TEST_FILE.test(target)) return `imports a test: ${specifier}`;
  return path.startsWith(CORE) ? roomBreach(roomOf(path), roomOf(target), specifier) : undefined;
}

function roomBreach(from: Room | undefined, to: Room | undefined, specifier: string): string | undefined {
  if (from === undefined) return undefined;
  if (to === undefined) return `imports ${specifier}, which stands on no floor`;
  if (from.path === to.path || to.floor < from.floor) return undefined;
  return `goes ${to.floor > from.floor ? "up" : "sideways"}, from ${from.path} to ${to.path}`;
}

function packageBreach(path: string, specifier: string): string | undefined {
  const room = path.startsWith(CORE) ? roomOf(path) : undefined;
  if (TEST_PACKAGES.has(specifier.split("/")[0] ?? "")) return `imports ${specifier}, which only tests may`;
  if (room?.floor === 0) return `imports ${specifier}: the nouns import nothing`;
  if (specifier.startsWith("@rafskil/")) {
    const isCoreByItsName = specifier === "@rafskil/core" && !path.startsWith(CORE);
    return isCoreByItsName ? undefined : `imports ${specifier}: only the names that core exports are for others`;
  }
  const isBareBuiltin = !specifier.startsWith("node:") && builtinModules.includes(specifier);
  return isBareBuiltin ? `imports ${specifier} without node:` : undefined;
}

function roomOf(path: string): Room | undefined {
  const inside = path.slice(CORE.length);
  return ROOMS.find((room) => (room.path.endsWith(".ts") ? inside === room.path : inside.startsWith(`${room.path}/`)));
}
