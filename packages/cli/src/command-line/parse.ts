import { parseArgs } from "node:util";
import type { Command, Option } from "./command.ts";
import { createInvocation, type Invocation } from "./invocation.ts";
import { nearest } from "./nearest.ts";
import { UsageError } from "./usage-error.ts";

/** What a command line asks for. A `topic` is the words of a command or of a group of commands; empty for all. */
export type Request =
  | { readonly kind: "help"; readonly topic: readonly string[] }
  | { readonly kind: "version" }
  | { readonly kind: "run"; readonly command: Command; readonly invocation: Invocation };

/**
 * Parses a command line. Options may stand anywhere, `--name value` or `--name=value`; `--` ends them.
 * An option has one shape in all commands, so that it can be read before the command is known.
 * Throws `UsageError`, with the nearest word where one is near.
 */
export function parseCommandLine(
  words: readonly string[],
  grammar: { readonly commands: readonly Command[]; readonly everywhere: readonly Option[] },
): Request {
  const known = new Map<string, Option>();
  for (const option of [...grammar.everywhere, ...grammar.commands.flatMap((command) => command.options)]) {
    known.set(option.name, option);
  }
  const { plain, options } = splitWords(words, known);
  const isHelp = options.some((option) => option.name === "help");
  const asked = plain[0] === "help" ? plain.slice(1) : plain;
  if (isHelp || plain[0] === "help") return { kind: "help", topic: topicOf(asked, grammar.commands) };
  if (options.some((option) => option.name === "version")) return { kind: "version" };
  if (plain.length === 0) throw new UsageError("usage/no-command");
  const command = findCommand(plain, grammar.commands);
  const own = new Map([...grammar.everywhere, ...command.options].map((option) => [option.name, option]));
  const values = new Map<string, string[]>();
  for (const { name, rawName, value } of options) {
    const option = own.get(name);
    if (option === undefined) throw unknownOption(rawName, [...own.keys()], command);
    values.set(name, [...(values.get(name) ?? []), ...checkedValue(option, value, rawName, command)]);
  }
  const invocation = createInvocation(argumentsOf(command, plain), values);
  return { kind: "run", command, invocation };
}

interface GivenOption {
  readonly name: string;
  /** As it was typed: `-q`, `--quiet`. */
  readonly rawName: string;
  readonly value: string | undefined;
}

function splitWords(
  words: readonly string[],
  known: ReadonlyMap<string, Option>,
): { readonly plain: readonly string[]; readonly options: readonly GivenOption[] } {
  const options: Record<string, { type: "string" | "boolean"; short?: string; multiple: boolean }> = {};
  for (const { name, short, value } of known.values()) {
    const type = value === undefined ? "boolean" : "string";
    options[name] = { type, multiple: true, ...(short === undefined ? {} : { short }) };
  }
  const { tokens } = parseArgs({ args: [...words], options, strict: false, tokens: true, allowPositionals: true });
  const plain: string[] = [];
  const given: GivenOption[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") plain.push(token.value);
    if (token.kind !== "option") continue;
    // `--output --quiet`: the value was forgotten, and the next option must not be taken for it.
    const isForgotten = token.inlineValue === false && token.value?.startsWith("--") === true;
    given.push({ name: token.name, rawName: token.rawName, value: isForgotten ? undefined : token.value });
  }
  return { plain, options: given };
}

function findCommand(plain: readonly string[], commands: readonly Command[]): Command {
  const [first = "", second] = plain;
  const group = commands.filter((command) => command.words[0] === first);
  if (group.length === 0) {
    throw unknownWord("usage/unknown-command", first, [...new Set(commands.map((command) => command.words[0]))]);
  }
  const found = group.find((command) => command.words.length === 1 || command.words[1] === second);
  if (found !== undefined) return found;
  const seconds = group.flatMap((command) => command.words.slice(1));
  if (second === undefined) {
    throw new UsageError("usage/incomplete-command", { command: first, known: seconds.join(", ") }, first);
  }
  throw unknownWord(
    "usage/unknown-command",
    `${first} ${second}`,
    seconds.map((word) => `${first} ${word}`),
    first,
  );
}

function topicOf(plain: readonly string[], commands: readonly Command[]): readonly string[] {
  if (plain.length === 0) return [];
  if (plain.length === 1 && commands.some((command) => command.words[0] === plain[0])) return plain.slice(0, 1);
  return findCommand(plain, commands).words;
}

function argumentsOf(command: Command, plain: readonly string[]): readonly string[] {
  const given = plain.slice(command.words.length);
  const name = command.words.join(" ");
  const missing = command.arguments[given.length];
  if (missing !== undefined && missing.isOptional !== true)
    throw new UsageError("usage/missing-argument", { argument: missing.name }, name);
  const extra = given[command.arguments.length];
  if (extra !== undefined) throw new UsageError("usage/extra-argument", { argument: extra }, name);
  for (const [index, { completes }] of command.arguments.entries()) {
    const word = given[index];
    if (word === undefined) break;
    if (typeof completes === "string" || completes.includes(word)) continue;
    const near = nearest(word, completes);
    if (near !== undefined) throw new UsageError("usage/bad-choice-near", { given: word, near }, name);
    throw new UsageError("usage/bad-choice", { given: word, known: completes.join(", ") }, name);
  }
  return given;
}

function checkedValue(option: Option, value: string | undefined, rawName: string, command: Command): readonly string[] {
  const name = command.words.join(" ");
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError("usage/no-value-taken", { option: rawName }, name);
    return [];
  }
  if (value === undefined || value === "") {
    throw new UsageError("usage/missing-value", { option: rawName, value: option.value }, name);
  }
  if (option.choices !== undefined && !option.choices.includes(value)) {
    const near = nearest(value, option.choices);
    if (near !== undefined) throw new UsageError("usage/bad-choice-near", { given: value, near }, name);
    throw new UsageError("usage/bad-choice", { given: value, known: option.choices.join(", ") }, name);
  }
  return [value];
}

function unknownOption(rawName: string, own: readonly string[], command: Command): UsageError {
  const names = own.map((name) => `--${name}`);
  return unknownWord("usage/unknown-option", rawName, names, command.words.join(" "));
}

function unknownWord(
  key: "usage/unknown-command" | "usage/unknown-option",
  given: string,
  known: readonly string[],
  command?: string,
): UsageError {
  const near = nearest(given, known);
  if (near === undefined) return new UsageError(key, { given }, command);
  return new UsageError(`${key}-near`, { given, near }, command);
}
