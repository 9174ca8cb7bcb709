import { readFile } from "node:fs/promises";
import type { ReceiptStore } from "@rafskil/core";
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
