// Measures rafskil against its peers, side by side in one run, and prints a Markdown table.
//
//   node bench/run.mjs [--only ROW[,ROW]] [--runs N] [--folder DIR] [--share 0.01]
//
// Ours and the peer take turns; the best of N counts for each. The data lie in a new folder in DIR (/dev/shm where it has
// room, else the system's temporary folder), which is removed afterwards. --share makes less data, to try the runner out:
// its figures mean nothing. The exit code is 1 where a goal was missed, 0 else; an absent peer misses nothing.
import { mkdirSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generate, measure, peerIsPresent } from "./measure.mjs";
import { ROWS } from "./rows.mjs";

const ROOM_BYTES = 8 * 2 ** 30;

const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    runs: { type: "string", default: "3" },
    folder: { type: "string" },
    share: { type: "string", default: "1" },
  },
});
const wanted = options.only?.split(",");
const rows = ROWS.filter(({ id }) => wanted === undefined || wanted.includes(id));
if (rows.length === 0) {
  process.stderr.write(`No such row. There are: ${ROWS.map(({ id }) => id).join(", ")}\n`);
  process.exit(2);
}

const workplace = mkdtempSync(join(options.folder ?? roomyFolder(), "rafskil-bench-"));
process.on("exit", () => rmSync(workplace, { recursive: true, force: true }));
process.on("SIGINT", () => process.exit(130));

const absent = new Set();
const lines = [];
let isMissed = false;
for (const kind of ["none", "large", "small", "million"]) {
  const ofKind = rows.filter(({ data }) => data === kind);
  if (ofKind.length === 0) continue;
  const data = join(workplace, kind);
  if (kind === "none") mkdirSync(data);
  else generate(kind, data, options.share);
  for (const row of ofKind) lines.push(runRow(row, data));
  rmSync(data, { recursive: true, force: true });
}

const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
process.stdout.write(
  `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${memory}, Node ${process.versions.node}`,
);
process.stdout.write(`, data in ${workplace.split("/").slice(0, -1).join("/")}, best of ${options.runs}\n\n`);
process.stdout.write("| row | work | rafskil | peer | ratio | goal | |\n|---|---|---|---|---|---|---|\n");
process.stdout.write(`${lines.join("\n")}\n`);
if (absent.size > 0) process.stdout.write(`\nAbsent, so not compared with: ${[...absent].join(", ")}.\n`);
if (options.share !== "1") process.stdout.write(`\nOnly ${options.share} of the data: these figures mean nothing.\n`);
process.exitCode = isMissed ? 1 : 0;

function runRow(row, data) {
  process.stderr.write(`${row.id}: ${row.work} …\n`);
  const isCompared = row.peer !== undefined && peerIsPresent(row.peer.name);
  if (row.peer !== undefined && !isCompared) absent.add(row.peer.name);
  const ours = [];
  const theirs = [];
  for (let run = 0; run < Number(options.runs); run++) {
    if (isCompared) theirs.push(measure(row.peer, { data, workplace, unit: "seconds" }));
    ours.push(measure(row.ours, { data, workplace, unit: row.unit }));
  }
  const best = Math.min(...ours);
  const peer = isCompared ? Math.min(...theirs) : undefined;
  const ratio = peer === undefined ? undefined : row.ratio(best, peer);
  const judged = row.peer === undefined ? best : ratio;
  const isMet = judged === undefined ? undefined : row.goal.isMet(judged);
  if (isMet === false) isMissed = true;
  const shown = row.unit === "seconds" ? `${best.toFixed(2)} s` : `${Math.round(best)} MB`;
  const peerShown =
    row.peer === undefined ? "" : peer === undefined ? "absent" : `${row.peer.name} ${peer.toFixed(2)} s`;
  const verdict = isMet === undefined ? "not compared" : isMet ? "met" : "**missed**";
  return `| ${row.id} | ${row.work} | ${shown} | ${peerShown} | ${ratio?.toFixed(2) ?? ""} | ${row.goal.text} | ${verdict} |`;
}

function roomyFolder() {
  try {
    const { bavail, bsize } = statfsSync("/dev/shm");
    return bavail * bsize > ROOM_BYTES ? "/dev/shm" : tmpdir();
  } catch {
    return tmpdir();
  }
}
