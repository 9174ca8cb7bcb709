import { DIGEST_ALGORITHMS } from "../../model/digest.ts";
import type { Contents, Manifest, RemarkKind } from "./bag.ts";
import { PAYLOAD_PREFIX, parseManifestName } from "./layout.ts";
import { type EscapeKind, parseListedPath, parseManifestLine } from "./manifest-line.ts";
import type { NameVariants } from "./name-variants.ts";
import type { BagItVersion } from "./profiles/versions.ts";
import type { KnownLines } from "./tag-lines.ts";

/** What a scan holds a manifest against. */
export interface ScanBackground {
  readonly version: BagItVersion;
  readonly contents: Contents;
  readonly variants: NameVariants;
  /** The number of a path in `fetch.txt`, or -1. */
  readonly findFetch: (path: string) => number;
  readonly isQuick: boolean;
}

/** One remark on one line, for the rule that asked for its kind. */
export interface Remark {
  readonly kind: RemarkKind;
  readonly line: number;
  /** The path as it stands in the line; the line itself where it has no path. */
  readonly path: string;
  /** What the line says: a checksum. */
  readonly stated: string;
  /** What stands against it: the file's number, the length that was expected, a name, or a kind of fault. */
  readonly against: string | number;
}

type Marked = Pick<Manifest, "kind" | "digest"> & {
  readonly listed: Uint8Array;
  readonly listedFetch: Uint8Array;
};

/** In `Manifest.listed`: the file itself, and not only a variant of its name. */
const LISTED = 2;
const [LF, PERCENT, ZERO, NINE, SMALL_A] = [0x0a, 0x25, 0x30, 0x39, 0x61];
/** Paths that are not in the bag are remembered up to this number, so as to see one that is listed twice. */
const MAX_ABSENT_KEPT = 100_000;

/** Takes the lines of a manifest in their order. */
export interface ManifestScan {
  judge(text: string, line: number): void;
  /**
   * Takes lines at the beginning of a block that say to the letter what there is to say of the next files of the bag:
   * nothing is to be remarked of those. A million lines are so compared as bytes, where each would be taken apart.
   */
  pass(block: Uint8Array): KnownLines;
}

/**
 * Judges the lines of a manifest in their order: marks what they list, and tells `remark` of what is not in order.
 * It keeps a few bytes for each file of the bag and nothing for a line, so that a rule can run it again for its findings.
 */
export function createManifestScan(
  manifest: Marked,
  background: ScanBackground,
  remark: (...remark: [kind: RemarkKind, line: number, path: string, stated: string, against: string | number]) => void,
): ManifestScan {
  const { version, contents, variants, findFetch } = background;
  const { inventory } = contents;
  const { digest, listed, listedFetch } = manifest;
  const hexLength = digest === undefined ? undefined : DIGEST_ALGORITHMS[digest].bytes * 2;
  /** The first 32 bits of the checksum that stood with a file: enough to tell a repetition from a contradiction. */
  const heads = new Uint32Array(inventory.fileCount);
  const absent = new Map<string, number>();
  const { payload } = contents;
  /** The file that stands behind the one of the last line: most manifests have the order of the paths. */
  let next = payload.first;

  function pass(block: Uint8Array): KnownLines {
    let [lines, from] = [0, 0];
    if (manifest.kind !== "payload" || digest === undefined || background.isQuick) return { lines, bytes: from };
    while (next < payload.end && listed[next] !== LISTED) {
      const length = inventory.lineLengthAt(next, digest, { bytes: block, from });
      if (length === 0 || block[from + length] !== LF) break;
      // A percent sign may mean what it says, or another letter.
      if (hasPercent(block, from, from + length)) break;
      heads[next] = headAt(block, from);
      listed[next] = LISTED;
      next += 1;
      lines += 1;
      from += length + 1;
    }
    return { lines, bytes: from };
  }

  function judge(text: string, line: number): void {
    const parts = parseManifestLine(text);
    if (parts === undefined) {
      remark(/^[ \t]*$/.test(text) ? "blank-line" : "malformed", line, text, "", "");
      return;
    }
    const { checksum, rawPath } = parts;
    const isWrongLength = hexLength !== undefined && checksum.length !== hexLength;
    if (isWrongLength) remark("wrong-length", line, rawPath, checksum, hexLength);
    if (parts.hasBinaryMarker) remark("binary-marker", line, rawPath, checksum, "");
    const place = parseListedPath(rawPath, version);
    if (place.kind === "escape") {
      remark("escape", line, rawPath, checksum, place.escape satisfies EscapeKind);
      return;
    }
    if (place.kind === "malformed") {
      remark("bad-path", line, rawPath, checksum, place.fault);
      return;
    }
    if (place.hasDotSlash) remark("dot-slash", line, rawPath, checksum, "");
    if (!belongs(place.path)) remark("out-of-place", line, rawPath, checksum, "");
    let index = inventory.indexOf(place.path);
    let isBare = place.hasBarePercent;
    if (index < 0 && place.literal !== undefined) {
      index = inventory.indexOf(place.literal);
      isBare ||= index >= 0;
    }
    if (isBare) remark("bare-percent", line, rawPath, checksum, "");
    if (index < 0) judgeAbsent(place.path, line, rawPath, checksum, isWrongLength);
    else judgePresent(index, line, rawPath, checksum, isWrongLength);
  }

  function belongs(path: string): boolean {
    if (manifest.kind === "payload") return path.startsWith(PAYLOAD_PREFIX);
    return !path.startsWith(PAYLOAD_PREFIX) && parseManifestName(path)?.kind !== "tag";
  }

  function judgeAbsent(path: string, line: number, rawPath: string, checksum: string, isWrongLength: boolean): void {
    const head = headOf(checksum);
    const before = absent.get(path);
    if (before !== undefined) {
      remark(before === head ? "repeated" : "contradicted", line, rawPath, checksum, "");
      return;
    }
    if (absent.size < MAX_ABSENT_KEPT) absent.set(path, head);
    const variant = variants.find(path);
    if (variant >= 0) {
      remark("variant", line, rawPath, checksum, variant);
      listed[variant] = 1;
      compare(variant, line, rawPath, checksum, isWrongLength);
      return;
    }
    const fetch = findFetch(path);
    if (fetch >= 0) listedFetch[fetch] = 1;
    else remark("missing", line, rawPath, checksum, "");
  }

  function judgePresent(index: number, line: number, rawPath: string, checksum: string, isWrongLength: boolean): void {
    const head = headOf(checksum);
    next = index + 1;
    if (listed[index] === LISTED) {
      // The file was held against the first; of two that differ, no more than one can be right.
      remark(heads[index] === head ? "repeated" : "contradicted", line, rawPath, checksum, "");
      return;
    }
    heads[index] = head;
    listed[index] = LISTED;
    compare(index, line, rawPath, checksum, isWrongLength);
  }

  function compare(index: number, line: number, rawPath: string, checksum: string, isWrongLength: boolean): void {
    if (digest === undefined || background.isQuick || isWrongLength) return;
    if (inventory.hasDigest(index, digest, checksum)) return;
    if (contents.unread.has(index)) return;
    remark("mismatch", line, rawPath, checksum, index);
  }

  return { judge, pass };
}

/** Letter by letter: a view of the line and a call for each would cost more. */
function hasPercent(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] === PERCENT) return true;
  return false;
}

/** As `headOf`, of hexadecimal in small letters. */
function headAt(bytes: Uint8Array, from: number): number {
  let head = 0;
  for (let at = from; at < from + 8; at++) {
    const letter = bytes[at] ?? 0;
    head = head * 16 + (letter <= NINE ? letter - ZERO : letter - SMALL_A + 10);
  }
  return head;
}

function headOf(checksum: string): number {
  return Number.parseInt(checksum.slice(0, 8), 16);
}
