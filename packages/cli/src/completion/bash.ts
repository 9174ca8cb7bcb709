import type { Command } from "../command-line/command.ts";
import { closedList, firstWords, optionsOf, secondWords } from "./words.ts";

/** A completion script for bash, made of the declarations of the commands. */
export function bashCompletion(commands: readonly Command[]): string {
  return `# bash completion for rafskil; made by: rafskil completion bash
_rafskil() {
  local current previous word path=() choices options
  current=\${COMP_WORDS[COMP_CWORD]}
  previous=\${COMP_WORDS[COMP_CWORD - 1]}
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $word == -* ]] || path+=("$word")
  done
  case $previous in
${valueCases(commands)}
  esac
  if [[ \${#path[@]} -eq 0 && $current != -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "${firstWords(commands).join(" ")}" -- "$current")
    return
  fi
  case "\${path[0]} \${path[1]}" in
${commandCases(commands)}
  esac
  if [[ $current == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
  elif [[ -n $choices ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$current")
  else
    compopt -o filenames
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
  fi
}
complete -F _rafskil rafskil
`;
}

/** After an option with a closed list of values: those. After one that takes a file: files. */
function valueCases(commands: readonly Command[]): string {
  const cases = new Map<string, string>();
  for (const option of commands.flatMap(optionsOf)) {
    if (option.value === undefined) continue;
    const list = closedList(option.completes);
    const names = option.short === undefined ? `--${option.name}` : `--${option.name} | -${option.short}`;
    const reply = list === undefined ? 'compgen -f -- "$current"' : `compgen -W "${list.join(" ")}" -- "$current"`;
    cases.set(names, `    ${names})\n      mapfile -t COMPREPLY < <(${reply})\n      return ;;`);
  }
  return [...cases.values()].join("\n");
}

function commandCases(commands: readonly Command[]): string {
  const cases = commands.map((command) => {
    const pattern = command.words.length === 1 ? `"${command.words[0]} "*` : `"${command.words.join(" ")}"`;
    const choices = closedList(command.arguments[0]?.completes)?.join(" ") ?? "";
    const options = optionsOf(command).map((option) => `--${option.name}`);
    return `    ${pattern})\n      options="${options.join(" ")}" choices="${choices}" ;;`;
  });
  for (const first of firstWords(commands)) {
    const seconds = secondWords(first, commands);
    if (seconds.length > 0) cases.push(`    "${first} "*)\n      choices="${seconds.join(" ")}" ;;`);
  }
  return cases.join("\n");
}
