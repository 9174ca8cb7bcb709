import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { EventReceiptStore, ReceiptStore } from "@rafskil/core";
import { writeResultFile } from "../render/result-file.ts";
import { runId } from "../workplace.ts";

/** Keeps receipts beside their package: `delivery.zip.received.jws`, `delivery.zip.returned-2.jws`, and the archive's keys. */
export function receiptFiles(path: string): ReceiptStore {
  const base = path.replace(/[/\\]+$/, "");
  const fileOf = ({ kind, sequence }: { readonly kind: string; readonly sequence: number }): string =>
    `${base}.${kind}${sequence === 1 && kind !== "returned" ? "" : `-${sequence}`}.jws`;
  return {
    load: (receipt) => readFile(fileOf(receipt), "utf8").catch(() => undefined),
    save: (receipt, jws) => writeResultFile(fileOf(receipt), [`${jws}\n`], runId()),
    saveKeys: (jwks) => writeResultFile(`${base}.archive-keys.json`, [jwks], runId()),
  };
}

/** Keeps the receipts of events beside their register: `receipts/ID.jws`, and the archive's keys. */
export function eventReceiptFiles(register: string): EventReceiptStore {
  const folder = join(register, "receipts");
  const write = async (name: string, text: string): Promise<void> => {
    await mkdir(folder, { recursive: true });
    await writeResultFile(join(folder, name), [text], runId());
  };
  return {
    load: (event) => readFile(join(folder, `${event}.jws`), "utf8").catch(() => undefined),
    save: (event, jws) => write(`${event}.jws`, `${jws}\n`),
    saveKeys: (jwks) => write("archive-keys.json", jwks),
  };
}
