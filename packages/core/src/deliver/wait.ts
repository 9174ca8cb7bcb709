import { setTimeout as sleep } from "node:timers/promises";
import { TransferError } from "../model/error.ts";

/** Waits. Throws `aborted` when the signal fires. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

export const wait: Wait = async (ms, signal) => {
  try {
    await sleep(ms, undefined, signal === undefined ? {} : { signal });
  } catch (cause) {
    throw new TransferError("aborted", "Interrupted.", { cause });
  }
};
