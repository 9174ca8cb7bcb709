// Measures how an archival version is built from a database: 10 million rows in 5 tables of 8 columns, by default.
//
//   node --expose-gc bench/archival-version-build.mjs [--rows 10000000] [--from sqlite|csv] [--folder DIR]
//
// The data are made first and do not count. The exit code is 1 where a goal was missed. Both lie in a new folder in DIR
// (the system's temporary folder by default), which is removed afterwards: it takes about 450 bytes a row.
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { parseArgs } from "node:util";
import { tiffRendition } from "../fixtures/municipality/make/transfer.mjs";
import { packFolder } from "../packages/core/dist/index.js";

const { values: options } = parseArgs({
  options: {
    rows: { type: "string", default: "10000000" },
    from: { type: "string", default: "sqlite" },
    folder: { type: "string", default: tmpdir() },
  },
});
const TABLES = 5;
const ROWS = Math.ceil(Number(options.rows) / TABLES);
const GOAL_ROWS_A_SECOND = 150_000;
const GOAL_MEGABYTES = 500;

const folder = mkdtempSync(join(options.folder, "rafskil-av-"));
try {
  const transfer = join(folder, "transfer");
  mkdirSync(join(transfer, "context"), { recursive: true });
  const tables = options.from === "csv" ? await makeCsv(transfer) : makeSqlite(transfer);
  writeFileSync(join(transfer, "transfer.json"), JSON.stringify(description(tables)));
  writeFileSync(join(transfer, "context/index.csv"), "file;title;category\nkerfi.tif;Kerfi;systemPurpose\n");
  writeFileSync(join(transfer, "context/kerfi.tif"), tiffRendition({ lines: ["Kerfislýsing"] }));
  process.stderr.write(`Made ${ROWS * TABLES} rows; packing …\n`);
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  const before = process.cpuUsage();
  const begun = performance.now();
  const result = await packFolder(transfer, join(folder, "AVID.TI.1.1/"), {
    as: "archival-version@is-1007",
    packedAt: new Date(0),
    runId: "bench",
    language: "en",
    tool: { name: "bench", version: "0" },
    spoolDirectory: folder,
    workers: availableParallelism(),
  });
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(before);
  clearInterval(watch);
  if (result.kind !== "packed") throw new Error("It was refused");
  await result.report[Symbol.asyncDispose]();
  // The kernel's own high-water mark, which no interval misses.
  const [, high = "0"] = /VmHWM:\s*([0-9]+) kB/.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  const megabytes = Math.round(Math.max(peak / 1e6, (Number(high) * 1024) / 1e6));
  const rate = Math.round((ROWS * TABLES) / seconds);
  const cpu = ((user + system) / 1e6).toFixed(1);
  process.stdout.write(`| work | figure | goal | |\n|---|---|---|---|\n`);
  process.stdout.write(
    `| build from ${options.from}, ${ROWS * TABLES} rows in ${seconds.toFixed(1)} s (${cpu} s of CPU) | ${rate} rows/s | ≥ ${GOAL_ROWS_A_SECOND} rows/s | ${rate >= GOAL_ROWS_A_SECOND ? "met" : "**missed**"} |\n`,
  );
  process.stdout.write(
    `| memory at its highest | ${megabytes} MB | ≤ ${GOAL_MEGABYTES} MB | ${megabytes <= GOAL_MEGABYTES ? "met" : "**missed**"} |\n`,
  );
  process.exitCode = rate >= GOAL_ROWS_A_SECOND && megabytes <= GOAL_MEGABYTES ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A key, a reference to a row before, and what registers hold: names, days, numbers. */
function row(table, number) {
  const day = String(1 + (number % 28)).padStart(2, "0");
  return [
    number,
    number === 1 ? null : 1 + ((number * 7919) % (number - 1)),
    `Umsókn nr. ${number} í töflu ${table}`,
    `20${String(10 + (number % 14))}-0${1 + (number % 9)}-${day}`,
    number % 3 === 0 ? null : (number * 1.25).toFixed(2),
    number % 2,
    `Hraunbraut ${number % 200}, 999 Hraunabyggð`,
    number % 5 === 0 ? "Jón & Gunna ehf." : "Álfrún Prófsdóttir",
  ];
}

function makeSqlite(transfer) {
  const database = new DatabaseSync(join(transfer, "skra.db"));
  database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
  for (let table = 1; table <= TABLES; table++) {
    database.exec(
      `CREATE TABLE t${table} (id INTEGER PRIMARY KEY, ref INTEGER REFERENCES t${table}, heiti TEXT, dagur DATE, upphaed DECIMAL(12,2), opid BOOLEAN, stadur TEXT, nafn TEXT); BEGIN`,
    );
    const insert = database.prepare(`INSERT INTO t${table} VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
    for (let number = 1; number <= ROWS; number++) insert.run(...row(table, number));
    database.exec("COMMIT");
  }
  database.close();
  return [{ source: { kind: "sqlite", path: "skra.db" } }];
}

async function makeCsv(transfer) {
  const tables = [];
  for (let table = 1; table <= TABLES; table++) {
    const out = createWriteStream(join(transfer, `t${table}.csv`));
    out.write("id;ref;heiti;dagur;upphaed;opid;stadur;nafn\n");
    let lines = "";
    for (let number = 1; number <= ROWS; number++) {
      lines += `${row(table, number)
        .map((cell) => cell ?? "")
        .join(";")}\n`;
      if (lines.length < 1 << 20 && number < ROWS) continue;
      if (!out.write(lines)) await new Promise((resolve) => out.once("drain", resolve));
      lines = "";
    }
    await new Promise((resolve) => out.end(resolve));
    const typed = {
      id: { type: "integer" },
      ref: { type: "integer" },
      dagur: { type: "date" },
      upphaed: { type: "decimal" },
      opid: { type: "boolean" },
    };
    tables.push({ source: { kind: "csv", path: `t${table}.csv` }, primaryKey: ["id"], columns: typed });
  }
  return tables;
}

function description(tables) {
  return {
    id: "bench",
    title: "Mæling",
    description: "Tilbúin gögn",
    producer: { name: "Hraunabyggð" },
    archive: { name: "Héraðsskjalasafn Hrauna" },
    system: { name: "Skrá", purpose: "Mæling á hraða" },
    period: { from: "2010-01-01", to: "2023-12-31" },
    delimitation: "closed-period",
    languages: ["is"],
    hasPersonalData: false,
    country: "IS",
    tables,
  };
}
