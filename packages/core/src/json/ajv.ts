import { createRequire } from "node:module";
import type { AnySchemaObject, ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import { describeSchemaError } from "./ajv-message.ts";
import type { DataFault } from "./fault.ts";
import type { ParsedText } from "./parse.ts";

/** A JSON Schema (draft 2020-12), which is compiled when the first value is held against it. */
export interface CompiledSchema<T> {
  readonly id: string;
  /** Holds a parsed text against the schema; each fault has its line. */
  check(parsed: ParsedText): SchemaResult<T>;
  /** Holds a value whose text is not at hand against the schema: faults have a pointer only. */
  checkValue(value: unknown): SchemaResult<T>;
}

export type SchemaResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly DataFault[] };

/** Faults of one value that are told: a wrong text has as many as one wants. */
const MAX_FAULTS = 200;

/**
 * Makes a schema of our own usable. `T` is what the schema describes: the one place where a text becomes a type.
 * A schema that is not one is a fault of the program: its first use throws a plain `Error`.
 */
export function compileSchema<T>(
  schema: AnySchemaObject,
  options: { readonly references?: readonly AnySchemaObject[] } = {},
): CompiledSchema<T> {
  let validate: ValidateFunction<T> | undefined;

  function faultsOf(value: unknown): readonly DataFault[] {
    validate ??= compile<T>(schema, options.references ?? []);
    if (validate(value)) return [];
    return relevant(validate.errors ?? [])
      .slice(0, MAX_FAULTS)
      .map(describeSchemaError);
  }

  function result(value: unknown, faults: readonly DataFault[]): SchemaResult<T> {
    return faults.length === 0 ? { ok: true, value: value as T } : { ok: false, faults };
  }

  return {
    id: String(schema.$id ?? ""),
    check(parsed) {
      if (!parsed.ok) return parsed;
      const faults = faultsOf(parsed.value).map((fault) => ({ ...fault, ...nearestPlace(parsed, fault.pointer) }));
      return result(parsed.value, faults);
    },
    checkValue: (value) => result(value, faultsOf(value)),
  };
}

/** ajv is a hundred CommonJS files: they are loaded when a schema is first used, not at every start. */
function loadAjv() {
  const require = createRequire(import.meta.url);
  const { Ajv2020 } = require("ajv/dist/2020.js") as typeof import("ajv/dist/2020.js");
  const addFormats = require("ajv-formats") as typeof import("ajv-formats");
  return { Ajv2020, addFormats: addFormats.default };
}

function compile<T>(schema: AnySchemaObject, references: readonly AnySchemaObject[]): ValidateFunction<T> {
  const { Ajv2020, addFormats } = loadAjv();
  const ajv = new Ajv2020({
    allErrors: true,
    strictSchema: true,
    // Each keyword looks at its own value. The meta-schema would say no more, and is compiled anew for every schema.
    validateSchema: false,
    strictTypes: false,
    strictRequired: false,
    verbose: true,
    // What an object inherits is not in the text: `constructor` is no property of it.
    ownProperties: true,
    schemas: [...references],
  });
  addFormats(ajv);
  return ajv.compile<T>(schema);
}

/**
 * Of a choice (`anyOf`, `oneOf`) that nothing met, only the branch that came nearest is told: the one whose faults lie
 * deepest, and then the one with fewest. `if` and the choice itself say nothing of their own beside it.
 */
function relevant(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const isChoice = ({ keyword }: ErrorObject): boolean => keyword === "anyOf" || keyword === "oneOf";
  let left = errors.filter(({ keyword }) => keyword !== "if");
  for (const choice of left.filter(isChoice)) {
    const inside = left.filter(({ schemaPath }) => schemaPath.startsWith(`${choice.schemaPath}/`));
    const branches = Map.groupBy(
      inside,
      ({ schemaPath }) => schemaPath.slice(choice.schemaPath.length + 1).split("/")[0],
    );
    const nearest = [...branches.values()].sort((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)[0] ?? [];
    const isTelling = depthOf(nearest) > choice.instancePath.split("/").length || branches.size === 1;
    left = left.filter((error) => !inside.includes(error) || (isTelling && nearest.includes(error)));
    if (isTelling) left = left.filter((error) => error !== choice);
  }
  return left;
}

function depthOf(errors: readonly ErrorObject[]): number {
  return Math.max(0, ...errors.map(({ instancePath }) => instancePath.split("/").length));
}

/** A key that is missing has no place: then it is that of the object which lacks it. */
function nearestPlace(parsed: ParsedText & { ok: true }, pointer: string): { line?: number; column?: number } {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf("/"))) {
    const place = parsed.locate(at);
    if (place !== undefined) return place;
    if (at === "") return {};
  }
}
