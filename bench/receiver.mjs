// Measures the receiver as it is started, with its senders beside it on the same machine.
//
//   node bench/receiver.mjs [--only large,small,files,head] [--folder DIR] [--share 0.01]
//
// The data of the receiver lie in a new folder in DIR (the system's temporary folder by default: it must be a real disk for
// the figures to mean anything), which is removed afterwards. --share makes less data, to try the runner out. The exit code
// is 1 where a goal was missed.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureFiles, measureLarge } from "./receiver/deliveries.mjs";
import { diskRates } from "./receiver/disk.mjs";
import { measureHead } from "./receiver/head.mjs";
import { startSite } from "./receiver/site.mjs";
import { measureSmall } from "./receiver/small.mjs";

const MOST_MEGABYTES = 300;
const ROWS = { large: measureLarge, small: measureSmall, files: measureFiles, head: measureHead };

const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    folder: { type: "string", default: tmpdir() },
    share: { type: "string", default: "1" },
  },
});
const share = Number(options.share);
const workplace = mkdtempSync(join(options.folder, "rafskil-receiver-"));
process.on("exit", () => rmSync(workplace, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(130));

const lines = [];
let isMissed = false;
for (const [name, measure] of Object.entries(ROWS)) {
  if (options.only !== undefined && !options.only.split(",").includes(name)) continue;
  const folder = join(workplace, name);
  mkdirSync(folder);
  const before = diskRates(folder, share);
  const site = await startSite(folder);
  tell({ row: name, work: "the receiver starts", figure: `${site.startSeconds.toFixed(2)} s` });
  try {
    for (const line of await measure(site, { folder, share })) tell({ row: name, ...line });
  } finally {
    await site.stop();
  }
  tell({ row: name, work: "the disk itself, before and after", figure: `${before}; ${diskRates(folder, share)}` });
  for (const line of memoryLines(site.memory())) tell({ row: name, ...line });
  rmSync(folder, { recursive: true });
}
process.stdout.write(`${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model.trim()}, `);
process.stdout.write(`${availableParallelism()} cores, Node ${process.versions.node}, data in ${options.folder}\n\n`);
process.stdout.write(`| row | work | figure | goal | |\n|---|---|---|---|---|\n${lines.join("\n")}\n`);
if (share !== 1) process.stdout.write(`\nOnly ${share} of the data: these figures mean nothing.\n`);
process.exitCode = isMissed ? 1 : 0;

/** A line without a goal is told, and not judged. */
function tell({ row, work, figure, goal = "", isMet }) {
  if (isMet === false) isMissed = true;
  const verdict = isMet === undefined ? "" : isMet ? "met" : "**missed**";
  lines.push(`| ${row} | ${work} | ${figure} | ${goal} | ${verdict} |`);
  process.stderr.write(`${row}: ${work}: ${figure} ${verdict}\n`);
}

/** Pages that processes share count once in the sum. */
function memoryLines({ receiver, check, tree }) {
  const goal = `≤ ${MOST_MEGABYTES} MB`;
  const judged = (megabytes) => ({ figure: `${Math.round(megabytes)} MB`, goal, isMet: megabytes <= MOST_MEGABYTES });
  return [
    { work: "peak memory of the receiver's process", ...judged(receiver) },
    ...(check === 0 ? [] : [{ work: "peak memory of a check's process", ...judged(check) }]),
    ...(check === 0 ? [] : [{ work: "peak memory of both together", ...judged(tree) }]),
  ];
}
