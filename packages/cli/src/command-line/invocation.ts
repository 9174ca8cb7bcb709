import { UsageError } from "./usage-error.ts";

/** What was asked of a command, after the command line has been found to be well formed. */
export interface Invocation {
  /** In the order of the command's arguments, as many as it has. */
  readonly arguments: readonly string[];
  has(option: string): boolean;
  /** The option's value; the last where it was given again. */
  text(option: string): string | undefined;
  /** Every value, in order; values of a list may be given one by one or with commas between. */
  list(option: string): readonly string[];
  /** Every value as it was given. */
  all(option: string): readonly string[];
}

/** The words of a command line for one command: `values` has an empty list for a switch that was given. */
export function createInvocation(words: readonly string[], values: ReadonlyMap<string, readonly string[]>): Invocation {
  const all = (option: string): readonly string[] => values.get(option) ?? [];
  return {
    arguments: words,
    has: (option) => values.has(option),
    text: (option) => all(option).at(-1),
    list: (option) =>
      all(option).flatMap((value) =>
        value
          .split(",")
          .map((part) => part.trim())
          .filter(Boolean),
      ),
    all,
  };
}

/** The argument with this number, which the command line was found to have. */
export function argumentOf(invocation: Invocation, index: number): string {
  const word = invocation.arguments[index];
  if (word === undefined) throw new UsageError("usage/missing-argument", { argument: String(index + 1) });
  return word;
}
