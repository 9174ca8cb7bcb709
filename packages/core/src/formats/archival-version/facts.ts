import type { Source } from "../../read/source.ts";
import type { Detection, FormatFacts } from "../package-format.ts";
import { parseMediumName } from "./layout.ts";

/** The orders that an archival version may follow. Iceland is the default. */
export const PROFILE_TITLES = {
  "is-1007": "Vörsluútgáfa, Icelandic rules 100/2014 (as the Danish order 1007/2010)",
  "dk-1007": "Arkiveringsversion, Danish order 1007/2010",
  "dk-128": "Arkiveringsversion, Danish order 128/2020",
} as const;

/** The archival version (vörsluútgáfa, arkiveringsversion) of the Icelandic and Danish archives. */
export const archivalVersionFacts: FormatFacts = {
  id: "archival-version",
  title: "Archival version (vörsluútgáfa, arkiveringsversion)",
  profiles: Object.entries(PROFILE_TITLES).map(([id, title]) => ({ id, title })),
  defaultAlgorithms: ["md5"],
  parameters: { verify: ["gml-areas"], pack: [] },
  isSelective: true,
  canSplit: true,
  detect,
};

/** A medium says so by its name, or by its indexes; so does a folder with media side by side. */
async function detect(source: Source): Promise<Detection> {
  for (const index of ["fileIndex", "tableIndex", "archiveIndex"]) {
    if ((await source.find(`Indices/${index}.xml`))?.kind === "file") return "certain";
  }
  if (parseMediumName(source.topFolder ?? source.name) !== undefined) return "certain";
  // Media lie side by side: their names come first in the order of paths.
  for await (const { path } of source.entries()) {
    return parseMediumName(path.split("/")[0] ?? "") === undefined ? "no" : "certain";
  }
  return "no";
}
