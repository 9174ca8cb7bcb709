import type { ParseArgsOptionDescriptor } from "node:util";
import type { Language, Tool, Translate } from "@rafskil/core";
import type { ReceiverTextKey } from "../messages/catalogue.ts";

/** What a command line gave. */
export interface Invocation {
  readonly words: readonly string[];
  /** Each option with its values; one that was not given is not there. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  readonly configFile: string;
  readonly tool: Tool;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
  /** The receiver's own texts. */
  readonly translate: Translate;
  readonly print: (line: string) => void;
}

/** Its summary is the text `command/<id>`, and that of each option `option/<id>/<option>`. */
export interface Command {
  /** As it is typed: `token create`. */
  readonly name: string;
  /** What stands after it: `DELIVERY`. */
  readonly takes: readonly string[];
  readonly options: Readonly<Record<string, ParseArgsOptionDescriptor>>;
  readonly example: string;
  /** Gives the exit code. */
  run(invocation: Invocation): Promise<number>;
}

/** A command in the keys of its texts: `token-create`. */
export function commandId({ name }: Pick<Command, "name">): string {
  return name.replaceAll(" ", "-");
}

/** A command line that cannot be meant. The text for `key` says how to mend it. */
export class UsageError extends Error {
  readonly key: ReceiverTextKey;
  readonly facts: Readonly<Record<string, string | number>>;
  constructor(key: ReceiverTextKey, facts: Readonly<Record<string, string | number>> = {}) {
    super(`${key} ${JSON.stringify(facts)}`);
    this.name = "UsageError";
    this.key = key;
    this.facts = facts;
  }
}

/** The value of an option that must be given. */
export function required(invocation: Invocation, name: string): string {
  const value = invocation.options.get(name)?.[0];
  if (value === undefined) throw new UsageError("usage/missing-option", { option: name });
  return value;
}

export function optional(invocation: Invocation, name: string): string | undefined {
  return invocation.options.get(name)?.[0];
}
