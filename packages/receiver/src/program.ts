import { readFileSync } from "node:fs";

const HELP = `rafskil-receiver: takes deliveries of records, checks them, gives receipts, preserves them.

Usage: rafskil-receiver COMMAND [OPTION ...]

Options:
  --help      this text
  --version   the version
`;

/** Exit codes, as the other program of the project has them. */
export const EXIT = { done: 0, refused: 1, usage: 2, failed: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Runs a command line and gives the exit code. Nothing is thrown. */
export async function runProgram(words: readonly string[]): Promise<ExitCode> {
  const [word = "--help"] = words;
  if (word === "--version") {
    process.stdout.write(`rafskil-receiver ${version()}\n`);
    return EXIT.done;
  }
  if (word === "--help") {
    process.stdout.write(HELP);
    return EXIT.done;
  }
  process.stderr.write(`There is no command ${word}. See rafskil-receiver --help.\n`);
  return EXIT.usage;
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "0";
}
