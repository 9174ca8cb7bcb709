// Measures the identification of files: the municipality's files, many times over, with the cache warm.
//
//   node bench/identify.mjs [--files 50000] [--folder DIR] [--runs 3]
//
// Prints files a second, best of the runs, and what Siegfried takes where `sf` is on the PATH. The exit code is 1 where the
// goal (5,000 files/s) was missed. With fewer files the figures mean nothing.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { extname, join } from "node:path";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    files: { type: "string", default: "50000" },
    folder: { type: "string", default: existsSync("/dev/shm") ? "/dev/shm" : tmpdir() },
    runs: { type: "string", default: "3" },
  },
});
const count = Number(values.files);
const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(values.folder, "rafskil-identify-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
process.on("SIGINT", () => process.exit(130));

const municipality = join(root, "fixtures/municipality/transfer/files");
const models = readdirSync(municipality, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const paths = Array.from({ length: count }, (_, at) => {
  const model = models[at % models.length];
  return { model, path: join(folder, `${Math.floor(at / 500)}`, `${at}${extname(model)}`) };
});
for (let at = 0; at < count; at += 500) mkdirSync(join(folder, `${at / 500}`));
for (const { model, path } of paths) copyFileSync(model, path);
for (const { path } of paths) readFileSync(path);

const { createIdentifyPool } = await import(join(root, "packages/core/dist/describe/identify/identify-pool.js"));
const { openSource } = await import(join(root, "packages/core/dist/read/open-source.js"));

/** Lists the folder and identifies every file: what `rafskil check` does, without the rest. */
async function identify() {
  await using source = await openSource(folder, { spoolDirectory: tmpdir() });
  await using pool = createIdentifyPool({ workers: availableParallelism() });
  async function* works() {
    let id = 0;
    for await (const { kind, path, extent } of source.entries()) {
      if (kind === "file") yield { id: id++, name: path, extent };
    }
  }
  let files = 0;
  let unknown = 0;
  for await (const batch of pool.run(works(), {})) {
    files += batch.length;
    unknown += batch.filter(({ identification }) => identification.basis === "none").length;
  }
  if (files !== count || unknown > 0) throw new Error(`${files} files, ${unknown} of them unknown`);
}

const rate = (seconds) => `${Math.round(count / seconds).toLocaleString("en")} files/s (${seconds.toFixed(2)} s)`;
const hasPeer = isPresent();
let ours = Infinity;
let theirs = Infinity;
for (let run = 0; run < Number(values.runs); run++) {
  ours = Math.min(ours, await secondsOf(identify));
  if (hasPeer) theirs = Math.min(theirs, await secondsOf(() => silently("sf", ["-json", "-multi", "64", folder])));
}
const isMet = count / ours >= 5000;
process.stdout.write(`${count.toLocaleString("en")} files, best of ${values.runs}: rafskil ${rate(ours)}`);
process.stdout.write(
  `${hasPeer ? `, sf ${rate(theirs)}` : ", sf absent"}; goal 5,000 files/s ${isMet ? "met" : "missed"}\n`,
);
process.exitCode = isMet ? 0 : 1;

async function secondsOf(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function isPresent() {
  try {
    silently("sf", ["-version"]);
    return true;
  } catch {
    return false;
  }
}

function silently(program, words) {
  execFileSync(program, words, { stdio: "ignore" });
}
