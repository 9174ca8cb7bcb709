import type { WorkOptions } from "../model/progress.ts";

/** The signal and the progress report alone, to hand on to the next floor. */
export function workOptions({ signal, onProgress }: WorkOptions): WorkOptions {
  return { ...(signal === undefined ? {} : { signal }), ...(onProgress === undefined ? {} : { onProgress }) };
}
