import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asRuleId, type Finding } from "../packages/core/src/model/finding.ts";
import { LANGUAGES, type Language } from "../packages/core/src/model/language.ts";
import type { Location } from "../packages/core/src/model/location.ts";
import type { Report, RuleOutcome } from "../packages/core/src/model/report.ts";
import type { Severity } from "../packages/core/src/model/severity.ts";
import { renderHtml } from "../packages/core/src/report/html.ts";
import { createTranslator } from "../packages/core/src/report/translate.ts";
import { axeViolations } from "./browser/axe-violations.ts";

const CHROMIUM = "/usr/bin/chromium";

const CHARTS = [
  { title: "Formats", rows: [{ label: "PDF/A-2b", value: 12, text: "12" }] },
  {
    title: "Years",
    shape: "columns",
    rows: Array.from({ length: 15 }, (_, index) => ({ label: `${2008 + index}`, value: index, text: `${index}` })),
  },
] as const;

/** A report with every severity, kind of place and outcome, `folded` findings of one rule, and hard names. */
function reportWith(folded: number): Report {
  const findings: Finding[] = [];
  const add = (rule: string, severity: Severity, at: Location): void => {
    const message = `Gátsumma skrárinnar er önnur en var skráð: ${"5891b5b522d5df08".repeat(4)}.`;
    const clause = { standard: "RFC 8493", section: "2.1.3", url: "https://example.org/" };
    findings.push({ rule: asRuleId(rule), severity, at, message, facts: {}, clause });
  };
  add("bagit/payload-digest", "error", { kind: "file", path: "data/Erindi <b>Þórðar</b>.pdf" });
  add("bagit/payload-digest", "warning", { kind: "xml", path: "data/a.xml", line: 12, element: "/mets/fileSec[2]" });
  add("CSIP5", "warning", { kind: "row", table: "skjol.csv", line: 7, column: "titill" });
  for (let index = 0; index < folded; index++) {
    add("transfer/title", "warning", { kind: "file", path: `data/${"mjög-langt-nafn/".repeat(8)}\u202e${index}.pdf` });
  }
  add("bagit/bag-info", "info", { kind: "package" });
  const failed = [...new Set(findings.map(({ rule }) => rule))].map((rule) => ({ rule, outcome: "failed" }) as const);
  const counts = { error: 1, warning: 2 + folded, info: 1 };
  return reportOf(findings, counts, [
    ...failed,
    { rule: asRuleId("bagit/fetch-safe"), outcome: "not-applicable", because: "There is no fetch.txt." },
    { rule: asRuleId("bagit/readable"), outcome: "not-run", because: "EACCES: data/x.pdf", error: "read-failed" },
  ]);
}

function reportOf(findings: readonly Finding[], counts: Report["counts"], rules: readonly RuleOutcome[]): Report {
  return {
    tool: { name: "rafskil", version: "0.1.0" },
    subject: { path: "Skjalasafn Strandabyggðar 2008–2022.zip", format: "bagit", files: 1204, bytes: 3_400_000 },
    verdict: counts.error > 0 ? "refused" : "accepted",
    counts,
    findings: {
      async *[Symbol.asyncIterator]() {
        yield* findings;
      },
    },
    rules,
  };
}

const REFUSED = reportWith(150);
const ACCEPTED = reportOf([], { error: 0, warning: 0, info: 0 }, [{ rule: asRuleId("CSIP1"), outcome: "passed" }]);

if (!existsSync(CHROMIUM)) console.warn(`${CHROMIUM} is not here: the report's page is not tested in a browser.`);

/** The page as it lies on somebody's disk, in a browser of its own. */
describe.skipIf(!existsSync(CHROMIUM))("a report's page in a browser", () => {
  let folder: string;
  let context: BrowserContext;
  let noScript: BrowserContext;
  const complaints: string[] = [];

  async function open(language: Language, report = REFUSED, by = context): Promise<Page> {
    const options = { translate: createTranslator([], language), language, charts: CHARTS };
    const file = join(folder, "report.html");
    await writeFile(file, await Array.fromAsync(renderHtml(report, options)));
    const page = await by.newPage();
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) complaints.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);
    return page;
  }

  async function launch(name: string, javaScriptEnabled: boolean): Promise<BrowserContext> {
    return chromium.launchPersistentContext(join(folder, name), {
      executablePath: CHROMIUM,
      headless: true,
      javaScriptEnabled,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "rafskil-browser-"));
    context = await launch("profile", true);
    noScript = await launch("profile-without-script", false);
  });

  afterAll(async () => {
    await context?.close();
    await noScript?.close();
    await rm(folder, { recursive: true, force: true });
  });

  describe.each(LANGUAGES)("in %s", (language) => {
    it.each([
      ["light", 1280, REFUSED],
      ["dark", 320, REFUSED],
      ["dark", 1280, ACCEPTED],
    ] as const)("breaks no rule of WCAG 2.2 AA that axe knows, %s at %d", async (colorScheme, width, report) => {
      const page = await open(language, report);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      expect(await axeViolations(page)).toEqual([]);
      // WCAG 2.2, 1.4.10: no scrolling in two directions at 320 pixels.
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      // Nor is anything cut off inside a box.
      expect(
        await page.evaluate(
          "[...document.querySelectorAll('.box')].filter((box) => box.scrollWidth > box.clientWidth).length",
        ),
      ).toBe(0);
      await page.close();
    });
  });

  it("runs its script under its own policy, fetches nothing, and complains of nothing", async () => {
    const page = await open("is");
    expect(await page.locator(".filter").isVisible()).toBe(true);
    await page.close();
    expect(complaints).toEqual([]);
  });

  it("filters by rule and by severity, says how many are shown, and shows all again for a link", async () => {
    const page = await open("en");
    const shown = (): Promise<string[]> => page.locator(".rule:visible h3").allTextContents();
    expect(await shown()).toEqual(["bagit/payload-digest", "CSIP5", "transfer/title", "bagit/bag-info"]);
    await page.getByLabel("Severity").selectOption({ label: "Warning" });
    expect(await shown()).toEqual(["CSIP5", "transfer/title"]);
    await page.getByLabel("Rule").selectOption("CSIP5");
    expect(await shown()).toEqual(["CSIP5"]);
    expect(await page.locator("output").textContent()).toBe("Rules shown: 1 of 4");
    await page.getByRole("link", { name: "bagit/bag-info" }).click();
    expect(await shown()).toHaveLength(4);
    await page.close();
  });

  it("shows everything without script, and the filter not at all", async () => {
    const page = await open("nb", REFUSED, noScript);
    expect(await page.locator(".filter").isVisible()).toBe(false);
    expect(await page.locator(".rule:visible").count()).toBe(4);
    expect(await page.locator("details").count()).toBeGreaterThan(0);
    await page.close();
  });

  it("prints what is folded, also without script, and folds it again", async () => {
    for (const by of [context, noScript]) {
      const page = await open("da", REFUSED, by);
      const pages = await page.pdf({ format: "A4" });
      const short = await open("da", reportWith(20), by);
      expect(pages.length).toBeGreaterThan((await short.pdf({ format: "A4" })).length * 1.2);
      expect(await page.locator("details[open]").count()).toBe(0);
      await page.close();
      await short.close();
    }
  });
});
