import { spawn } from "node:child_process";
import { siegfriedArguments } from "@rafskil/core";

const PROGRAM = "sf";

/** Runs `sf` from the PATH over files, and gives what it prints. */
export async function* runSiegfried(
  files: readonly string[],
  { signal }: { readonly signal?: AbortSignal },
): AsyncGenerator<Uint8Array> {
  const child = spawn(PROGRAM, siegfriedArguments(files), {
    stdio: ["ignore", "pipe", "ignore"],
    ...(signal === undefined ? {} : { signal }),
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => {
      if (status === 0) resolve();
      else reject(new Error(`sf ended with ${status}`));
    });
  });
  // It is awaited when all has been read: a fault must not be unheard until then.
  ended.catch(() => undefined);
  yield* child.stdout;
  await ended;
}
