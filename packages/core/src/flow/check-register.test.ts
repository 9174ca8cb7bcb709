import { tmpdir } from "node:os";
import { describe, expect, it, test } from "vitest";
import type { Finding } from "../model/finding.ts";
import { LANGUAGES } from "../model/language.ts";
import { REGISTER_RULES } from "../plan/check/register-rules.ts";
import { ICELAND } from "../plan/data/iceland.ts";
import { checkRegister } from "./check-register.ts";
import { lineOf, ON_THE_DAY, registerFolder, SOUND_EVENTS, SOUND_REGISTER } from "./register-folder.suite.ts";

type Given = Parameters<typeof registerFolder>[0];

async function findingsIn(given: Given, options: Partial<Parameters<typeof checkRegister>[1]> = {}) {
  await using folder = await registerFolder(given);
  await using report = await checkRegister(folder.path, { ...ON_THE_DAY, ...options });
  const findings: Finding[] = [];
  for await (const finding of report.findings) findings.push(finding);
  return { findings, report };
}

const sound = SOUND_EVENTS.map(lineOf);
const done = (on: string, step: string, more = {}) =>
  lineOf({ on, system: "s", kind: "done", step, by: { role: "records-manager" }, ...more });
const manual = [
  { id: "technical-documentation", reference: "a" },
  { id: "manual", reference: "b" },
];
const periods = `${SOUND_REGISTER}    periods: [{ id: a, from: 2010-01-01, to: 2014-12-31 }]\n`;

/** What each rule refuses; lines of events count from 1. */
const FAILING: readonly (readonly [rule: string, given: Given, line: number | undefined])[] = [
  ["register", { register: `${SOUND_REGISTER}    colour: red\n` }, 13],
  ["plan", { register: SOUND_REGISTER.replace('version: "1"', 'version: "0"') }, undefined],
  ["plan", { register: SOUND_REGISTER.replace("is-877-2020", "is-1-1900") }, undefined],
  [
    "plan",
    { register: SOUND_REGISTER.replace('"1" }', '"1", path: our.yaml }'), files: { "our.yaml": "id: our\n" } },
    1,
  ],
  ["plan", { register: SOUND_REGISTER.replace('"1" }', '"1", path: ../our.yaml }') }, undefined],
  ["event-malformed", { lines: [...sound, "{"] }, 3],
  ["event-malformed", { lines: [...sound, '{"kind":"done"}'] }, 3],
  ["event-malformed", { lines: [...sound, done("2026-02-30", "confirm")] }, 3],
  ["event-altered", { lines: [sound[0] ?? "", (sound[1] ?? "").replace("2026-01-12", "2026-01-11")] }, 2],
  ["event-twice", { lines: [...sound, sound[1] ?? ""] }, 3],
  ["system-twice", { register: `${SOUND_REGISTER}${SOUND_REGISTER.slice(SOUND_REGISTER.indexOf("  - id"))}` }, 13],
  [
    "system-twice",
    {
      register: `${SOUND_REGISTER}    periods: [{ id: a, from: 2010-01-01, to: 2014-12-31 }, { id: a, from: 2015-01-01, to: 2016-12-31 }]\n`,
    },
    5,
  ],
  ["name-unknown", { lines: [...sound, done("2026-02-01", "confirm", { system: "x", by: { role: "archive" } })] }, 3],
  ["name-unknown", { lines: [...sound, done("2026-02-01", "celebrate")] }, 3],
  ["name-unknown", { lines: [...sound, done("2026-02-01", "confirm", { by: { role: "mayor" } })] }, 3],
  ["name-unknown", { lines: [...sound, done("2026-02-01", "terms", { period: "x" })] }, 3],
  ["name-unknown", { lines: [...sound, done("2026-02-01", "examine", { outcome: "x" })] }, 3],
  [
    "name-unknown",
    { lines: [...sound, done("2026-02-01", "attachments", { evidence: [...manual, { id: "x", reference: "c" }] })] },
    3,
  ],
  [
    "name-unknown",
    {
      lines: [
        ...sound,
        lineOf({ on: "2026-02-01", system: "s", kind: "void", voids: "0123456789abcdef", by: { role: "archive" } }),
      ],
    },
    3,
  ],
  ["period-missing", { register: periods, lines: [...sound, done("2026-02-01", "pack")] }, 3],
  ["role-wrong", { lines: [...sound, done("2026-02-01", "confirm")] }, 3],
  [
    "role-wrong",
    {
      lines: [
        ...sound,
        lineOf({ on: "2026-02-01", system: "s", kind: "waived", step: "confirm", by: { role: "records-manager" } }),
      ],
    },
    3,
  ],
  ["outcome-missing", { lines: [...sound, done("2026-02-01", "examine", { by: { role: "archive" } })] }, 3],
  [
    "not-applicable",
    {
      register: SOUND_REGISTER.replace('"1" }', '"1", path: our.json }'),
      files: { "our.json": planWhere("hasDocuments"), "tilkynning.txt": "0" },
    },
    2,
  ],
  ["date-order", { register: `${SOUND_REGISTER}    endOfUse: 2020-01-01\n` }, 5],
  ["date-order", { register: `${SOUND_REGISTER}    periods: [{ id: a, from: 2014-01-01, to: 2010-12-31 }]\n` }, 5],
  ["date-in-future", { lines: [...sound, done("2026-03-03", "confirm", { by: { role: "archive" } })] }, 3],
  ["order", { lines: [...sound, done("2026-02-01", "examine", { outcome: "in-order", by: { role: "archive" } })] }, 3],
  ["order", { lines: [done("2026-01-13", "register"), sound[1] ?? ""] }, 2],
  ["evidence-missing", { lines: [sound[0] ?? "", done("2026-01-12", "notify")] }, 2],
  ["evidence-missing", { lines: [...sound, done("2026-02-01", "attachments", { evidence: manual.slice(0, 1) })] }, 3],
  ["evidence-absent", { files: {} }, 2],
  ["evidence-changed", { files: { "tilkynning.txt": "1" } }, 2],
  ["lapsed", { lines: [...sound, done("2026-02-13", "attachments", { evidence: manual })] }, 5],
  ["overdue", { lines: sound.slice(0, 1), register: SOUND_REGISTER.replace("2026-09-01", "2026-05-01") }, 5],
  ["date-unknown", { lines: sound.slice(0, 1), register: SOUND_REGISTER.replace(/^ {4}inUse.*\n/m, "") }, 5],
];

/** The Icelandic plan, in which notifying is for systems without documents only. */
function planWhere(key: string): string {
  return JSON.stringify({
    ...ICELAND,
    steps: ICELAND.steps.map((step) => (step.id === "notify" ? { ...step, appliesTo: { [key]: false } } : step)),
  });
}

describe("a rule", () => {
  test.each(FAILING)("plan/%s refuses (case %#)", async (rule, given, line) => {
    const { findings } = await findingsIn(given);
    const found = findings.filter((finding) => finding.rule === `plan/${rule}`);
    expect(found.length).toBeGreaterThan(0);
    const places = found.map(({ at }) => ("line" in at ? at.line : undefined));
    expect(places).toContain(line);
  });

  test.each(REGISTER_RULES.map(({ id }) => [id]))("%s has a case here", (id) => {
    expect(FAILING.map(([rule]) => `plan/${rule}`)).toContain(id);
  });

  test.each(REGISTER_RULES.map(({ id }) => [id]))("%s is met by a register in which nothing is wrong", async (id) => {
    const lines = [...sound, done("2026-02-12", "attachments", { evidence: manual })];
    const { findings, report } = await findingsIn({ lines });
    expect(findings).toEqual([]);
    expect(report.rules.find(({ rule }) => rule === id)).toMatchObject({ outcome: "passed" });
  });
});

it("goes on after a bad line, and checks the rest", async () => {
  const { findings } = await findingsIn({ lines: [...sound, "{", done("2026-02-01", "celebrate")] });
  expect(findings.map(({ rule }) => rule)).toEqual(["plan/event-malformed", "plan/name-unknown", "plan/overdue"]);
});

it("does not say of what it could not read that it is right", async () => {
  const { report } = await findingsIn({ register: "body: 1\n" });
  expect(report.verdict).toBe("refused");
  const outcomes = new Set(
    report.rules.filter(({ rule }) => rule !== "plan/event-malformed").map(({ outcome }) => outcome),
  );
  expect(outcomes).toEqual(new Set(["failed", "not-run"]));
});

test.each(LANGUAGES)("says it in %s", async (language) => {
  const { findings } = await findingsIn(
    { lines: sound.slice(0, 1), register: SOUND_REGISTER.replace("2026-09-01", "2026-05-01") },
    { language },
  );
  expect(findings[0]?.message).toContain(ICELAND.steps[1]?.titles[language]);
});

test.each(["2026-02-30", "tomorrow", "2026-3-2"])("does not take %j for a day", async (today) => {
  await expect(findingsIn({}, { today })).rejects.toMatchObject({ code: "usage" });
});

it("does not take a time zone that there is not", async () => {
  await using folder = await registerFolder();
  const { today: _, ...options } = ON_THE_DAY;
  const run = checkRegister(folder.path, { ...options, timeZone: "Mars/Olympus" });
  await expect(run).rejects.toMatchObject({ code: "usage" });
});

it("takes the day of the time zone: an event of today is not of a day to come", async () => {
  await using folder = await registerFolder({ lines: [done("2026-03-02", "register")] });
  const { today: _, ...options } = ON_THE_DAY;
  const now = new Date("2026-03-02T00:30:00Z");
  const verdicts = ["Atlantic/Reykjavik", "America/Nuuk"].map(async (timeZone) => {
    await using report = await checkRegister(folder.path, { ...options, now, timeZone });
    return report.verdict;
  });
  expect(await Promise.all(verdicts)).toEqual(["accepted", "refused"]);
});

it("is not found where there is no register", async () => {
  await expect(checkRegister(tmpdir(), ON_THE_DAY)).rejects.toMatchObject({ code: "not-found" });
});
