import { describe, expect, it } from "vitest";
import { compileSchema } from "./ajv.ts";
import { parseJsonText } from "./parse.ts";
import { parseYaml } from "./yaml.ts";

interface Transfer {
  readonly producer: { readonly name: string };
}

const schema = compileSchema<Transfer>({
  $id: "https://example.org/transfer.json",
  type: "object",
  required: ["producer"],
  additionalProperties: false,
  properties: {
    producer: {
      type: "object",
      required: ["name"],
      additionalProperties: false,
      properties: {
        name: { type: "string", minLength: 1 },
        identifier: { type: "string", pattern: "^[0-9]{10}$", description: "a kennitala of ten digits" },
      },
    },
    created: { type: "string", format: "date" },
    kind: { enum: ["closed", "snapshot", "period"] },
    count: { type: "integer", minimum: 1 },
    tables: {
      type: "array",
      uniqueItems: true,
      items: {
        oneOf: [
          {
            type: "object",
            required: ["kind", "file"],
            additionalProperties: false,
            properties: { kind: { const: "csv" }, file: { type: "string" } },
          },
          { type: "string" },
        ],
      },
    },
  },
});

describe("compileSchema", () => {
  it("gives a value that the schema describes", () => {
    const result = schema.check(parseYaml("producer:\n  name: Hraunabyggð\n"));
    expect(result).toEqual({ ok: true, value: { producer: { name: "Hraunabyggð" } } });
    expect(schema.id).toBe("https://example.org/transfer.json");
  });

  it.each<[string, string, Record<string, unknown>]>([
    [
      "what is missing",
      "{}",
      { pointer: "", line: 1, keyword: "required", expected: "producer", message: '"producer" is missing' },
    ],
    [
      "what is missing further in",
      '{"producer":\n {}}',
      { pointer: "/producer", line: 2, column: 2, message: '"name" is missing' },
    ],
    [
      "a key that is misspelt, and the one that was meant",
      '{"producer": {"name": "x",\n "identifer": "1"}}',
      {
        pointer: "/producer/identifer",
        line: 2,
        expected: "identifier",
        message: '"identifer" is not known here; did you mean "identifier"?',
      },
    ],
    [
      "a number in place of a text",
      '{"producer": {"name": "x", "identifier": 101302989}}',
      {
        pointer: "/producer/identifier",
        found: "101302989",
        message: "must be a text, but is a number: put it in quotes",
      },
    ],
    [
      "a wrong form, by the schema's own description of it",
      '{"producer": {"name": "x", "identifier": "12"}}',
      { keyword: "pattern", expected: "a kennitala of ten digits", found: '"12"' },
    ],
    ["an empty text", '{"producer": {"name": ""}}', { message: "must not be empty" }],
    [
      "a date that is none",
      '{"producer": {"name": "x"}, "created": "31.1.2026"}',
      { keyword: "format", expected: "a date such as 2026-01-31" },
    ],
    [
      "a value outside the list",
      '{"producer": {"name": "x"}, "kind": "snapshots"}',
      {
        keyword: "enum",
        message: 'must be one of closed, snapshot, period, but is "snapshots"; did you mean "snapshot"?',
      },
    ],
    [
      "a number that is too small",
      '{"producer": {"name": "x"}, "count": 0}',
      { keyword: "minimum", message: "must be >= 1, but is 0" },
    ],
    [
      "the nearest of several forms",
      '{"producer": {"name": "x"}, "tables": [{"kind": "csv", "file": 3}]}',
      { pointer: "/tables/0/file", message: "must be a text, but is a number: put it in quotes" },
    ],
    [
      "a form that is near to none",
      '{"producer": {"name": "x"}, "tables": [3]}',
      { pointer: "/tables/0", keyword: "oneOf" },
    ],
    [
      "two entries that are the same",
      '{"producer": {"name": "x"}, "tables": ["a", "a"]}',
      { message: "entries 1 and 2 are the same" },
    ],
  ])("says in plain words: %s", (_, text, expected) => {
    const result = schema.check(parseJsonText(text));
    expect(result.ok ? [] : result.faults).toMatchObject([{ kind: "schema", ...expected }]);
  });

  it.each([{ minLength: "3" }, { type: "words" }, { nosuch: 1 }, { items: 3 }, { $ref: "#/nowhere" }])(
    "throws at its first use where the schema is none: %j",
    (wrong) => {
      const compiled = compileSchema(wrong);
      expect(() => compiled.checkValue("abc")).toThrow();
    },
  );

  it("tells of all faults", () => {
    const result = schema.check(parseYaml("producer: {name: ''}\ncount: x\nfoo: 1\n"));
    expect(result.ok ? [] : result.faults.map(({ line }) => line).sort()).toEqual([1, 2, 3]);
  });

  it("does not take what an object inherits for a property of it", () => {
    const inherits = compileSchema({ $id: "https://example.org/i.json", type: "object", required: ["constructor"] });
    expect(inherits.checkValue({})).toMatchObject({ ok: false });
  });

  it("hands on the faults of a text that could not be parsed", () => {
    expect(schema.check(parseJsonText("{"))).toMatchObject({ ok: false, faults: [{ kind: "syntax" }] });
  });
});
