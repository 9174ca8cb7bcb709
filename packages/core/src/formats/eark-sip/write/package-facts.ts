import { TransferError } from "../../../model/error.ts";
import type { PackageContents, WriteOptions } from "../../package-format.ts";
import { SPEC_VERSIONS } from "../versions.ts";
import type { PackageFacts } from "./header.ts";

const RECORD_STATUSES = ["NEW", "SUPPLEMENT", "REPLACEMENT", "TEST", "VERSION", "DELETE", "OTHER"];

/** What is said of the package in each METS: from the transfer, and from what the caller states. */
export function factsOf({ transfer, records, producer }: PackageContents, options: WriteOptions): PackageFacts {
  const { parameters, packedAt, tool, profile, name } = options;
  const recordStatus = parameters["record-status"] ?? "NEW";
  if (!RECORD_STATUSES.includes(recordStatus)) {
    throw new TransferError("usage", `${recordStatus} is no record status. There is: ${RECORD_STATUSES.join(", ")}.`, {
      facts: { format: "eark-sip", parameter: "record-status" },
    });
  }
  const hasRecords = transfer !== undefined && records !== undefined;
  const recordIds: [string, string | undefined][] = [
    ["SUBMISSIONAGREEMENT", transfer?.agreement?.number],
    ["PREVIOUSSUBMISSIONAGREEMENT", parameters["previous-agreement"]],
    ["REFERENCECODE", parameters["reference-code"]],
    ["PREVIOUSREFERENCECODE", parameters["previous-reference-code"]],
  ];
  return {
    version: SPEC_VERSIONS.find((version) => version === profile) ?? "2.2.0",
    category: hasRecords ? "Datasets" : "Mixed",
    contentType: hasRecords ? "citserms_v3_0" : "MIXED",
    recordStatus,
    createdAt: packedAt.toISOString(),
    tool,
    submitter: producer ?? transfer?.producer ?? { name },
    ...(transfer === undefined ? {} : { transfer }),
    recordIds: recordIds.flatMap(([type, value]) => (value === undefined ? [] : [[type, value] as const])),
  };
}
