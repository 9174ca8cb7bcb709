import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { TransferError } from "@rafskil/core";
import { type Command, UsageError } from "./commands/command.ts";
import { COMMANDS } from "./commands/commands.ts";
import { commandHelp, programHelp } from "./commands/help.ts";
import { ProblemError } from "./http/problem.ts";

/** Exit codes, as the other program of the project has them. */
const EXIT = { done: 0, refused: 1, usage: 2, failed: 3 } as const;

const EVERYWHERE = {
  config: { type: "string", help: "The configuration; by default $RAFSKIL_CONFIG, or receiver.yaml here." },
  help: { type: "boolean", help: "How to use this." },
} as const;

/** Runs a command line and gives the exit code. Nothing is thrown: what goes wrong is said on stderr in a line or two. */
export async function runProgram(words: readonly string[]): Promise<number> {
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  try {
    if (words[0] === "--version") {
      print(`rafskil-receiver ${version()}`);
      return EXIT.done;
    }
    const command = COMMANDS.find(({ name }) => words.slice(0, name.split(" ").length).join(" ") === name);
    if (command === undefined) {
      const isAsked = words.length === 0 || words[0] === "--help";
      if (!isAsked)
        throw new UsageError(`There is no command ${words.slice(0, 2).join(" ")}. See rafskil-receiver --help.`);
      print(programHelp(COMMANDS));
      return EXIT.done;
    }
    return await runCommand(command, words.slice(command.name.split(" ").length), print);
  } catch (error) {
    return fail(error);
  }
}

async function runCommand(command: Command, words: readonly string[], print: (line: string) => void): Promise<number> {
  const { values, positionals } = parse(command, words);
  const options = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "string") options.set(name, [value]);
    else if (Array.isArray(value))
      options.set(
        name,
        value.filter((each) => typeof each === "string"),
      );
  }
  const { help } = values;
  const { RAFSKIL_CONFIG } = process.env;
  if (help === true) {
    print(commandHelp(command, EVERYWHERE));
    return EXIT.done;
  }
  if (positionals.length !== command.takes.length) {
    throw new UsageError(`Usage: rafskil-receiver ${[command.name, ...command.takes].join(" ")}`);
  }
  const configFile = options.get("config")?.[0] ?? RAFSKIL_CONFIG ?? "receiver.yaml";
  const tool = { name: "rafskil-receiver", version: version() };
  return await command.run({ words: positionals, options, configFile, tool, environment: process.env, print });
}

function parse(command: Command, words: readonly string[]) {
  try {
    const options = { ...command.options, ...EVERYWHERE };
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function fail(error: unknown): number {
  if (error instanceof UsageError) return say(error.message, EXIT.usage);
  if (error instanceof ProblemError) {
    const { state, action, detail } = error.facts;
    const said =
      detail ?? (state === undefined ? error.id : `The delivery is ${state}: ${action ?? "this"} is not possible.`);
    return say(said, EXIT.refused);
  }
  if (error instanceof TransferError) return say(error.message, EXIT.failed);
  return say(error instanceof Error ? (error.stack ?? error.message) : String(error), EXIT.failed);
}

function say(text: string, exitCode: number): number {
  process.stderr.write(`${text}\n`);
  return exitCode;
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "0";
}
