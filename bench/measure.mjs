import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../packages/cli/dist/main.js", import.meta.url));
const GENERATOR = fileURLToPath(new URL("./generate.mjs", import.meta.url));
const OUTPUTS = ["OUT.json", "OUT.txt", "OUT.zip", "OUT-7z.zip", "OUT-zip.zip"];

/** One digest, as the peers are told to make it. */
export const AS_BAG = ["--as", "bagit", "--digest", "sha256"];

/** Loaded into our program before it starts: it writes down the peak of its memory, in KiB, when it ends. */
export const REPORT_MEMORY =
  'import{writeFileSync}from"node:fs";' +
  'process.on("exit",()=>writeFileSync(process.env.RAFSKIL_BENCH_MEMORY,String(process.resourceUsage().maxRSS)));';

export function generate(kind, folder, share) {
  process.stderr.write(`Making the data (${kind}) …\n`);
  run(process.execPath, [GENERATOR, kind, folder, "rafskil", share]);
}

/** Whether a peer is there: by its name in the table. */
export function peerIsPresent(name) {
  const probe = name === "bagit.py" ? [python(), ["-c", "import bagit"]] : ["sh", ["-c", `command -v ${name}`]];
  return spawnSync(...probe, { stdio: "ignore" }).status === 0;
}

/**
 * Runs a command once, and gives its seconds or, for our own program, the peak of its memory in megabytes.
 * What earlier commands wrote is removed first, and what it builds on is made: neither is measured.
 */
export function measure(command, { data, workplace, unit }) {
  const paths = { DATA: data, BAG: join(workplace, "bag") };
  const fill = (text) =>
    text
      .replaceAll(/\bOUT(?=[.-])/g, join(workplace, "OUT"))
      .replaceAll(/\b(DATA|BAG)\b/g, (word) => paths[word])
      .replaceAll("python3 ", `${python()} `);
  for (const output of OUTPUTS) rmSync(join(workplace, output), { force: true });
  if (command.before !== undefined) run("sh", ["-c", fill(command.before)]);
  if (command.needsBag && !existsSync(join(paths.BAG, "data")))
    rafskil(["pack", data, ...AS_BAG, "--to", `${paths.BAG}/`]);
  if (command.needsZip) rafskil(["pack", data, ...AS_BAG, "--to", join(workplace, "OUT.zip")]);
  if (command.shell !== undefined) return run("sh", ["-c", fill(command.shell)]);
  const words = command.rafskil.map(fill);
  return unit === "seconds" ? rafskil(words) : memoryOf(words, join(workplace, "memory"));
}

function rafskil(words) {
  return run(process.execPath, [CLI, ...words]);
}

function memoryOf(words, note) {
  const preload = `data:text/javascript,${encodeURIComponent(REPORT_MEMORY)}`;
  run(process.execPath, ["--import", preload, CLI, ...words], { RAFSKIL_BENCH_MEMORY: note });
  return Number(readFileSync(note, "utf8")) / 1000;
}

/** Gives the seconds; a command that fails ends the benchmark with what it said. */
function run(program, words, environment = {}) {
  const begun = process.hrtime.bigint();
  const { status, stderr, error } = spawnSync(program, words, {
    env: { ...process.env, ...environment, LC_ALL: "C.UTF-8" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  if (status !== 0) throw new Error(`${program} ${words.join(" ")}: ${status}\n${error ?? stderr}`);
  return seconds;
}

function python() {
  return process.env.RAFSKIL_PYTHON ?? "python3";
}
