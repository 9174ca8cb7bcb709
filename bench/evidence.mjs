// Measures the archive's log: appends in memory and on SQLite with every commit on the disk, and proofs in a large log.
//
//   node --disable-warning=ExperimentalWarning bench/evidence.mjs [--leaves 10000000] [--folder DIR]
//
// The exit code is 1 where a goal was missed. The database lies in a new folder in DIR (the system's temporary folder by
// default: it must be a real disk for the figure to mean anything), which is removed afterwards.
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { parseArgs } from "node:util";
import { appendTogether, memoryHashStore, openMerkleLog, sqliteHashStore } from "../packages/core/dist/index.js";

const { values: options } = parseArgs({
  options: { leaves: { type: "string", default: "10000000" }, folder: { type: "string", default: tmpdir() } },
});
const LEAVES = Number(options.leaves);
const BATCH = 10_000;
const entry = (index) => Buffer.from(`an entry of the log, with the number ${index}`);

const lines = [];
const judge = (work, figure, goal, isMet) => lines.push({ work, figure, goal, isMet });

async function seconds(work) {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/** Writes of one page over a file that is there, each on the disk before the next. */
function diskRate() {
  const page = Buffer.alloc(4096, 1);
  const file = openSync(join(folder, "disk"), "w");
  for (let index = 0; index < 1000; index++) writeSync(file, page, 0, page.length, index * page.length);
  fsyncSync(file);
  const begun = performance.now();
  for (let index = 0; index < 3000; index++) {
    writeSync(file, page, 0, page.length, (index % 1000) * page.length);
    fsyncSync(file);
  }
  closeSync(file);
  return 3000 / ((performance.now() - begun) / 1000);
}

const small = openMerkleLog(memoryHashStore());
const inMemory = await seconds(async () => {
  for (let index = 0; index < 100_000; index++) await small.append([entry(index)]);
});
judge("append one by one in memory", `${Math.round(100_000 / inMemory)}/s`, "≥ 20,000/s", 100_000 / inMemory >= 20_000);

const folder = mkdtempSync(join(options.folder, "rafskil-evidence-"));
try {
  for (const batch of [1, 16]) {
    const database = new DatabaseSync(join(folder, `log-${batch}.db`));
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    const log = openMerkleLog(sqliteHashStore(database));
    const append = async (count) => {
      for (let index = 0; index < count; index += batch) {
        await log.append(Array.from({ length: batch }, (_, order) => entry(index + order)));
      }
    };
    // The write-ahead log has its full size after the first thousand commits: from then on it is written over.
    await append(2000 * batch);
    // What the disk gives by itself, just before and just after: nothing durable is faster than that.
    const before = diskRate();
    const rates = [];
    for (let round = 0; round < 3; round++) rates.push(6000 / (await seconds(() => append(6000))));
    const rate = Math.max(...rates);
    const disk = Math.max(before, diskRate());
    const figure = `${Math.round(rate)}/s; the disk itself ${Math.round(disk)}/s`;
    judge(`append durably on SQLite, ${batch} a commit`, figure, "≥ 3,000/s", rate >= 3000);
    database.close();
  }
  const database = new DatabaseSync(join(folder, "log-together.db"));
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  const { append } = appendTogether(openMerkleLog(sqliteHashStore(database)));
  const CALLERS = 32;
  const each = async () => {
    for (let index = 0; index < 500; index++) await append(entry(index));
  };
  const rates = [];
  for (let round = 0; round < 3; round++) {
    rates.push((CALLERS * 500) / (await seconds(() => Promise.all(Array.from({ length: CALLERS }, each)))));
  }
  const rate = Math.max(...rates);
  judge(
    `append durably on SQLite, ${CALLERS} callers who each wait for the disk`,
    `${Math.round(rate)}/s`,
    "≥ 3,000/s",
    rate >= 3000,
  );
  database.close();
} finally {
  rmSync(folder, { recursive: true });
}

const log = openMerkleLog(memoryHashStore());
for (let index = 0; index < LEAVES; index += BATCH) {
  await log.append(Array.from({ length: BATCH }, (_, order) => entry(index + order)));
}
const size = await log.size();
for (const [work, prove] of [
  ["inclusion", (step) => log.proveInclusion((step * 7_919_631) % (size - 1000), size - (step % 1000))],
  ["consistency", (step) => log.proveConsistency((step * 7_919_631) % (size - 1000), size - (step % 1000))],
]) {
  for (let step = 0; step < 1000; step++) await prove(step);
  const times = [];
  for (let step = 0; step < 5000; step++) times.push((await seconds(() => prove(step))) * 1000);
  const middle = times.sort((a, b) => a - b)[2500];
  const p99 = times[4950];
  judge(`prove ${work} at ${size} entries`, `${middle.toFixed(3)} ms, p99 ${p99.toFixed(3)} ms`, "≤ 1 ms", p99 <= 1);
}

process.stdout.write("| work | figure | goal | |\n|---|---|---|---|\n");
for (const { work, figure, goal, isMet } of lines) {
  process.stdout.write(`| ${work} | ${figure} | ${goal} | ${isMet ? "met" : "**missed**"} |\n`);
}
process.exitCode = lines.every(({ isMet }) => isMet) ? 0 : 1;
