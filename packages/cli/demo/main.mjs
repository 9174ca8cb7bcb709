// `npm start`: the invented municipality goes the whole way through the real programs: checked, packed, verified, delivered to
// an archive, returned and mended, receipted; and a spoiled copy is refused.
//
//   node packages/cli/demo/main.mjs [--lang en|is]
//
// It ends 0 only if every step came out as it must. Everything is written to a temporary folder and removed again.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { STEPS } from "./steps.mjs";
import { chooseTexts } from "./texts.mjs";

const texts = chooseTexts(process.argv.slice(2), process.env);
const workplace = mkdtempSync(join(tmpdir(), "rafskil-demo-"));
process.on("exit", () => rmSync(workplace, { recursive: true, force: true }));
process.on("SIGINT", () => process.exit(130)).on("SIGTERM", () => process.exit(143));

process.stdout.write(`${texts.title}\n\n`);
const begun = performance.now();
/** What one step leaves for the next. */
const context = { workplace, texts };
try {
  for (const [index, step] of STEPS.entries()) await tell(index + 1, step);
  process.stdout.write(`\n${texts.done({ seconds: seconds(begun) })}\n`);
} catch (error) {
  process.stdout.write(`\n${texts.failed({ reason: error.message })}\n`);
  process.exitCode = 1;
  await context.receiver?.stop().catch(() => undefined);
}

/** Runs a step and prints its line: number, title, what came of it, how long it took; then what it found, a line each. */
async function tell(number, step) {
  const title = texts.steps[step.title](step);
  process.stdout.write(`${String(number).padStart(2)}  ${title.padEnd(46)} `);
  const start = performance.now();
  const { outcome, lines = [] } = await step.run(context);
  process.stdout.write(`${outcome.padEnd(30)} ${seconds(start)} s\n`);
  for (const line of lines) process.stdout.write(`      ${line}\n`);
}

function seconds(since) {
  return ((performance.now() - since) / 1000).toFixed(2);
}
