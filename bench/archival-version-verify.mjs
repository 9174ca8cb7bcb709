// Measures `rafskil verify` of archival versions: 10 million rows in 5 tables of 8 columns, and 100,000 documents.
//
//   node bench/archival-version-verify.mjs [--only rows,documents] [--rows 10000000] [--documents 100000] [--runs 2] [--folder DIR]
//
// The packages are made here, by no code of ours but the schemas that are committed. They lie in a new folder in DIR
// (/dev/shm unless told), which is removed afterwards. The exit code is 1 where a goal was missed.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { makeDocumentsPackage, makeRowsPackage } from "./archival-version-packages.mjs";

const CLI = fileURLToPath(new URL("../packages/cli/dist/main.js", import.meta.url));
const MOST_MEGABYTES = 500;
const LEAST_ROWS_A_SECOND = 80_000;
const MOST_TIMES_HASHING = 2;

const { values: options } = parseArgs({
  options: {
    only: { type: "string", default: "rows,documents" },
    rows: { type: "string", default: "10000000" },
    documents: { type: "string", default: "100000" },
    runs: { type: "string", default: "2" },
    folder: { type: "string", default: "/dev/shm" },
    keep: { type: "boolean", default: false },
  },
});
const wanted = options.only.split(",");
const runs = Number(options.runs);
const workplace = mkdtempSync(join(options.folder, "rafskil-bench-"));
if (!options.keep) process.on("exit", () => rmSync(workplace, { recursive: true, force: true }));
process.on("SIGINT", () => process.exit(130));

const lines = [];
let isMissed = false;
if (wanted.includes("rows")) rows(Number(options.rows));
if (wanted.includes("documents")) documents(Number(options.documents));

process.stdout.write(
  `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ` +
    `Node ${process.versions.node}, data in ${options.folder}, best of ${runs}\n\n`,
);
process.stdout.write("| row | work | measured | goal | |\n|---|---|---|---|---|\n");
process.stdout.write(`${lines.join("\n")}\n`);
process.exitCode = isMissed ? 1 : 0;

function rows(count) {
  const name = join(workplace, "AVID.TI.1.1");
  mkdirSync(name);
  process.stderr.write(`Making ${count} rows …\n`);
  const bytes = makeRowsPackage(name, count);
  const found = best(runs, () => rafskil(["verify", name]));
  const work = `verify ${count} rows in 5 tables of 8 columns (${Math.round(bytes / 1e6)} MB of XML)`;
  const speed = count / found.seconds;
  row(
    "rows",
    work,
    `${found.seconds.toFixed(1)} s (${found.cpu.toFixed(1)} s of processor), ${Math.round(speed)} rows/s`,
    `≥ ${LEAST_ROWS_A_SECOND} rows/s`,
    speed >= LEAST_ROWS_A_SECOND,
  );
  row(
    "rows-memory",
    "the same: peak resident memory",
    `${Math.round(found.megabytes)} MB`,
    `≤ ${MOST_MEGABYTES} MB`,
    found.megabytes <= MOST_MEGABYTES,
  );
  if (!options.keep) rmSync(name, { recursive: true, force: true });
}

function documents(count) {
  const name = join(workplace, "AVID.TI.2.1");
  mkdirSync(name);
  process.stderr.write(`Making ${count} documents …\n`);
  makeDocumentsPackage(name, count);
  const hashed = best(runs, () =>
    rafskil(["describe", name, "--digest", "md5,sha256", "--format", "json", "--output", join(workplace, "list.json")]),
  );
  const found = best(runs, () => rafskil(["verify", name]));
  const ratio = found.seconds / hashed.seconds;
  row(
    "documents",
    `verify ${count} documents`,
    `${found.seconds.toFixed(2)} s; hashing them ${hashed.seconds.toFixed(2)} s; ${ratio.toFixed(2)} ×`,
    `≤ ${MOST_TIMES_HASHING} × hashing`,
    ratio <= MOST_TIMES_HASHING,
  );
  row(
    "documents-memory",
    "the same: peak resident memory",
    `${Math.round(found.megabytes)} MB`,
    `≤ ${MOST_MEGABYTES} MB`,
    found.megabytes <= MOST_MEGABYTES,
  );
}

function row(id, work, measured, goal, isMet) {
  if (!isMet) isMissed = true;
  lines.push(`| ${id} | ${work} | ${measured} | ${goal} | ${isMet ? "met" : "**missed**"} |`);
}

function best(times, run) {
  let found;
  for (let turn = 0; turn < times; turn++) {
    const next = run();
    found =
      found === undefined
        ? next
        : {
            seconds: Math.min(found.seconds, next.seconds),
            cpu: Math.min(found.cpu, next.cpu),
            megabytes: Math.max(found.megabytes, next.megabytes),
          };
  }
  return found;
}

/** Runs our program under GNU time, and gives seconds, seconds of processor, and megabytes. */
function rafskil(words) {
  const { status, stdout, stderr, error } = spawnSync(
    "/usr/bin/env",
    ["time", "-f", "%e %U %S %M", process.execPath, CLI, ...words],
    { encoding: "utf8", maxBuffer: 2 ** 28, env: { ...process.env, LC_ALL: "C.UTF-8" } },
  );
  if (status !== 0)
    throw new Error(
      `rafskil ${words.join(" ")}: ${status}\n${error ?? ""}${stdout.slice(-3000)}${stderr.slice(-3000)}`,
    );
  const [seconds = 0, user = 0, system = 0, kibibytes = 0] = stderr.trim().split("\n").at(-1).split(" ").map(Number);
  return { seconds, cpu: user + system, megabytes: (kibibytes * 1024) / 1e6 };
}
