import { describe, expect, it } from "vitest";
import type { DataFault } from "./fault.ts";
import { readJsonLines } from "./jsonl.ts";
import { type ParsedText, parseJsonText } from "./parse.ts";
import { readDocumentText } from "./read-text.ts";
import { parseYaml } from "./yaml.ts";

function kinds(parsed: ParsedText): readonly string[] {
  return parsed.ok ? [] : parsed.faults.map(({ kind }) => kind);
}

async function* repeated(head: string, piece: string, count: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from(head);
  const bytes = Buffer.from(piece);
  for (let left = count; left > 0; left--) yield bytes;
}

const MIB = "x".repeat(2 ** 20);

describe("parseJsonText with hostile texts", () => {
  it.each<[string, string, string]>([
    ["ten million lists within each other", "[".repeat(10_000_000), "too-deep"],
    ["a million objects within each other", '{"a":'.repeat(1_000_000), "too-deep"],
    ["a text that is too large", `"${"x".repeat(65 * 2 ** 20)}"`, "too-large"],
    ["a text in quotes of 20 MiB that nothing closes", `"${"x".repeat(20 * 2 ** 20)}`, "syntax"],
    ["a million escapes and no end", `"${"\\n".repeat(1_000_000)}`, "syntax"],
    ["a number of a million digits", "1".repeat(1_000_000), "number-not-exact"],
    ["a prototype", '{"a":{"__proto__":{"isAdmin":true}}}', "forbidden-key"],
    ["a prototype in disguise", '{"\\u005f\\u005fproto\\u005f\\u005f":{}}', "forbidden-key"],
    ["NUL", '{"a":"\u0000"}', "syntax"],
    ["a comment", '{/* x */"a":1}', "syntax"],
    ["NaN", '{"a":NaN}', "syntax"],
    ["a lone mark in the middle", '{"a":\ufeff1}', "syntax"],
  ])("refuses %s", (_, text, kind) => {
    expect(kinds(parseJsonText(text))).toEqual([kind]);
  });

  it("gives one fault for a text that is cut off anywhere", () => {
    const whole = '{"a":[1,-2.5e3,"\\u00fe",{"b":null}],"c":{"d":true,"e":[]}}';
    for (let length = 0; length < whole.length; length++) {
      expect(kinds(parseJsonText(whole.slice(0, length))), `cut at ${length}`).toEqual(["syntax"]);
    }
  });

  it("keeps a key that an object inherits as a key like any other", () => {
    const parsed = parseJsonText('{"constructor":1,"toString":2,"hasOwnProperty":3}');
    expect(parsed.ok && parsed.value).toEqual(JSON.parse('{"constructor":1,"toString":2,"hasOwnProperty":3}'));
  });

  it("holds many keys against each other in linear time", () => {
    const keys = Array.from({ length: 100_000 }, (_, i) => `"k${i}":1`).join(",");
    expect(parseJsonText(`{${keys}}`).ok).toBe(true);
    expect(kinds(parseJsonText(`{${keys},"k7":1}`))).toEqual(["duplicate-key"]);
  });
});

describe("parseYaml with hostile texts", () => {
  const bomb = Array.from({ length: 8 }, (_, i) => {
    const inner = i === 0 ? "x" : `*a${i - 1}`;
    return `a${i}: &a${i} [${Array.from({ length: 10 }, () => inner).join(",")}]`;
  }).join("\n");

  it.each<[string, string, string]>([
    ["aliases that blow up", bomb, "not-allowed"],
    ["an alias within what it names", "a: &x [*x]", "not-allowed"],
    ["100,000 lists within each other", "[".repeat(100_000), "too-deep"],
    ["100,000 lists within each other, by dashes", "- ".repeat(100_000), "too-deep"],
    ["101 lists within each other", "[".repeat(101) + "]".repeat(101), "too-deep"],
    ["a text that is too large", "x".repeat(2 ** 20 + 1), "too-large"],
    ["a prototype", "a: {__proto__: {isAdmin: true}}", "forbidden-key"],
    ["a function", "a: !!js/function 'function () {}'", "not-allowed"],
    ["a key that is merged in", "a: !!merge <<", "not-allowed"],
    ["a tag of one's own handle", "%TAG ! tag:evil.org,2000:\n---\na: !x 1", "not-allowed"],
    ["binary", "a: !!binary AAAA", "not-allowed"],
    ["NUL", 'a: "\u0000\n', "syntax"],
  ])("refuses %s", (_, text, kind) => {
    expect(kinds(parseYaml(text))[0]).toBe(kind);
  });

  it("holds many keys against each other in linear time", () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join("\n");
    expect(parseYaml(keys).ok).toBe(true);
  });

  it("gives faults or a value for a text that is cut off anywhere", () => {
    const whole = 'a: &x [1, "þ", {b: null}]\nc:\n  - *x\n  - |\n    text\n# end\n';
    for (let length = 0; length < whole.length; length++) {
      expect(() => parseYaml(whole.slice(0, length))).not.toThrow();
    }
  });
});

describe("readJsonLines with hostile lines", () => {
  async function faults(bytes: AsyncIterable<Uint8Array>): Promise<{ faults: DataFault[]; rows: number }> {
    const found: DataFault[] = [];
    let rows = 0;
    for await (const batch of readJsonLines(bytes)) {
      found.push(...batch.faults);
      rows += batch.rows.length;
    }
    return { faults: found, rows };
  }

  it("passes over a line of a gibibyte in bounded memory, and reads the next", async () => {
    async function* lines(): AsyncGenerator<Uint8Array> {
      yield* repeated('1\n"', MIB, 1024);
      yield Buffer.from('"\n3\n');
    }
    const before = process.memoryUsage().rss;
    const told = await faults(lines());
    expect(told).toMatchObject({ rows: 2, faults: [{ kind: "too-large", line: 2 }] });
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 2 ** 20);
  });

  it("reads a line of depth bombs as faults", async () => {
    const told = await faults(repeated("", `${"[".repeat(100_000)}\n`, 20));
    expect(told.rows).toBe(0);
    expect(told.faults.every(({ kind }) => kind === "too-deep")).toBe(true);
    expect(told.faults).toHaveLength(20);
  });
});

describe("readDocumentText with hostile bytes", () => {
  it("takes no more than it may of an endless document", async () => {
    const read = await readDocumentText(repeated("", MIB, 1e9), { maxBytes: 2 ** 22 });
    expect(read).toMatchObject({ ok: false, faults: [{ kind: "too-large" }] });
  });
});
