import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readChunks } from "../../packages/receiver/src/store/archive/ocfl/durable-file.ts";
import { logicalFiles } from "../../packages/receiver/src/store/archive/ocfl/inventory.ts";
import { readInventory } from "../../packages/receiver/src/store/archive/ocfl/read-object.ts";
import { objectPath } from "../../packages/receiver/src/store/archive/ocfl/storage-layout.ts";
import type { Parcel } from "./parcel.ts";

/**
 * What the archive has of an accepted delivery is what was sent, file by file. Right after a kill its first version is
 * looked at, which nothing may touch any more; once it has settled, the newest, with the receipt for acceptance.
 */
export async function archiveFaults(
  folder: string,
  delivery: {
    readonly id: string;
    readonly parcel: Parcel;
    readonly receipts: ReadonlyMap<string, string>;
    readonly isSettled: boolean;
  },
): Promise<readonly string[]> {
  const { id, parcel, receipts, isSettled } = delivery;
  const [{ name, form } = { name: "", form: "archive" }] = parcel.announcement.packages;
  const wanted = new Map<string, Buffer>();
  for (const [path, bytes] of parcel.files)
    wanted.set(form === "archive" ? `package/${path}` : `package/${name}/${path}`, bytes);
  for (const [kind, jws] of receipts)
    if (kind === "received" || isSettled) wanted.set(`receipts/${kind}.jws`, Buffer.from(jws));
  const faults: string[] = [];
  try {
    const kept = await readKept(folder, id, isSettled ? "" : "v1");
    for (const [path, bytes] of wanted)
      if (!kept.get(path)?.equals(bytes)) faults.push(`${path} of ${id} is not in the archive as it was sent.`);
  } catch (error) {
    faults.push(`${id} is not in the archive: ${String(error)}`);
  }
  return faults;
}

async function readKept(folder: string, id: string, version: string): Promise<ReadonlyMap<string, Buffer>> {
  const origin = /origin: "([^"]+)"/.exec(readFileSync(join(folder, "receiver.yaml"), "utf8"))?.[1] ?? "";
  const object = join(folder, "storage/ocfl", objectPath(`urn:rafskil:${origin.replaceAll("/", ":")}:${id}`));
  const inventory = await readInventory(join(object, version));
  const newest = inventory.versions[inventory.head];
  const kept = new Map<string, Buffer>();
  for (const [path, digest] of newest === undefined ? [] : logicalFiles(newest)) {
    const chunks = readChunks(join(object, inventory.manifest[digest]?.[0] ?? ""));
    kept.set(path, Buffer.concat(await Array.fromAsync(chunks, (chunk) => Buffer.from(chunk))));
  }
  return kept;
}
