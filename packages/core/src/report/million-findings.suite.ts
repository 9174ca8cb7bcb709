/** Run by itself, with a small heap: collects a million findings, renders them, and prints what that took. */
import { readdir } from "node:fs/promises";
import { collectReport } from "./collect-report.ts";
import { renderHtml } from "./html.ts";
import { renderJson } from "./json.ts";
import { SAMPLE_SUBJECT, type SampleFinding, sampleEvents } from "./sample-report.suite.ts";
import { createTranslator } from "./translate.ts";

const FINDINGS = 1_000_000;
const RULES = 10;

function* findingsOf(rule: number): Iterable<SampleFinding> {
  for (let index = 0; index < FINDINGS / RULES; index++) {
    const path = `data/skjol/${rule}/mal-${index}/erindi.pdf`;
    yield { at: { kind: "file", path }, message: `The digest of ${path} is wrong: fetch it again.`, facts: { path } };
  }
}

const [spoolDirectory = ""] = process.argv.slice(2);
const rules = Array.from({ length: RULES }, (_, rule) => ({ rule: `rule-${rule}`, findings: findingsOf(rule) }));
const report = await collectReport(sampleEvents(rules), {
  tool: { name: "rafskil", version: "0.1.0" },
  subject: SAMPLE_SUBJECT,
  spoolDirectory,
});
const options = { translate: createTranslator([], "is"), language: "is" } as const;
let jsonLines = 0;
let chars = 0;
for await (const part of renderJson(report)) if (part.includes('"rule":') && part.includes('"at":')) jsonLines++;
for await (const part of renderHtml(report, options)) chars += part.length;
await report[Symbol.asyncDispose]();
const left = await readdir(spoolDirectory);
const peakBytes = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ findings: report.counts.error, jsonLines, chars, left, peakBytes }));
