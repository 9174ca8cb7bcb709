import { algorithmOf, CRC32_TYPE, isChecksumType } from "../../../standards/mets/checksum-type.ts";
import { XLINK_NAMESPACE } from "../../../standards/mets/namespaces.ts";
import { attributeValue, type XmlElement } from "../../../xml/element.ts";
import { MAX_DOUBTS, MAX_TEXT_BYTES } from "../line-ends.ts";
import type { Here, MetsCheck } from "../mets-check.ts";
import { resolveReference } from "../reference.ts";
import { isBlank, isDateTime, isMediaType } from "./values.ts";

/** The requirements on what METS says of a file: the same for metadata and for content, each with its own id. */
export interface FileRules {
  readonly mimeType: string;
  readonly size: string;
  readonly created: string;
  readonly checksum: string;
  readonly checksumType: string;
}

/** The requirements on how METS refers to a file. */
export interface LocatorRules {
  readonly locatorType: string;
  readonly linkType: string;
  readonly href: string;
}

/** What an element says of a file's bytes. */
export interface Statement {
  readonly size: string | undefined;
  readonly checksum: string | undefined;
  readonly checksumType: string | undefined;
}

/** The attributes of `mdRef` and `file`, each for itself. */
export function checkFileAttributes(rules: FileRules, element: XmlElement, here: Here, { give }: MetsCheck): Statement {
  const attribute = (rule: string, name: string): string | undefined => {
    const value = attributeValue(element, name);
    if (isBlank(value)) give(rule, here.at(), value === undefined ? "missing" : "empty", { expected: `@${name}` });
    return isBlank(value) ? undefined : value;
  };
  const mimeType = attribute(rules.mimeType, "MIMETYPE");
  if (mimeType !== undefined && !isMediaType(mimeType)) give(rules.mimeType, here.at(), "mime", { found: mimeType });
  const size = attribute(rules.size, "SIZE");
  if (size !== undefined && !/^\d+$/.test(size)) give(rules.size, here.at(), "value", { found: size });
  const created = attribute(rules.created, "CREATED");
  if (created !== undefined && !isDateTime(created)) give(rules.created, here.at(), "date", { found: created });
  const checksum = attribute(rules.checksum, "CHECKSUM");
  const checksumType = attribute(rules.checksumType, "CHECKSUMTYPE");
  if (checksumType !== undefined && !isChecksumType(checksumType)) {
    give(rules.checksumType, here.at(), "value", { found: checksumType });
  }
  return { size, checksum, checksumType };
}

/** `LOCTYPE`, `xlink:type` and `xlink:href`; gives the number of the file that is meant, or -1. */
export function checkLocator(rules: LocatorRules, element: XmlElement, here: Here, check: MetsCheck): number {
  const { give, mets, eark } = check;
  const demand = (rule: string, found: string | undefined, expected: string): void => {
    if (found === undefined) give(rule, here.at(), "missing", { expected });
    else if (found !== expected) give(rule, here.at(), "value", { found, expected });
  };
  demand(rules.locatorType, attributeValue(element, "LOCTYPE"), "URL");
  demand(rules.linkType, attributeValue(element, "type", XLINK_NAMESPACE), "simple");
  const href = attributeValue(element, "href", XLINK_NAMESPACE);
  if (href === undefined) {
    give(rules.href, here.at(), "missing", { expected: "xlink:href" });
    return -1;
  }
  const reference = resolveReference(href, mets.folder);
  if (reference.kind !== "path") {
    give(rules.href, here.at(), reference.kind, { found: href });
    return -1;
  }
  if (reference.hadScheme) give(rules.href, here.at(), "scheme", { found: href, severity: "warning" });
  const index = eark.contents.inventory.indexOf(reference.path);
  if (index >= 0) {
    check.seeFile(index, here.at);
    return index;
  }
  // A name that differs in letter case alone is broken on most systems; what METS says of the file is checked all the same.
  const variant = check.findVariant(reference.path);
  if (variant < 0) give(rules.href, here.at(), "not_found", { found: href, expected: reference.path });
  else {
    give(rules.href, here.at(), "disagrees", { found: href, expected: eark.contents.inventory.at(variant).path });
    check.seeFile(variant, here.at);
  }
  return variant;
}

/** Whether the file is what METS says of it (CSIP27, 29, 41, 43, 54, 56, 69, 71). */
export function checkBytes(
  rules: FileRules,
  { size, checksum, checksumType }: Statement,
  file: { readonly index: number; readonly here: Here },
  { eark, give, doubts }: MetsCheck,
): void {
  const { inventory, unread } = eark.contents;
  const { index, here } = file;
  const { path, sizeBytes } = inventory.at(index);
  const isSizeWrong = size !== undefined && /^\d+$/.test(size) && Number(size) !== sizeBytes;
  const algorithm = checksumType === undefined ? undefined : algorithmOf(checksumType);
  const fault = unread.get(index);
  const isComparable = checksum !== undefined && !eark.isQuick && fault === undefined;
  const crc32 = checksumType === CRC32_TYPE ? eark.contents.crc32s?.[index]?.toString(16).padStart(8, "0") : undefined;
  const isDigestWrong =
    isComparable && algorithm !== undefined && !inventory.hasDigest(index, algorithm, checksum.trim());
  const isCrcWrong = isComparable && crc32 !== undefined && checksum.trim().toLowerCase().padStart(8, "0") !== crc32;
  const isChecksumWrong = isDigestWrong || isCrcWrong;
  const at = isSizeWrong || isChecksumWrong || fault !== undefined ? here.at() : undefined;
  if (at === undefined) return;
  const tell = (): void => {
    if (isSizeWrong) give(rules.size, at, "size", { found: size, expected: sizeBytes });
    if (!isChecksumWrong) return;
    const expected = algorithm === undefined ? crc32 : inventory.at(index).digests[algorithm];
    give(rules.checksum, at, "checksum", { found: checksum ?? "", expected: expected ?? "" });
  };
  if (fault !== undefined) give(rules.checksum, at, "unreadable", { found: fault.replaceAll("-", " ") });
  const isPerhapsText = Math.max(sizeBytes, Number(size)) <= MAX_TEXT_BYTES && doubts.length < MAX_DOUBTS;
  if (isSizeWrong && isDigestWrong && algorithm !== undefined && isPerhapsText) {
    doubts.push({ path, size: Number(size), algorithm, checksum, at, tell });
  } else tell();
}
