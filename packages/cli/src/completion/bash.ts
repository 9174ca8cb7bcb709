import type { Command } from "../command-line/command.ts";
import { EVERYWHERE } from "../command-line/everywhere.ts";
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
  if [[ \${#path[@]} -eq 0 ]]; then
    choices="${firstWords(commands).join(" ")}" options="${EVERYWHERE.map((option) => `--${option.name}`).join(" ")}"
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

function commandCases(commands: readonly Command[]): string {
  const cases = commands.map((command) => {
    const pattern = command.words.length === 1 ? `"${command.words[0]} "*` : `"${command.words.join(" ")}"`;
    const choices = closedList(command.arguments[0]?.completes)?.join(" ") ?? "";
    const options = optionsOf(command).map((option) => `--${option.name}`);
    return `    ${pattern})
      options="${options.join(" ")}" choices="${choices}"
      case $previous in
${valueCases(command)}
      esac ;;`;
  });
  for (const first of firstWords(commands)) {
    const seconds = secondWords(first, commands);
    if (seconds.length > 0) cases.push(`    "${first} "*)\n      choices="${seconds.join(" ")}" ;;`);
  }
  return cases.join("\n");
}

/** After an option with a closed list of values: those. After any other that takes a value: files. */
function valueCases(command: Command): string {
  const taking = optionsOf(command).filter((option) => option.value !== undefined);
  return taking
    .map(({ name, short, completes }) => {
      const names = short === undefined ? `--${name}` : `--${name} | -${short}`;
      return `        ${names}) options="" choices="${closedList(completes)?.join(" ") ?? ""}" ;;`;
    })
    .join("\n");
}
