export const METS_FILE = "METS.xml";
export const REPRESENTATIONS_FOLDER = "representations/";
export const DESCRIPTIVE_FOLDER = "metadata/descriptive/";
export const PRESERVATION_FOLDER = "metadata/preservation/";

/** The representation's name in `representations/<name>/METS.xml`; `undefined` for another path. */
export function parseRepresentationMets(path: string): string | undefined {
  return /^representations\/([^/]+)\/METS\.xml$/.exec(path)?.[1];
}

/** The path within the package, or within the representation where it lies in one. */
export function pathInUnit(path: string): string {
  return path.replace(/^representations\/[^/]+\//, "");
}
