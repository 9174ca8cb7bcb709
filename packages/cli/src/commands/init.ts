import { createInterface } from "node:readline/promises";
import type { Command } from "../command-line/command.ts";
import { argumentOf } from "../command-line/invocation.ts";
import { EXIT } from "../exit-code.ts";
import type { Session } from "../session.ts";
import { workplaceOf } from "../workplace.ts";

const QUESTIONS = [
  { name: "producer", key: "init/producer" },
  { name: "archive", key: "init/archive" },
  { name: "system", key: "init/system" },
] as const;

type Answers = Readonly<Partial<Record<(typeof QUESTIONS)[number]["name"], string>>>;

export const init: Command = {
  words: ["init"],
  arguments: [{ name: "FOLDER", completes: "folder" }],
  options: [],
  examples: [{ key: "init", line: "init records/" }],
  async run(invocation, session) {
    const folder = argumentOf(invocation, 0);
    const { initTransfer } = await import("@rafskil/core");
    const { path, tables } = await initTransfer(folder, { ...workplaceOf(session), answers: await ask(session) });
    await session.output.write(`${session.translate("init/done", { path })}\n`);
    for (const [table, file] of Object.entries(tables)) await session.output.write(`  ${table.padEnd(9)} ${file}\n`);
    session.hint(session.translate("hint/described", { path: folder }));
    return EXIT.accepted;
  },
};

/** Asks only on a terminal. What is not answered stands in the description as something to fill in. */
async function ask({ translate, signal }: Session): Promise<Answers> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return {};
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  let answers: Answers = {};
  try {
    for (const { name, key } of QUESTIONS) {
      const answer = (await lines.question(`${translate(key)} `, { signal })).trim();
      if (answer !== "") answers = { ...answers, [name]: answer };
    }
    return answers;
  } finally {
    lines.close();
  }
}
