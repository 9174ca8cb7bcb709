import { type CompiledSchema, compileSchema, type SchemaResult } from "../json/ajv.ts";
import { SYSTEM_SCHEMA } from "./data/system-register-schema.ts";
import type { RegisteredSystem } from "./register.ts";

const schema: CompiledSchema<RegisteredSystem> = compileSchema<RegisteredSystem>(SYSTEM_SCHEMA);

/** Holds a value against the schema of one registered system. */
export function parseSystem(value: unknown): SchemaResult<RegisteredSystem> {
  return schema.checkValue(value);
}
