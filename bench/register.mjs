// Measures how an action plan is computed from a large register: 1,000 systems and 6,000 events, ten times what the
// largest municipality has.
//
//   node bench/register.mjs [--systems N]
//
// Run `npm run build` first. Prints the time for each part, and the most memory. The exit code is 1 where the receiver takes
// longer than a second to load the register, which it does for each event that is recorded.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ACTION_PLANS, eventIdOf, eventLine, standingOf } from "../packages/core/dist/index.js";
import { loadRegister } from "../packages/receiver/src/plan/load-register.ts";
import { openSqliteDatabase } from "../packages/receiver/src/store/database/sqlite/open-sqlite-database.ts";

const GOAL_MS = 1000;
const STEPS = ["register", "notify", "confirm", "attachments", "examine", "rule"];

const { values } = parseArgs({ options: { systems: { type: "string", default: "1000" } } });
const systems = Number(values.systems);
const folder = mkdtempSync(join(tmpdir(), "rafskil-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const plan = ACTION_PLANS.find(({ id }) => id === "is-877-2020");
const at = "2026-03-02T10:00:00Z";
const database = await openSqliteDatabase(join(folder, "receiver.sqlite"));
await database.write(async (transaction) => {
  const insert = (table, row) => transaction.insertInto(table).values(row).execute();
  await insert("organisation", { id: "o", name: "O", identifier: null, quota_bytes: null, created_at: at });
  await insert("register", {
    organisation: "o",
    plan: plan.id,
    plan_version: plan.version,
    document: null,
    created_at: at,
  });
  let position = 0;
  for (let number = 0; number < systems; number += 1) {
    const id = `system-${number}`;
    const document = JSON.stringify({
      id,
      name: `System ${number}`,
      purpose: "Records",
      personalData: "ordinary",
      hasDocuments: true,
      inUse: "2020-01-01",
      newestRecord: "2021-06-30",
      retention: "keep",
    });
    await insert("registered_system", { organisation: "o", id, version: 1, document, by: "b", at });
    for (const [day, step] of STEPS.entries()) {
      const role = plan.steps.find((each) => each.id === step)?.role;
      const evidence = [
        { id: "notification", reference: "2026-1" },
        { id: "manual", reference: "2026-2" },
      ];
      const event = { kind: "done", on: `2020-01-0${day + 1}`, system: id, step, by: { role }, evidence };
      position += 1;
      const full = { ...event, id: eventIdOf(event) };
      const row = { organisation: "o", position, id: full.id, system: id, document: eventLine(full), by: "b", at };
      await insert("register_event", { ...row, log_index: position });
    }
  }
});

const load = () => loadRegister(database.read, "o", { archive: { name: "A" } });
await load();
const loaded = await timed("load", load);
await timed("standing", async () => standingOf(plan, loaded.value.register, { today: "2026-03-02" }));
process.stdout.write(`memory  ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);
await database[Symbol.asyncDispose]();
process.exitCode = loaded.ms <= GOAL_MS ? 0 : 1;

async function timed(name, run) {
  const start = performance.now();
  const value = await run();
  const ms = performance.now() - start;
  process.stdout.write(
    `${name.padEnd(8)}${ms.toFixed(0)} ms for ${systems} systems and ${systems * STEPS.length} events\n`,
  );
  return { value, ms };
}
