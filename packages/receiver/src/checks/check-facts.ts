import type { AuditEvent } from "../audit/append-event.ts";
import type { ScannerState } from "../store/scanner.ts";
import type { CheckOutcome } from "./package-checker.ts";

/**
 * What the log keeps of a check: what it gave, what looked for malware and how fresh that was, what came of the signature.
 * PREMIS events are made of it.
 */
export function checkFacts(
  packageId: string,
  { verdict, counts, inventoryDigest, findings }: CheckOutcome,
  { scanner, isSigned }: { readonly scanner: ScannerState; readonly isSigned: boolean },
): NonNullable<AuditEvent["facts"]> {
  const found = (rule: string): number => findings.filter((finding) => finding.rule === rule).length;
  const { kind, engine, signaturesAt } = scanner;
  return {
    package: packageId,
    verdict,
    errors: counts.error,
    warnings: counts.warning,
    inventory: inventoryDigest ?? null,
    scanner: engine ?? kind,
    ...(signaturesAt === undefined ? {} : { scannerSignaturesAt: signaturesAt.toISOString() }),
    infected: found("receiver/malware"),
    notScanned: found("receiver/not-scanned"),
    ...(isSigned ? { signature: found("receiver/signature-proved") > 0 ? "proved" : "not proved" } : {}),
  };
}
