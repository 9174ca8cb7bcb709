// Measures E-ARK packages: validation beside commons-ip, writing beside a bag of the same files, and memory.
//
//   node bench/eark.mjs [--jars FOLDER] [--folder DIR] [--runs N] [--only ROW[,ROW]] [--share 0.01]
//
// --jars (else RAFSKIL_COMMONS_IP) is the folder of commons-ip's jars, as `test/interop/commons-ip.mjs --jars FOLDER` leaves
// them; without it that peer is absent. The rows are validate, linear, write, transfer and mets. Ours and the peer take
// turns; the best of N counts for each. --share makes less data, to try the runner out. The exit code is 1 where a goal was
// missed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeFiles, makeMets, makeTransfer } from "./eark-data.mjs";
import { REPORT_MEMORY } from "./measure.mjs";

const CLI = join(import.meta.dirname, "../packages/cli/dist/main.js");
const COMMONS_IP = "org.roda_project.commons_ip2.cli.Main";
/** Runs a command, and writes last what it and its children took of the processor. */
const WITH_TIMES = '"$@"; status=$?; times >&2; exit $status';
const MOST_MEGABYTES = 350;
const METS_BYTES = 2 ** 30;

const { values: options } = parseArgs({
  options: {
    jars: { type: "string", default: process.env.RAFSKIL_COMMONS_IP },
    folder: { type: "string", default: existsSync("/dev/shm") ? "/dev/shm" : tmpdir() },
    runs: { type: "string", default: "3" },
    only: { type: "string" },
    share: { type: "string", default: "1" },
  },
});
const share = Number(options.share);
const workplace = mkdtempSync(join(options.folder, "rafskil-eark-"));
process.on("exit", () => rmSync(workplace, { recursive: true, force: true }));
process.on("SIGINT", () => process.exit(130));
// The schemas of the user play no part.
process.env.RAFSKIL_SCHEMAS = join(workplace, "no-schemas");

const lines = [];
let isMissed = false;
const rows = { validate, linear, write, transfer, mets };
for (const [name, row] of Object.entries(rows)) {
  if (options.only === undefined || options.only.split(",").includes(name)) row();
}
process.stdout.write(`${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, Node ${process.versions.node}`);
process.stdout.write(`, data in ${options.folder}, best of ${options.runs}\n\n`);
process.stdout.write("| row | ours | memory | beside it | ratio | goal | |\n|---|---|---|---|---|---|---|\n");
process.stdout.write(`${lines.join("\n")}\n`);
if (share !== 1) process.stdout.write(`\nOnly ${share} of the data: these figures mean nothing.\n`);
process.exitCode = isMissed ? 1 : 0;

/** A zip of 10,000 files, validated by both. */
function validate() {
  const zip = packedFiles(10_000);
  const validateOurs = () => ours(["verify", zip, "--as", "eark-sip", "--quiet"]);
  if (options.jars === undefined) {
    tell({ row: "validate 10,000 files in a zip", best: bestOf(validateOurs), goal: "commons-ip is absent" });
    return;
  }
  const validatePeer = () => {
    const output = mkdtempSync(join(workplace, "report-"));
    const words = ["-cp", join(options.jars, "*"), COMMONS_IP, "validate", "-i", zip, "-o", output];
    return timed("java", words);
  };
  const [best, peer] = inTurns(validateOurs, validatePeer);
  tell({
    row: "validate 10,000 files in a zip",
    best,
    peer: `commons-ip ${said(peer)}`,
    ratio: peer.seconds / best.seconds,
    goal: "≥ 10 × as fast",
    isMet: peer.seconds / best.seconds >= 10 && best.megabytes <= MOST_MEGABYTES,
  });
}

/** Ten times the files take ten times as long. */
function linear() {
  const [few, many] = [packedFiles(10_000), packedFiles(100_000)];
  const [small, large] = inTurns(
    () => ours(["verify", few, "--as", "eark-sip", "--quiet"]),
    () => ours(["verify", many, "--as", "eark-sip", "--quiet"]),
  );
  const ratio = large.seconds / small.seconds;
  tell({
    row: "validate 100,000 files in a zip",
    best: large,
    peer: `10,000 files ${said(small)}`,
    ratio,
    goal: "≤ 11 × its time, ≤ 350 MB",
    isMet: ratio <= 11 && large.megabytes <= MOST_MEGABYTES,
  });
}

/** A plain folder, as a package and as a bag. */
function write() {
  const folder = files(100_000);
  compareWithBag("write 100,000 files", folder);
}

/** A transfer with a row for each file: the records are written too, and the tables are read. */
function transfer() {
  const folder = join(workplace, "transfer");
  makeTransfer(folder, 100_000 * share);
  compareWithBag("write a transfer of 100,000 documents and files", folder, "≤ 350 MB; the bag holds no records");
}

function compareWithBag(row, folder, otherGoal) {
  const [best, bag] = inTurns(
    () => pack(folder, "eark-sip", "sip.zip"),
    () => pack(folder, "bagit", "bag.zip"),
  );
  const ratio = best.seconds / bag.seconds;
  const isSmall = best.megabytes <= MOST_MEGABYTES;
  tell({
    row,
    best,
    peer: `as a bag ${said(bag)}`,
    ratio,
    goal: otherGoal ?? "≤ 1.5 × its time, ≤ 350 MB",
    isMet: isSmall && (otherGoal !== undefined || ratio <= 1.5),
  });
}

/** A METS of 1 GiB: 3.6 million files, of which none is there. What is measured is how it is read. */
function mets() {
  const folder = join(workplace, "mets");
  const { path, count } = makeMets(folder, METS_BYTES * share);
  const best = ours(["verify", `${folder}/`, "--as", "eark-sip", "--quiet"], 1);
  tell({
    row: `read a METS of ${(statSync(path).size / 2 ** 30).toFixed(2)} GiB, ${count} files`,
    best,
    goal: "≤ 350 MB, whatever its size",
    isMet: best.megabytes <= MOST_MEGABYTES,
  });
}

function pack(folder, format, name) {
  const output = join(workplace, name);
  rmSync(output, { force: true });
  return ours(["pack", folder, "--as", format, "--to", output, "--digest", "sha256", "--quiet"]);
}

function packedFiles(count) {
  const output = join(workplace, `files-${count}.zip`);
  if (!existsSync(output)) ours(["pack", files(count), "--as", "eark-sip", "--to", output, "--quiet"]);
  return output;
}

function files(count) {
  const folder = join(workplace, `files-${count}`);
  if (!existsSync(folder)) makeFiles(folder, count * share);
  return folder;
}

function inTurns(one, other) {
  const runs = Array.from({ length: Number(options.runs) }, () => [one(), other()]);
  return [0, 1].map((which) => quickest(runs.map((run) => run[which])));
}

function bestOf(work) {
  return quickest(Array.from({ length: Number(options.runs) }, work));
}

function quickest(results) {
  return results.reduce((least, next) => (next.seconds < least.seconds ? next : least));
}

function ours(words, status = 0) {
  const note = join(workplace, "memory");
  const preload = `data:text/javascript,${encodeURIComponent(REPORT_MEMORY)}`;
  process.env.RAFSKIL_BENCH_MEMORY = note;
  const taken = timed(process.execPath, ["--import", preload, CLI, ...words], status);
  return { ...taken, megabytes: Number(readFileSync(note, "utf8")) / 1000 };
}

function timed(program, words, expected = 0) {
  const start = performance.now();
  const { status, stderr } = spawnSync("sh", ["-c", WITH_TIMES, "sh", program, ...words], {
    cwd: workplace,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (status !== expected) throw new Error(`${program} ${words.join(" ")} ended with ${status}: ${stderr}`);
  const [, user, system] = /(\d+m[\d.]+)s (\d+m[\d.]+)s\s*$/.exec(stderr) ?? [];
  return { seconds: (performance.now() - start) / 1000, cpuSeconds: secondsOf(user) + secondsOf(system) };
}

/** `1m2.5` is 62.5 seconds. */
function secondsOf(text = "0m0") {
  const [minutes, seconds] = text.split("m").map(Number);
  return minutes * 60 + seconds;
}

function tell({ row, best, peer = "", ratio, goal, isMet }) {
  if (isMet === false) isMissed = true;
  const verdict = isMet === undefined ? "" : isMet ? "met" : "**missed**";
  const by = ratio === undefined ? "" : ratio.toFixed(2);
  lines.push(`| ${row} | ${said(best)} | ${Math.round(best.megabytes)} MB | ${peer} | ${by} | ${goal} | ${verdict} |`);
}

/** Seconds by the clock, and in brackets those of the processor: other work on the machine makes the first longer. */
function said({ seconds, cpuSeconds }) {
  return `${seconds.toFixed(2)} s (${cpuSeconds.toFixed(1)})`;
}
