import type { PackageContents, WriteOptions } from "../../package-format.ts";
import type { PackParameter } from "../pack-parameters.ts";
import { SPEC_VERSIONS, type SpecVersion } from "../versions.ts";
import type { PackageFacts } from "./header.ts";

const AGREEMENT: PackParameter = "agreement";

/** What is said of the package in each METS: from the transfer, and from what the caller states. */
export function factsOf({ transfer, records, producer }: PackageContents, options: WriteOptions): PackageFacts {
  const { parameters, packedAt, tool, profile, name } = options;
  const version = SPEC_VERSIONS.find((known) => known === profile) ?? "2.2.0";
  const hasRecords = transfer !== undefined && records !== undefined;
  return {
    version,
    category: hasRecords ? "Datasets" : "Mixed",
    contentType: hasRecords ? ermsTypeIn(version) : "MIXED",
    recordStatus: parameters["record-status"] ?? "NEW",
    createdAt: packedAt.toISOString(),
    tool,
    submitter: producer ?? transfer?.producer ?? { name },
    ...(transfer === undefined ? {} : { transfer }),
    recordIds: [
      ...lines("SUBMISSIONAGREEMENT", parameters[AGREEMENT] ?? transfer?.agreement?.number),
      ...lines("PREVIOUSSUBMISSIONAGREEMENT", parameters["previous-agreement"]),
      ...lines("REFERENCECODE", parameters["reference-code"]),
      ...lines("PREVIOUSREFERENCECODE", parameters["previous-reference-code"]),
    ],
  };
}

/** The vocabularies before 2.2.0 do not have ERMS 3.0; all have the word for any version of it. */
function ermsTypeIn(version: SpecVersion): string {
  return version === "2.2.0" ? "citserms_v3_0" : "ERMS";
}

/** A package has at most one agreement and one reference code, and any number of earlier ones: one a line. */
function lines(type: string, text: string | undefined): readonly (readonly [type: string, value: string])[] {
  const values = (text ?? "").split("\n").filter((value) => value.trim() !== "");
  return values.map((value) => [type, value] as const);
}
