import { EXIT } from "./exit-code.ts";

/** Ctrl-C and its like, as a signal that every long call takes. */
export interface Interrupts extends Pick<AbortController, "signal"> {
  /** Lets the process go: nothing waits for an interrupt any more. */
  end(): void;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The first interrupt lets the work clean up and end; the second ends the process at once. */
export function watchInterrupts(onFirst: () => void): Interrupts {
  const controller = new AbortController();
  function interrupt(): void {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
    onFirst();
  }
  for (const name of SIGNALS) process.on(name, interrupt);
  return {
    signal: controller.signal,
    end() {
      for (const name of SIGNALS) process.off(name, interrupt);
    },
  };
}
