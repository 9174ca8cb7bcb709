import { type Command, type Completes, commandId, type Option } from "../command-line/command.ts";
import { EVERYWHERE } from "../command-line/everywhere.ts";

/** First words of the commands, each once. */
export function firstWords(commands: readonly Command[]): readonly string[] {
  return [...new Set(commands.map((command) => command.words[0]))];
}

/** Second words that follow a first one. */
export function secondWords(first: string, commands: readonly Command[]): readonly string[] {
  return commands.filter((command) => command.words[0] === first).flatMap((command) => command.words.slice(1));
}

/** The options of a command, those of every command among them. */
export function optionsOf(command: Command): readonly Option[] {
  return [...command.options, ...EVERYWHERE];
}

/** Key of the one-line text of a command. */
export function summaryKey(command: Command): string {
  return `command/${commandId(command)}`;
}

/** The words of a closed list; `undefined` where files or folders are meant. */
export function closedList(completes: Completes | undefined): readonly string[] | undefined {
  return typeof completes === "object" ? completes : undefined;
}
