import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Finding } from "../model/finding.ts";
import { RULE_SLUGS, ruleIdOf } from "../records/check/rules.ts";
import { renderHtml } from "../report/html.ts";
import { joinText } from "../report/sample-report.suite.ts";
import { createTranslator } from "../report/translate.ts";
import { type CheckOptions, checkTransfer } from "./check.ts";
import { createBench, findingsOf } from "./flow.suite.ts";

const FIXTURES = fileURLToPath(new URL("../../../../fixtures/", import.meta.url));
const MUNICIPALITY = `${FIXTURES}municipality/transfer`;

const { path, place, names } = createBench("check");
const options: CheckOptions = { ...place, checkedAt: new Date("2026-03-01T12:00:00Z"), runId: "run1" };

function say({ rule, at }: Finding): string {
  return `${rule} ${at.kind === "row" ? `${at.table} ${at.line}` : at.kind === "package" ? "" : at.path}`;
}

describe("checking the municipality", () => {
  it("finds no error, and its two long names", async () => {
    await using report = await checkTransfer(MUNICIPALITY, options);
    expect(report).toMatchObject({ verdict: "accepted", counts: { error: 0, warning: 2, info: 0 } });
    expect(new Set((await findingsOf(report)).map(({ rule }) => rule))).toEqual(new Set(["transfer/file-name-long"]));
    expect(report.rules.filter(({ outcome }) => outcome === "not-run")).toEqual([]);
    expect(names("spool").filter((name) => name.startsWith("records-"))).toEqual([]);
  });

  it("draws the formats, years and sizes of what it looked at in the page of its report", async () => {
    await using report = await checkTransfer(MUNICIPALITY, options);
    const html = await joinText(renderHtml(report, { translate: createTranslator([], "en"), language: "en" }));
    const figures = html.split("<figure").slice(1);
    const titles = figures.map((figure) => /<(?:figcaption|caption)>([^<]*)/.exec(figure)?.[1]);
    expect(titles).toEqual(["Formats of the files", "Documents by year", "Sizes of the files"]);
    for (const figure of figures) expect(figure.match(/<rect/g)?.length).toBeGreaterThan(1);
    const { formats = [], years = [], sizes = [] } = report.content ?? {};
    for (const { name } of formats.slice(0, 10)) expect(figures[0]).toContain(name);
    for (const { year, documents } of years)
      expect(figures[1]).toContain(`<bdi>${year}</bdi></th><td class="number">${documents} `);
    const files = readFileSync(`${MUNICIPALITY}/records/files.csv`, "utf8").trimEnd().split("\n").length - 1;
    for (const counted of [formats, sizes]) expect(counted.reduce((sum, each) => sum + each.files, 0)).toBe(files);
  });

  it.each([
    ["archival-version@is-1007", { error: 135, warning: 0, info: 0 }],
    ["eark-sip", { error: 0, warning: 2, info: 0 }],
    ["bagit", { error: 0, warning: 2, info: 0 }],
  ])("holds the formats of its files against what %s takes", async (target, counts) => {
    await using report = await checkTransfer(MUNICIPALITY, { ...options, for: target });
    expect(report.counts).toEqual(counts);
  });

  it("asks for what Noark 5 asks, once for each column that is not there", async () => {
    await using report = await checkTransfer(MUNICIPALITY, { ...options, for: "noark5-dias", isQuick: true });
    const gaps = (await findingsOf(report)).filter(({ rule }) => rule.endsWith("-missing"));
    expect(gaps.map(say)).toEqual([
      "transfer/case-created-by-missing records/cases.csv",
      "transfer/case-unit-missing records/cases.csv",
      "transfer/case-closed-by-missing records/cases.csv",
      "transfer/document-status-missing records/documents.csv",
      "transfer/document-registered-missing records/documents.csv",
      "transfer/document-sequence-missing records/documents.csv",
      "transfer/document-archived-missing records/documents.csv",
      "transfer/document-archived-by-missing records/documents.csv",
    ]);
    expect(gaps[0]).toMatchObject({ facts: { scope: "column", rows: 40 }, clause: { standard: "Noark 5" } });
  });

  it("opens no file when it is quick, and says so of what it did not look at", async () => {
    await using report = await checkTransfer(MUNICIPALITY, { ...options, isQuick: true });
    const unrun = report.rules.filter(({ outcome }) => outcome === "not-run").map(({ rule }) => rule);
    expect(unrun).toContain("transfer/file-encrypted");
    expect(unrun).toContain("transfer/file-content-duplicate");
  });

  it.each([
    ["an unknown format", { for: "bagitt" }, "format-unknown"],
    ["an unknown profile", { for: "archival-version@x" }, "profile-unknown"],
    ["an unknown rule", { only: ["transfer/no-such"] }, "usage"],
  ])("refuses %s", async (_, wrong, code) => {
    await expect(checkTransfer(MUNICIPALITY, { ...options, ...wrong })).rejects.toMatchObject({ code });
  });

  it("says what is missing in a folder without a description", async () => {
    mkdirSync(path("plain"), { recursive: true });
    writeFileSync(path("plain/a.txt"), "a");
    await expect(checkTransfer(path("plain"), options)).rejects.toMatchObject({ code: "not-found" });
  });

  it("stops when it is told to, and leaves nothing", async () => {
    const signal = AbortSignal.abort();
    await expect(checkTransfer(MUNICIPALITY, { ...options, signal })).rejects.toMatchObject({ code: "aborted" });
    expect(names("spool").filter((name) => name.startsWith("records-"))).toEqual([]);
  });
});

describe("checking the spoiled twins", () => {
  const readme = readFileSync(`${FIXTURES}municipality-spoiled/README.md`, "utf8");
  const rows = [...readme.matchAll(/^\| (\w+) \| `([^`]+)` \| `([^`]+)` \|/gm)].map(([, twin, rule, at]) => ({
    twin,
    fault: `${rule} ${at}`,
  }));
  const TARGETS: Readonly<Record<string, Partial<CheckOptions>>> = {
    sip: { for: "eark-sip" },
    noark: { for: "noark5-dias", isQuick: true },
    avid: { for: "archival-version@is-1007" },
  };
  const script = `${FIXTURES}municipality-spoiled/make.mjs`;
  const table = execFileSync(process.execPath, [script, path("twins")], { encoding: "utf8" });

  it("has a table that is that of the script", () => {
    expect(readme).toContain(table.trimEnd());
  });

  it.each([...new Set(rows.map(({ twin }) => twin))])(
    "finds every seeded fault of %s, and nothing else",
    async (twin) => {
      await using report = await checkTransfer(path("twins", twin ?? ""), { ...options, ...TARGETS[twin ?? ""] });
      const expected = rows.filter((row) => row.twin === twin).map(({ fault }) => fault);
      expect((await findingsOf(report)).map(say).sort()).toEqual(expected.sort());
      expect(report.verdict).toBe("refused");
    },
  );

  it("seeds every rule there is, but for that on a disk which cannot be read", () => {
    const seeded = new Set(rows.map(({ fault }) => fault.split(" ")[0]));
    const unseeded = RULE_SLUGS.filter((slug) => !seeded.has(ruleIdOf(slug)));
    expect(unseeded).toEqual(["file-unreadable"]);
  });

  it.each([
    [
      "tables",
      "parties",
      "records/adilar.csv",
      { "identifier-invalid": "not-found", "case-party-missing": "not-found" },
    ],
    [
      "cut",
      "documents",
      "records/documents.csv",
      {
        "document-title-missing": "document-malformed",
        "date-in-future": "document-malformed",
        "document-unknown": "document-malformed",
        "case-without-documents": "document-malformed",
        "text-mojibake": "document-malformed",
      },
    ],
  ] as const)("says of %s which rules could not look at the rows of %s", async (twin, _, file, expected) => {
    await using report = await checkTransfer(path("twins", twin), { ...options, isQuick: true });
    const outcomes = new Map(report.rules.map((outcome) => [String(outcome.rule), outcome]));
    for (const [slug, error] of Object.entries(expected)) {
      expect(outcomes.get(`transfer/${slug}`), slug).toMatchObject({ outcome: "not-run", error });
      expect(outcomes.get(`transfer/${slug}`)?.because).toContain(file);
    }
    expect(outcomes.get("transfer/case-title-missing")).toMatchObject({ outcome: "passed" });
    expect(outcomes.get("transfer/file-absent")).toMatchObject({ outcome: "passed" });
  });

  it("keeps what a rule found before its table was cut off, with the reason beside it", async () => {
    const twin = path("twins/cut");
    const table = `${twin}/records/documents.csv`;
    writeFileSync(table, readFileSync(table, "utf8").replace(/;2018-01-08;/, ";2190-01-08;"));
    await using report = await checkTransfer(twin, { ...options, isQuick: true });
    const future = report.rules.find(({ rule }) => rule === "transfer/date-in-future");
    expect(future).toMatchObject({ outcome: "failed", error: "document-malformed" });
  });

  it("accepts nothing of which it could not look at a part, whatever rules are chosen", async () => {
    await using report = await checkTransfer(path("twins/tables"), {
      ...options,
      only: ["transfer/identifier-invalid"],
    });
    expect(report.rules.some(({ error }) => error === "not-found")).toBe(true);
  });

  it("gives the same findings each time", async () => {
    await using once = await checkTransfer(path("twins/records"), { ...options, workers: 2 });
    await using again = await checkTransfer(path("twins/records"), { ...options, workers: 1 });
    expect(await findingsOf(again)).toEqual(await findingsOf(once));
  });
});
