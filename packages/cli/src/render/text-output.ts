import type { Writable } from "node:stream";

/** Where text goes. */
export interface TextOutput {
  /**
   * Resolves when more may be written. `false`: the reader has gone away (`| head`), and the rest can be left.
   * Any other fault, such as a full disk behind a redirection, is thrown as the system's error.
   */
  write(text: string): Promise<boolean>;
}

/** A stream of the process. Faults of it come to the next `write`, and to `end`. */
export interface StreamOutput extends TextOutput {
  /** Waits until all has gone out. */
  end(): Promise<void>;
}

export function createStreamOutput(stream: Writable): StreamOutput {
  let fault: Error | undefined;
  let wake: (() => void) | undefined;
  stream.on("error", (error) => {
    fault ??= error;
    wake?.();
  });
  stream.on("drain", () => wake?.());

  function isOpen(): boolean {
    if (fault === undefined) return true;
    if ("code" in fault && (fault.code === "EPIPE" || fault.code === "ERR_STREAM_DESTROYED")) return false;
    throw fault;
  }

  return {
    async write(text) {
      if (!isOpen()) return false;
      if (text === "" || stream.write(text)) return true;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (fault !== undefined) resolve();
      });
      wake = undefined;
      return isOpen();
    },
    async end() {
      if (isOpen()) await new Promise<void>((resolve) => stream.write("", () => resolve()));
      isOpen();
    },
  };
}

/** So much text is worth a write of its own. */
export const GULP_CHARS: number = 1 << 16;

/** Writes pieces until they end or the reader goes away, in gulps: a system call for each line would cost more. */
export async function writeAll(output: TextOutput, pieces: AsyncIterable<string> | Iterable<string>): Promise<void> {
  let waiting = "";
  for await (const piece of pieces) {
    waiting += piece;
    if (waiting.length < GULP_CHARS) continue;
    if (!(await output.write(waiting))) return;
    waiting = "";
  }
  await output.write(waiting);
}
