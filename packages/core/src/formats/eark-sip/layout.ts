export const METS_FILE = "METS.xml";
export const REPRESENTATIONS_FOLDER = "representations/";
export const DESCRIPTIVE_FOLDER = "metadata/descriptive/";
export const PRESERVATION_FOLDER = "metadata/preservation/";

/** An XML document among the metadata of the package or of a representation. */
export const METADATA_DOCUMENT: RegExp = /^(representations\/[^/]+\/)?metadata\/.*\.xml$/i;
/** An XML document in the data of a representation, not in a folder there; its first group is that of the representation. */
export const DATA_DOCUMENT: RegExp = /^(representations\/[^/]+\/)data\/[^/]+\.xml$/i;

/** The representation's name in `representations/<name>/METS.xml`; `undefined` for another path. */
export function parseRepresentationMets(path: string): string | undefined {
  return /^representations\/([^/]+)\/METS\.xml$/.exec(path)?.[1];
}

/** The path within the package, or within the representation where it lies in one. */
export function pathInUnit(path: string): string {
  return path.replace(/^representations\/[^/]+\//, "");
}
