import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DataFault } from "./fault.ts";
import { type JsonLinesOptions, type JsonRow, readJsonLines, writeJsonLines } from "./jsonl.ts";

async function read(
  text: string | Uint8Array,
  options: JsonLinesOptions & { readonly runBytes?: number } = {},
): Promise<{ rows: JsonRow[]; faults: DataFault[] }> {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  const runBytes = options.runBytes ?? 3;
  const runs: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += runBytes) runs.push(bytes.subarray(at, at + runBytes));
  const rows: JsonRow[] = [];
  const faults: DataFault[] = [];
  for await (const batch of readJsonLines(runs, options)) {
    rows.push(...batch.rows);
    faults.push(...batch.faults);
  }
  return { rows, faults };
}

describe("readJsonLines", () => {
  it("reads a value from each line, over CRLF, a mark, blank lines and a last line without an end", async () => {
    const { rows, faults } = await read('\ufeff{"a":"Þ"}\r\n\n[1,2]\n  \n"x"');
    expect(rows).toEqual([
      { line: 1, value: { a: "Þ" } },
      { line: 3, value: [1, 2] },
      { line: 5, value: "x" },
    ]);
    expect(faults).toEqual([]);
  });

  it.each<[string, string, number]>([
    ['{"a":1,}', "syntax", 8],
    ["{'a':1}", "syntax", 2],
    ['{"a":1,"a":2}', "duplicate-key", 8],
    ['{"a":{"b":"x\\":y","b":2}}', "duplicate-key", 19],
    ['{"__proto__":{}}', "forbidden-key", 2],
    ['{"\\u005f_proto__":{}}', "forbidden-key", 2],
    ['{"id":12345678901234567890}', "number-not-exact", 7],
    ['{"id":1e999}', "number-not-exact", 7],
    [`${"[".repeat(101)}${"]".repeat(101)}`, "too-deep", 101],
  ])("tells of %s, and goes on with the next line", async (bad, kind, column) => {
    const { rows, faults } = await read(`{"n":1}\n${bad}\n{"n":3}\n`);
    expect(faults).toMatchObject([{ kind, line: 2, column }]);
    expect(rows.map(({ line }) => line)).toEqual([1, 3]);
  });

  it("tells of a line that is too long, and goes on with the next", async () => {
    const { rows, faults } = await read(`1\n"${"x".repeat(500)}"\n3\n"${"y".repeat(500)}"`, { maxLineLength: 100 });
    expect(faults).toMatchObject([
      { kind: "too-large", line: 2 },
      { kind: "too-large", line: 4 },
    ]);
    expect(rows).toEqual([
      { line: 1, value: 1 },
      { line: 3, value: 3 },
    ]);
  });

  it("ends at a byte that is not UTF-8, and says where", async () => {
    const { rows, faults } = await read(Buffer.from('1\n"\u00de"\n3\n', "latin1"), { runBytes: 100 });
    expect(rows).toEqual([{ line: 1, value: 1 }]);
    expect(faults).toMatchObject([{ kind: "malformed-bytes", line: 2, column: 2 }]);
  });

  it("gives back what was written, for any values but the key that is refused", async () => {
    const value = fc.jsonValue().filter((candidate) => !JSON.stringify(candidate).includes('"__proto__":'));
    await fc.assert(
      fc.asyncProperty(fc.array(value), fc.integer({ min: 1, max: 9 }), async (values, runBytes) => {
        const written: Uint8Array[] = [];
        for await (const run of writeJsonLines(values)) written.push(run);
        const { rows, faults } = await read(Buffer.concat(written), { runBytes });
        expect(faults).toEqual([]);
        expect(rows.map(({ value }) => value)).toEqual(JSON.parse(JSON.stringify(values)));
      }),
    );
  });

  it("throws aborted when the signal has fired", async () => {
    await expect(read("1\n", { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "aborted" });
  });
});
