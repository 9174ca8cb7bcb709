import type { Command } from "./command.ts";

/** What the program can do, a line for each command. */
export function programHelp(commands: readonly Command[]): string {
  const left = commands.map(({ name, takes }) => [name, ...takes].join(" "));
  const width = Math.max(...left.map(({ length }) => length));
  const lines = commands.map(({ summary }, at) => `  ${(left[at] ?? "").padEnd(width)}  ${summary}`);
  return [
    "rafskil-receiver: takes deliveries of records, checks them, gives receipts, preserves them.",
    "",
    "Usage: rafskil-receiver COMMAND [OPTION ...]",
    "",
    ...lines,
    "",
    "Every command has --help with an example, and takes --config FILE.",
  ].join("\n");
}

/** How to use one command. */
export function commandHelp(command: Command, everywhere: Command["options"]): string {
  const { name, takes, summary, example } = command;
  const options = Object.entries({ ...command.options, ...everywhere });
  const width = Math.max(...options.map(([option]) => option.length)) + 2;
  return [
    `Usage: rafskil-receiver ${[name, ...takes].join(" ")} [OPTION ...]`,
    "",
    summary,
    "",
    ...options.map(
      ([option, { help, multiple }]) => `  ${`--${option}`.padEnd(width)}  ${help}${multiple ? " Repeatable." : ""}`,
    ),
    "",
    `Example: ${example}`,
  ].join("\n");
}
