import { type CompiledSchema, compileSchema, type SchemaResult } from "../json/ajv.ts";
import type { DataFault } from "../json/fault.ts";
import { readJsonLines } from "../json/jsonl.ts";
import type { ParsedText } from "../json/parse.ts";
import { EVENT_SCHEMA, SYSTEM_REGISTER_SCHEMA } from "./data/system-register-schema.ts";
import type { RegisterEvent, SystemRegister } from "./register.ts";

type WrittenRegister = Omit<SystemRegister, "events"> & Partial<Pick<SystemRegister, "events">>;

const schema: CompiledSchema<WrittenRegister> = compileSchema<WrittenRegister>(SYSTEM_REGISTER_SCHEMA);
const eventSchema: CompiledSchema<RegisterEvent> = compileSchema<RegisterEvent>(EVENT_SCHEMA);

/** An event and the line of its file, from 1. */
export interface EventLine {
  readonly line: number;
  readonly event: RegisterEvent;
}

/** Reads a register from a parsed text; without events it has none. Each fault has its place. */
export function parseRegister(parsed: ParsedText): SchemaResult<SystemRegister> {
  const checked = schema.check(parsed);
  return checked.ok ? { ok: true, value: { ...checked.value, events: checked.value.events ?? [] } } : checked;
}

/** Holds a value against the schema of events. */
export function parseEvent(value: unknown): SchemaResult<RegisterEvent> {
  return eventSchema.checkValue(value);
}

/** Reads a file of events, one a line. A bad line is a fault, and the next is read. */
export async function readEventLines(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: { readonly signal?: AbortSignal } = {},
): Promise<{ readonly events: readonly EventLine[]; readonly faults: readonly DataFault[] }> {
  const events: EventLine[] = [];
  const faults: DataFault[] = [];
  for await (const batch of readJsonLines(bytes, { ...options, maxLineLength: 2 ** 20 })) {
    faults.push(...batch.faults);
    for (const { line, value } of batch.rows) {
      const checked = parseEvent(value);
      if (checked.ok) events.push({ line, event: checked.value });
      else faults.push(...checked.faults.map((fault) => ({ ...fault, line })));
    }
  }
  return { events, faults };
}
