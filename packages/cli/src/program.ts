import { readFileSync } from "node:fs";
import type { Language, Progress, Translate } from "@rafskil/core";
import type { Command } from "./command-line/command.ts";
import { EVERYWHERE } from "./command-line/everywhere.ts";
import { helpText } from "./command-line/help.ts";
import type { Invocation } from "./command-line/invocation.ts";
import { parseCommandLine } from "./command-line/parse.ts";
import { COMMANDS } from "./commands/commands.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { describeFailure } from "./failure.ts";
import { watchInterrupts } from "./interrupts.ts";
import { chooseLanguage } from "./language.ts";
import { createProgressBar } from "./render/progress-bar.ts";
import { createStreamOutput, type StreamOutput } from "./render/text-output.ts";
import type { Session } from "./session.ts";
import { loadPlainTexts, loadTexts } from "./texts.ts";

/**
 * Runs a command line and gives the exit code. The library is loaded only by a command that needs it.
 * Nothing is thrown: whatever goes wrong is said on stderr in one or two lines.
 */
export async function runProgram(words: readonly string[]): Promise<ExitCode> {
  const output = createStreamOutput(process.stdout);
  const language = chooseLanguage(words, process.env, systemLocale);
  try {
    const request = parseCommandLine(words, { commands: COMMANDS, everywhere: EVERYWHERE });
    let exitCode: ExitCode = EXIT.accepted;
    switch (request.kind) {
      case "help": {
        const translate = await loadPlainTexts(language);
        await output.write(helpText(request.topic, COMMANDS, { translate, width: widthOf(process.stdout) }));
        break;
      }
      case "version":
        await output.write(`rafskil ${version()}\n`);
        break;
      case "run":
        exitCode = await runCommand(request.command, request.invocation, { language, output });
        break;
    }
    await output.end();
    return exitCode;
  } catch (error) {
    return fail(error, language, false);
  }
}

function systemLocale(): string {
  return Intl.DateTimeFormat().resolvedOptions().locale;
}

async function runCommand(
  command: Command,
  invocation: Invocation,
  { language, output }: { readonly language: Language; readonly output: StreamOutput },
): Promise<ExitCode> {
  const translate = await loadTexts(language);
  const interrupts = watchInterrupts(() => process.stderr.write(`\n${translate("hint/interrupting")}\n`));
  const switches = { isQuiet: invocation.has("quiet"), isPlain: invocation.has("no-color") };
  const session: Session = {
    ...createSession({ translate, output, ...switches }),
    language,
    signal: interrupts.signal,
  };
  try {
    return await command.run(invocation, session);
  } catch (error) {
    session.clearProgress();
    return await fail(error, language, interrupts.signal.aborted);
  } finally {
    session.clearProgress();
    interrupts.end();
  }
}

async function fail(error: unknown, language: Language, isInterrupted: boolean): Promise<ExitCode> {
  const failure = describeFailure(error, { translate: await loadTexts(language), isInterrupted });
  process.stderr.write(`${failure.lines.join("\n")}\n`);
  return failure.exitCode;
}

function createSession(options: {
  readonly translate: Translate;
  readonly output: StreamOutput;
  readonly isQuiet: boolean;
  readonly isPlain: boolean;
}): Omit<Session, "language" | "signal"> {
  const { translate, output, isQuiet, isPlain } = options;
  const { stdout, stderr } = process;
  const { TERM, NO_COLOR } = process.env;
  const bar = createProgressBar({
    write: (text) => stderr.write(text),
    translate,
    columns: () => widthOf(stderr),
    now: () => performance.now(),
  });
  const hasBar = stderr.isTTY === true && !isQuiet && TERM !== "dumb";
  return {
    translate,
    output,
    commands: COMMANDS,
    tool: { name: "rafskil", version: version() },
    isColoured: stdout.isTTY === true && !isPlain && !NO_COLOR && TERM !== "dumb",
    width: widthOf(stdout),
    ...(hasBar ? { onProgress: (progress: Progress) => bar.update(progress) } : {}),
    clearProgress: () => bar.clear(),
    hint(text) {
      bar.clear();
      if (!isQuiet) stderr.write(`${text}\n`);
    },
  };
}

/** Columns of a terminal; 100 where the stream is none. */
function widthOf(stream: NodeJS.WriteStream): number {
  return Math.max(40, Math.min(stream.columns ?? 100, 140));
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const isManifest = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return isManifest ? String(manifest.version) : "0";
}
