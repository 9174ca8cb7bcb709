import { appendFile, open, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import type { Finding } from "../model/finding.ts";
import { checkRegister } from "./check-register.ts";
import { planStatus } from "./plan-status.ts";
import { recordEvent } from "./record-event.ts";
import {
  lineOf,
  ON_THE_DAY,
  type RegisterFolder,
  registerFolder,
  SOUND_EVENTS,
  SOUND_REGISTER,
} from "./register-folder.suite.ts";
import { EVENTS_FILE, REGISTER_FILE } from "./register-folder.ts";

const PIECE = "a".repeat(2 ** 20);

async function findingsOf(folder: RegisterFolder): Promise<readonly Finding[]> {
  await using report = await checkRegister(folder.path, ON_THE_DAY);
  const findings: Finding[] = [];
  for await (const finding of report.findings) findings.push(finding);
  return findings;
}

const rulesOf = (findings: readonly Finding[]): readonly string[] => [...new Set(findings.map(({ rule }) => rule))];

/** Aliases that would blow up to a billion values. */
const BOMB = [
  "a0: &a0 [x, x, x, x, x, x, x, x, x, x]",
  ...Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(10).fill(`*a${n}`).join(", ")}]`),
].join("\n");

describe("a register that means harm", () => {
  test.each([
    ["aliases that blow up", BOMB],
    ["an alias within what it names", "systems: &a [*a]\n"],
    ["a tag that makes an object", "systems: !!js/function 'function () {}'\n"],
    ["a key by which a program is changed", `${SOUND_REGISTER}__proto__: { polluted: true }\n`],
    ["lists in lists without end", `systems: ${"[".repeat(10_000)}${"]".repeat(10_000)}\n`],
    ["a key that stands twice", `${SOUND_REGISTER}plan: { id: dk-128-2020, version: "1" }\n`],
    ["bytes that are no text", "\u0000\u0001\u0002"],
    ["nothing at all", ""],
    ["a day that there is not", SOUND_REGISTER.replace("2026-09-30", "2026-09-31")],
  ])("with %s is refused in one finding of its own, and nothing is computed", async (_, register) => {
    await using folder = await registerFolder({ register });
    expect(rulesOf(await findingsOf(folder))).toEqual(["plan/register"]);
    await expect(planStatus(folder.path, ON_THE_DAY)).rejects.toMatchObject({ code: "document-malformed" });
    expect(Object.keys({})).toEqual([]);
    expect("polluted" in {}).toBe(false);
  });

  it.each([
    ["UTF-16 without its mark", Buffer.from(SOUND_REGISTER, "utf16le")],
    ["ISO-8859-1", Buffer.from(SOUND_REGISTER, "latin1")],
  ])("in %s is refused, and not read as something else", async (_, bytes) => {
    await using folder = await registerFolder();
    await writeFile(join(folder.path, REGISTER_FILE), bytes);
    expect(rulesOf(await findingsOf(folder))).toEqual(["plan/register"]);
  });

  it("in UTF-16 is read by its mark, as in UTF-8", async () => {
    await using folder = await registerFolder();
    const findings = await findingsOf(folder);
    await writeFile(join(folder.path, REGISTER_FILE), Buffer.from(`\ufeff${SOUND_REGISTER}`, "utf16le"));
    expect(await findingsOf(folder)).toEqual(findings);
  });

  it("of a hundred megabytes is refused by its size", async () => {
    await using folder = await registerFolder();
    await grow(join(folder.path, REGISTER_FILE), { pieces: 100, before: "# " });
    const [finding] = await findingsOf(folder);
    expect(finding).toMatchObject({ rule: "plan/register", facts: { problem: "too_large" } });
  });
});

describe("a diary that means harm", () => {
  it("with a line of a hundred megabytes has one bad line, and the next is read", async () => {
    await using folder = await registerFolder();
    const events = join(folder.path, EVENTS_FILE);
    await grow(events, { pieces: 100, before: '{"note":"' });
    await appendFile(
      events,
      `\n${lineOf({ on: "2026-02-01", system: "s", kind: "done", step: "no-such-step", by: { role: "archive" } })}\n`,
    );
    const findings = await findingsOf(folder);
    expect(findings).toMatchObject([
      { rule: "plan/event-malformed", at: { line: 3 }, facts: { problem: "too_large" } },
      { rule: "plan/name-unknown", at: { line: 4 } },
      { rule: "plan/overdue" },
    ]);
  });

  it.each([
    ["in the middle of a line", (text: string) => text.slice(0, -40)],
    ["in the middle of a letter", (text: string) => `${text.slice(0, -40)}\ufffd`],
    ["after a whole line but its end", (text: string) => text.trimEnd()],
  ])("that was cut %s loses nothing more by the next entry", async (how, cut) => {
    await using folder = await registerFolder();
    const events = join(folder.path, EVENTS_FILE);
    const text = await readFile(events, "utf8");
    const left = cut(text);
    await writeFile(events, how.includes("letter") ? Buffer.from(left.slice(0, -1)).subarray(0, -1) : left);
    const before = await readFile(events);
    const event = { on: "2026-02-02", system: "s", kind: "done", step: "confirm", by: { role: "archive" } } as const;
    const run = recordEvent(folder.path, event as unknown as Parameters<typeof recordEvent>[1], {
      ...ON_THE_DAY,
      runId: "test",
    });
    if (how.includes("whole")) {
      await run;
      const lines = (await folder.events()).trimEnd().split("\n");
      expect(lines).toHaveLength(SOUND_EVENTS.length + 1);
      expect(rulesOf(await findingsOf(folder))).not.toContain("plan/event-malformed");
    } else {
      await expect(run).rejects.toMatchObject({ code: "document-malformed", facts: { path: EVENTS_FILE, line: 2 } });
      expect(await readFile(events)).toEqual(before);
      expect((await findingsOf(folder))[0]).toMatchObject({ rule: "plan/event-malformed", at: { line: 2 } });
    }
  });

  it("in ISO-8859-1 is refused where its bytes are no text", async () => {
    await using folder = await registerFolder();
    const line = lineOf({
      on: "2026-02-01",
      system: "s",
      kind: "done",
      step: "confirm",
      by: { role: "archive", name: "Þóra" },
    });
    await appendFile(join(folder.path, EVENTS_FILE), Buffer.from(`${line}\n`, "latin1"));
    expect(rulesOf(await findingsOf(folder))).toContain("plan/event-malformed");
  });

  it("in which one event stands ten thousand times counts it once", async () => {
    const lines = SOUND_EVENTS.map(lineOf);
    await using folder = await registerFolder({ lines: [...lines, ...Array(10_000).fill(lines[0])] });
    const findings = await findingsOf(folder);
    expect(findings.filter(({ rule }) => rule === "plan/event-twice")).toHaveLength(10_000);
    const { rows } = await planStatus(folder.path, ON_THE_DAY);
    expect(rows[0]?.steps[0]?.state).toBe("done");
  });
});

async function grow(
  path: string,
  { pieces, before }: { readonly pieces: number; readonly before: string },
): Promise<void> {
  await using file = await open(path, "a");
  await file.write(before);
  for (let piece = 0; piece < pieces; piece += 1) await file.write(PIECE);
}
