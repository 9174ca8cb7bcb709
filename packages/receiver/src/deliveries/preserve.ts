import { hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { type AnnouncedSignature, TransferError } from "@rafskil/core";
import type { Selectable } from "kysely";
import { reportFileOf } from "../checks/check-delivery.ts";
import type { JobHandler } from "../jobs/run-jobs.ts";
import type { Receiver } from "../receiver.ts";
import type { PackageTable } from "../store/database/tables.ts";
import type { DatabaseReader } from "../store/database.ts";
import type { FileToPreserve } from "../store/package-store.ts";
import { changeState, type DeliveryRow } from "./change-state.ts";

/**
 * Takes an accepted delivery over into the archive's storage, as one object: its packages, their reports, the receipts that
 * were given until then. Only when every byte is durable there and was read again is it accepted, and has its receipt.
 */
export const preserveDelivery: JobHandler = async (receiver, { job, signal, finish }) => {
  const { database, packages: store } = receiver;
  const id = job.subject;
  const delivery = await database.read
    .selectFrom("delivery")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  if (delivery.state !== "ingesting") return await finish();
  if (store === undefined) {
    const text = "This receiver has no storage for accepted packages: the delivery waits until it has.";
    throw new TransferError("not-found", text, { facts: { delivery: id } });
  }
  const packages = await database.read
    .selectFrom("package")
    .selectAll()
    .where("delivery", "=", id)
    .orderBy("position")
    .execute();
  const kept = await store.preserve(
    {
      id: objectIdOf(receiver, id),
      message: `Delivery ${id}, accepted`,
      user: { name: receiver.config.archive.name, address: receiver.config.address },
      // When it was decided: the same however often this is done again.
      createdAt: delivery.changed_at,
      files: await filesOf(receiver, delivery, packages),
    },
    { signal },
  );
  await finish(async (transaction) => {
    await transaction
      .updateTable("package")
      .set({ preserved: JSON.stringify(kept) })
      .where("delivery", "=", id)
      .where("position", "=", 0)
      .execute();
    await changeState(transaction, receiver, { delivery: id, action: "ingest", actor: "system", by: "system" });
  });
};

/** An URI that is this archive's own: its log's name, and the delivery's id. */
export function objectIdOf({ config }: Pick<Receiver, "config">, delivery: string): string {
  return `urn:rafskil:${config.log.origin.replaceAll("/", ":")}:${delivery}`;
}

async function filesOf(
  receiver: Receiver,
  delivery: DeliveryRow,
  packages: readonly Selectable<PackageTable>[],
): Promise<readonly FileToPreserve[]> {
  const { database, blobs } = receiver;
  const files: FileToPreserve[] = [];
  for (const { id, name, form, position, signature } of packages) {
    const rows = await database.read
      .selectFrom("blob")
      .selectAll()
      .where("package", "=", id)
      .orderBy("position")
      .execute();
    const folder = packages.length === 1 ? "package" : `packages/${position + 1}`;
    for (const { path, bytes, sha256, stored_as } of rows) {
      files.push({
        path: form === "archive" ? `${folder}/${path}` : `${folder}/${name}/${path}`,
        bytes,
        sha256,
        open: ({ signal } = {}) =>
          blobs.read(stored_as ?? "", { from: 0, ...(signal === undefined ? {} : { signal }) }),
      });
    }
    if (signature !== null) {
      files.push(
        ...signatureFiles(JSON.parse(signature), packages.length === 1 ? "signature" : `signatures/${position + 1}`),
      );
    }
    files.push(
      ...(await reportOf(
        reportFileOf(receiver, id),
        packages.length === 1 ? "report.json" : `reports/${position + 1}.json`,
      )),
    );
  }
  return [...files, ...(await receiptFiles(database.read, delivery.id))];
}

export async function receiptFiles(reader: DatabaseReader, delivery: string): Promise<readonly FileToPreserve[]> {
  const receipts = await reader
    .selectFrom("receipt")
    .select(["kind", "sequence", "jws"])
    .where("delivery", "=", delivery)
    .orderBy("log_index")
    .execute();
  return receipts.map(({ kind, sequence, jws }) =>
    fileOfBytes(`receipts/${kind}${sequence === 1 ? "" : `-${sequence}`}.jws`, Buffer.from(jws)),
  );
}

/** What the sender signed, as it came: who reads the object later verifies it without this program. */
function signatureFiles(given: AnnouncedSignature, stem: string): readonly FileToPreserve[] {
  if (typeof given === "string") return [fileOfBytes(`${stem}.jws`, Buffer.from(given))];
  return [
    fileOfBytes(`${stem}.p7s`, Buffer.from(given.cms, "base64")),
    fileOfBytes(`${stem}.statement.json`, Buffer.from(given.statement)),
  ];
}

/** A package that could not be read at all has no report but the finding. */
async function reportOf(file: string, path: string): Promise<readonly FileToPreserve[]> {
  const { size } = await stat(file).catch(() => ({ size: undefined }));
  if (size === undefined) return [];
  const digest = hash("sha256", await readFile(file), "hex");
  return [{ path, bytes: size, sha256: digest, open: () => createReadStream(file) }];
}

export function fileOfBytes(path: string, bytes: Uint8Array): FileToPreserve {
  return {
    path,
    bytes: bytes.length,
    sha256: hash("sha256", bytes, "hex"),
    async *open() {
      yield bytes;
    },
  };
}
