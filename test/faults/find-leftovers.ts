import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { validateStorageRoot } from "../../packages/receiver/src/store/archive/ocfl/validate/validate-root.ts";
import type { DatabaseReader } from "../../packages/receiver/src/store/database.ts";

/** What nobody owns, in the folders and in the tables of a receiver that has nothing left to do. */
export async function leftovers(read: DatabaseReader, folder: string): Promise<readonly string[]> {
  return [
    ...(await fileLeftovers(read, folder)),
    ...(await rowLeftovers(read)),
    ...(await storageLeftovers(join(folder, "storage"))),
  ];
}

async function fileLeftovers(read: DatabaseReader, folder: string): Promise<readonly string[]> {
  const data = join(folder, "data");
  const blobs = await read.selectFrom("blob").select(["stored_as", "acknowledged"]).execute();
  const owned = new Set(blobs.map(({ stored_as }) => stored_as));
  const lying = new Set(filesBelow(join(data, "quarantine")).map((path) => path.split("/").at(-1) ?? ""));
  const packages = new Set((await read.selectFrom("package").select("id").execute()).map(({ id }) => `${id}.json`));
  const known = new Set(["receiver.sqlite", "receiver.sqlite-wal", "receiver.sqlite-shm", "lock.sqlite"]);
  return [
    ...[...lying].filter((id) => !owned.has(id)).map((id) => `The blob ${id} is nobody's.`),
    ...blobs
      .filter(({ stored_as, acknowledged }) => stored_as !== null && acknowledged > 0 && !lying.has(stored_as))
      .map(({ stored_as }) => `The blob ${stored_as} is gone.`),
    ...filesBelow(join(data, "reports"))
      .filter((name) => !packages.has(name))
      .map((name) => `The report ${name} is nobody's.`),
    ...filesBelow(join(data, "spool")).map((name) => `The check left ${name}.`),
    ...readdirSync(data, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !known.has(entry.name))
      .map(({ name }) => `${name} lies in the data folder.`),
  ];
}

async function rowLeftovers(read: DatabaseReader): Promise<readonly string[]> {
  const deliveries = new Set((await read.selectFrom("delivery").select("id").execute()).map(({ id }) => id));
  const packages = new Set((await read.selectFrom("package").select("id").execute()).map(({ id }) => id));
  const blobs = await read.selectFrom("blob").select(["id", "delivery", "package"]).execute();
  const ids = new Set(blobs.map(({ id }) => id));
  const leaves = await read.selectFrom("blob_leaf").select("blob").execute();
  const jobs = await read.selectFrom("job").select(["kind", "subject", "state"]).execute();
  const receipts = await read.selectFrom("receipt").select(["delivery", "kind"]).execute();
  const owners = await read.selectFrom("package").select(["id", "delivery"]).execute();
  return [
    ...blobs
      .filter(({ delivery, package: owner }) => !deliveries.has(delivery) || !packages.has(owner))
      .map(({ id }) => `The row of the blob ${id} is nobody's.`),
    ...owners.filter(({ delivery }) => !deliveries.has(delivery)).map(({ id }) => `The package ${id} is nobody's.`),
    ...leaves.filter(({ blob }) => !ids.has(blob)).map(({ blob }) => `A leaf of ${blob} is nobody's.`),
    ...receipts
      .filter(({ delivery }) => !deliveries.has(delivery))
      .map(({ kind, delivery }) => `The receipt ${kind} of ${delivery} is nobody's.`),
    ...jobs
      .filter(({ state, kind }) => state !== "done" && kind !== "sweep" && kind !== "rehash")
      .map(({ kind, subject, state }) => `The job ${kind} of ${subject} is ${state}.`),
  ];
}

async function storageLeftovers(storage: string): Promise<readonly string[]> {
  const staged = filesBelow(join(storage, "staging")).map(
    (path) => `${path} was left in the archive's staging folder.`,
  );
  const faults = [];
  for await (const { code, path } of validateStorageRoot(join(storage, "ocfl")))
    faults.push(`${code} ${path} in the archive.`);
  return [...staged, ...faults];
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
