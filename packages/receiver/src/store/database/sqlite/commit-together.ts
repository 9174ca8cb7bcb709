import { type Kysely, sql } from "kysely";
import type { DatabaseTransaction } from "../../database.ts";
import type { Tables } from "../tables.ts";

/** Works that are committed at once: what waits for the disk is one commit, and not each of them. */
const MOST = 100;

interface Waiting {
  /** Does the work, and gives what is to be called once it is durable. */
  run(transaction: DatabaseTransaction): Promise<() => void>;
  reject(error: unknown): void;
}

export interface TogetherWriter {
  write<T>(work: (transaction: DatabaseTransaction) => Promise<T>): Promise<T>;
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
}

/**
 * Runs works one after the other, and commits those together that were asked for in the same moment: many uploads that end
 * at once wait for the disk once. Each stands in a savepoint of its own, so that one that throws takes back its own writes
 * alone. None is told that it was done before the commit is durable; one that fails fails all of its commit.
 */
export function commitTogether(writer: Kysely<Tables>): TogetherWriter {
  const waiting: Waiting[] = [];
  let draining: Promise<void> | undefined;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      // Whatever else has come in by now asks for its write before this goes on.
      await new Promise((resolve) => setImmediate(resolve));
      await commit(writer, waiting.splice(0, MOST));
    }
    draining = undefined;
  }

  return {
    write(work) {
      const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<typeof work>>>();
      const run = async (transaction: DatabaseTransaction): Promise<() => void> => {
        const value = await work(transaction);
        return () => resolve(value);
      };
      waiting.push({ run, reject });
      draining ??= drain();
      return promise;
    },
    idle: async () => await draining,
  };
}

async function commit(writer: Kysely<Tables>, works: readonly Waiting[]): Promise<void> {
  const tell: (() => void)[] = [];
  try {
    await writer.transaction().execute(async (transaction) => {
      for (const work of works) tell.push(await attempt(transaction, work));
    });
  } catch (error) {
    for (const { reject } of works) reject(error);
    return;
  }
  for (const each of tell) each();
}

/** Throws only where the whole transaction has come to its end, as on a full disk. */
async function attempt(transaction: DatabaseTransaction, work: Waiting): Promise<() => void> {
  await sql`savepoint one`.execute(transaction);
  try {
    const done = await work.run(transaction);
    await sql`release one`.execute(transaction);
    return done;
  } catch (error) {
    try {
      await sql`rollback to one`.execute(transaction);
      await sql`release one`.execute(transaction);
    } catch {
      throw error;
    }
    return () => work.reject(error);
  }
}
