import type { Translate } from "@rafskil/core";
import { fillLines, fillTerm } from "../render/fill-lines.ts";
import { type Command, commandId, type Option, optionTextKey } from "./command.ts";
import { EVERYWHERE } from "./everywhere.ts";

export interface HelpOptions {
  readonly translate: Translate;
  readonly width: number;
}

/** The help for all commands, for a group of them (`formats`), or for one; each with an example. */
export function helpText(topic: readonly string[], commands: readonly Command[], options: HelpOptions): string {
  const inTopic = commands.filter((command) => topic.every((word, index) => command.words[index] === word));
  const [only] = inTopic;
  const isOne = only !== undefined && inTopic.length === 1 && topic.length === only.words.length;
  const lines = isOne ? commandHelp(only, options) : overview(topic, inTopic, options);
  return `${lines.join("\n")}\n`;
}

function overview(topic: readonly string[], commands: readonly Command[], { translate, width }: HelpOptions): string[] {
  const names = commands.map((command) => command.words.join(" "));
  const termWidth = Math.max(...names.map((name) => name.length));
  const first = commands[0]?.examples[0];
  return [
    ...(topic.length === 0 ? fillLines(translate("help/about"), { width, indent: 0 }) : []),
    ...(topic.length === 0 ? [""] : []),
    `${translate("help/usage")} rafskil ${topic.length === 0 ? "COMMAND" : `${topic.join(" ")} COMMAND`} …`,
    "",
    translate("help/commands"),
    ...commands.flatMap((command, index) =>
      fillTerm(names[index] ?? "", translate(`command/${commandId(command)}`), { width, indent: 2, termWidth }),
    ),
    "",
    ...(topic.length === 0
      ? [translate("help/examples"), ...overviewExamples(commands), ""]
      : [translate("help/examples"), ...(first === undefined ? [] : [`  rafskil ${first.line}`]), ""]),
    translate("help/options"),
    ...optionLines(EVERYWHERE, { translate, width }),
    "",
    ...fillLines(translate("help/exit-codes"), { width, indent: 0 }),
    ...fillLines(translate("help/more"), { width, indent: 0 }),
  ];
}

/** One of each command that works on records. */
function overviewExamples(commands: readonly Command[]): string[] {
  const examples = commands.filter((command) => command.words.length === 1 && command.arguments.length > 0);
  return examples.flatMap((command) => command.examples.slice(0, 1)).map((example) => `  rafskil ${example.line}`);
}

function commandHelp(command: Command, { translate, width }: HelpOptions): string[] {
  const id = commandId(command);
  const words = command.arguments.map(({ name, isOptional }) => (isOptional === true ? `[${name}]` : name));
  const termWidth = Math.max(0, ...words.map((word) => word.length));
  return [
    ...fillLines(`rafskil ${command.words.join(" ")}: ${translate(`command/${id}`)}`, { width, indent: 0 }),
    "",
    `${translate("help/usage")} ${["rafskil", ...command.words, ...words].join(" ")} [${translate("help/options-word")}]`,
    "",
    ...fillLines(translate(`command/${id}/about`), { width, indent: 0 }),
    "",
    ...(words.length === 0 ? [] : [translate("help/arguments")]),
    ...command.arguments.flatMap(({ name }, at) =>
      fillTerm(words[at] ?? name, translate(`argument/${name}`), { width, indent: 2, termWidth }),
    ),
    ...(words.length === 0 ? [] : [""]),
    translate("help/examples"),
    ...command.examples.flatMap(({ key, line }) => [
      ...fillLines(translate(`example/${key}`), { width, indent: 2 }),
      `    rafskil ${line}`,
    ]),
    "",
    translate("help/options"),
    ...optionLines([...command.options, ...EVERYWHERE], { translate, width }),
  ];
}

function optionLines(options: readonly Option[], { translate, width }: HelpOptions): string[] {
  const terms = options.map(optionTerm);
  const termWidth = Math.min(28, Math.max(...terms.map((term) => term.length)));
  return options.flatMap((option, index) =>
    fillTerm(terms[index] ?? "", optionText(option, translate), { width, indent: 2, termWidth }),
  );
}

function optionTerm({ name, short, value }: Option): string {
  return `${short === undefined ? "    " : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
}

function optionText(option: Option, translate: Translate): string {
  const text = translate(optionTextKey(option));
  return option.choices === undefined ? text : `${text} (${option.choices.join(", ")})`;
}
