// Bundles the two programs, each from its own sources and those of core: `dist/main.js`, a file for each thread or process
// that it starts, and the pieces that they load when needed.
//
//   node bundle.mjs
//
// It does nothing where neither the sources nor this file have changed since the last time. Decision 0053 says why.
import { createHash } from "node:crypto";
import { globSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { basename, join } from "node:path";
import { rolldown } from "rolldown";

const PROGRAMS = ["cli", "receiver"];
/** What tsc leaves in `dist`; all else there is ours. */
const OF_TSC = new Set(["types", ".tsbuildinfo", ".tests.tsbuildinfo"]);
const packages = join(import.meta.dirname, "packages");
const core = join(packages, "core/src");

for (const program of PROGRAMS) await bundleIfChanged(join(packages, program));

async function bundleIfChanged(folder) {
  const { name: program, dependencies } = manifestOf(folder);
  for (const [name, version] of Object.entries(manifestOf(join(core, "..")).dependencies)) {
    if (dependencies[name] === version) continue;
    const say = `Say "${name}": "${version}" in its package.json and in knip.json`;
    throw new Error(`${program}: ${say}: core depends on it (0053).`);
  }
  const source = join(folder, "src");
  const dist = join(folder, "dist");
  const stamp = join(dist, ".bundle");
  const wanted = fingerprint([source, core]);
  if (textOf(stamp) === wanted) return;
  for (const name of readdirSync(dist)) if (!OF_TSC.has(name)) rmSync(join(dist, name), { recursive: true });
  await bundle({ main: join(source, "main.ts"), ...workersIn(core), ...workersIn(source) }, dist);
  writeFileSync(stamp, wanted);
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** What is started by its URL, by the name of its file. */
function workersIn(folder) {
  const paths = globSync("**/*-worker.ts", { cwd: folder }).toSorted();
  return Object.fromEntries(paths.map((path) => [basename(path, ".ts"), join(folder, path)]));
}

async function bundle(input, dist) {
  const build = await rolldown({
    input,
    platform: "node",
    // Packages of others stay where npm puts them, with their licences; only what is ours becomes one.
    external: (id) => isBuiltin(id) || /^(?!@rafskil\/)[@a-z]/.test(id),
    resolve: { alias: { "@rafskil/core": join(core, "index.ts") } },
    transform: { target: "node24" },
    plugins: [
      { name: "built-in-modules", renderChunk: (code, { name }) => (name === "main" ? null : takeBuiltIns(code)) },
    ],
    onwarn(warning) {
      throw new Error(warning.message);
    },
  });
  await build.write({
    dir: dist,
    format: "esm",
    sourcemap: true,
    entryFileNames: "[name].js",
    // Beside the entries: a worker is found by its name next to the file that starts it.
    chunkFileNames: "[name]-[hash].js",
  });
  await build.close();
}

/**
 * What Node has within is taken as it stands. An `import` would give it a name list first, and that calls every getter:
 * `node:fs` loads its streams so, and `node:crypto` all of Web Crypto, in each thread. `main.js` must be read by any Node.
 */
function takeBuiltIns(code) {
  const taken = code.replaceAll(/^import \{ ([^}]+) \} from ("node:[^"]+");$/gm, (_, names, from) => {
    return `const { ${names.replaceAll(" as ", ": ")} } = process.getBuiltinModule(${from});`;
  });
  if (/^import [^{]*"node:/m.test(taken)) throw new Error("An import of a whole built-in module is not known here.");
  return { code: taken, map: null };
}

/** Path, size and time of every file that may be bundled, and the text of this one. */
function fingerprint(folders) {
  const hash = createHash("sha256").update(readFileSync(import.meta.filename));
  for (const folder of folders) {
    for (const name of readdirSync(folder, { recursive: true }).toSorted()) {
      const { size, mtimeMs } = statSync(join(folder, name));
      hash.update(`${name}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest("hex");
}

/** Nothing where there is no such file. */
function textOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
