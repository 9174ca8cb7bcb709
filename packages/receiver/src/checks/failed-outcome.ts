import type { Finding } from "@rafskil/core";
import type { CheckOutcome, PackageToCheck } from "./package-checker.ts";

/** What a check gave that could not look into the package: the one finding that says why. */
export function failedOutcome(finding: Finding, { blobs }: Pick<PackageToCheck, "blobs">): CheckOutcome {
  return {
    verdict: "refused",
    counts: { error: 1, warning: 0, info: 0 },
    files: 0,
    bytes: blobs.reduce((sum, { bytes }) => sum + bytes, 0),
    findings: [finding],
  };
}
