import { findAcceptedFormats } from "../describe/accepted-formats/acceptance.ts";
import type { AcceptedFormatList } from "../model/accepted-formats.ts";
import { TransferError } from "../model/error.ts";
import type { Country } from "../model/national-identifier.ts";
import type { NameLimits } from "../records/check/file-names.ts";
import { TARGET_NAMES } from "./target-names.ts";

/** What a transfer is checked for: which formats and names its archive takes, and whose rules on registration count. */
export interface CheckTarget {
  /** Absent where the target takes any file as it is. */
  readonly accepted?: AcceptedFormatList;
  /** Which names of files the package can carry. */
  readonly names: NameLimits;
  /** Absent where the transfer's own country decides. */
  readonly country?: Country;
}

interface Target {
  readonly names: NameLimits;
  readonly list?: string;
  readonly country?: Country;
}

/** By format and profile; the first profile of a format is its default. */
const TARGETS: Readonly<Record<string, Target>> = {
  "bagit@1.0": { names: TARGET_NAMES.bagit },
  "eark-sip@2.2.0": { names: TARGET_NAMES["eark-sip"], list: "eark" },
  "eark-sip@2.1.0": { names: TARGET_NAMES["eark-sip"], list: "eark" },
  "eark-sip@2.0.4": { names: TARGET_NAMES["eark-sip"], list: "eark" },
  "archival-version@is-1007": { names: TARGET_NAMES["archival-version"], list: "is-100-2014", country: "IS" },
  "archival-version@dk-1007": { names: TARGET_NAMES["archival-version"], list: "dk-128-2020", country: "DK" },
  "archival-version@dk-128": { names: TARGET_NAMES["archival-version"], list: "dk-128-2020", country: "DK" },
  "noark5-dias@5.5": { names: TARGET_NAMES["noark5-dias"], list: "no-raf-2022", country: "NO" },
};

/**
 * The target that `--for FORMAT[@PROFILE]` names. A format is known here as soon as it is known what an archive asks
 * for. Throws `format-unknown` and `profile-unknown`, with `known` among the facts.
 */
export function parseCheckTarget(name: string): CheckTarget {
  const [format = "", profile] = name.split("@");
  const names = Object.keys(TARGETS);
  const formats = [...new Set(names.map((known) => known.slice(0, known.indexOf("@"))))];
  if (!formats.includes(format)) {
    throw new TransferError("format-unknown", `There is no format ${format}. There is: ${formats.join(", ")}.`, {
      facts: { format, known: formats.join(" ") },
    });
  }
  const profiles = names.filter((known) => known.startsWith(`${format}@`));
  const found = profile === undefined ? profiles[0] : profiles.find((known) => known === name);
  const target = found === undefined ? undefined : TARGETS[found];
  if (target === undefined) {
    const known = profiles.map((each) => each.slice(format.length + 1)).join(" ");
    throw new TransferError("profile-unknown", `The format ${format} has no profile ${profile}. It has: ${known}.`, {
      facts: { format, profile: profile ?? "", known },
    });
  }
  const accepted = target.list === undefined ? undefined : findAcceptedFormats(target.list);
  return {
    names: target.names,
    ...(accepted === undefined ? {} : { accepted }),
    ...(target.country === undefined ? {} : { country: target.country }),
  };
}
