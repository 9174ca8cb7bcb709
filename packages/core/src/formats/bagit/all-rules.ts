import type { Rule } from "../../rules/define-rule.ts";
import type { Bag } from "./bag.ts";
import { algorithmUnknown } from "./rules/algorithm-unknown.ts";
import { algorithmWeak } from "./rules/algorithm-weak.ts";
import { bagCountForm } from "./rules/bag-count-form.ts";
import { bagInfoBlanks } from "./rules/bag-info-blanks.ts";
import { bagInfoLine } from "./rules/bag-info-line.ts";
import { bagInfoLongLine } from "./rules/bag-info-long-line.ts";
import { baggingDateForm } from "./rules/bagging-date-form.ts";
import { byteOrderMark } from "./rules/byte-order-mark.ts";
import { checksumLength } from "./rules/checksum-length.ts";
import { checksumMismatch } from "./rules/checksum-mismatch.ts";
import { declarationForm } from "./rules/declaration-form.ts";
import { declarationMissing } from "./rules/declaration-missing.ts";
import { elementRepeated } from "./rules/element-repeated.ts";
import { emptyFolder } from "./rules/empty-folder.ts";
import { encodingNotUtf8 } from "./rules/encoding-not-utf8.ts";
import { encodingUnknown } from "./rules/encoding-unknown.ts";
import { fetchLength } from "./rules/fetch-length.ts";
import { fetchLine } from "./rules/fetch-line.ts";
import { fetchNotInManifest } from "./rules/fetch-not-in-manifest.ts";
import { fetchTagFile } from "./rules/fetch-tag-file.ts";
import { fetchUnsafePath } from "./rules/fetch-unsafe-path.ts";
import { fetchUrl } from "./rules/fetch-url.ts";
import { fileMissing } from "./rules/file-missing.ts";
import { fileNotInManifest } from "./rules/file-not-in-manifest.ts";
import { fileUnreadable } from "./rules/file-unreadable.ts";
import { lastLineUnterminated } from "./rules/last-line-unterminated.ts";
import { listedOutsidePayload } from "./rules/listed-outside-payload.ts";
import { listedTwice } from "./rules/listed-twice.ts";
import { listedWithTwoChecksums } from "./rules/listed-with-two-checksums.ts";
import { manifestLine } from "./rules/manifest-line.ts";
import { manifestName } from "./rules/manifest-name.ts";
import { manifestQuirk } from "./rules/manifest-quirk.ts";
import { nameVariant } from "./rules/name-variant.ts";
import { nestedBag } from "./rules/nested-bag.ts";
import { notFetched } from "./rules/not-fetched.ts";
import { oxumForm } from "./rules/oxum-form.ts";
import { oxumMismatch } from "./rules/oxum-mismatch.ts";
import { oxumRepeated } from "./rules/oxum-repeated.ts";
import { pathMalformed } from "./rules/path-malformed.ts";
import { payloadFolderMissing } from "./rules/payload-folder-missing.ts";
import { payloadManifestMissing } from "./rules/payload-manifest-missing.ts";
import { percentEncoding } from "./rules/percent-encoding.ts";
import { profileDataEmpty } from "./rules/profile-data-empty.ts";
import { profileFetch } from "./rules/profile-fetch.ts";
import { profileIdentifier } from "./rules/profile-identifier.ts";
import { profileMalformed } from "./rules/profile-malformed.ts";
import { profileManifests } from "./rules/profile-manifests.ts";
import { profilePayloadFiles } from "./rules/profile-payload-files.ts";
import { profileSerialization } from "./rules/profile-serialization.ts";
import { profileTagFiles } from "./rules/profile-tag-files.ts";
import { profileTagManifests } from "./rules/profile-tag-manifests.ts";
import { profileTagRepeated } from "./rules/profile-tag-repeated.ts";
import { profileTagRequired } from "./rules/profile-tag-required.ts";
import { profileTagValue } from "./rules/profile-tag-value.ts";
import { profileVersion } from "./rules/profile-version.ts";
import { serializationName } from "./rules/serialization-name.ts";
import { serializationTopFolder } from "./rules/serialization-top-folder.ts";
import { tagChecksumMismatch } from "./rules/tag-checksum-mismatch.ts";
import { tagFileMissing } from "./rules/tag-file-missing.ts";
import { tagFileNotListed } from "./rules/tag-file-not-listed.ts";
import { tagFileUnreadable } from "./rules/tag-file-unreadable.ts";
import { tagManifestAlgorithms } from "./rules/tag-manifest-algorithms.ts";
import { tagManifestEntry } from "./rules/tag-manifest-entry.ts";
import { tagManifestIncomplete } from "./rules/tag-manifest-incomplete.ts";
import { tagManifestMissing } from "./rules/tag-manifest-missing.ts";
import { tagManifestsDiffer } from "./rules/tag-manifests-differ.ts";
import { unsafePath } from "./rules/unsafe-path.ts";
import { versionUnknown } from "./rules/version-unknown.ts";

/** All rules, in the order in which a reader wants their findings. */
export const BAGIT_RULES: readonly Rule<Bag>[] = [
  declarationMissing,
  declarationForm,
  versionUnknown,
  encodingUnknown,
  encodingNotUtf8,
  byteOrderMark,
  tagFileUnreadable,
  lastLineUnterminated,
  payloadFolderMissing,
  payloadManifestMissing,
  manifestName,
  algorithmUnknown,
  algorithmWeak,
  serializationTopFolder,
  serializationName,
  manifestLine,
  checksumLength,
  manifestQuirk,
  percentEncoding,
  unsafePath,
  pathMalformed,
  listedOutsidePayload,
  tagManifestEntry,
  listedTwice,
  listedWithTwoChecksums,
  nameVariant,
  fileMissing,
  tagFileMissing,
  fileNotInManifest,
  fileUnreadable,
  checksumMismatch,
  tagChecksumMismatch,
  tagManifestMissing,
  tagManifestIncomplete,
  tagFileNotListed,
  tagManifestsDiffer,
  tagManifestAlgorithms,
  bagInfoLine,
  bagInfoBlanks,
  bagInfoLongLine,
  elementRepeated,
  baggingDateForm,
  bagCountForm,
  oxumRepeated,
  oxumForm,
  oxumMismatch,
  fetchLine,
  fetchUnsafePath,
  fetchTagFile,
  fetchNotInManifest,
  notFetched,
  fetchLength,
  fetchUrl,
  nestedBag,
  emptyFolder,
  profileMalformed,
  profileVersion,
  profileSerialization,
  profileIdentifier,
  profileTagRequired,
  profileTagValue,
  profileTagRepeated,
  profileManifests,
  profileTagManifests,
  profileFetch,
  profileDataEmpty,
  profileTagFiles,
  profilePayloadFiles,
];
