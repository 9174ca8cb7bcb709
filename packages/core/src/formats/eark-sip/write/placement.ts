import { TransferError } from "../../../model/error.ts";
import { parseRelativePath, type RelativePath } from "../../../model/path.ts";
import type { TransferDescription } from "../../../model/transfer.ts";

export const REPRESENTATION = "rep1";
export const REPRESENTATION_FOLDER: string = `representations/${REPRESENTATION}/`;
export const DATA_FOLDER: string = `${REPRESENTATION_FOLDER}data/`;
const DOCUMENTATION_FOLDER = "documentation/";
export const AGGREGATIONS_FILE = "ERMS-aggregations.xml";
export const RECORDS_FILE = "ERMS-records.xml";

/**
 * Where a file of the source stands in the package: the files of the records are its content; the description of the
 * transfer and the tables that the records were read from go with it as documentation, so that nothing is lost.
 */
export function placeOf(path: string, transfer: TransferDescription | undefined): RelativePath {
  const isData = transfer === undefined || isInFolder(path, transfer.filesFolder);
  if (isData && transfer !== undefined && (path === AGGREGATIONS_FILE || path === RECORDS_FILE)) {
    throw unplaceable(path, "reserved");
  }
  const result = parseRelativePath(`${isData ? DATA_FOLDER : DOCUMENTATION_FOLDER}${path}`);
  if (result.ok) return result.path;
  throw unplaceable(path, result.fault);
}

function isInFolder(path: string, folder: string): boolean {
  const bare = folder.replace(/^\.\//, "").replace(/\/+$/, "");
  return bare === "" || bare === "." || path.startsWith(`${bare}/`);
}

function unplaceable(path: string, fault: string): TransferError {
  return new TransferError("path-unsafe", `${path} cannot stand in an E-ARK package (${fault}): rename it.`, {
    facts: { path, fault },
  });
}
