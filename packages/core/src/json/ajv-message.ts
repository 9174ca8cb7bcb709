import type { ErrorObject } from "ajv/dist/2020.js";
import type { DataFault, DataProblem, ToldProblem } from "./fault.ts";
import { toPointer } from "./scan.ts";

/** Says in plain words what a schema asks for, what stood there, and how to mend it. */
export function describeSchemaError(error: ErrorObject): DataFault {
  const { keyword, data } = error;
  const found = show(data);
  const told = words(error);
  return {
    kind: "schema",
    pointer: error.instancePath + (told.key === undefined ? "" : toPointer([told.key])),
    message: told.message,
    keyword,
    ...(told.expected === undefined ? {} : { expected: told.expected }),
    ...(found === undefined || told.key !== undefined ? {} : { found }),
    ...(told.told === undefined ? {} : { told: told.told }),
  };
}

interface Words {
  readonly message: string;
  readonly expected?: string;
  /** Where the fault is of a key rather than of the value that ajv names. */
  readonly key?: string;
  readonly told?: ToldProblem;
}

function tell(problem: DataProblem, facts?: ToldProblem["facts"]): { readonly told: ToldProblem } {
  return { told: facts === undefined ? { problem } : { problem, facts } };
}

/** That a name was probably meant, as facts. */
function meantFacts(meant: string | undefined): Readonly<Record<string, string>> {
  return meant === undefined ? { hasMeant: "no" } : { hasMeant: "yes", meant };
}

/** What ajv tells of an error, by keyword. */
interface Params {
  readonly limit?: number;
  readonly missingProperty?: string;
  readonly property?: string;
  readonly additionalProperty?: string;
  readonly unevaluatedProperty?: string;
  readonly type?: string | readonly string[];
  readonly allowedValues?: readonly unknown[];
  readonly allowedValue?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly comparison?: string;
  readonly i?: number;
  readonly j?: number;
}

function words(error: ErrorObject): Words {
  const { keyword, data } = error;
  const params: Params = error.params;
  const schema = (error.parentSchema ?? {}) as {
    readonly properties?: object;
    readonly description?: string;
    readonly examples?: readonly unknown[];
  };
  const limit = String(params.limit ?? "");
  switch (keyword) {
    case "required": {
      const key = String(params.missingProperty);
      return { message: `${quote(key)} is missing`, expected: key, ...tell("required", { key }) };
    }
    case "additionalProperties":
    case "unevaluatedProperties": {
      const key = String(params.additionalProperty ?? params.unevaluatedProperty);
      const meant = nearestName(key, Object.keys(schema.properties ?? {}));
      const hint = meant === undefined ? "" : `; did you mean ${quote(meant)}?`;
      return {
        message: `${quote(key)} is not known here${hint}`,
        key,
        ...(meant === undefined ? {} : { expected: meant }),
        ...tell("unknown", { key: key.slice(0, 80), ...meantFacts(meant) }),
      };
    }
    case "type": {
      const types = [params.type].flat().map(String);
      const expected = types.map(typeName).join(" or ");
      const hint = types.includes("string") && typeof data === "number" ? ": put it in quotes" : "";
      const facts = {
        expected: types[0] ?? "",
        foundType: typeOf(data),
        found: inText(data),
        inQuotes: hint === "" ? "no" : "yes",
      };
      return {
        message: `must be ${expected}, but is ${typeName(typeOf(data))}${hint}`,
        expected,
        ...tell("type", facts),
      };
    }
    case "enum":
    case "const": {
      const allowed = [keyword === "enum" ? params.allowedValues : params.allowedValue].flat().map(String);
      const meant = nearestName(String(data), allowed);
      const hint = meant === undefined ? "" : `; did you mean ${quote(meant)}?`;
      const expected = allowed.slice(0, 20).join(", ");
      return {
        message: `must be ${allowed.length > 1 ? "one of " : ""}${expected}, but is ${show(data)}${hint}`,
        expected,
        ...tell("one_of", { expected, found: inText(data), ...meantFacts(meant) }),
      };
    }
    case "format": {
      const expected = FORMATS[String(params.format)] ?? String(params.format);
      const facts = { expected: String(params.format).replaceAll("-", "_"), found: inText(data) };
      return { message: `must be ${expected}, but is ${show(data)}`, expected, ...tell("format", facts) };
    }
    case "pattern": {
      const expected = String(schema.description ?? params.pattern);
      // A text of blanks has the form of none.
      if (typeof data === "string" && data.trim() === "")
        return { message: "must not be empty", expected, ...tell("empty") };
      const example = schema.examples?.[0];
      const facts = {
        found: inText(data),
        hasExample: example === undefined ? "no" : "yes",
        expected: String(example ?? ""),
      };
      return {
        message: `does not have the right form: ${show(data)}; expected: ${expected}`,
        expected,
        ...tell("pattern", facts),
      };
    }
    case "minLength":
      return limit === "1"
        ? { message: "must not be empty", expected: limit, ...tell("empty") }
        : {
            message: `must have at least ${limit} characters, but is ${show(data)}`,
            expected: limit,
            ...tell("too_short", { limit, found: inText(data) }),
          };
    case "maxLength":
      return { message: `must have at most ${limit} characters`, expected: limit, ...tell("too_long", { limit }) };
    case "minItems":
      return { message: `must have at least ${limit} entries`, expected: limit, ...tell("too_few", { limit }) };
    case "maxItems":
      return { message: `must have at most ${limit} entries`, expected: limit, ...tell("too_many", { limit }) };
    case "minProperties":
      return { message: `must have at least ${limit} keys`, expected: limit, ...tell("too_few", { limit }) };
    case "uniqueItems":
      return {
        message: `entries ${Number(params.j) + 1} and ${Number(params.i) + 1} are the same`,
        ...tell("twice", { first: Number(params.j) + 1, second: Number(params.i) + 1 }),
      };
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return {
        message: `must be ${String(params.comparison)} ${limit}, but is ${show(data)}`,
        expected: limit,
        ...tell("bound", { comparison: String(params.comparison), limit, found: inText(data) }),
      };
    case "dependentRequired": {
      const key = String(params.missingProperty);
      const by = String(params.property);
      return {
        message: `${quote(key)} is missing, which ${quote(by)} needs`,
        expected: key,
        ...tell("needs", { key, by }),
      };
    }
    case "anyOf":
    case "oneOf":
      return {
        message: `is none of the forms that are allowed here: ${show(data)}`,
        ...tell("no_form", { found: inText(data) }),
      };
    default:
      return { message: error.message ?? keyword };
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  date: "a date such as 2026-01-31",
  "date-time": "a date and time such as 2026-01-31T12:00:00Z",
  email: "an e-mail address",
  uri: "a full web address such as https://example.org/",
  uuid: "a UUID",
};

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object with keys",
  null: "empty (null)",
};

function typeName(type: string): string {
  return TYPE_NAMES[type] ?? type;
}

function typeOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}

function show(value: unknown): string | undefined {
  if (typeof value === "object" && value !== null) return typeName(typeOf(value));
  const text = JSON.stringify(value);
  return text === undefined || text.length <= 80 ? text : `${text.slice(0, 80)}…`;
}

/** What stood there, in no language: a list and an object by their brackets. */
function inText(value: unknown): string {
  if (Array.isArray(value)) return "[…]";
  return typeof value === "object" && value !== null ? "{…}" : (show(value) ?? "–");
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 80));
}

/** The name that was probably meant: the nearest, if it is within a third of its letters. */
function nearestName(name: string, known: readonly string[]): string | undefined {
  if (name.length > 80) return undefined;
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= Math.max(1, best.candidate.length / 3) ? best.candidate : undefined;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
