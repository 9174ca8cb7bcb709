import { writeAggregations, writeRecords } from "../../../standards/erms/write-erms.ts";
import { writePremis } from "../../../standards/premis/write-premis.ts";
import { METS_FILE, PRESERVATION_FOLDER } from "../layout.ts";
import { referenceTo } from "../reference.ts";
import type { Desk } from "./desk.ts";
import { type MetsGroup, type MetsMetadata, writeMets } from "./mets.ts";
import { AGGREGATIONS_FILE, dataFolderOf, RECORDS_FILE, representationFolder } from "./placement.ts";
import { premisOf } from "./premis.ts";

/** What the METS of the package says of a representation. */
export interface RepresentationParts {
  readonly groups: readonly MetsGroup[];
  readonly metadata: readonly MetsMetadata[];
}

/** Writes what describes a representation: the records that its files are of, PREMIS, and its METS, where it has one. */
export async function addRepresentation(
  name: string,
  schemaFolder: string | undefined,
  desk: Desk,
): Promise<RepresentationParts> {
  const { choices, facts, lists, checksumType, add } = desk;
  const folder = representationFolder(name);
  const dataFolder = dataFolderOf(name);
  await addRecords(name, desk);
  const premis = await add(`${folder}${PRESERVATION_FOLDER}premis.xml`, writePremis(premisOf(name, desk)));
  const metsFolder = choices.hasOwnMets ? folder : "";
  const metadata: readonly MetsMetadata[] = [
    { ...lists.describe(premis, metsFolder), kind: "preservation", type: "PREMIS", typeVersion: "3.0" },
  ];
  const { contentType } = facts;
  const data: MetsGroup = {
    use: `Representations/${name}/data`,
    label: choices.hasOwnMets ? "Data" : "Representations",
    contentType,
    files: lists.filesOf(dataFolder, metsFolder),
  };
  const groups = lists.has(dataFolder) ? [data] : [];
  if (!choices.hasOwnMets) return { groups, metadata };
  const mets = await add(
    `${folder}${METS_FILE}`,
    writeMets({
      objectId: name,
      idPrefix: `${name}-`,
      facts,
      checksumType,
      metadata,
      groups,
      ...(schemaFolder === undefined ? {} : { schemaFolder: `../../${schemaFolder}` }),
    }),
  );
  const use = `Representations/${name}`;
  const pointing: MetsGroup = {
    use,
    label: use,
    contentType,
    files: [lists.describe(mets, "")],
    pointer: mets.path,
  };
  return { groups: [pointing], metadata: [] };
}

/**
 * The ERMS documents that have something to tell: one without cases, or without documents, cannot be valid. Each
 * representation is whole by itself: all records, with those of their files that lie in it.
 */
async function addRecords(name: string, { contents, facts, links, placement, lists, add }: Desk): Promise<void> {
  const { transfer, records } = contents;
  if (transfer === undefined || records === undefined || links === undefined) return;
  const { createdAt, tool } = facts;
  const erms = {
    transfer,
    records,
    links,
    createdAt,
    tool,
    locate(file: Parameters<typeof placement.placeOfRow>[0]): string | undefined {
      const { representation, path } = placement.placeOfRow(file);
      return representation === name ? `file:///${referenceTo(path)}` : undefined;
    },
  };
  const folder = dataFolderOf(name);
  if (await hasRows(records.cases())) lists.add(await add(`${folder}${AGGREGATIONS_FILE}`, writeAggregations(erms)));
  if (await hasRows(records.documents())) lists.add(await add(`${folder}${RECORDS_FILE}`, writeRecords(erms)));
}

async function hasRows(batches: AsyncIterable<readonly unknown[]>): Promise<boolean> {
  for await (const batch of batches) if (batch.length > 0) return true;
  return false;
}
