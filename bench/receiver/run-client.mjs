import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/**
 * Starts a client of this folder as a process of its own, with a wish that it reads as one line of JSON. It answers in lines
 * of JSON: `next` gives one after the other, and throws where it ended with another code than 0. `end` lets it stop.
 */
export function runClient(name, wish) {
  const program = fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(process.execPath, [program], { stdio: ["pipe", "pipe", "inherit"] });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("exit", () => process.off("exit", kill));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  child.stdin.write(`${JSON.stringify(wish)}\n`);
  return {
    async next() {
      const { value, done } = await lines.next();
      if (done) throw new Error(`${name} ended before its time.`);
      return JSON.parse(value);
    },
    end: () => child.stdin.end(),
  };
}

/** What a client was asked for. */
export async function readWish() {
  for await (const line of createInterface({ input: process.stdin })) return JSON.parse(line);
}

export function answer(value) {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
