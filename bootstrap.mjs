// Runs a command of this repository with the pinned Node and pnpm, on a machine that has only git, npm and any Node >= 20.
//
//   node bootstrap.mjs [--quiet] [COMMAND ...]
//
// It fetches the pinned tools from the npm registry when the running Node is another, installs the dependencies when the
// lock file has changed since the last time, builds what has changed, and then runs COMMAND. It needs no global tool.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const NODE_VERSION = "24.21.0";
const PNPM_VERSION = "12.21.0";

const root = dirname(fileURLToPath(import.meta.url));
const args = process.argv.slice(2);
const isQuiet = args[0] === "--quiet";
const bin = join(root, "node_modules", ".bin");
const command = isQuiet ? args.slice(1) : args;

if (process.versions.node.split(".")[0] !== NODE_VERSION.split(".")[0]) {
  const packages = [`--package=node@${NODE_VERSION}`, `--package=pnpm@${PNPM_VERSION}`];
  const inner = ["node", fileURLToPath(import.meta.url), ...args];
  process.exit(run("npx", ["--yes", ...packages, "--", ...inner]));
}

const stamp = join(root, "node_modules", ".rafskil-lock");
const wanted = lockDigest();
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  say("Installing dependencies …");
  const install = ["install", "--frozen-lockfile", "--reporter=append-only"];
  stopOn(pnpm(install), "The dependencies could not be installed. Is the npm registry within reach?");
  writeFileSync(stamp, wanted);
}
say("Building …");
stopOn(run(join(bin, "tsc"), ["-b"], { cwd: root }), "The build failed: the lines above say where.");

if (command.length > 0) {
  // Arguments that name files mean the caller's folder, which npm gives in INIT_CWD.
  const isCli = command.some((word) => word.endsWith("dist/main.js"));
  const cwd = isCli ? (process.env.INIT_CWD ?? process.cwd()) : root;
  const words = command.map((word) => (word.startsWith("packages/") ? join(root, word) : word));
  const [program = "node", ...rest] = words;
  process.exit(run(program === "node" ? process.execPath : join(bin, program), rest, { cwd }));
}

function pnpm(parameters) {
  const inPath = spawnSync("pnpm", ["--version"], { encoding: "utf8", cwd: root, shell: process.platform === "win32" });
  if (inPath.stdout?.trim() === PNPM_VERSION) return run("pnpm", parameters, { cwd: root });
  return run("npx", ["--yes", `--package=pnpm@${PNPM_VERSION}`, "--", "pnpm", ...parameters], { cwd: root });
}

function run(program, parameters, options = {}) {
  const env = { ...process.env, PATH: [dirname(process.execPath), process.env.PATH].join(delimiter) };
  if (program !== "npx") env.PATH = [bin, env.PATH].join(delimiter);
  const result = spawnSync(program, parameters, {
    stdio: "inherit",
    env: program === "npx" ? { ...process.env, npm_config_loglevel: "error" } : env,
    shell: process.platform === "win32",
    ...options,
  });
  if (result.error) process.stderr.write(`${program}: ${result.error.message}\n`);
  return result.status ?? (result.signal === "SIGINT" ? 130 : 3);
}

function stopOn(status, message) {
  if (status === 0) return;
  process.stderr.write(`${message}\n`);
  process.exit(status);
}

function lockDigest() {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0] ?? "");
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml"]) hash.update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

function say(text) {
  if (!isQuiet) process.stderr.write(`${text}\n`);
}
