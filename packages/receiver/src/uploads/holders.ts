import { problem } from "../http/problem.ts";

/** The right to write to an upload, until it is given back. */
export interface Hold extends Disposable {
  /** Fires when another request wants the upload, or the receiver stops: write nothing more, and give it back. */
  readonly signal: AbortSignal;
}

export interface Holders {
  /**
   * Takes hold of an upload. Whoever has it is asked to give way, and has gone when this returns; one that does not go in
   * time is the problem `upload-busy`; more uploads at once than there may be are the problem `too-many-requests`. In another process it is the token in the database that keeps the older one off.
   */
  take(upload: string, owner: string): Promise<Hold>;
  /** How many uploads are held. */
  count(): number;
  /** How often somebody had to give way. */
  steals(): number;
  /** Asks all to give way, and resolves when they have gone or the time is over. */
  stop(timeoutMs: number): Promise<void>;
}

interface Held {
  readonly owner: string;
  readonly stop: AbortController;
  readonly gone: Promise<void>;
}

export interface HoldersOptions {
  /** Uploads that are held at once, and those of one organisation. */
  readonly most: number;
  readonly mostOfOne: number;
  readonly patienceMs?: number;
}

export function createHolders({ most, mostOfOne, patienceMs = 4000 }: HoldersOptions): Holders {
  const held = new Map<string, Held>();
  let stolen = 0;

  return {
    async take(upload, owner) {
      for (let before = held.get(upload); before !== undefined; before = held.get(upload)) {
        stolen += 1;
        before.stop.abort(new Error("Another request took over."));
        if (!(await within(before.gone, patienceMs))) throw problem("upload-busy", { retryAfter: 1 });
      }
      const owned = [...held.values()].filter((each) => each.owner === owner).length;
      if (held.size >= most || owned >= mostOfOne) throw problem("too-many-requests", { retryAfter: 1 });
      const stop = new AbortController();
      const { promise: gone, resolve } = Promise.withResolvers<void>();
      const own: Held = { owner, stop, gone };
      held.set(upload, own);
      return {
        signal: stop.signal,
        [Symbol.dispose]() {
          if (held.get(upload) === own) held.delete(upload);
          resolve();
        },
      };
    },
    count: () => held.size,
    steals: () => stolen,
    async stop(timeoutMs) {
      const all = [...held.values()];
      for (const { stop } of all) stop.abort(new StoppedError());
      await within(Promise.all(all.map(({ gone }) => gone)), timeoutMs);
    },
  };
}

/** Why a hold ended: the receiver stops. What arrived is made durable first. */
export class StoppedError extends Error {
  constructor() {
    super("The receiver is stopping.");
    this.name = "StoppedError";
  }
}

async function within(done: Promise<unknown>, timeoutMs: number): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<false>();
  const timer = setTimeout(resolve, timeoutMs, false);
  try {
    return await Promise.race([done.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
