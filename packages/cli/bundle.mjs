// Bundles the program: `dist/main.js`, a file for each thread that it starts, and the pieces that they load when needed.
//
//   node packages/cli/bundle.mjs
//
// It does nothing where neither the sources nor this file have changed since the last time. Decision 0053 says why.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { rolldown } from "rolldown";

const here = import.meta.dirname;
const core = join(here, "../core/src");
const dist = join(here, "dist");
const stamp = join(dist, ".bundle");
/** What tsc leaves in `dist`; all else there is ours. */
const OF_TSC = new Set(["types", ".tsbuildinfo", ".tests.tsbuildinfo"]);
const ENTRIES = {
  main: join(here, "src/main.ts"),
  "digest-worker": join(core, "digest/digest-worker.ts"),
  "identify-worker": join(core, "describe/identify/identify-worker.ts"),
  "look-worker": join(core, "formats/archival-version/content/look-worker.ts"),
  "validate-worker": join(core, "xml/validate-worker.ts"),
};

const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const { dependencies } = manifestOf(here);
for (const [name, version] of Object.entries(manifestOf(join(core, "..")).dependencies)) {
  if (dependencies[name] === version) continue;
  throw new Error(
    `Say "${name}": "${version}" in packages/cli/package.json and in knip.json: core depends on it (0053).`,
  );
}

const wanted = fingerprint([join(here, "src"), core]);
if (lastTime() !== wanted) {
  for (const name of readdirSync(dist)) if (!OF_TSC.has(name)) rmSync(join(dist, name), { recursive: true });
  await bundle();
  writeFileSync(stamp, wanted);
}

async function bundle() {
  const build = await rolldown({
    input: ENTRIES,
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

function lastTime() {
  try {
    return readFileSync(stamp, "utf8");
  } catch {
    return "";
  }
}
