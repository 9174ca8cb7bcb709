import { appendEvent } from "../audit/append-event.ts";
import type { Clock } from "../store/clock.ts";
import type { DatabaseTransaction } from "../store/database.ts";
import type { Agreement } from "./agreement.ts";

/** Writes a version of an agreement; the earlier ones stay. The same terms again are no new version. */
export async function putAgreement(
  transaction: DatabaseTransaction,
  agreement: Agreement,
  { by, clock }: { readonly by: string; readonly clock: Clock },
): Promise<number> {
  const { id, organisation } = agreement;
  const newest = await transaction
    .selectFrom("agreement")
    .select(["version", "document", "organisation"])
    .where("id", "=", id)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  const document = JSON.stringify(agreement);
  if (newest?.document === document) return newest.version;
  if (newest !== undefined && newest.organisation !== organisation) {
    throw new Error(`The agreement ${id} is with ${newest.organisation}: give the new one another id.`);
  }
  const version = (newest?.version ?? 0) + 1;
  const at = clock.now();
  await transaction
    .insertInto("agreement")
    .values({ id, version, organisation, document, created_at: at.toISOString() })
    .execute();
  await appendEvent(transaction, { kind: "agreement/put", by, at, facts: { agreement: id, version, organisation } });
  return version;
}
