import type { Translate } from "@rafskil/core";
import { type Command, commandId } from "./command.ts";

/** What the program can do, a line for each command. */
export function programHelp(commands: readonly Command[], translate: Translate): string {
  const left = commands.map(({ name, takes }) => [name, ...takes].join(" "));
  const width = Math.max(...left.map(({ length }) => length));
  const lines = commands.map(
    (command, at) => `  ${(left[at] ?? "").padEnd(width)}  ${translate(`command/${commandId(command)}`)}`,
  );
  return [
    translate("help/about"),
    "",
    `${translate("help/usage")} rafskil-receiver COMMAND [${translate("help/options-word")}]`,
    "",
    ...lines,
    "",
    translate("help/everywhere"),
  ].join("\n");
}

/** How to use one command. */
export function commandHelp(command: Command, everywhere: Command["options"], translate: Translate): string {
  const { name, takes, example } = command;
  const id = commandId(command);
  const options = [
    ...Object.entries(command.options).map(([option, facts]) => ({ option, ...facts, key: `option/${id}/${option}` })),
    ...Object.entries(everywhere).map(([option, facts]) => ({ option, ...facts, key: `option/${option}` })),
  ];
  const width = Math.max(...options.map(({ option }) => option.length)) + 2;
  return [
    `${translate("help/usage")} rafskil-receiver ${[name, ...takes].join(" ")} [${translate("help/options-word")}]`,
    "",
    translate(`command/${id}`),
    "",
    ...options.map(
      ({ option, multiple, key }) =>
        `  ${`--${option}`.padEnd(width)}  ${translate(key)}${multiple ? ` ${translate("help/repeatable")}` : ""}`,
    ),
    "",
    `${translate("help/example")} ${example}`,
  ].join("\n");
}
