import type { NameLimits } from "../records/check/file-names.ts";

type TargetFormat = "bagit" | "eark-sip" | "archival-version" | "noark5-dias";

/** U+FFFE and U+FFFF stand in no XML 1.0; what else it refuses stands in no path (`parseRelativePath`). */
const NOT_IN_XML = /[\ufffe\uffff]/;
/** BEK 1007/2010 and 128/2020, 5.D: neither private use nor what is no character. */
const NOT_IN_ARCHIVAL_VERSION =
  /[\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]|[\u{f0000}-\u{10ffff}]|\p{Noncharacter_Code_Point}/u;

/** Which names each package format can carry, by its id. */
export const TARGET_NAMES: Readonly<Record<TargetFormat, NameLimits>> = {
  /** Manifests are plain text and hold any name (RFC 8493, 2.1.3). */
  bagit: { format: "bagit", prefix: "data/" },
  /** The METS, and the records beside the files, are XML; two of its files stand where those of the transfer do. */
  "eark-sip": {
    format: "eark-sip",
    prefix: "representations/rep1/data/",
    refused: NOT_IN_XML,
    reserved: ["ERMS-aggregations.xml", "ERMS-records.xml"],
  },
  /** Files are renamed; `oFn` of the docIndex has the old name, with its ending, and no blanks around it (5.A.2). */
  "archival-version": {
    format: "archival-version",
    refused: NOT_IN_ARCHIVAL_VERSION,
    isTrimmed: true,
    hasEnding: true,
  },
  /** `referanseDokumentfil` of arkivstruktur.xml, and the METS of the package, are XML. */
  "noark5-dias": { format: "noark5-dias", prefix: "content/", refused: NOT_IN_XML },
};
