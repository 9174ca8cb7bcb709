import type { DigestAlgorithm } from "../../../model/digest.ts";
import { TransferError } from "../../../model/error.ts";
import { linkRecords, type RecordLinks } from "../../../standards/erms/record-links.ts";
import { checksumTypeOf } from "../../../standards/mets/checksum-type.ts";
import type { Sink, WrittenEntry } from "../../../write/sink.ts";
import type { PackageContents, WriteOptions } from "../../package-format.ts";
import { METS_FILE } from "../layout.ts";
import type { DocumentKind } from "../schema-files.ts";
import { choicesOf } from "./choices.ts";
import { copySource } from "./copy-source.ts";
import { addDescription } from "./description.ts";
import { addMade, type Desk } from "./desk.ts";
import { createFileLists } from "./file-lists.ts";
import { identifyFormats } from "./identified-formats.ts";
import { type MetsGroup, writeMets } from "./mets.ts";
import { createMimeTypes } from "./mime-type.ts";
import { factsOf } from "./package-facts.ts";
import { createPlacement, DOCUMENTATION_FOLDER, SCHEMAS_FOLDER } from "./placement.ts";
import { addRepresentation } from "./representation.ts";
import { officialSchemas } from "./schemas.ts";

/** Nobody keeps a document in more forms: a column of other things was taken for it. */
const MOST_REPRESENTATIONS = 20;

/**
 * Writes a submission package: content, documentation and schemas first, then what describes them, the METS of each
 * representation, and the METS of the package last, so that an archive can be streamed. Gives each file of the source as
 * it now stands in the package.
 *
 * @throws TransferError `usage` for a checksum that METS has no name for, or a parameter that is none; `path-unsafe`;
 * `limit-exceeded` where the records name more forms of files than there can be
 */
export async function* writeSip(
  contents: PackageContents,
  sink: Sink,
  options: WriteOptions,
): AsyncGenerator<WrittenEntry, void, undefined> {
  const choices = choicesOf(contents, options);
  const { algorithm, checksumType } = checksumOf(options.algorithms);
  using links = await linksOf(contents);
  const placement = createPlacement({
    transfer: contents.transfer,
    isByVariant: choices.representations === "by-variant",
    findRow: (path) => links?.fileAt(path),
  });
  const lists = createFileLists(algorithm, createMimeTypes());
  const names = new Set<string>();
  for await (const entry of copySource(sink, { contents, options, algorithm, placement, choices })) {
    lists.add(entry);
    const name = /^representations\/([^/]+)\/data\//.exec(entry.path)?.[1];
    if (name !== undefined && names.add(name).size > MOST_REPRESENTATIONS) throw tooManyForms();
    yield entry;
  }
  names.delete(placement.main);
  const formats = choices.identifiesFormats ? await identifyFormats(contents.source, placement, options) : undefined;
  await addRest([placement.main, ...[...names].sort()], {
    contents,
    options,
    choices,
    facts: factsOf(contents, options),
    checksumType,
    placement,
    links,
    lists,
    formats,
    add: (path, bytes) => addMade(sink, { path, bytes }, { options, algorithm }),
  });
}

/** All that is made of the content, once it stands in the package. */
async function addRest(representations: readonly string[], desk: Desk): Promise<void> {
  const { options, choices, facts, checksumType, lists, add } = desk;
  const kinds: readonly DocumentKind[] = [
    "mets",
    "premis",
    ...(choices.description === "ead" ? (["ead"] as const) : []),
    ...(desk.links === undefined ? [] : (["erms"] as const)),
  ];
  const schemas = await officialSchemas(options.schemasDirectory, kinds);
  for (const { file, bytes } of schemas) {
    const path = `${SCHEMAS_FOLDER}${file}`;
    if (!lists.has(SCHEMAS_FOLDER, path)) lists.add(await add(path, bytes));
  }
  const located = schemas.length === 0 ? {} : { schemaFolder: SCHEMAS_FOLDER };
  const parts = [];
  for (const name of representations) parts.push(await addRepresentation(name, located.schemaFolder, desk));
  const description = await addDescription(desk);
  await add(
    METS_FILE,
    writeMets({
      objectId: options.parameters["package-id"] ?? options.name,
      idPrefix: "package-",
      facts,
      checksumType,
      metadata: [description, ...parts.flatMap(({ metadata }) => metadata)],
      groups: [
        ...groupOf("Documentation", DOCUMENTATION_FOLDER, desk),
        ...groupOf("Schemas", SCHEMAS_FOLDER, desk),
        ...parts.flatMap(({ groups }) => groups),
      ],
      ...located,
    }),
  );
}

function groupOf(use: string, folder: string, { lists }: Desk): readonly MetsGroup[] {
  return lists.has(folder) ? [{ use, label: use, files: lists.filesOf(folder) }] : [];
}

async function linksOf({ transfer, records }: PackageContents): Promise<RecordLinks | undefined> {
  return transfer === undefined || records === undefined ? undefined : await linkRecords(records);
}

function tooManyForms(): TransferError {
  return new TransferError(
    "limit-exceeded",
    "The records name more forms of their files than a package has representations. See to the column of the form.",
    { facts: { limit: "representations", value: MOST_REPRESENTATIONS } },
  );
}

/** The first algorithm that METS has a name for is the one that stands in the package. */
function checksumOf(algorithms: readonly DigestAlgorithm[]): { algorithm: DigestAlgorithm; checksumType: string } {
  for (const algorithm of algorithms) {
    const checksumType = checksumTypeOf(algorithm);
    if (checksumType !== undefined) return { algorithm, checksumType };
  }
  throw new TransferError("usage", `METS has no name for ${algorithms.join(", ")}. Use sha256 or sha512.`, {
    facts: { format: "eark-sip" },
  });
}
