import type { DigestAlgorithm } from "../../model/digest.ts";
import type { WorkOptions } from "../../model/progress.ts";
import type { SourceEntry } from "../../read/source.ts";
import { algorithmOf, CRC32_TYPE } from "../../standards/mets/checksum-type.ts";
import { loadSchemaCatalog } from "../../xml/schema-catalog.ts";
import type { VerifySubject } from "../package-format.ts";
import { type Computed, readContents } from "./contents.ts";
import { readDublinCoreSchema } from "./dublin-core-schema.ts";
import { METS_FILE, parseRepresentationMets, REPRESENTATIONS_FOLDER } from "./layout.ts";
import type { EarkPackage, SurveyedMets } from "./package.ts";
import { surveyMets } from "./survey.ts";
import { versionOf } from "./versions.ts";

/**
 * Reads a package once: every METS is surveyed, then all files are listed and digested with the algorithms that these
 * name. Nothing in it is believed, and nothing is opened by a name that it gives. Throws only where the source does.
 */
export async function readPackage(subject: VerifySubject, options: WorkOptions): Promise<EarkPackage> {
  const { source, isQuick } = subject;
  const rootEntry = await source.find(METS_FILE);
  const root = rootEntry?.kind === "file" ? await survey(rootEntry, "", undefined) : undefined;
  const representations: SurveyedMets[] = [];
  for await (const entry of source.entries(options)) {
    if (entry.kind !== "file" || !entry.path.startsWith(REPRESENTATIONS_FOLDER)) continue;
    const name = parseRepresentationMets(entry.path);
    if (name !== undefined) representations.push(await survey(entry, `${REPRESENTATIONS_FOLDER}${name}/`, name));
  }

  async function survey(entry: SourceEntry, folder: string, name: string | undefined): Promise<SurveyedMets> {
    return surveyMets(source, { entry, folder, ...(name === undefined ? {} : { representation: name }) }, options);
  }

  const all = root === undefined ? representations : [root, ...representations];
  const directory = subject.schemasDirectory;
  const dublinCoreSchema = directory === undefined ? undefined : await readDublinCoreSchema(directory);
  return {
    source,
    isQuick,
    choice: versionOf(root?.profile, subject.profile),
    ...(root === undefined ? {} : { root }),
    representations,
    contents: await readContents(subject, computedFor(all), options),
    ...(directory === undefined ? {} : { schemas: await loadSchemaCatalog(directory) }),
    ...(dublinCoreSchema === undefined ? {} : { dublinCoreSchema }),
  };
}

function computedFor(all: readonly SurveyedMets[]): Computed {
  const algorithms = new Set<DigestAlgorithm>();
  for (const { checksumTypes } of all) {
    for (const type of checksumTypes.keys()) {
      const algorithm = algorithmOf(type);
      if (algorithm !== undefined) algorithms.add(algorithm);
    }
  }
  const withCrc32 = all.some(({ checksumTypes }) => checksumTypes.has(CRC32_TYPE));
  return { algorithms: [...algorithms].sort(), withCrc32 };
}
