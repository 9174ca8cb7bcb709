import { DELIVERY_TRANSITIONS, type DeliveryPackage, type DeliveryResource, type ReturnItem } from "@rafskil/core";
import { actorFor, type Caller } from "../access/caller.ts";
import type { ReceiverConfig } from "../config/config.ts";
import type { DatabaseReader } from "../store/database.ts";
import type { DeliveryRow } from "./change-state.ts";

/** A delivery as its caller sees it. */
export async function describeDelivery(
  reader: DatabaseReader,
  row: DeliveryRow,
  { caller, config }: { readonly caller: Caller; readonly config: ReceiverConfig },
): Promise<DeliveryResource> {
  const organisation = await reader
    .selectFrom("organisation")
    .select(["id", "name", "identifier"])
    .where("id", "=", row.organisation)
    .executeTakeFirstOrThrow();
  const counted = await reader
    .selectFrom("blob")
    .select(({ fn }) => ["state", fn.countAll<number>().as("blobs"), fn.sum<number>("acknowledged").as("bytes")])
    .where("delivery", "=", row.id)
    .groupBy("state")
    .execute();
  const blobsIn = (states: readonly string[]): number =>
    counted.reduce((sum, { state, blobs }) => sum + (states.includes(state) ? Number(blobs) : 0), 0);
  const receipts = await reader
    .selectFrom("receipt")
    .select(["kind", "sequence", "issued_at"])
    .where("delivery", "=", row.id)
    .orderBy("log_index")
    .execute();
  return {
    id: row.id,
    revision: row.revision,
    state: row.state,
    agreement: row.agreement,
    organisation: {
      id: organisation.id,
      name: organisation.name,
      ...(organisation.identifier === null ? {} : { identifier: organisation.identifier }),
    },
    ...(row.series === null ? {} : { series: row.series }),
    ...(row.period_from === null || row.period_to === null
      ? {}
      : { period: { from: row.period_from, to: row.period_to } }),
    ...(row.system === null ? {} : { system: row.system }),
    announcedAt: row.announced_at,
    changedAt: row.changed_at,
    ...(row.deadline_at === null ? {} : { deadline: row.deadline_at }),
    ...(row.previous === null ? {} : { previous: row.previous }),
    ...(row.mended_by === null ? {} : { mendedBy: row.mended_by }),
    packages: await describePackages(reader, row.id),
    blobs: {
      total: row.total_blobs,
      complete: blobsIn(["complete", "verified"]),
      corrupt: blobsIn(["corrupt"]),
    },
    bytes: { total: row.total_bytes, received: counted.reduce((sum, { bytes }) => sum + Number(bytes), 0) },
    actions: actionsOf(row, caller),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.returned === null ? {} : { returned: JSON.parse(row.returned) as readonly ReturnItem[] }),
    receipts: receipts.map(({ kind, sequence, issued_at }) => ({
      kind,
      sequence,
      issuedAt: issued_at,
      url: `${config.address}/v1/deliveries/${row.id}/receipts/${kind}${sequence === 1 ? "" : `/${sequence}`}`,
    })),
  };
}

function actionsOf({ state }: DeliveryRow, caller: Caller): DeliveryResource["actions"] {
  const possible = DELIVERY_TRANSITIONS.filter(({ from }) => from === state);
  return possible.filter((transition) => actorFor(caller, transition) !== undefined).map(({ action }) => action);
}

async function describePackages(reader: DatabaseReader, delivery: string): Promise<readonly DeliveryPackage[]> {
  const rows = await reader
    .selectFrom("package")
    .selectAll()
    .where("delivery", "=", delivery)
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    name: row.name,
    form: row.form,
    format: row.format,
    ...(row.profile === null ? {} : { profile: row.profile }),
    ...(row.inventory_digest === null ? {} : { inventoryDigest: row.inventory_digest }),
    ...(row.announced_files === null ? {} : { files: row.announced_files }),
    blobs: row.blobs,
    bytes: row.bytes,
    ...(row.signature === null ? {} : { isSigned: true }),
    ...(row.verdict === null
      ? {}
      : { verdict: row.verdict, counts: { error: row.errors, warning: row.warnings, info: row.infos } }),
  }));
}
