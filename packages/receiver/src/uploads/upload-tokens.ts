import type { Receiver } from "../receiver.ts";
import type { UploadRow } from "./upload-row.ts";

/** Tokens that are kept between two requests. */
const KEPT = 2000;

export interface UploadTokens {
  /**
   * Takes hold of an upload in the database: every later write is by this token, so that whoever held it before can write
   * nothing more. `undefined`: the offset has moved since the row was read.
   */
  take(row: UploadRow): Promise<number | undefined>;
  /**
   * Gives a token back, once nothing is written by it any more: the next request of this process goes on with it, if nobody
   * has taken hold meanwhile, and need not wait for the disk.
   */
  giveBack(row: UploadRow, token: number): void;
}

export function createUploadTokens({ database }: Pick<Receiver, "database">): UploadTokens {
  const kept = new Map<string, number>();

  async function isOurs({ id, stored_as, acknowledged }: UploadRow, token: number): Promise<boolean> {
    const row = await database.read
      .selectFrom("blob")
      .select("id")
      .where("id", "=", id)
      .where("stored_as", "=", stored_as)
      .where("acknowledged", "=", acknowledged)
      .where("holder", "=", token)
      .executeTakeFirst();
    return row !== undefined;
  }

  return {
    async take(row) {
      const known = kept.get(row.id);
      kept.delete(row.id);
      if (known !== undefined && (await isOurs(row, known))) return known;
      return await database.write(async (transaction) => {
        const now = await transaction
          .selectFrom("blob")
          .select("holder")
          .where("id", "=", row.id)
          .where("acknowledged", "=", row.acknowledged)
          .where("stored_as", "=", row.stored_as)
          .executeTakeFirst();
        if (now === undefined) return undefined;
        // Whoever has taken it since the row was read has given way: the newest request goes on.
        const token = now.holder + 1;
        await transaction.updateTable("blob").set({ holder: token }).where("id", "=", row.id).execute();
        return token;
      });
    },
    giveBack(row, token) {
      kept.set(row.id, token);
      const oldest = kept.keys().next().value;
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    },
  };
}
