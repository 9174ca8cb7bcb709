import { TransferError } from "../../../model/error.ts";
import { parseRelativePath, type RelativePath } from "../../../model/path.ts";
import type { RecordFile } from "../../../model/record-file.ts";
import type { TransferDescription } from "../../../model/transfer.ts";
import { REPRESENTATIONS_FOLDER } from "../layout.ts";

export const DOCUMENTATION_FOLDER = "documentation/";
export const SCHEMAS_FOLDER = "schemas/";
export const AGGREGATIONS_FILE = "ERMS-aggregations.xml";
export const RECORDS_FILE = "ERMS-records.xml";

/** The one representation where all content stands together. */
const ONLY = "rep1";
const ORIGINAL = "original";

/** Where the files of a source stand in the package. */
export interface Placement {
  /** The representation that holds the records, and all files of which nothing else is said. */
  readonly main: string;
  /** The row of the records that names a path of the source. */
  rowOf(path: string): RecordFile | undefined;
  /** The path in the package of a file or folder of the source. Throws `path-unsafe`. */
  placeOf(path: string): RelativePath;
  /** The path in the package of the file that a row names, and its representation. */
  placeOfRow(file: RecordFile): { readonly representation: string; readonly path: string };
}

interface PlacementOptions {
  readonly transfer: TransferDescription | undefined;
  readonly isByVariant: boolean;
  findRow(path: string): RecordFile | undefined;
}

/**
 * The files of the records are content. What lies in a folder `schemas` beside them goes among the schemas; all else, the
 * description of the transfer and the tables that the records were read from, goes with it as documentation, so that
 * nothing is lost.
 */
export function createPlacement({ transfer, isByVariant, findRow }: PlacementOptions): Placement {
  const bare = (transfer?.filesFolder ?? "").replace(/^\.(\/|$)/, "").replace(/\/+$/, "");
  const root = bare === "" ? "" : `${bare}/`;
  const isData = (path: string): boolean => transfer === undefined || path.startsWith(root);
  const representationOf = (file: RecordFile | undefined): string => (isByVariant ? variantOf(file) : ONLY);
  const rowOf = (path: string): RecordFile | undefined =>
    transfer !== undefined && isData(path) ? findRow(path.slice(root.length)) : undefined;
  return {
    main: isByVariant ? ORIGINAL : ONLY,
    rowOf,
    placeOf(path) {
      const isReserved = path === AGGREGATIONS_FILE || path === RECORDS_FILE;
      if (transfer !== undefined && isData(path) && isReserved) throw unplaceable(path, "reserved");
      const folder = isData(path)
        ? dataFolderOf(representationOf(isByVariant ? rowOf(path) : undefined))
        : path.startsWith(SCHEMAS_FOLDER)
          ? ""
          : DOCUMENTATION_FOLDER;
      const result = parseRelativePath(`${folder}${path}`);
      if (result.ok) return result.path;
      throw unplaceable(path, result.fault);
    },
    placeOfRow(file) {
      const representation = representationOf(isByVariant ? (findRow(file.path) ?? file) : file);
      return { representation, path: `${dataFolderOf(representation)}${root}${file.path}` };
    },
  };
}

export function representationFolder(name: string): string {
  return `${REPRESENTATIONS_FOLDER}${name}/`;
}

export function dataFolderOf(name: string): string {
  return `${representationFolder(name)}data/`;
}

/** Noark 5 has three forms of a document; a rendition of which no form is said was made to be kept. */
function variantOf(file: RecordFile | undefined): string {
  const said = file?.variant?.trim().toLowerCase() ?? "";
  if (said === "") return file?.role === "rendition" ? "archival" : ORIGINAL;
  if (/^(a$|arkiv|archiv|varðveislu|preserv)/.test(said)) return "archival";
  if (/^(p$|produ|orig|frum)/.test(said)) return ORIGINAL;
  if (/skjerm|sladd|redact|afmá|útstrik|offentlig/.test(said)) return "redacted";
  return `other-${
    said
      .normalize("NFKD")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "form"
  }`;
}

function unplaceable(path: string, fault: string): TransferError {
  return new TransferError("path-unsafe", `${path} cannot stand in an E-ARK package (${fault}): rename it.`, {
    facts: { path, fault },
  });
}
