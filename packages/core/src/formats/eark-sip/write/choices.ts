import { TransferError } from "../../../model/error.ts";
import type { PackageContents, WriteOptions } from "../../package-format.ts";
import { PACK_PARAMETERS, type PackParameter } from "../pack-parameters.ts";

/** What the caller chose of what a package may be. */
export interface Choices {
  /** One representation, or one for each form in which the records say that their files are. */
  readonly representations: "one" | "by-variant";
  /** Whether each representation has a METS of its own, or the METS of the package lists all. */
  readonly hasOwnMets: boolean;
  readonly description: "ead" | "dc";
  /** The checksums that the records hold stand in the package, and their files are not digested. */
  readonly reusesChecksums: boolean;
  /** PREMIS tells the format that the bytes of a file show, and not that of its extension. */
  readonly identifiesFormats: boolean;
}

/** Reads the parameters. Throws `usage` for a value that there is none of, and for what a plain folder cannot give. */
export function choicesOf({ transfer, records }: PackageContents, { parameters, algorithms }: WriteOptions): Choices {
  const hasRecords = transfer !== undefined && records !== undefined;
  for (const [name, values] of Object.entries(PACK_PARAMETERS)) {
    const given = parameters[name];
    if (given === undefined || values.length === 0 || values.some((value) => value === given)) continue;
    throw refused(name, `${given} is no ${name}. There is: ${values.join(", ")}.`);
  }
  const value = (name: PackParameter): string | undefined => parameters[name];
  const choices: Choices = {
    representations: value("representations") === "by-variant" ? "by-variant" : "one",
    hasOwnMets: value("representation-mets") !== "none",
    description: value("description") === "dc" || (value("description") === undefined && !hasRecords) ? "dc" : "ead",
    reusesChecksums: value("checksums") === "reuse",
    identifiesFormats: value("formats") === "signatures",
  };
  const needing = needingRecords(choices);
  if (!hasRecords && needing !== undefined) {
    throw refused(needing, `${needing} needs a transfer with its records: a plain folder says nothing of its files.`);
  }
  if (choices.reusesChecksums && new Set(algorithms).size !== 1) {
    throw refused("checksums", "Checksums that are reused are of one algorithm: name one.");
  }
  return choices;
}

function needingRecords({ representations, description, reusesChecksums }: Choices): PackParameter | undefined {
  if (representations === "by-variant") return "representations";
  if (description === "ead") return "description";
  return reusesChecksums ? "checksums" : undefined;
}

function refused(parameter: string, message: string): TransferError {
  return new TransferError("usage", message, { facts: { format: "eark-sip", parameter } });
}
