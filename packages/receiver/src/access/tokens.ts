import { hash, randomBytes } from "node:crypto";
import { appendEvent } from "../audit/append-event.ts";
import type { ReceiverTextKey } from "../messages/catalogue.ts";
import type { Clock } from "../store/clock.ts";
import type { Database, DatabaseReader, DatabaseTransaction } from "../store/database.ts";
import { newId } from "../store/new-id.ts";
import type { Caller } from "./caller.ts";
import { ARCHIVE_ROLES, isRole, type Role } from "./roles.ts";

/** By this, those who look for secrets where they do not belong find ours. */
const PREFIX = "rafskil_";
const TOKEN = /^rafskil_[A-Za-z0-9_-]{43}$/;

export interface NewToken {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly organisation?: string;
  readonly agreements?: readonly string[];
  readonly expiresAt: Date;
}

export interface TokenFault {
  readonly key: Extract<ReceiverTextKey, "usage/no-role" | "usage/archive-role" | "usage/no-organisation">;
  readonly facts: Readonly<Record<string, string>>;
}

/** What is wrong with a wish for a token; `undefined` if nothing is. */
export function tokenFault({ roles, organisation }: NewToken): TokenFault | undefined {
  if (roles.length === 0) return { key: "usage/no-role", facts: {} };
  const own = roles.filter((role) => ARCHIVE_ROLES.includes(role));
  if (organisation !== undefined && own.length > 0)
    return { key: "usage/archive-role", facts: { roles: own.join(", ") } };
  if (organisation === undefined && own.length < roles.length) return { key: "usage/no-organisation", facts: {} };
  return undefined;
}

/**
 * Makes a token: 256 bits, of which only the SHA-256 is kept. The text is given this once.
 * Throws a plain `Error` for what `tokenFault` finds wrong.
 */
export async function createToken(
  transaction: DatabaseTransaction,
  wish: NewToken,
  { by, clock }: { readonly by: string; readonly clock: Clock },
): Promise<{ readonly id: string; readonly token: string }> {
  const fault = tokenFault(wish);
  if (fault !== undefined) throw new Error(`No such token is given out: ${fault.key} ${JSON.stringify(fault.facts)}`);
  const token = `${PREFIX}${randomBytes(32).toString("base64url")}`;
  const id = newId();
  const at = clock.now();
  const { name, organisation, agreements, expiresAt } = wish;
  await transaction
    .insertInto("access_token")
    .values({
      id,
      sha256: hash("sha256", token, "hex"),
      name,
      organisation: organisation ?? null,
      roles: JSON.stringify(wish.roles),
      agreements: agreements === undefined ? null : JSON.stringify(agreements),
      created_at: at.toISOString(),
      expires_at: expiresAt.toISOString(),
      revoked_at: null,
    })
    .execute();
  const facts = { token: id, roles: wish.roles.join(" "), organisation: organisation ?? null };
  await appendEvent(transaction, { kind: "token/create", by, at, facts });
  return { id, token };
}

/** Takes a token out of use. `false`: there is none with this id that is in use. */
export async function revokeToken(
  database: Database,
  id: string,
  { by, clock }: { readonly by: string; readonly clock: Clock },
): Promise<boolean> {
  return await database.write(async (transaction) => {
    const at = clock.now();
    const { numUpdatedRows } = await transaction
      .updateTable("access_token")
      .set({ revoked_at: at.toISOString() })
      .where("id", "=", id)
      .where("revoked_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await appendEvent(transaction, { kind: "token/revoke", by, at, facts: { token: id } });
    return true;
  });
}

/** Who holds a token, if it is one of ours and in use. It is looked up by its digest: no comparison leaks its bytes. */
export async function callerOf(reader: DatabaseReader, token: string, now: Date): Promise<Caller | undefined> {
  if (!TOKEN.test(token)) return undefined;
  const row = await reader
    .selectFrom("access_token")
    .selectAll()
    .where("sha256", "=", hash("sha256", token, "hex"))
    .executeTakeFirst();
  if (row === undefined || row.revoked_at !== null || row.expires_at <= now.toISOString()) return undefined;
  return {
    id: row.id,
    name: row.name,
    roles: textsOf(row.roles).filter(isRole),
    ...(row.organisation === null ? {} : { organisation: row.organisation }),
    ...(row.agreements === null ? {} : { agreements: textsOf(row.agreements) }),
  };
}

function textsOf(json: string): readonly string[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}
