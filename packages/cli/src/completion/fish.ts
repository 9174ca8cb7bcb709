import type { Translate } from "@rafskil/core";
import { type Command, type Completes, type Option, optionTextKey } from "../command-line/command.ts";
import { closedList, firstWords, optionsOf, secondWords, summaryKey } from "./words.ts";

/** A completion script for fish, with the commands' texts in the reader's language. */
export function fishCompletion(commands: readonly Command[], translate: Translate): string {
  const lines = [
    "# fish completion for rafskil; made by: rafskil completion fish",
    "complete -c rafskil -f",
    ...firstWords(commands).map((first) => firstLine(first, commands, translate)),
    ...commands.flatMap((command) => commandLines(command, translate)),
  ];
  return `${lines.join("\n")}\n`;
}

function firstLine(first: string, commands: readonly Command[], translate: Translate): string {
  const seconds = secondWords(first, commands);
  const command = commands.find((each) => each.words[0] === first);
  const text = seconds.length > 0 ? seconds.join(", ") : command === undefined ? "" : translate(summaryKey(command));
  return `complete -c rafskil -n __fish_use_subcommand -a ${first} -d ${quote(text)}`;
}

function commandLines(command: Command, translate: Translate): string[] {
  const [first, second] = command.words;
  const seen = `__fish_seen_subcommand_from ${first}`;
  const condition = quote(second === undefined ? seen : `${seen}; and __fish_seen_subcommand_from ${second}`);
  const lines: string[] = [];
  if (second !== undefined) {
    const open = quote(`${seen}; and not __fish_seen_subcommand_from ${second}`);
    lines.push(`complete -c rafskil -n ${open} -a ${second} -d ${quote(translate(summaryKey(command)))}`);
  }
  for (const argument of command.arguments) {
    lines.push(`complete -c rafskil -n ${condition} ${valueWords(argument.completes)}`);
  }
  for (const option of optionsOf(command)) {
    lines.push(`complete -c rafskil -n ${condition} ${optionWords(option)} -d ${quote(optionText(option, translate))}`);
  }
  return lines;
}

function optionWords({ name, short, value, completes }: Option): string {
  const names = short === undefined ? `-l ${name}` : `-s ${short} -l ${name}`;
  if (value === undefined) return names;
  return `${names} -r${completes === undefined ? "" : ` ${valueWords(completes)}`}`;
}

function valueWords(completes: Completes): string {
  const list = closedList(completes);
  return list === undefined ? "-F" : `-a ${quote(list.join(" "))}`;
}

function optionText(option: Option, translate: Translate): string {
  return translate(optionTextKey(option));
}

function quote(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
