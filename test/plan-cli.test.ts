import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { rafskil } from "./cli/run-cli.ts";
import { REPOSITORY } from "./floors/repository.ts";

const FIXTURE = join(REPOSITORY, "fixtures/systems/register");
const DAY = ["--today", "2026-03-02"];

let folder: string;
let register: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rafskil-plan-"));
  register = join(folder, "systems");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const record = (...words: readonly string[]) => rafskil(["plan", "record", register, "case-system", ...words, ...DAY]);

describe("a records manager begins a register", () => {
  it("and has two files, with one system to write over", async () => {
    const run = await rafskil(["plan", "init", register, "--producer", "Hraunabyggð", "--archive", "Héraðsskjalasafn"]);
    expect(run).toMatchObject({ status: 0 });
    expect(await readFile(join(register, "events.jsonl"), "utf8")).toBe("");
    expect(await rafskil(["plan", "init", register])).toMatchObject({ status: 2 });
  });

  it("is refused a step whose turn has not come, and told what is missing", async () => {
    const run = await record("notify", "--on", "2026-01-10", "--evidence", "notification=1");
    expect(run.status).toBe(1);
    expect(run.stdout).toContain("Register and delimit the system");
    expect(await readFile(join(register, "events.jsonl"), "utf8")).toBe("");
  });

  it("records steps in their order, with evidence from a file", async () => {
    await writeFile(join(register, "ruling.txt"), "0");
    const runs = [
      await record("register", "--on", "2026-01-09"),
      await record("notify", "--on", "2026-01-10", "--evidence", "notification=1"),
      await record("confirm", "--on", "2026-01-12", "--person", "Ketill"),
      await record(
        "attachments",
        "--on",
        "2026-02-01",
        "--evidence",
        "technical-documentation=2",
        "--evidence",
        "manual=3",
      ),
      await record("examine", "--on", "2026-02-20", "--outcome", "in-order"),
      await record("rule", "--on", "2026-02-25", "--outcome", "deliver", "--file", "ruling=ruling.txt"),
      await record("deliver", "--on", "2026-02-26", "--deadline", "2027-06-30", "--note", "By letter"),
    ];
    expect(runs.map(({ status }) => status)).toEqual(runs.map(() => 0));
    const lines = (await readFile(join(register, "events.jsonl"), "utf8")).trimEnd().split("\n");
    expect(lines).toHaveLength(runs.length);
    expect(JSON.parse(lines[5] ?? "")).toMatchObject({
      evidence: [{ path: "ruling.txt", sha256: expect.stringMatching(/^5feceb66/) }],
    });
  });

  it("is told what is next, who does it, and by when", async () => {
    const run = await rafskil(["plan", "next", register, ...DAY]);
    expect(run.stdout).toMatch(/Put the delivery on the/);
    expect(run.stdout).toMatch(/30 June 2027/);
  });

  it("takes a mistake back by its id, and may do the step again", async () => {
    const wrong = await record("schedule", "--on", "2026-02-27");
    const id = /event ([0-9a-f]{16})/.exec(wrong.stdout)?.[1] ?? "";
    expect(await record("schedule", "--void", id, "--by", "records-manager")).toMatchObject({ status: 0 });
    const json = await rafskil(["plan", "status", register, "--format", "json", ...DAY]);
    const records = JSON.parse(json.stdout) as readonly { readonly step: string; readonly state: string }[];
    expect(records.find(({ step }) => step === "schedule")).toMatchObject({ state: "open" });
  });

  it("sees in the check that evidence was changed", async () => {
    const before = await rafskil(["plan", "check", register, ...DAY]);
    await writeFile(join(register, "ruling.txt"), "1");
    const after = await rafskil(["plan", "check", register, ...DAY]);
    expect([before.status, after.status]).toEqual([0, 1]);
    expect(after.stdout).toContain("plan/evidence-changed");
  });
});

test.each([
  ["a day that there is not", ["plan", "status", FIXTURE, "--today", "2026-02-30"], 2],
  ["a time zone that there is not", ["plan", "status", FIXTURE, "--time-zone", "Mars/Olympus"], 2],
  ["evidence without a place", ["plan", "record", FIXTURE, "malakerfi", "pack", "--evidence", "x"], 2],
  ["a plan that there is not", ["plan", "init", "x", "--plan", "se-1"], 2],
  ["a folder without a register", ["plan", "status", REPOSITORY], 3],
] as const)("%s is told in two lines", async (_, words, status) => {
  const run = await rafskil(words);
  expect(run.status).toBe(status);
  expect(run.stdout).toBe("");
  expect(run.stderr.trimEnd().split("\n").length).toBeLessThanOrEqual(2);
});

test.each([
  ["html", /^<!doctype html>/],
  ["ics", /^BEGIN:VCALENDAR\r\n/],
  ["csv", /^\ufeffsystem;/],
] as const)("the plan is written as %s, whole, to a file", async (format, beginning) => {
  const file = join(folder, `plan.${format}`);
  const run = await rafskil(["plan", "export", FIXTURE, "--format", format, "--output", file, ...DAY]);
  expect(run).toMatchObject({ status: 0, stdout: "" });
  expect(await readFile(file, "utf8")).toMatch(beginning);
});
