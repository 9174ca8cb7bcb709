import type { Finding, Language } from "@rafskil/core";
import type { Selectable } from "kysely";
import type { PackageTable } from "../store/database/tables.ts";
import type { CheckOutcome } from "./package-checker.ts";
import { receiverFinding } from "./receiver-finding.ts";

/** Holds what was found against what was announced. What could not be read at all is not compared. */
export function compareWithAnnounced(
  { inventory_digest: announced, announced_files }: Selectable<PackageTable>,
  { inventoryDigest: found, files }: CheckOutcome,
  language: Language,
): readonly Finding[] {
  const findings: Finding[] = [];
  if (announced !== null && found !== undefined && announced !== found) {
    findings.push(receiverFinding("receiver/inventory-differs", { announced, found }, { language }));
  }
  if (announced_files !== null && files > 0 && announced_files !== files) {
    findings.push(receiverFinding("receiver/file-count", { announced: announced_files, found: files }, { language }));
  }
  return findings;
}
