import type { ReceiverConfig } from "../config/config.ts";
import { problem } from "../http/problem.ts";
import type { DatabaseReader } from "../store/database.ts";

/**
 * Keeps room for what was announced: what is free on the disk, less what others were promised and have not sent yet, less
 * what always stays free. Throws `no-space` with what is needed and what there is, for a quota as for the disk.
 */
export async function requireSpace(
  reader: DatabaseReader,
  wish: {
    readonly organisation: string;
    readonly needed: number;
    readonly free: number;
    readonly config: ReceiverConfig;
  },
): Promise<void> {
  const { organisation, needed, free, config } = wish;
  const promised = await reader
    .selectFrom("delivery")
    .select(({ fn }) => fn.sum<number | null>("reserved_bytes").as("bytes"))
    .executeTakeFirst();
  const left = free - config.limits.reserveBytes - Number(promised?.bytes ?? 0);
  if (needed > left) throw problem("no-space", { needed, free: Math.max(0, left) });
  const { quota_bytes } =
    (await reader.selectFrom("organisation").select("quota_bytes").where("id", "=", organisation).executeTakeFirst()) ??
    {};
  if (quota_bytes === undefined || quota_bytes === null) return;
  const waiting = await reader
    .selectFrom("delivery")
    .select(({ fn }) => fn.sum<number | null>("total_bytes").as("bytes"))
    .where("organisation", "=", organisation)
    .where("state", "not in", ["accepted", "secured", "purged"])
    .executeTakeFirst();
  const allowed = quota_bytes - Number(waiting?.bytes ?? 0);
  if (needed > allowed) throw problem("no-space", { needed, free: Math.max(0, allowed) });
}
