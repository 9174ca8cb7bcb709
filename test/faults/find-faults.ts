import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openMerkleLog } from "../../packages/core/src/evidence/merkle-log.ts";
import { readOnlyHashStore } from "../../packages/receiver/src/audit/kysely-hash-store.ts";
import { verifyLog } from "../../packages/receiver/src/audit/verify-log.ts";
import { openSqliteDatabase } from "../../packages/receiver/src/store/database/sqlite/open-sqlite-database.ts";
import type { DatabaseReader } from "../../packages/receiver/src/store/database.ts";
import type { Told } from "./carry.ts";
import { archiveFaults } from "./find-archive-faults.ts";
import { leftovers } from "./find-leftovers.ts";
import type { Parcel } from "./parcel.ts";
import type { Site } from "./site.ts";

export interface Sent {
  readonly parcel: Parcel;
  readonly told: Told;
}

/**
 * The invariant of every fault run, looked at from outside, on a receiver that is not running: a sentence for each thing
 * that does not hold. At any moment, also right after a kill: what is stored is what was sent; one receipt for each
 * delivery and kind; the log verifies and has grown from every head that was told; nothing that was told is lost; whatever
 * is under way has a job. Once it has settled: nothing lies about that nobody owns.
 */
export async function findFaults(
  { folder, database: path }: Site,
  sent: readonly Sent[],
  { isSettled }: { readonly isSettled: boolean },
): Promise<readonly string[]> {
  await using database = await openSqliteDatabase(path);
  const { read } = database;
  const verified = await verifyLog(read);
  const faults = verified.faults.map(({ key, facts }) => `${key} ${JSON.stringify(facts)}`);
  faults.push(...(await headFaults(read, sent)));
  for (const each of sent) faults.push(...(await deliveryFaults(read, { ...each, folder, isSettled })));
  faults.push(...(await onceFaults(read)), ...(await idleFaults(read)));
  if (isSettled) faults.push(...(await leftovers(read, folder)));
  return faults;
}

/** Every head that was told is the beginning of the log as it is. */
async function headFaults(read: DatabaseReader, sent: readonly Sent[]): Promise<readonly string[]> {
  const log = openMerkleLog(readOnlyHashStore(read));
  const size = await log.size();
  const faults: string[] = [];
  for (const [told, root] of new Map(sent.flatMap(({ told: { heads } }) => [...heads]))) {
    if (told > size) faults.push(`A log of ${told} entries was shown, and there are ${size}.`);
    else if (Buffer.from((await log.head(told)).root).toString("base64") !== root)
      faults.push(`The log of ${told} entries is another than was shown.`);
  }
  return faults;
}

async function deliveryFaults(
  read: DatabaseReader,
  { parcel, told, folder, isSettled }: Sent & { readonly folder: string; readonly isSettled: boolean },
): Promise<readonly string[]> {
  const id = told.delivery;
  if (id === undefined) return [];
  const row = await read.selectFrom("delivery").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) return [`The delivery ${id} was announced, and is gone.`];
  const faults: string[] = [];
  const isKept = row.state === "accepted" || row.state === "secured";
  const blobs = await read.selectFrom("blob").selectAll().where("delivery", "=", id).execute();
  for (const { path, acknowledged, stored_as, state, sha256, bytes } of blobs) {
    const all = parcel.files.get(path) ?? Buffer.alloc(0);
    const what = `${path} of ${id} (${row.state}, ${state})`;
    if (sha256 !== hash("sha256", all, "hex")) faults.push(`${what} is announced with another digest.`);
    if (acknowledged < (told.offsets.get(path) ?? 0))
      faults.push(`${what}: ${acknowledged} bytes, and more were told.`);
    const most = { waiting: 0, uploading: bytes - 1, complete: bytes, verified: bytes, corrupt: bytes }[state];
    const isWhole = state === "complete" || state === "verified";
    if (acknowledged > most || (isWhole && acknowledged < bytes))
      faults.push(`${what} has ${acknowledged} of ${bytes} bytes.`);
    if (stored_as === null) {
      if (!isKept) faults.push(`${what} lies nowhere.`);
      continue;
    }
    const file = join(folder, "data/quarantine", stored_as.slice(-2), stored_as);
    const stored = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
    if (state !== "corrupt" && !stored.subarray(0, acknowledged).equals(all.subarray(0, acknowledged)))
      faults.push(`${what} is not stored as it was sent.`);
  }
  const receipts = await read.selectFrom("receipt").selectAll().where("delivery", "=", id).execute();
  for (const [kind, jws] of told.receipts)
    if (!receipts.some((each) => each.kind === kind && each.jws === jws))
      faults.push(`The receipt ${kind} of ${id} is lost.`);
  if (isKept) faults.push(...(await archiveFaults(folder, { id, parcel, receipts: told.receipts, isSettled })));
  return faults;
}

/** One receipt for each delivery and kind, in its table and in the log; one row for those who are told of each move. */
async function onceFaults(read: DatabaseReader): Promise<readonly string[]> {
  const entries = await read.selectFrom("log_entry").select(["kind", "delivery"]).execute();
  const receipts = await read.selectFrom("receipt").select(["kind", "delivery"]).execute();
  const outbox = await read.selectFrom("outbox").select(["kind", "delivery"]).execute();
  const count = (rows: readonly { readonly kind: string; readonly delivery: string | null }[]) => {
    const counted = new Map<string, number>();
    for (const { kind, delivery } of rows)
      counted.set(`${kind} ${delivery}`, (counted.get(`${kind} ${delivery}`) ?? 0) + 1);
    return counted;
  };
  const logged = count(entries);
  const faults: string[] = [];
  for (const [what, times] of count(receipts.map(({ kind, delivery }) => ({ kind: `receipt/${kind}`, delivery })))) {
    if (times !== 1) faults.push(`${what}: ${times} receipts.`);
    if (logged.get(what) !== times) faults.push(`${what}: ${logged.get(what) ?? 0} entries of the log.`);
  }
  for (const [what, times] of count(outbox))
    if (logged.get(what) !== times)
      faults.push(`${what}: told ${times} times, and logged ${logged.get(what) ?? 0} times.`);
  for (const what of logged.keys())
    if (what.startsWith("receipt/") && !receipts.some(({ kind, delivery }) => what === `receipt/${kind} ${delivery}`))
      faults.push(`${what} is logged, and there is no receipt.`);
  return faults;
}

const WORK: Readonly<Record<string, string>> = {
  submitted: "assemble",
  assembling: "assemble",
  received: "check",
  checking: "check",
  ingesting: "preserve",
  accepted: "keep-receipt",
};

/** Whatever waits for the receiver has a job that will do it. */
async function idleFaults(read: DatabaseReader): Promise<readonly string[]> {
  const deliveries = await read.selectFrom("delivery").select(["id", "state"]).execute();
  const jobs = await read.selectFrom("job").select(["kind", "subject", "state"]).execute();
  return deliveries.flatMap(({ id, state }) => {
    const kind = WORK[state];
    if (kind === undefined) return [];
    const own = jobs.filter((job) => job.subject === id && job.kind === kind);
    const isFine = own.some((job) => job.state === "waiting" || job.state === "claimed");
    // A receipt that was laid in the archive, and whose job was cleared away, leaves no job.
    const isDone = state === "accepted" && !own.some((job) => job.state === "buried");
    return isFine || isDone ? [] : [`${id} is ${state}, and no job ${kind} waits.`];
  });
}
