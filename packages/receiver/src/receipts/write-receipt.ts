import type { ReceiptEntry, ReceiptKind, ReceiptPackage } from "@rafskil/core";
import type { Selectable } from "kysely";
import type { Registry } from "../receiver.ts";
import type { DeliveryTable, PackageTable } from "../store/database/tables.ts";
import type { DatabaseTransaction } from "../store/database.ts";
import { issueInLog } from "./issue-in-log.ts";

export interface ReceiptFacts {
  readonly at: Date;
  readonly reason?: string;
  readonly deadline?: Date;
}

/**
 * Issues a delivery's receipt in the transaction that changes its state. There is one for each kind, and one for each
 * return: the table's key refuses a second.
 */
export async function writeReceipt(
  transaction: DatabaseTransaction,
  registry: Registry,
  delivery: Selectable<DeliveryTable>,
  { kind, ...facts }: ReceiptFacts & { readonly kind: ReceiptKind },
): Promise<void> {
  const sequence = kind === "returned" ? delivery.returns : 1;
  const given = await transaction
    .selectFrom("receipt")
    .select("kind")
    .where("delivery", "=", delivery.id)
    .where("kind", "=", kind)
    .where("sequence", "=", sequence)
    .executeTakeFirst();
  // What is received again after it was returned has had that receipt: the log tells of it, and the next receipt of its bytes.
  if (given !== undefined) return;
  const before = await transaction
    .selectFrom("receipt")
    .select("jws")
    .where("delivery", "=", delivery.id)
    .orderBy("log_index", "desc")
    .limit(1)
    .executeTakeFirst();
  const entry = await describeDelivery(transaction, registry, delivery, { kind, sequence, ...facts });
  const {
    jws,
    digest,
    index: log_index,
  } = await issueInLog(transaction, registry, entry, {
    kind: `receipt/${kind}`,
    delivery: delivery.id,
    previous: before?.jws,
  });
  const issued_at = entry.issuedAt;
  await transaction
    .insertInto("receipt")
    .values({ delivery: delivery.id, kind, sequence, jws, digest, log_index, issued_at })
    .execute();
}

async function describeDelivery(
  transaction: DatabaseTransaction,
  { config, tool }: Registry,
  delivery: Selectable<DeliveryTable>,
  { kind, sequence, at, reason, deadline }: ReceiptFacts & { readonly kind: ReceiptKind; readonly sequence: number },
): Promise<ReceiptEntry> {
  const sender = await transaction
    .selectFrom("organisation")
    .selectAll()
    .where("id", "=", delivery.organisation)
    .executeTakeFirstOrThrow();
  const packages = await transaction
    .selectFrom("package")
    .selectAll()
    .where("delivery", "=", delivery.id)
    .orderBy("position")
    .execute();
  const described = await Promise.all(packages.map((each) => describePackage(transaction, each)));
  const checked = packages.filter(({ verdict }) => verdict !== null);
  const preserved = packages.flatMap(({ preserved: object }) => (object === null ? [] : [JSON.parse(object)]));
  const total = (count: (row: Selectable<PackageTable>) => number): number =>
    packages.reduce((n, p) => n + count(p), 0);
  return {
    type: "rafskil-receipt",
    version: 1,
    kind,
    delivery: delivery.id,
    sequence,
    issuedAt: at.toISOString(),
    archive: config.archive,
    sender: { name: sender.name, ...(sender.identifier === null ? {} : { identifier: sender.identifier }) },
    agreement: { id: delivery.agreement, version: String(delivery.agreement_version) },
    packages: described,
    ...(checked.length === 0 || checked.length < packages.length
      ? {}
      : {
          check: {
            tool,
            ...rulesDigestOf(packages),
            verdict: checked.some(({ verdict }) => verdict === "refused")
              ? ("refused" as const)
              : ("accepted" as const),
            counts: {
              error: total(({ errors }) => errors),
              warning: total(({ warnings }) => warnings),
              info: total(({ infos }) => infos),
            },
          },
        }),
    ...(preserved.length === 0 ? {} : { preserved }),
    ...(reason === undefined ? {} : { reason }),
    ...(deadline === undefined ? {} : { deadline: deadline.toISOString() }),
    verifyAt: `${config.address}/v1/deliveries/${delivery.id}/receipts/${kind}/${sequence}`,
  };
}

function rulesDigestOf(packages: readonly Selectable<PackageTable>[]): { readonly rulesDigest?: string } {
  const [first, ...others] = new Set(packages.map(({ rules_digest }) => rules_digest));
  return typeof first === "string" && others.length === 0 ? { rulesDigest: first } : {};
}

async function describePackage(
  transaction: DatabaseTransaction,
  row: Selectable<PackageTable>,
): Promise<ReceiptPackage> {
  const only =
    row.form === "archive"
      ? await transaction.selectFrom("blob").select("sha256").where("package", "=", row.id).executeTakeFirst()
      : undefined;
  // What was found counts, once something was.
  const inventoryDigest = row.found_inventory_digest ?? row.inventory_digest;
  return {
    name: row.name,
    format: row.format,
    ...(row.profile === null ? {} : { profile: row.profile }),
    ...(only === undefined ? {} : { sha256: only.sha256 }),
    ...(inventoryDigest === null ? {} : { inventoryDigest }),
    files: row.found_files ?? row.announced_files ?? row.blobs,
    bytes: row.bytes,
  };
}
