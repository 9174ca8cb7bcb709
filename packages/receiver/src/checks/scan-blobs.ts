import type { Finding } from "@rafskil/core";
import type { Receiver } from "../receiver.ts";
import type { PackageToCheck } from "./package-checker.ts";
import { receiverFinding } from "./receiver-finding.ts";

/** Findings of a scan that are listed one by one; a folder of many files that nobody can scan is said once and counted. */
const LISTED = 100;

/** Scans every blob of a package. What was not looked at through and through is a finding, and never clean. */
export async function scanBlobs(
  { scanner, config }: Pick<Receiver, "scanner" | "config">,
  { blobs, name }: PackageToCheck,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const { language } = config;
  const { kind } = await scanner.describe();
  if (kind === "none") {
    const facts = { path: name, reason: "no_scanner" };
    return [receiverFinding("receiver/not-scanned", facts, { language })];
  }
  const findings: Finding[] = [];
  for (const { path, file, bytes } of blobs) {
    const verdict = await scanner.scan({ path: file, bytes }, { signal });
    if (verdict.kind === "infected") {
      findings.push(receiverFinding("receiver/malware", { path, signature: verdict.signature }, { language, path }));
    }
    if (verdict.kind === "not-scanned" && findings.length < LISTED) {
      const { reason, detail = "" } = verdict;
      const facts = { path, reason: reason.replaceAll("-", "_"), detail };
      findings.push(receiverFinding("receiver/not-scanned", facts, { language, path }));
    }
  }
  return findings;
}
