import { readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import type { NewEvent } from "../plan/event-id.ts";
import { initRegister } from "./init-register.ts";
import { planStatus } from "./plan-status.ts";
import { recordEvent } from "./record-event.ts";
import { lineOf, registerFolder, SOUND_EVENTS } from "./register-folder.suite.ts";

const OPTIONS = {
  today: "2026-03-02",
  now: new Date(0),
  spoolDirectory: tmpdir(),
  language: "en",
  runId: "a",
} as const;

const confirmed = {
  on: "2026-01-14",
  system: "s",
  kind: "done",
  step: "confirm",
  by: { role: "archive" },
} as unknown as NewEvent;
const sound = SOUND_EVENTS.map(lineOf);

describe("recording", () => {
  it("adds one line at the end, and leaves what stood there byte for byte", async () => {
    await using folder = await registerFolder();
    const before = await folder.events();
    const result = await recordEvent(folder.path, confirmed, OPTIONS);
    expect(result).toMatchObject({ kind: "recorded", isNew: true });
    expect(await folder.events()).toBe(`${before}${lineOf(confirmed)}\n`);
    expect((await readdir(folder.path)).sort()).toEqual(["events.jsonl", "register.yaml", "tilkynning.txt"]);
  });

  it("the same again writes nothing", async () => {
    await using folder = await registerFolder();
    await recordEvent(folder.path, confirmed, OPTIONS);
    const before = await folder.events();
    expect(await recordEvent(folder.path, confirmed, OPTIONS)).toMatchObject({ kind: "recorded", isNew: false });
    expect(await folder.events()).toBe(before);
  });

  it("digests evidence that lies beside the register", async () => {
    await using folder = await registerFolder({ lines: sound.slice(0, 1) });
    const evidence = [{ id: "notification", reference: "x", path: "tilkynning.txt" }];
    const result = await recordEvent(folder.path, { ...SOUND_EVENTS[1], evidence } as NewEvent, OPTIONS);
    expect(result).toMatchObject({ event: { evidence: [{ sha256: expect.stringMatching(/^5feceb66/) }] } });
  });

  test.each([
    [
      "a step whose turn has not come",
      {
        ...confirmed,
        step: "rule",
        outcome: "deliver",
        by: { role: "national-archives" },
        evidence: [{ id: "ruling", reference: "1" }],
      },
      "plan/order",
    ],
    ["a day to come", { ...confirmed, on: "2026-03-03" }, "plan/date-in-future"],
    ["somebody whose step it is not", { ...confirmed, by: { role: "records-manager" } }, "plan/role-wrong"],
    ["no evidence", { ...confirmed, step: "notify", by: { role: "records-manager" } }, "plan/evidence-missing"],
    ["no outcome", { ...confirmed, step: "examine" }, "plan/outcome-missing"],
    ["a system that there is not", { ...confirmed, system: "x" }, "plan/name-unknown"],
  ] as const)("%s is refused, and nothing is written", async (_, event, rule) => {
    await using folder = await registerFolder();
    const before = await folder.events();
    const result = await recordEvent(folder.path, event as unknown as NewEvent, OPTIONS);
    expect(result.kind === "refused" && result.findings.map((finding) => finding.rule)).toContain(rule);
    expect(await folder.events()).toBe(before);
  });

  test.each([
    ["a day that there is not", { ...confirmed, on: "2026-02-30" }, "usage"],
    ["an empty note", { ...confirmed, note: " " }, "usage"],
    [
      "evidence that is not there",
      { ...confirmed, evidence: [{ id: "x", reference: "y", path: "nothing.pdf" }] },
      "not-found",
    ],
    [
      "evidence outside the folder",
      { ...confirmed, evidence: [{ id: "x", reference: "y", path: "../../etc/passwd" }] },
      "not-found",
    ],
  ] as const)("%s is an error", async (_, event, code) => {
    await using folder = await registerFolder();
    await expect(recordEvent(folder.path, event as unknown as NewEvent, OPTIONS)).rejects.toMatchObject({ code });
  });

  it("writes nothing to a register that cannot be read", async () => {
    await using folder = await registerFolder({ lines: [...sound, "{"] });
    await expect(recordEvent(folder.path, confirmed, OPTIONS)).rejects.toMatchObject({ code: "document-malformed" });
  });
});

describe("beginning a register", () => {
  test.each(["is-877-2020", "dk-128-2020", "no-municipal-deposit"] as const)(
    "by %s gives one that can be read",
    async (plan) => {
      await using folder = await registerFolder();
      const target = join(folder.path, "new");
      for (const language of ["en", "is", "nb", "da"] as const) {
        const place = join(target, language);
        await initRegister(place, { plan, body: 'A "B" C: #', archive: "…", language });
        const standing = await planStatus(place, OPTIONS);
        expect(standing.register.body.name).toBe('A "B" C: #');
        expect(standing.rows[0]?.next?.step.id).toBe("register");
        expect(await readFile(join(place, ".gitattributes"), "utf8")).toContain("merge=union");
      }
    },
  );

  it("overwrites nothing", async () => {
    await using folder = await registerFolder();
    const run = initRegister(folder.path, { plan: "is-877-2020", body: "a", archive: "b", language: "en" });
    await expect(run).rejects.toMatchObject({ code: "output-exists" });
  });

  it("knows no other plan", async () => {
    const run = initRegister(join(tmpdir(), "x"), { plan: "se-1-1900", body: "a", archive: "b", language: "en" });
    await expect(run).rejects.toMatchObject({ code: "usage" });
  });
});

it("gives the fixture's events, byte for byte", async () => {
  const fixture = new URL("../../../../fixtures/systems/", import.meta.url);
  const { EVENTS } = (await import(new URL("make/events.mjs", fixture).href)) as {
    readonly EVENTS: readonly NewEvent[];
  };
  const register = fileURLToPath(new URL("register/", fixture));
  const files = { "gogn/urskurdur-2020-14.txt": await readFile(join(register, "gogn/urskurdur-2020-14.txt"), "utf8") };
  await using folder = await registerFolder({
    register: await readFile(join(register, "register.yaml"), "utf8"),
    lines: [],
    files,
  });
  for (const event of EVENTS) {
    expect(await recordEvent(folder.path, event, OPTIONS)).toMatchObject({ kind: "recorded", isNew: true });
  }
  expect(await folder.events()).toBe(await readFile(join(register, "events.jsonl"), "utf8"));
});
