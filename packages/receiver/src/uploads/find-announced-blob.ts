import type { Caller } from "../access/caller.ts";
import { visibleDelivery } from "../access/rows.ts";
import { problem } from "../http/problem.ts";
import type { DatabaseReader } from "../store/database.ts";
import { findUpload, type UploadRow } from "./upload-row.ts";

/**
 * The announced blob that an upload's metadata names: by `delivery` and `blob`, or by `delivery`, `package` and `path`.
 * Without a path it is the only blob of the package, and without a package the only one of the delivery; generic clients
 * may call the path `filename`.
 */
export async function findAnnouncedBlob(
  reader: DatabaseReader,
  caller: Caller,
  metadata: ReadonlyMap<string, string>,
): Promise<UploadRow> {
  const delivery = metadata.get("delivery");
  if (delivery === undefined) throw problem("bad-metadata", { detail: "detail/metadata-without-delivery" });
  const { id } = await visibleDelivery(reader, caller, delivery);
  let query = reader
    .selectFrom("blob")
    .innerJoin("package", "package.id", "blob.package")
    .select(["blob.stored_as"])
    .where("blob.delivery", "=", id);
  const [blob, name, path] = [
    metadata.get("blob"),
    metadata.get("package"),
    metadata.get("path") ?? metadata.get("filename"),
  ];
  if (blob !== undefined) query = query.where("blob.id", "=", blob);
  if (name !== undefined) query = query.where("package.name", "=", name);
  if (path !== undefined) query = query.where("blob.path", "=", path);
  const [row, another] = await query.limit(2).execute();
  if (row?.stored_as == null || another !== undefined) {
    throw problem("bad-metadata", { detail: "detail/one-file" });
  }
  return await findUpload(reader, caller, row.stored_as);
}
