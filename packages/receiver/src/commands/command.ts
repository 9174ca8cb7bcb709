import type { ParseArgsOptionDescriptor } from "node:util";
import type { Tool } from "@rafskil/core";

/** What a command line gave. */
export interface Invocation {
  readonly words: readonly string[];
  /** Each option with its values; one that was not given is not there. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  readonly configFile: string;
  readonly tool: Tool;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
}

export interface Command {
  /** As it is typed: `token create`. */
  readonly name: string;
  /** What stands after it: `DELIVERY`. */
  readonly takes: readonly string[];
  readonly summary: string;
  readonly options: Readonly<Record<string, ParseArgsOptionDescriptor & { readonly help: string }>>;
  readonly example: string;
  /** Gives the exit code. */
  run(invocation: Invocation): Promise<number>;
}

/** A command line that cannot be meant. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

/** The value of an option that must be given. */
export function required(invocation: Invocation, name: string): string {
  const value = invocation.options.get(name)?.[0];
  if (value === undefined) throw new UsageError(`--${name} is missing.`);
  return value;
}

export function optional(invocation: Invocation, name: string): string | undefined {
  return invocation.options.get(name)?.[0];
}
