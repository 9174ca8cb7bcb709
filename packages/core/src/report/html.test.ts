import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../model/language.ts";
import { type HtmlOptions, renderHtml } from "./html.ts";
import { joinText, SAMPLE_RULES, sampleReport } from "./sample-report.suite.ts";
import { createTranslator } from "./translate.ts";

const ENGLISH = { translate: createTranslator([], "en"), language: "en" } as const;

async function page(rules = SAMPLE_RULES, options: Partial<HtmlOptions> = {}): Promise<string> {
  return joinText(renderHtml(await sampleReport(rules), { ...ENGLISH, ...options }));
}

/** The text between tags, as somebody without styles or script reads it. */
function textOf(html: string): string {
  return html
    .replace(/<(style|script)>.*?<\/\1>/gs, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&#39;|&quot;|&lt;|&gt;|&amp;/g, "·")
    .replace(/\s+/g, " ");
}

describe("a report as a page", () => {
  it("forbids everything but its own style sheet and script", async () => {
    const html = await page();
    for (const [element, directive] of [
      ["style", "style-src"],
      ["script", "script-src"],
    ] as const) {
      const parts = [...html.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, "gs"))];
      expect(parts).toHaveLength(1);
      const hash = createHash("sha256")
        .update(parts[0]?.[1] ?? "")
        .digest("base64");
      expect(html).toContain(`${directive} 'sha256-${hash}'`);
    }
    expect(html).toContain(`content="default-src 'none'; `);
    expect(html).not.toMatch(/ (style|on[a-z]+|src)=/);
    expect(html.match(/https?:[^"<]*/g)).toEqual(["https://example.org/#2.1.3"]);
  });

  it("says without style or script what the text says", async () => {
    const text = textOf(await page());
    for (const part of [
      "Report on afhending.zip",
      "Refused The errors must be mended first: 1 error, 4 warnings, 1 remark",
      "Some checks could not be completed.",
      "data/mál 1/Erindi Þórðar #1.pdf The digest is wrong.",
      "data/a.xml, line 12, /mets/fileSec[2] Warning The digest is wrong.",
      "bagit/profile You asked to leave it out.",
      "bagit/fetch-safe Not applicable There is no fetch.txt.",
      "Rules: 2 met, 2 not met, 1 not applicable, 2 not checked.",
      "Made by rafskil 0.1.0",
    ]) {
      expect(text).toContain(part);
    }
  });

  it.each(LANGUAGES)("states its language and leaves no message unsaid in %s", async (language) => {
    const onFault = (fault: string): never => {
      throw new Error(fault);
    };
    const charts = [{ title: "x", shape: "columns", rows: [{ label: "a", value: 1, text: "1" }] }] as const;
    const html = await page(SAMPLE_RULES, { language, translate: createTranslator([], language, { onFault }), charts });
    expect(html).toContain(`<html lang="${language}">`);
    expect(textOf(html)).not.toMatch(/\b(report|not-run|error)\//);
  });

  it("opens ten findings of a rule, folds up to a hundred, and counts the others", async () => {
    const findings = Array.from({ length: 1234 }, (_, index) => ({ message: `Number ${index}.` }));
    const html = await page([{ rule: "a", findings }]);
    expect(html.match(/Number \d+/g)).toHaveLength(100);
    expect(html.split("<details>")[0]?.match(/Number \d+/g)).toHaveLength(10);
    expect(textOf(html)).toContain("Show 90 more");
    expect(textOf(html)).toContain("1,134 more findings of this rule are not shown.");
  });

  it("says that nothing was found, in words", async () => {
    const text = textOf(await page([{ rule: "a" }]));
    expect(text).toContain("Accepted Nothing stands in the way of acceptance: no errors, no warnings, no remarks");
    expect(text).toContain("Nothing was found that needs mending.");
  });

  it("gives each picture its numbers as a table", async () => {
    const rows = [
      { label: "PDF <A>", value: 12, text: "12 files" },
      { label: "TIFF", value: Number.NaN, text: "unknown" },
      { label: "XML", value: -3, text: "-3" },
    ];
    for (const shape of ["bars", "columns"] as const) {
      const html = await page([], { charts: [{ title: "By format", shape, rows }] });
      expect(html).toContain('<th scope="row"><bdi>PDF &lt;A&gt;</bdi></th><td class="number">12 files</td>');
      expect(html).not.toContain("NaN");
      expect(html).not.toMatch(/(width|height)="-/);
    }
    await expect(page([], { charts: [{ title: "None", rows: [] }] })).resolves.toContain("None");
  });

  it.each(["javascript:alert(1)", "data:text/html,x", " https://example.org", "file:///etc/passwd"])(
    "makes no link of %j",
    async (url) => {
      const clause = { standard: "Profile", section: "1", url };
      expect(await page([{ rule: "a", findings: [{ clause }] }])).not.toContain("rel=");
    },
  );

  it("gives the same bytes for the same report", async () => {
    expect(await page()).toBe(await page());
  });
});
