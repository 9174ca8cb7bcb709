import type { Translate } from "@rafskil/core";
import { type Command, type Completes, type Option, optionTextKey } from "../command-line/command.ts";
import { closedList, firstWords, optionsOf, secondWords, summaryKey } from "./words.ts";

/** A completion script for zsh, with the commands' texts in the reader's language. */
export function zshCompletion(commands: readonly Command[], translate: Translate): string {
  const firsts = firstWords(commands).map((first) => {
    const seconds = secondWords(first, commands);
    const command = commands.find((each) => each.words[0] === first);
    const text = seconds.length > 0 ? seconds.join(", ") : command === undefined ? "" : translate(summaryKey(command));
    return `    ${quote(`${first}:${text.replaceAll(":", "\\:")}`)}`;
  });
  return `#compdef rafskil
# zsh completion for rafskil; made by: rafskil completion zsh
_rafskil() {
  local -a commands
  commands=(
${firsts.join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local name=$words[2]
  shift words
  (( CURRENT-- ))
  case $name in
${firstWords(commands)
  .map((first) => firstCase(first, commands, translate))
  .join("\n")}
  esac
}
_rafskil "$@"
`;
}

function firstCase(first: string, commands: readonly Command[], translate: Translate): string {
  const group = commands.filter((command) => command.words[0] === first);
  const seconds = secondWords(first, commands);
  if (seconds.length === 0) {
    return `    ${first})\n${group.map((command) => argumentsCall(command, translate, 6)).join("\n")} ;;`;
  }
  const cases = group.map((command) => `        ${command.words[1]})\n${argumentsCall(command, translate, 10)} ;;`);
  return `    ${first})
      if (( CURRENT == 2 )); then
        compadd ${seconds.join(" ")}
        return
      fi
      local second=$words[2]
      shift words
      (( CURRENT-- ))
      case $second in
${cases.join("\n")}
      esac ;;`;
}

function argumentsCall(command: Command, translate: Translate, indent: number): string {
  const specs = [
    ...optionsOf(command).flatMap((option) => optionSpecs(option, translate)),
    ...command.arguments.map((argument) => `:${argument.name}:${action(argument.completes)}`),
  ];
  const blank = " ".repeat(indent);
  return `${blank}_arguments \\\n${specs.map((spec) => `${blank}  ${quote(spec)}`).join(" \\\n")}`;
}

function optionSpecs(option: Option, translate: Translate): string[] {
  const { name, short, value, isRepeatable, completes } = option;
  const text = translate(optionTextKey(option)).replaceAll("[", "(").replaceAll("]", ")").replaceAll(":", "\\:");
  const repeat = isRepeatable === true ? "*" : "";
  const taken = value === undefined ? "" : `:${value.replaceAll(":", "\\:")}:${action(completes)}`;
  const names = short === undefined ? [`--${name}`] : [`--${name}`, `-${short}`];
  return names.map((each) => `${repeat}${each}[${text}]${taken}`);
}

function action(completes: Completes | undefined): string {
  const list = closedList(completes);
  return list === undefined ? "_files" : `(${list.join(" ")})`;
}

/** Single quotes, as every Bourne shell reads them. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
