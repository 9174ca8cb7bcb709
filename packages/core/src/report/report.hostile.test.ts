import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "../model/report.ts";
import { renderHtml } from "./html.ts";
import { renderJson } from "./json.ts";
import { renderJunit } from "./junit.ts";
import type { RenderOptions } from "./place.ts";
import { joinText, sampleReport, temporaryFolder } from "./sample-report.suite.ts";
import { renderSarif } from "./sarif.ts";
import { renderText } from "./text.ts";
import { createTranslator } from "./translate.ts";

const OPTIONS: RenderOptions = { translate: createTranslator([], "en"), language: "en" };

/** A report in which a sender's text stands in every place where it can. */
async function reportOf(text: string): Promise<Report> {
  const clause = { standard: text, version: text, section: text, url: text };
  const places = [
    { kind: "file", path: text },
    { kind: "line", path: text, line: 1 },
    { kind: "xml", path: text, line: 1, element: text },
    { kind: "row", table: text, line: 1, column: text },
  ] as const;
  const findings = places.map((at) => ({ at, message: text, facts: { text, [text]: [text] }, clause }));
  return sampleReport(
    [
      { rule: "a", findings },
      { rule: "b", outcome: "not-run", because: text, error: "read-failed" },
    ],
    { path: text, format: text, profile: text, files: 1, bytes: 1 },
  );
}

/** Controls but newline, marks that turn the direction, invisible characters, and halves of surrogate pairs. */
const ACTING =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]|\p{Cs}/u;

const HOSTILE = [
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "\"'><svg onload=alert(1)>",
  "</style></script></title></textarea>--><!--<b>",
  "]]><x/>&lt;&amp;&#0;&nbsp;{n}%s$&",
  "a\nError rule (1 finding)\r\n\t\u000b\u000c\u0085b",
  "\u001b[2J\u001b]0;owned\u0007\u001b]8;;http://evil\u001b\\\u009b31m\u0090q\u009c",
  "mynd\u202egpj.exe\u2066\u2069\u200f\u061c",
  "\u200b\u200d\ufeff\u2060\u00ad\u{e0041}\u{e007f}",
  "\ud800 \udc00 \ufffe\uffff\u{1fffe}\u0000",
  "__proto__",
  "{bad, plural, one {#}",
  "x".repeat(100_000),
];

describe("a hostile text in a report", () => {
  it.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 60), text]))(
    "acts on no terminal: %s",
    async (_, text) => {
      const report = await reportOf(text);
      expect(await joinText(renderText(report, OPTIONS))).not.toMatch(ACTING);
      expect(
        (await joinText(renderText(report, { ...OPTIONS, isColoured: true }))).replace(/\u001b\[[0-9;]+m/g, ""),
      ).not.toMatch(ACTING);
      for (const render of [renderJson, renderJunit])
        expect(await joinText(render(report, OPTIONS))).not.toMatch(ACTING);
      expect(await joinText(renderSarif(report, OPTIONS))).not.toMatch(ACTING);
    },
  );

  it.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 60), text]))("is never markup: %s", async (_, text) => {
    const [hostile, plain] = [await pageOf(text), await pageOf("x")];
    expect(hostile).not.toMatch(ACTING);
    expect(tagsOf(hostile)).toEqual(tagsOf(plain));
  });

  it("takes one line of text where it is one name", async () => {
    const lines = (await joinText(renderText(await reportOf("a\nb"), OPTIONS))).split("\n");
    expect(lines).toContain("  a[U+000A]b, line 1, a[U+000A]b");
  });

  it("stands whole in JSON, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 30 }), async (text) => {
        const json = await joinText(renderJson(await reportOf(text)));
        expect(json).not.toMatch(ACTING);
        const report = JSON.parse(json);
        expect(report.subject.path).toBe(text);
        expect(report.findings[0].message).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it("keeps pages and texts short when it is long", async () => {
    const report = await reportOf("x".repeat(1_000_000));
    expect((await joinText(renderText(report, OPTIONS))).length).toBeLessThan(100_000);
    expect((await joinText(renderHtml(report, OPTIONS))).length).toBeLessThan(150_000);
  });
});

async function pageOf(text: string): Promise<string> {
  return joinText(renderHtml(await reportOf(text), OPTIONS));
}

/** The tags of a page, but for the marks on hidden characters. */
function tagsOf(html: string): readonly string[] {
  const tags = html.match(/<[^>]*>/g) ?? [];
  return tags.filter((tag) => !tag.includes("hidden-character") && tag !== "</span>");
}

describe("a million findings", () => {
  it("are collected and rendered with a heap of 100 MB, and leave nothing behind", { timeout: 600_000 }, async () => {
    await using folder = await temporaryFolder();
    const program = fileURLToPath(new URL("./million-findings.suite.ts", import.meta.url));
    const child = spawn(process.execPath, ["--max-old-space-size=100", program, folder.path], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [output] = await Promise.all([readAll(child), once(child, "exit")]);
    expect(child.exitCode).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ findings: 1_000_000, jsonLines: 1_000_000, left: [] });
    expect(JSON.parse(output).peakBytes).toBeLessThan(400 * 2 ** 20);
  });
});

async function readAll(child: ChildProcess): Promise<string> {
  let text = "";
  for await (const chunk of child.stdout ?? []) text += String(chunk);
  return text;
}
