// Runs a command of this repository with the pinned Node and pnpm, on a machine that has only git, npm and any Node >= 20.
//
//   node bootstrap.mjs [--quiet] [COMMAND ...]
//
// It fetches the pinned tools from the npm registry when the running Node is another, installs the dependencies when the
// lock file has changed since the last time, builds what has changed, and then runs COMMAND, whose exit code it passes on.
// It needs no global tool, and leaves nothing outside the repository but npm's own cache.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const NODE_VERSION = "24.21.0";
const PNPM_VERSION = "12.21.0";
const COULD_NOT_COMPLETE = 3;

const root = dirname(fileURLToPath(import.meta.url));
const bin = join(root, "node_modules", ".bin");
const args = process.argv.slice(2);
const isQuiet = args[0] === "--quiet";
const command = isQuiet ? args.slice(1) : args;

const node = pinnedNode();
const env = { ...process.env, PATH: [bin, dirname(node), process.env.PATH].join(delimiter) };
await installIfChanged();
say("Building …");
const buildFailed = "The build failed: the lines above say where.";
stopOn(await run(join(bin, "tsc"), ["-b"], root), buildFailed);
stopOn(await run(node, [join(root, "bundle.mjs")], root), buildFailed);
if (command.length > 0) process.exitCode = await runCommand(command);

/** The running Node if it will do, else the one that was fetched before, else a freshly fetched one. */
function pinnedNode() {
  const wantedMajor = NODE_VERSION.split(".")[0];
  if (process.versions.node.split(".")[0] === wantedMajor) return process.execPath;
  const memory = join(root, ".rafskil", `node-${NODE_VERSION}`);
  const known = existsSync(memory) ? readFileSync(memory, "utf8") : "";
  if (known !== "" && existsSync(known)) return known;
  say(`Fetching Node ${NODE_VERSION} …`);
  const fetched = npx(`node@${NODE_VERSION}`, ["node", "-p", "process.execPath"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const path = fetched.stdout?.toString().trim() ?? "";
  stopOn(fetched.status !== 0 || !existsSync(path) ? COULD_NOT_COMPLETE : 0, cannotFetch(`Node ${NODE_VERSION}`));
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, path);
  return path;
}

/** The stamp is written last, so an interrupted installation is made again. */
async function installIfChanged() {
  const stamp = join(root, "node_modules", ".rafskil-lock");
  const hash = createHash("sha256").update(NODE_VERSION);
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml"]) hash.update(readFileSync(join(root, file)));
  const wanted = hash.digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("Installing dependencies …");
  const install = ["pnpm", "install", "--frozen-lockfile", "--reporter=append-only"];
  const stdio = ["ignore", isQuiet ? "ignore" : 2, "inherit"];
  const { status } = npx(`pnpm@${PNPM_VERSION}`, install, { stdio, environment: env });
  stopOn(status ?? COULD_NOT_COMPLETE, cannotFetch("The dependencies"));
  writeFileSync(stamp, wanted);
}

/** Arguments that name files mean the caller's folder, which npm gives in INIT_CWD; all else runs in the repository. */
function runCommand([program, script = "", ...rest]) {
  if (program !== "node")
    return run(
      join(bin, program),
      [script, ...rest].filter((word, at) => at > 0 || word !== ""),
      root,
    );
  const isCli = script.endsWith("dist/main.js");
  return run(node, [join(root, script), ...rest], isCli ? (process.env.INIT_CWD ?? process.cwd()) : root);
}

function npx(spec, words, { stdio, environment = process.env }) {
  return spawnSync("npx", ["--yes", `--package=${spec}`, "--", ...words], {
    cwd: root,
    stdio,
    env: { ...environment, npm_config_loglevel: "error", npm_config_update_notifier: "false" },
    shell: process.platform === "win32",
  });
}

/**
 * Gives the program's exit code, or 128 and the number of the signal that ended it. The program decides what an interrupt
 * means to it: we wait. A terminal sends SIGINT to us both; where there is none, we pass it on.
 */
function run(program, parameters, cwd) {
  const isWindows = process.platform === "win32";
  const words = isWindows ? parameters.map((word) => `"${word.replaceAll('"', '\\"')}"`) : parameters;
  const child = spawn(isWindows ? `"${program}"` : program, words, { cwd, env, stdio: "inherit", shell: isWindows });
  const onInterrupt = () => {
    if (!process.stdin.isTTY) child.kill("SIGINT");
  };
  const onTerminate = () => child.kill("SIGTERM");
  process.on("SIGINT", onInterrupt).on("SIGTERM", onTerminate);
  return new Promise((resolve) => {
    const end = (status) => {
      process.off("SIGINT", onInterrupt).off("SIGTERM", onTerminate);
      resolve(status);
    };
    child.once("error", (error) => {
      process.stderr.write(`${program}: ${error.message}\n`);
      end(COULD_NOT_COMPLETE);
    });
    child.once("exit", (code, signal) => end(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

function stopOn(status, message) {
  if (status === 0) return;
  process.stderr.write(`${message}\n`);
  process.exit(status);
}

function cannotFetch(what) {
  return `${what} could not be fetched. Is the npm registry within reach? (npm config get registry)`;
}

function say(text) {
  if (!isQuiet) process.stderr.write(`${text}\n`);
}
