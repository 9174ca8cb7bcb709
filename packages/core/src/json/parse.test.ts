import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ParsedText, parseJsonText } from "./parse.ts";
import { readDocumentText } from "./read-text.ts";
import { parseYaml } from "./yaml.ts";

function firstFault(parsed: ParsedText): unknown {
  return parsed.ok ? "no fault" : parsed.faults[0];
}

describe("parseJsonText", () => {
  it("gives back any value that JSON.stringify writes, but for the key that is refused", () => {
    const values = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('"__proto__":'));
    fc.assert(
      fc.property(values, fc.constantFrom(0, 2), (value, indent) => {
        const parsed = parseJsonText(JSON.stringify(value, null, indent));
        expect(parsed.ok && parsed.value).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("takes and refuses just what JSON.parse does, where that changes nothing in silence", () => {
    const text = fc.string({ unit: fc.constantFrom(...'{}[],:"\\ 01e-.tfnulrase\n') });
    fc.assert(
      fc.property(text, (candidate) => {
        let isJson = true;
        try {
          JSON.parse(candidate);
        } catch {
          isJson = false;
        }
        const parsed = parseJsonText(candidate);
        const isStricter =
          !parsed.ok && (parsed.faults[0]?.kind === "duplicate-key" || parsed.faults[0]?.kind === "number-not-exact");
        expect(parsed.ok || isStricter).toBe(isJson);
      }),
      { numRuns: 2000 },
    );
  });

  it.each<[string, string, number, number, string]>([
    ['{\n  "a": 1,\n  "b" 2\n}', "syntax", 3, 7, "/b"],
    ['{"a": [1, 2, x]}', "syntax", 1, 14, "/a/2"],
    ['{"a/b": {"c~d": tru}}', "syntax", 1, 17, "/a~1b/c~0d"],
    ['{"a": "line\nbreak"}', "syntax", 1, 12, "/a"],
    ['{"a": "\\x"}', "syntax", 1, 8, "/a"],
    ["[1, 2", "syntax", 1, 6, "/1"],
    ["[1] []", "syntax", 1, 5, ""],
    ['{"a":1,\n"a":2}', "duplicate-key", 2, 1, "/a"],
    ["[0.1, 9007199254740993]", "number-not-exact", 1, 7, "/1"],
  ])("says where %j is wrong", (text, kind, line, column, pointer) => {
    expect(firstFault(parseJsonText(text))).toMatchObject({ kind, line, column, pointer });
  });

  it("finds where the value of a pointer stands", () => {
    const parsed = parseJsonText('{\n "a": [\n  {"b": 1},\n  {"b": 2}\n ],\n "c": {}\n}');
    expect(parsed.ok && parsed.locate("/a/1/b")).toEqual({ line: 4, column: 9 });
    expect(parsed.ok && parsed.locate("/c")).toEqual({ line: 6, column: 7 });
    expect(parsed.ok && parsed.locate("")).toEqual({ line: 1, column: 1 });
    expect(parsed.ok && parsed.locate("/a/7")).toBeUndefined();
  });
});

describe("parseYaml", () => {
  it("gives the value of any JSON text, but for the key that is refused", () => {
    const values = fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes('"__proto__":'));
    fc.assert(
      fc.property(values, (value) => {
        const parsed = parseYaml(JSON.stringify(value));
        expect(parsed.ok && parsed.value).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("leaves dates, yes and no, and quoted numbers as the texts that they are", () => {
    const parsed = parseYaml("d: 2016-03-04\ny: yes\nk: '0101302989'\nn: 12\nb: true\ne:\n");
    expect(parsed.ok && parsed.value).toEqual({ d: "2016-03-04", y: "yes", k: "0101302989", n: 12, b: true, e: null });
  });

  it("takes an alias to what stands before it", () => {
    const parsed = parseYaml("a: &x {n: 1}\nb: *x\n");
    expect(parsed.ok && parsed.value).toEqual({ a: { n: 1 }, b: { n: 1 } });
  });

  it.each<[string, string, string, number]>([
    ["a key twice", "a: 1\nb: 2\na: 3\n", "duplicate-key", 3],
    ["a number that would lose its zeros", "k: 0101302989\n", "number-not-exact", 1],
    ["a number that is too long", "k: 12345678901234567890\n", "number-not-exact", 1],
    ["a tag", "a: 1\nb: !!binary aGk=\n", "not-allowed", 2],
    ["a tag of someone's own", "a: !js/function 'x'\n", "not-allowed", 1],
    ["a second document", "a: 1\n---\nb: 2\n", "not-allowed", 2],
    ["YAML 1.1", "%YAML 1.1\n---\na: yes\n", "not-allowed", 1],
    ["a key that is no text", "? [a, b]\n: c\n", "not-allowed", 1],
    ["an alias to nothing", "a: *x\n", "syntax", 1],
    ["a tab for indentation", "a:\n\tb: 1\n", "syntax", 2],
    ["a bracket that is not closed", "a: [1\nb: 2\n", "syntax", 2],
    ["a prototype", "a:\n  __proto__: {x: 1}\n", "forbidden-key", 2],
  ])("refuses %s, with its line", (_, text, kind, line) => {
    expect(firstFault(parseYaml(text))).toMatchObject({ kind, line });
  });

  it("tells of all doubtful values, not only of the first", () => {
    const parsed = parseYaml("a: 01\na: 02\nb: {c: 03}\n");
    expect(parsed.ok ? [] : parsed.faults.map(({ kind }) => kind).sort()).toEqual([
      "duplicate-key",
      "number-not-exact",
      "number-not-exact",
      "number-not-exact",
    ]);
  });

  it("finds where the value of a pointer stands", () => {
    const parsed = parseYaml("a:\n  - b: 1\n  - b: 2\n");
    expect(parsed.ok && parsed.locate("/a/1/b")).toEqual({ line: 3, column: 8 });
  });
});

describe("readDocumentText", () => {
  it.each([Buffer.from("Þór"), Buffer.from("\ufeffÞór"), Buffer.from("\ufeffÞór", "utf16le")])(
    "reads UTF-8 with or without a mark, and UTF-16 with one",
    async (bytes) => {
      expect(await readDocumentText([bytes.subarray(0, 3), bytes.subarray(3)])).toEqual({ ok: true, text: "Þór" });
    },
  );

  it("says where a byte is not UTF-8", async () => {
    const read = await readDocumentText([Buffer.from("a: 1\nb: \u00de", "latin1")]);
    expect(read).toMatchObject({ ok: false, faults: [{ kind: "malformed-bytes", line: 2, column: 4 }] });
  });

  it("takes no more bytes than it may", async () => {
    const read = await readDocumentText([Buffer.alloc(60), Buffer.alloc(60)], { maxBytes: 100 });
    expect(read).toMatchObject({ ok: false, faults: [{ kind: "too-large" }] });
  });
});
