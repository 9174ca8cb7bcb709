import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  createTranslator,
  LANGUAGES,
  type Language,
  problemMessages,
  TransferError,
  type Translate,
} from "@rafskil/core";
import { chooseLanguage } from "./commands/choose-language.ts";
import { type Command, UsageError } from "./commands/command.ts";
import { COMMANDS } from "./commands/commands.ts";
import { commandHelp, programHelp } from "./commands/help.ts";
import { ProblemError, problemBody } from "./http/problem.ts";
import { isReceiverText, receiverTexts } from "./messages/catalogue.ts";

/** Exit codes, as the other program of the project has them. */
const EXIT = { done: 0, refused: 1, usage: 2, failed: 3 } as const;

const EVERYWHERE = { config: { type: "string" }, lang: { type: "string" }, help: { type: "boolean" } } as const;

/** How what is said is said. */
interface Voice {
  readonly language: Language;
  readonly translate: Translate;
}

/** Runs a command line and gives the exit code. Nothing is thrown: what goes wrong is said on stderr in a line or two. */
export async function runProgram(words: readonly string[]): Promise<number> {
  const language = chooseLanguage(words, process.env);
  const translate = createTranslator([receiverTexts, problemMessages], language);
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  process.stdout.once("error", leave);
  try {
    if (words[0] === "--version") {
      print(`rafskil-receiver ${version()}`);
      return EXIT.done;
    }
    const command = COMMANDS.find(({ name }) => words.slice(0, name.split(" ").length).join(" ") === name);
    if (command === undefined) {
      const isAsked = words.length === 0 || words.includes("--help") || words[0]?.startsWith("--lang") === true;
      if (!isAsked) throw new UsageError("usage/unknown-command", { given: words.slice(0, 2).join(" ") });
      print(programHelp(COMMANDS, translate));
      return EXIT.done;
    }
    return await runCommand(command, words.slice(command.name.split(" ").length), { language, translate, print });
  } catch (error) {
    return fail(error, { language, translate });
  }
}

async function runCommand(
  command: Command,
  words: readonly string[],
  voice: Voice & { readonly print: (line: string) => void },
): Promise<number> {
  const { values, positionals } = parse(command, words);
  const options = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "string") options.set(name, [value]);
    else if (value === true) options.set(name, []);
    else if (Array.isArray(value))
      options.set(
        name,
        value.filter((each) => typeof each === "string"),
      );
  }
  const { RAFSKIL_CONFIG } = process.env;
  if (options.has("help")) {
    voice.print(commandHelp(command, EVERYWHERE, voice.translate));
    return EXIT.done;
  }
  const lang = options.get("lang")?.[0];
  if (lang !== undefined && !LANGUAGES.some((language) => language === lang))
    throw new UsageError("usage/choice", { option: "lang", known: LANGUAGES.join(", ") });
  if (positionals.length !== command.takes.length) {
    throw new UsageError("usage/line", { usage: `rafskil-receiver ${[command.name, ...command.takes].join(" ")}` });
  }
  const configFile = options.get("config")?.[0] ?? RAFSKIL_CONFIG ?? "receiver.yaml";
  const tool = { name: "rafskil-receiver", version: version() };
  return await command.run({ words: positionals, options, configFile, tool, environment: process.env, ...voice });
}

function parse(command: Command, words: readonly string[]) {
  try {
    const options = { ...command.options, ...EVERYWHERE };
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError("usage/options", { why: error instanceof Error ? error.message : String(error) });
  }
}

function fail(error: unknown, { language, translate }: Voice): number {
  if (error instanceof UsageError) return say(translate(error.key, error.facts), EXIT.usage);
  if (error instanceof ProblemError) {
    const { title, detail, faults = [] } = problemBody(error, { translate, language, instance: "" });
    return say([`${title}. ${detail ?? ""}`, ...faults.map((each) => `  ${each.detail}`)].join("\n"), EXIT.refused);
  }
  if (error instanceof TransferError) {
    const key = `error/${error.code}`;
    return say(`${translate(isReceiverText(key) ? key : "error/other")}\n  ${error.message}`, EXIT.failed);
  }
  return say(error instanceof Error ? (error.stack ?? error.message) : String(error), EXIT.failed);
}

/** A reader that went away (`| head`) has what it wanted, and the rest is dropped; another fault, such as a full disk, is said. */
function leave(error: NodeJS.ErrnoException): void {
  process.stdout.on("error", () => undefined);
  if (error.code !== "EPIPE") process.exitCode = say(String(error), EXIT.failed);
}

function say(text: string, exitCode: number): number {
  process.stderr.write(`${text}\n`);
  return exitCode;
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "0";
}
