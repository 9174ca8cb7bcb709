import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { planStatus, planTranslator } from "../packages/core/src/flow/plan-status.ts";
import { LANGUAGES, type Language } from "../packages/core/src/model/language.ts";
import { planPage } from "../packages/core/src/plan/page/plan-page.ts";
import { STEP_STATES } from "../packages/core/src/plan/standing.ts";
import { standingCsv } from "../packages/core/src/plan/standing-records.ts";
import { statusText } from "../packages/core/src/plan/status-text.ts";
import { axeViolations } from "./browser/axe-violations.ts";
import { REPOSITORY } from "./floors/repository.ts";

const CHROMIUM = "/usr/bin/chromium";
const REGISTER = join(REPOSITORY, "fixtures/systems/register");
const SHOWN = join(REPOSITORY, "fixtures/systems/shown");
const tool = { name: "rafskil", version: "0.1.0" };

function standingOn(today: string) {
  return planStatus(REGISTER, { today, now: new Date(0), spoolDirectory: tmpdir() });
}

async function pageIn(language: Language): Promise<string> {
  const standing = await standingOn("2026-03-02");
  return [...planPage(standing, { language, translate: planTranslator(language), tool })].join("");
}

test.each([
  ["2026-03-02", "en"],
  ["2026-03-02", "is"],
  ["2026-03-02", "nb"],
  ["2026-03-02", "da"],
  ["2024-02-29", "is"],
  ["2031-01-01", "is"],
] as const)("the table on %s in %s is as it was looked at", async (today, language) => {
  const standing = await standingOn(today);
  const text = [...statusText(standing, { language, translate: planTranslator(language), width: 110 })].join("");
  await expect(text).toMatchFileSnapshot(join(SHOWN, `status-${today}-${language}.txt`));
});

it("gives every step to a spreadsheet as it was looked at", async () => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of standingCsv(await standingOn("2026-03-02"), "is")) chunks.push(chunk);
  await expect(Buffer.concat(chunks).toString()).toMatchFileSnapshot(join(SHOWN, "steps-2026-03-02-is.csv"));
});

it("has a system in every state, and at every step one that is next", async () => {
  const { rows, plan, register } = await standingOn("2026-03-02");
  expect(register.systems).toHaveLength(9);
  const states = new Set(rows.flatMap(({ steps }) => steps.map(({ state }) => state)));
  expect([...states].sort()).toEqual([...STEP_STATES].sort());
  const nexts = new Set(rows.map(({ next }) => (next?.isAgain ? "attachments" : next?.step.id)));
  expect(plan.steps.map(({ id }) => id).filter((id) => !nexts.has(id))).toEqual([]);
});

it("has something overdue by each kind of deadline", async () => {
  const { rows } = await standingOn("2026-03-02");
  const kinds = rows.flatMap(({ steps }) =>
    steps.flatMap(({ state, deadline }) => {
      if ((state !== "overdue" && state !== "lapsed") || deadline === undefined) return [];
      const { rule } = deadline;
      if (rule === undefined) return ["set by the archive"];
      const isKnown = rule.from.length === 1;
      return [
        `${rule.direction} ${isKnown ? rule.from[0] : "period-end"}${rule.isFromYearEnd === true && isKnown ? " year" : ""}`,
      ];
    }),
  );
  expect([...new Set(kinds)].sort()).toEqual([
    "after newest-record",
    "after newest-record year",
    "after period-end",
    "after step:notify",
    "before in-use",
    "set by the archive",
  ]);
});

it("needs nothing from elsewhere, and gives the same bytes twice", async () => {
  const page = await pageIn("is");
  expect(page).toBe(await pageIn("is"));
  expect(page).not.toMatch(/<script|<link|<img|style="|@import|url\(/);
});

if (!existsSync(CHROMIUM)) console.warn(`${CHROMIUM} is not here: the plan's page is not tested in a browser.`);

describe.skipIf(!existsSync(CHROMIUM))("the plan's page in a browser", () => {
  let folder: string;
  let context: BrowserContext;
  const complaints: string[] = [];

  async function open(language: Language): Promise<Page> {
    const file = join(folder, `${language}.html`);
    await writeFile(file, await pageIn(language));
    const page = await context.newPage();
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(pathToFileURL(file).href);
    return page;
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "rafskil-plan-page-"));
    const browser = await chromium.launchPersistentContext(join(folder, "profile"), {
      executablePath: CHROMIUM,
      args: ["--no-sandbox"],
      bypassCSP: true,
    });
    context = browser;
  });
  afterAll(async () => {
    await context?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test.each(LANGUAGES.flatMap((language) => [[language, "light"] as const, [language, "dark"] as const]))(
    "has no fault that axe finds, in %s and %s",
    async (language, colorScheme) => {
      const page = await open(language);
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.getAttribute("html", "lang")).toBe(language);
      await page.close();
    },
  );

  it("does not run over the side of a telephone", async () => {
    const page = await open("is");
    await page.setViewportSize({ width: 320, height: 700 });
    // WCAG 2.2, 1.4.10: what must scroll sideways does so in a box of its own.
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    await page.close();
  });

  it("complains of nothing", () => {
    expect(complaints).toEqual([]);
  });
});
