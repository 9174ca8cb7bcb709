import { DIGEST_ALGORITHMS, type DigestAlgorithm, isDigestAlgorithm } from "../../model/digest.ts";
import type { WorkOptions } from "../../model/progress.ts";
import type { Source, SourceEntry } from "../../read/source.ts";
import type { VerifySubject } from "../package-format.ts";
import type { Bag, Manifest, TagText } from "./bag.ts";
import { parseBagInfo } from "./bag-info.ts";
import { readContents } from "./contents.ts";
import { type Declaration, NO_DECLARATION, parseDeclaration } from "./declaration.ts";
import { readFetchList } from "./fetch-list.ts";
import { DECLARATION_FILE, FETCH_FILE, manifestName } from "./layout.ts";
import { foundManifest, type ManifestReading, readManifest } from "./manifests.ts";
import { createNameVariants } from "./name-variants.ts";
import { parseProfile } from "./profiles/parse-profile.ts";
import { UTF_8 } from "./tag-encoding.ts";
import type { LineBatch } from "./tag-lines.ts";
import { readWholeTagFile } from "./tag-text.ts";

/** Tag files that are held whole are for people to read: one above this is not bag metadata. */
const MAX_WHOLE_BYTES = 2 ** 20;

/**
 * Reads a bag once: its declaration, then all files with their digests, then the tag files that list them.
 * Nothing in it is believed, and nothing is opened by a name that it gives. Throws only where the source does.
 */
export async function readBag(subject: VerifySubject, options: WorkOptions): Promise<Bag> {
  const { source, isQuick, parameters } = subject;
  const tagTexts: TagText[] = [];
  const maxBytes = Math.min(MAX_WHOLE_BYTES, subject.limits.maxDocumentBytes);
  const declaration = await readDeclaration();
  const { encoding, version } = declaration;

  const contents = await readContents(subject, await findAlgorithms(source), options);
  const found = contents.manifests.map(foundManifest);

  const infoEntry = await source.find(version.infoFile);
  const fetchEntry = await source.find(FETCH_FILE);
  const bagInfo = infoEntry === undefined ? undefined : parseBagInfo(await readWhole(infoEntry));
  const fetched =
    fetchEntry === undefined
      ? undefined
      : await readFetchList(source, fetchEntry, contents, { ...options, encoding, version });
  if (fetched !== undefined) tagTexts.push(fetched.text);

  const reading: ManifestReading = {
    source,
    encoding,
    version,
    contents,
    variants: createNameVariants(contents.inventory),
    findFetch: (path) => fetched?.fetchList.paths.find(path) ?? -1,
    fetchPaths: fetched?.fetchList.paths.size ?? 0,
    isQuick,
  };
  const manifests: Manifest[] = [];
  for (const each of found.filter(({ isNormalized }) => isNormalized)) {
    const { manifest, text } = await readManifest(each, reading, options);
    manifests.push(manifest);
    tagTexts.push(text);
  }

  async function readDeclaration(): Promise<Declaration> {
    const entry = await source.find(DECLARATION_FILE);
    if (entry === undefined || entry.kind !== "file") return NO_DECLARATION;
    const { batches, text } = await readWholeTagFile(source, entry, { ...options, encoding: UTF_8, maxBytes });
    tagTexts.push(text);
    return parseDeclaration(batches);
  }

  async function readWhole(entry: SourceEntry): Promise<readonly LineBatch[]> {
    const { batches, text } = await readWholeTagFile(source, entry, { ...options, encoding, maxBytes });
    tagTexts.push(text);
    return batches;
  }

  const profileText = parameters["bagit-profile"];
  return {
    source,
    isQuick,
    declaration,
    contents,
    manifests: manifests.filter(({ kind }) => kind === "payload"),
    tagManifests: manifests.filter(({ kind }) => kind === "tag"),
    misnamedManifests: found.filter(({ isNormalized }) => !isNormalized).map(({ entry }) => entry.path),
    tagTexts,
    ...(bagInfo === undefined ? {} : { bagInfo }),
    ...(fetched === undefined ? {} : { fetchList: fetched.fetchList }),
    ...(profileText === undefined ? {} : { profile: parseProfile(profileText) }),
  };
}

/**
 * The algorithms of the manifests that are here. They are asked for by name: listing a source takes as long as its
 * files are many, and it is to be done once.
 */
async function findAlgorithms(source: Source): Promise<readonly DigestAlgorithm[]> {
  const algorithms: DigestAlgorithm[] = [];
  for (const algorithm of Object.keys(DIGEST_ALGORITHMS).filter(isDigestAlgorithm)) {
    const payload = await source.find(manifestName("payload", algorithm));
    if ((payload ?? (await source.find(manifestName("tag", algorithm)))) !== undefined) algorithms.push(algorithm);
  }
  return algorithms;
}
