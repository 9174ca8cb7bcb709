import { describe, expect, it } from "vitest";
import { asRuleId } from "../model/finding.ts";
import type { Translate } from "../model/language.ts";
import type { RuleEvent } from "../model/report.ts";
import type { RuleRunOptions } from "./rule-set.ts";
import { bindRules } from "./run-rules.ts";
import type { XmlListener } from "./xml-listener.ts";
import { type XmlPassOptions, type XmlRule, xmlPass } from "./xml-pass.ts";

const translate: Translate = (key, facts) => [key, ...Object.values(facts ?? {})].join(" ");

type Documents = Readonly<Record<string, string>>;

/** A rule that gives a fault for each thing that it hears. */
function hearing(id: string, listen: (say: (heard: string, line?: number) => void) => XmlListener): XmlRule<Documents> {
  return {
    id: asRuleId(id),
    severity: "error",
    listen: (_, give) =>
      listen((heard, line = 0) => give({ at: { kind: "line", path: "a.xml", line }, facts: { heard } })),
  };
}

/** The bytes in pieces, so that names and texts are cut in the middle. */
function* pieces(text: string): Iterable<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}

async function run(
  rules: readonly XmlRule<Documents>[],
  documents: Documents,
  options: Partial<RuleRunOptions> & Pick<XmlPassOptions<Documents>, "limits"> = {},
): Promise<RuleEvent[]> {
  const pass = xmlPass<Documents>({
    rules,
    *documents(context) {
      for (const [path, text] of Object.entries(context)) yield { path, bytes: pieces(text) };
    },
    ...(options.limits && { limits: options.limits }),
  });
  return Array.fromAsync(bindRules([pass], documents).run({ translate, ...options }));
}

function heard(events: readonly RuleEvent[]): readonly string[] {
  return events.map((event) => {
    if (event.kind === "finding") {
      const {
        rule,
        facts: { heard: said },
      } = event.finding;
      return `${rule}: ${said}`;
    }
    const { rule, outcome, error, because } = event.outcome;
    return [rule, outcome, error, because].filter((part) => part !== undefined).join(" ");
  });
}

const ARKIV = "<arkiv><mappe id='1'><tittel>Sak &amp; <!-- x -->mål</tittel></mappe>\n<mappe id='2'/></arkiv>";

describe("rules that share a pass over XML", () => {
  it("hear only the elements that they listen to, each in the order of the document", async () => {
    const rules = [
      hearing("a", (say) => ({
        open: { mappe: ({ attributes }, { line }) => say(`id ${attributes[0]?.value}`, line) },
      })),
      hearing("b", (say) => ({
        text: { tittel: (text) => say(text) },
        close: { mappe: ({ depth }) => say(`end at ${depth}`) },
      })),
    ];
    expect(heard(await run(rules, { "a.xml": ARKIV }))).toEqual([
      "a: id 1",
      "b: Sak & mål",
      "b: end at 2",
      "a: id 2",
      "b: end at 2",
      "a failed",
      "b failed",
    ]);
  });

  it("can listen to every element, and to the documents' starts and the end of all", async () => {
    let elements = 0;
    const rule = hearing("a", (say) => ({
      start: (path) => say(path),
      open: { "*": () => elements++ },
      end: () => say(`${elements} elements`),
    }));
    const events = await run([rule], { "a.xml": ARKIV, "b.xml": "<b/>" });
    expect(heard(events)).toEqual(["a: a.xml", "a: b.xml", "a: 5 elements", "a failed"]);
  });

  it("get an element's own text, whole, without that of elements within it", async () => {
    const rule = hearing("a", (say) => ({ text: { p: (text) => say(JSON.stringify(text)) } }));
    const events = await run([rule], { "a.xml": "<d><p>one <b>bold</b> two<p>in</p><![CDATA[ <3]]></p><p/></d>" });
    expect(heard(events)).toEqual(['a: "in"', 'a: "one  two <3"', 'a: ""', "a failed"]);
  });

  it("take no element's name for a property of every object", async () => {
    const rule = hearing("a", (say) => ({ open: { b: () => say("b") } }));
    const document = "<constructor><__proto__/><toString>x</toString></constructor>";
    expect(heard(await run([rule], { "a.xml": document }))).toEqual(["a passed"]);
  });

  it("are begun only when they are chosen, and nothing is read when none is", async () => {
    const begun: string[] = [];
    const rules = ["a", "b"].map((id) =>
      hearing(id, (say) => {
        begun.push(id);
        return { open: { mappe: () => say("mappe") } };
      }),
    );
    const one = await run(rules, { "a.xml": ARKIV }, { only: ["b"] });
    expect(heard(one)).toEqual(["a not-run not-run/not-chosen", "b: mappe", "b: mappe", "b failed"]);
    await run(rules, { "a.xml": "not XML" }, { skip: ["a", "b"] });
    expect(begun).toEqual(["b"]);
  });

  it("cannot need each other", () => {
    const rules = [hearing("a", () => ({})), { ...hearing("b", () => ({})), needs: [asRuleId("a")] }];
    const pass = xmlPass<Documents>({ rules, documents: () => [] });
    expect(() => bindRules([pass], {})).toThrow("b needs a");
  });
});

describe("a document that cannot be read to its end", () => {
  const rules = [
    hearing("a", (say) => ({ open: { mappe: () => say("mappe") } })),
    hearing("b", (say) => ({ end: () => say("the end") })),
  ];

  it.each([
    ["an element that is not closed", `${ARKIV.slice(0, 30)}</x>`, "document-malformed"],
    ["a document type declaration", `<!DOCTYPE a [<!ENTITY x "y">]>${ARKIV}`, "document-malformed"],
    ["nothing", "", "document-malformed"],
    ["elements too deep", `${"<mappe>".repeat(300)}`, "limit-exceeded"],
  ])("because of %s leaves its rules not run, and keeps what they found", async (_, text, error) => {
    const events = await run(rules, { "a.xml": text });
    const found = events.filter((event) => event.kind === "finding").length;
    expect(events.slice(found)).toMatchObject([
      { outcome: { rule: "a", outcome: found > 0 ? "failed" : "not-run", error } },
      { outcome: { rule: "b", outcome: "not-run", error } },
    ]);
    expect(heard(events).at(-1)).toMatch(/a\.xml cannot be read beyond line 1, column \d+/);
  });

  it("stops at a text that is too long as a whole, though each part of it is short", async () => {
    const text = hearing("a", (say) => ({ text: { p: (text) => say(text) } }));
    const document = `<p>${"<![CDATA[xxxxxxxx]]>".repeat(20)}</p>`;
    const events = await run([text], { "a.xml": document }, { limits: { maxTextLength: 100 } });
    expect(events).toMatchObject([{ outcome: { outcome: "not-run", error: "limit-exceeded" } }]);
  });

  it("is not read on when the signal fires", async () => {
    const stop = new AbortController();
    const rule = hearing("a", () => ({ open: { mappe: () => stop.abort() } }));
    await expect(run([rule], { "a.xml": ARKIV }, { signal: stop.signal })).rejects.toMatchObject({ code: "aborted" });
  });
});
