// Measures `rafskil check` on a generated transfer: documents in cases, five to one, a class and a party for each case.
//
//   node bench/check.mjs [--documents 1000000] [--folder DIR]
//
// Prints rows a second and the peak of resident memory. The exit code is 1 where the goals (50,000 rows/s, 400 MB) were
// missed. With fewer documents the figures mean nothing.
import { execFileSync, spawn } from "node:child_process";
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { documents: { type: "string", default: "1000000" }, folder: { type: "string", default: tmpdir() } },
});
const documents = Number(values.documents);
const cases = Math.ceil(documents / 5);
const folder = mkdtempSync(join(values.folder, "rafskil-check-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
process.on("SIGINT", () => process.exit(130));

mkdirSync(join(folder, "records"));
writeFileSync(
  join(folder, "transfer.yaml"),
  `id: bench
title: Bench
producer: { name: Hraunabyggð }
archive: { name: Safn }
system: { name: Málaskrá }
period: { from: 2018-01-01, to: 2022-12-31 }
delimitation: closed-period
languages: [is]
hasPersonalData: true
country: IS
records: { classes: records/classes.csv, cases: records/cases.csv, documents: records/documents.csv, parties: records/parties.csv }
`,
);
const owner = "Álfrún Prófsdóttir, skjalastjóri";
await write("classes", "lykill;heiti", 100, (n) => `${n};Flokkur ${n}`);
await write("cases", "málsnúmer;málsheiti;málalykill;stofnað;lokað;staða;ábyrgðarmaður", cases, (n) =>
  [`2018-${n}`, `Gatnagerð við Þórsgötu ${n}`, n % 100, "2018-01-04", "2018-02-13", "lokið", owner].join(";"),
);
await write(
  "documents",
  "málsgagnsnúmer;málsnúmer;heiti;dagsetning;sendandi;viðtakandi;skráningaraðili",
  documents,
  (n) =>
    [
      `S${n}`,
      `2018-${n % cases}`,
      `Bréf nr. ${n} um gatnagerð`,
      "2018-01-20",
      "Jónína Gervadóttir",
      "Hraunabyggð",
      owner,
    ].join(";"),
);
await write("parties", "nafn;hlutverk;málsnúmer", cases, (n) => `Jónína Gervadóttir;málshefjandi;2018-${n}`);

const rows = 100 + cases * 2 + documents;
const main = join(import.meta.dirname, "../packages/cli/dist/main.js");
if (!existsSync(main)) execFileSync("pnpm", ["build"], { stdio: "inherit" });
const start = performance.now();
const child = spawn(process.execPath, [main, "check", folder, "--quiet", "--format", "json"], {
  stdio: ["ignore", "ignore", "inherit"],
});
let peakMb = 0;
const watch = setInterval(() => {
  const peak = /VmHWM:\s+(\d+) kB/.exec(readStatus(child.pid))?.[1];
  peakMb = Math.max(peakMb, Number(peak ?? 0) / 1024);
}, 100);
const status = await new Promise((resolve) => child.on("close", resolve));
clearInterval(watch);
const seconds = (performance.now() - start) / 1000;
const rate = Math.round(rows / seconds);
process.stdout.write(
  `${rows} rows in ${seconds.toFixed(1)} s: ${rate} rows/s, peak ${Math.round(peakMb)} MB, exit code ${status}\n`,
);
process.exitCode = status === 0 && rate >= 50_000 && peakMb <= 400 ? 0 : 1;

function readStatus(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}

async function write(name, header, count, row) {
  const out = createWriteStream(join(folder, "records", `${name}.csv`));
  let text = `${header}\n`;
  for (let n = 0; n < count; n++) {
    text += `${row(n)}\n`;
    if (text.length < 1 << 20) continue;
    if (!out.write(text)) await new Promise((resolve) => out.once("drain", resolve));
    text = "";
  }
  await new Promise((resolve) => out.end(text, resolve));
}
