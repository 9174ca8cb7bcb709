import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asRuleId } from "../model/finding.ts";
import type { RuleEvent } from "../model/report.ts";
import { collectReport } from "./collect-report.ts";
import { SAMPLE_SUBJECT, sampleEvents, sampleFinding, sampleReport, temporaryFolder } from "./sample-report.suite.ts";

const TOOL = { name: "rafskil", version: "0.1.0" };

async function* mixed(count: number): AsyncGenerator<RuleEvent, void, undefined> {
  for (let index = 0; index < count; index++) {
    const finding = sampleFinding(index % 2 === 0 ? "b" : "a", { facts: { index } });
    yield { kind: "finding", finding };
  }
  for (const id of ["a", "b"]) yield { kind: "outcome", outcome: { rule: asRuleId(id), outcome: "failed" } };
}

describe("collecting a report", () => {
  it.each([
    [["error", "warning", "info"], "refused"],
    [["warning", "info"], "accepted"],
    [[], "accepted"],
  ] as const)("with findings %j says %s", async (severities, verdict) => {
    const report = await sampleReport([{ rule: "a", findings: severities.map((severity) => ({ severity })) }]);
    expect(report.verdict).toBe(verdict);
    for (const severity of ["error", "warning", "info"] as const) {
      expect(report.counts[severity]).toBe(severities.filter((each) => each === severity).length);
    }
  });

  it("touches no disk while the findings are few", async () => {
    await using folder = await temporaryFolder();
    const spoolDirectory = join(folder.path, "not-made");
    await using report = await collectReport(mixed(20), { tool: TOOL, subject: SAMPLE_SUBJECT, spoolDirectory });
    expect(await Array.fromAsync(report.findings)).toHaveLength(20);
    expect(await readdir(folder.path)).toEqual([]);
  });

  it.each([1, 500, 5_000, 1_000_000])(
    "puts findings in the order of the rules, and reads them again, with %d bytes of memory",
    async (memoryLimitBytes) => {
      await using folder = await temporaryFolder();
      const options = { tool: TOOL, subject: SAMPLE_SUBJECT, spoolDirectory: folder.path, memoryLimitBytes };
      await using report = await collectReport(mixed(101), options);
      for (let time = 0; time < 2; time++) {
        const order = (await Array.fromAsync(report.findings)).map(({ rule, facts: { index } }) => `${rule}${index}`);
        const odd = Array.from({ length: 50 }, (_, index) => `a${index * 2 + 1}`);
        const even = Array.from({ length: 51 }, (_, index) => `b${index * 2}`);
        expect(order).toEqual([...odd, ...even]);
      }
      expect(report.rules.map(({ rule }) => rule)).toEqual(["a", "b"]);
    },
  );

  it("can be read by two at once", async () => {
    await using folder = await temporaryFolder();
    const options = { tool: TOOL, subject: SAMPLE_SUBJECT, spoolDirectory: folder.path, memoryLimitBytes: 10_000 };
    await using report = await collectReport(mixed(1000), options);
    const [one, other] = await Promise.all([Array.fromAsync(report.findings), Array.fromAsync(report.findings)]);
    expect(one).toEqual(other);
  });

  it("gives back any finding as it came, from the disk as from memory", async () => {
    await using folder = await temporaryFolder();
    const text = fc.string({ unit: "binary", maxLength: 40 });
    const facts = fc.dictionary(
      text.filter((key) => key !== "__proto__"),
      fc.oneof(text, fc.integer(), fc.boolean(), fc.array(text)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ message: text, facts })), fc.boolean(), async (findings, isSpooled) => {
        const options = { tool: TOOL, subject: SAMPLE_SUBJECT, spoolDirectory: folder.path };
        const events = sampleEvents([{ rule: "a", findings }]);
        const limit = isSpooled ? { memoryLimitBytes: 0 } : {};
        await using report = await collectReport(events, { ...options, ...limit });
        const back = (await Array.fromAsync(report.findings)).map(({ message, facts }) => ({ message, facts }));
        expect(JSON.stringify(back)).toBe(JSON.stringify(findings));
      }),
      { numRuns: 60 },
    );
  });
});

describe("the temporary file of a report", () => {
  const many = { tool: TOOL, subject: SAMPLE_SUBJECT, memoryLimitBytes: 100 };

  it("is gone after the report, which then cannot be read", async () => {
    await using folder = await temporaryFolder();
    const report = await collectReport(mixed(100), { ...many, spoolDirectory: folder.path });
    await report[Symbol.asyncDispose]();
    await report[Symbol.asyncDispose]();
    expect(await readdir(folder.path)).toEqual([]);
    await expect(Array.fromAsync(report.findings)).rejects.toThrow("after it was disposed of");
  });

  it("is gone when the events break off", async () => {
    await using folder = await temporaryFolder();
    const events = async function* (): AsyncGenerator<RuleEvent, void, undefined> {
      yield* mixed(100);
      throw new Error("cut off");
    };
    await expect(collectReport(events(), { ...many, spoolDirectory: folder.path })).rejects.toThrow("cut off");
    expect(await readdir(folder.path)).toEqual([]);
  });

  it("does not get in the way of another report's, or of a file that is there already", async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, "findings-1.jsonl"), "somebody's");
    await using one = await collectReport(mixed(10), { ...many, spoolDirectory: folder.path });
    await using other = await collectReport(mixed(30), { ...many, spoolDirectory: folder.path });
    expect(await Array.fromAsync(one.findings)).toHaveLength(10);
    expect(await Array.fromAsync(other.findings)).toHaveLength(30);
  });

  it("that cannot be made is an error that names the folder", async () => {
    await using folder = await temporaryFolder();
    const spoolDirectory = join(folder.path, "a-file");
    await writeFile(spoolDirectory, "");
    await expect(collectReport(mixed(100), { ...many, spoolDirectory })).rejects.toMatchObject({
      code: "write-failed",
      facts: { file: spoolDirectory },
    });
  });
});

describe("events that make no report", () => {
  it.each([
    ["findings without an outcome", [{ kind: "finding", finding: sampleFinding("a") }]],
    [
      "two outcomes of a rule",
      [1, 2].map(() => ({ kind: "outcome", outcome: { rule: asRuleId("a"), outcome: "passed" } })),
    ],
  ])("are a fault of the program: %s", async (_, events) => {
    const source = async function* (): AsyncGenerator<RuleEvent, void, undefined> {
      yield* events as RuleEvent[];
    };
    await expect(
      collectReport(source(), { tool: TOOL, subject: SAMPLE_SUBJECT, spoolDirectory: "/nowhere" }),
    ).rejects.toThrow(Error);
  });
});
