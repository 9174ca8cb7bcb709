import type { CrashPoint } from "./crash-point.ts";

/**
 * For fault runs: ends the process, as a power cut would, at the n-th place (`17`), or at the n-th of one name
 * (`database/commit:3`). With `SIGUSR2 ` before it, places are counted from that signal on, and not from the start.
 * `undefined` where nothing is asked for. A text that is none of these throws a plain `Error`.
 */
export function crashAt(text: string | undefined): CrashPoint | undefined {
  if (text === undefined || text === "") return undefined;
  const [, signal, name, digits] = /^(SIGUSR2 )?(?:([a-z/]+):)?([1-9][0-9]*)$/.exec(text) ?? [];
  if (digits === undefined) throw new Error(`RAFSKIL_CRASH_AT is neither a number nor NAME:NUMBER: ${text}`);
  let left = Number(digits);
  let counts = signal === undefined;
  if (signal !== undefined) {
    process.once("SIGUSR2", () => {
      counts = true;
    });
  }
  return (place) => {
    if (!counts || (name !== undefined && place !== name)) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, "SIGKILL");
  };
}
