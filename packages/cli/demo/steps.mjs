// What the demonstration does, in order. A step gives `{ outcome, lines? }`, or throws when something is not as it must be.
import { appendFileSync, cpSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DELIVERY_STEPS } from "./delivery-steps.mjs";
import { runRafskil } from "./run-rafskil.mjs";

const TRANSFER = fileURLToPath(new URL("../../../fixtures/municipality/transfer/", import.meta.url));
const PACKAGE = "hraunabyggd";
const FORMS = { folder: `${PACKAGE}/`, zip: `${PACKAGE}.zip`, tar: `${PACKAGE}.tar` };
const SPOILED = "spoiled";
const PAYLOAD = "data/records";
const CHANGED = `${PAYLOAD}/cases.csv`;
const REMOVED = `${PAYLOAD}/parties.csv`;
const ADDED = `${PAYLOAD}/parties (afrit).csv`;

export const STEPS = [
  { title: "check", run: check },
  { title: "describe", run: describe },
  ...Object.entries(FORMS).flatMap(([form, name]) => [
    { title: "pack", form, run: (context) => pack(name, context) },
    { title: "verify", form, run: (context) => verify(name, context) },
  ]),
  { title: "compare", run: compare },
  { title: "spoil", run: spoil },
  { title: "refuse", run: refuse },
  ...DELIVERY_STEPS,
];

/** The export is sound before anything is packed: no errors, and every rule could be run. */
async function check({ workplace, texts }) {
  const words = ["check", TRANSFER, "--format", "json", "--lang", texts.language];
  const report = JSON.parse((await runRafskil(words, { workplace, expect: 0 })).stdout);
  if (report.counts.error > 0) throw new Error(`${TRANSFER}: ${report.verdict}`);
  return { outcome: texts.accepted({ rules: report.rules.filter(({ outcome }) => outcome === "passed").length }) };
}

async function describe({ workplace, texts }) {
  const inventory = await inventoryOf(TRANSFER, workplace);
  const bytes = inventory.reduce((sum, file) => sum + file.sizeBytes, 0);
  return { outcome: texts.files({ files: inventory.length, size: texts.size(bytes) }) };
}

async function pack(name, { workplace, texts }) {
  await runRafskil(["pack", TRANSFER, "--as", "bagit", "--to", join(workplace, name)], { workplace, expect: 0 });
  const { size } = statSync(join(workplace, name));
  return { outcome: name.endsWith("/") ? name : `${name}, ${texts.size(size)}` };
}

async function verify(name, { workplace, texts }) {
  const report = await reportOn(name, { workplace, texts, expect: 0 });
  if (report.verdict !== "accepted") throw new Error(`${name}: ${report.verdict}`);
  return { outcome: texts.accepted({ rules: report.rules.filter(({ outcome }) => outcome === "passed").length }) };
}

/** A folder, a zip and a tar of one transfer hold the same files with the same digests. */
async function compare({ workplace, texts }) {
  const [first, ...others] = await Promise.all(
    Object.values(FORMS).map(async (name) => JSON.stringify(await inventoryOf(join(workplace, name), workplace))),
  );
  if (others.some((other) => other !== first)) throw new Error(texts.differ);
  return { outcome: texts.same({ files: JSON.parse(first).length }) };
}

async function spoil({ workplace, texts }) {
  const target = join(workplace, SPOILED);
  cpSync(join(workplace, PACKAGE), target, { recursive: true });
  const bytes = readFileSync(join(target, CHANGED));
  bytes[bytes.length >> 1] ^= 1;
  writeFileSync(join(target, CHANGED), bytes);
  rmSync(join(target, REMOVED));
  appendFileSync(join(target, ADDED), readFileSync(join(workplace, PACKAGE, REMOVED)));
  return {
    outcome: "",
    lines: [texts.changed({ path: CHANGED }), texts.removed({ path: REMOVED }), texts.added({ path: ADDED })],
  };
}

/** The spoiled copy is refused, and the report names each of the three places. */
async function refuse({ workplace, texts }) {
  const report = await reportOn(SPOILED, { workplace, texts, expect: 1 });
  const errors = report.findings.filter(({ severity }) => severity === "error");
  for (const path of [CHANGED, REMOVED, ADDED]) {
    const isNamed = errors.some(({ at, facts }) => at.path === path || Object.values(facts).flat().includes(path));
    if (!isNamed) throw new Error(texts.silent({ path }));
  }
  return {
    outcome: texts.refused({ errors: report.counts.error }),
    lines: errors.map(({ rule, message }) => `${rule}: ${message}`),
  };
}

async function inventoryOf(path, workplace) {
  const { stdout } = await runRafskil(["describe", path, "--format", "json"], { workplace, expect: 0 });
  return JSON.parse(stdout).files;
}

async function reportOn(name, { workplace, texts, expect }) {
  const words = ["verify", join(workplace, name), "--format", "json", "--lang", texts.language];
  return JSON.parse((await runRafskil(words, { workplace, expect })).stdout);
}
