import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readImports } from "./floors/read-imports.ts";
import { REPOSITORY } from "./floors/repository.ts";

// The programs as they are published: `npm test` bundles them first.
const PACKAGES = join(REPOSITORY, "packages");
const CLI = join(PACKAGES, "cli");
const MAIN = join(CLI, "dist/main.js");
/** What is started by its URL. */
const OF_CORE = ["digest-worker.js", "identify-worker.js", "look-worker.js", "validate-worker.js"];
const PROGRAMS = [
  { program: "cli", workers: OF_CORE },
  { program: "receiver", workers: [...OF_CORE, "check-process-worker.js", "hash-worker.js"] },
];

function dependenciesOf(folder: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).dependencies;
}

describe.each(PROGRAMS)("the bundled $program", ({ program, workers }) => {
  const folder = join(PACKAGES, program);
  const dist = join(folder, "dist");
  const files = readdirSync(dist).filter((name) => name.endsWith(".js"));
  const textOf = (name: string): string => readFileSync(join(dist, name), "utf8");

  test("names only files beside it, what Node has, and packages that it depends on", () => {
    const packages = Object.keys(dependenciesOf(folder));
    expect(files.length).toBeGreaterThan(10);
    for (const name of files) {
      for (const { specifier = "" } of readImports(name, textOf(name))) {
        // A worker has two names: the other is that of the source.
        if (isBuiltin(specifier) || specifier.endsWith("-worker.ts")) continue;
        const isHere = specifier.startsWith(".") && existsSync(join(dist, specifier));
        const isOwned = packages.some((known) => specifier === known || specifier.startsWith(`${known}/`));
        expect(isHere || isOwned, `${name}: ${specifier}`).toBe(true);
      }
    }
  });

  test("depends on what the library depends on, in the same versions, and not on the library", () => {
    const own = dependenciesOf(folder);
    expect(own).toMatchObject(dependenciesOf(join(PACKAGES, "core")));
    expect(own).not.toHaveProperty("@rafskil/core");
  });

  test("has a file for each thread and process that it starts, and says no name of one that it has not", () => {
    const named = files.flatMap((name) =>
      [...textOf(name).matchAll(/"\.\/([a-z-]+-worker\.js)"/g)].map(([, at]) => at),
    );
    expect(new Set(named)).toEqual(new Set(workers));
    expect(files).toEqual(expect.arrayContaining([...named]));
  });

  test("goes into the package whole, with its source maps and without its types", () => {
    const listed = execFileSync("npm", ["pack", "--dry-run", "--json"], { cwd: folder, encoding: "utf8" });
    const paths: string[] = JSON.parse(listed)[0].files.map(({ path }: { readonly path: string }) => path);
    const expected = readdirSync(dist).filter((name) => /\.js(\.map)?$/.test(name));
    expect(paths.filter((path) => path.startsWith("dist/")).toSorted()).toEqual(
      expected.map((name) => `dist/${name}`).toSorted(),
    );
  });
});

describe("the bundled rafskil", () => {
  test("depends on nothing that the library does not depend on", () => {
    expect(dependenciesOf(CLI)).toEqual(dependenciesOf(join(PACKAGES, "core")));
  });

  test("shows with RAFSKIL_DEBUG=1 where in the sources a fault arose", () => {
    const { stderr, status } = run([MAIN, "verify", join(CLI, "absent")], { RAFSKIL_DEBUG: "1" });
    expect(status).toBe(3);
    expect(stderr).toMatch(/packages.core.src.flow.run-verify\.ts:\d+:\d+/);
  });

  test("is begun by a file without an import that an older Node would have to parse too", () => {
    const specifiers = [...readFileSync(MAIN, "utf8").matchAll(/^import .* from "(.+)";$/gm)].map(([, at]) => at);
    expect(specifiers).toEqual(["node:v8"]);
  });
});

test.each([
  ["rafskil", MAIN],
  ["rafskil-receiver", join(PACKAGES, "receiver/dist/main.js")],
])("the bundled %s says to an older Node which it needs", (name, main) => {
  const older = 'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.1.0" } })';
  const { stderr, stdout, status } = run(["--import", `data:text/javascript,${older}`, main, "--help"], {});
  expect({ stdout, status }).toEqual({ stdout: "", status: 3 });
  expect(stderr.startsWith(`${name}: Node 24 or later is needed; this is Node 20.1.0, from `)).toBe(true);
});

function run(words: readonly string[], env: Readonly<Record<string, string>>) {
  return spawnSync(process.execPath, words, {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "en_GB.UTF-8", ...env },
  });
}
