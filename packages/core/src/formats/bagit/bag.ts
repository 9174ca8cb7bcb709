import type { DigestAlgorithm } from "../../model/digest.ts";
import type { ReadFault } from "../../model/digest-work.ts";
import type { Inventory } from "../../model/inventory.ts";
import type { PathTable } from "../../model/path-table.ts";
import type { Source, SourceEntry } from "../../read/source.ts";
import type { BagInfo } from "./bag-info.ts";
import type { Declaration } from "./declaration.ts";
import type { ManifestName } from "./layout.ts";
import type { ProfileReading } from "./profiles/profile.ts";

/** What all rules look at: the whole bag, read once. */
export interface Bag {
  readonly source: Source;
  /** Nothing was hashed: only lists and sizes may be judged. */
  readonly isQuick: boolean;
  readonly declaration: Declaration;
  readonly contents: Contents;
  /** Payload manifests in code-point order of their names. */
  readonly manifests: readonly Manifest[];
  readonly tagManifests: readonly Manifest[];
  /** Files in the base directory whose name is nearly that of a manifest. */
  readonly misnamedManifests: readonly string[];
  readonly bagInfo?: BagInfo;
  readonly fetchList?: FetchList;
  /** Remarks on the text of tag files: marks, ends, bytes that cannot be decoded. */
  readonly tagTexts: readonly TagText[];
  /** The BagIt Profile that the caller asked for. */
  readonly profile?: ProfileReading;
}

/** Every file of the bag, and every folder that holds nothing. */
export interface Contents {
  /** All files with their digests, by number in code-point order of paths. */
  readonly inventory: Inventory;
  /** Payload files are the numbers from `first` to before `end`. */
  readonly payload: { readonly first: number; readonly end: number; readonly bytes: number };
  /** The manifests in the base directory, those too whose names are not quite in order. */
  readonly manifests: readonly SourceEntry[];
  readonly emptyFolders: PathTable;
  readonly hasPayloadFolder: boolean;
  /** Declarations of bags within the payload. */
  readonly nestedDeclarations: PathTable;
  /** Files whose bytes could not be read as they were announced, by number. */
  readonly unread: ReadonlyMap<number, UnreadFile>;
}

/** A file that is here, and whose bytes could not be had. Files that fail alike share one value. */
export interface UnreadFile {
  readonly fault: ReadFault;
  readonly detail: string;
}

/** A manifest after its first reading. */
export interface Manifest extends ManifestName {
  readonly path: string;
  readonly entry: SourceEntry;
  /** The algorithm, where we know how to compute it. */
  readonly digest?: DigestAlgorithm;
  /** For each file of the inventory: 2 where this manifest lists it, 1 where only under a variant of its name. */
  readonly listed: Uint8Array;
  /** For each path of `fetch.txt`: 1 where this manifest lists it. */
  readonly listedFetch: Uint8Array;
  /** How many lines gave rise to each remark: where there is none, no rule need read the file again. */
  readonly counts: RemarkCounts;
}

/** What a line of a manifest may be remarked for. */
export const REMARK_KINDS = [
  "malformed",
  "wrong-length",
  "blank-line",
  "binary-marker",
  "dot-slash",
  "bare-percent",
  "escape",
  "bad-path",
  "out-of-place",
  "repeated",
  "contradicted",
  "variant",
  "missing",
  "mismatch",
] as const;

export type RemarkKind = (typeof REMARK_KINDS)[number];

export type RemarkCounts = Readonly<Record<RemarkKind, number>>;

/** `fetch.txt` after its first reading. */
export interface FetchList {
  readonly entry: SourceEntry;
  /** The safe paths that it lists. */
  readonly paths: PathTable;
  /** How many rows there is something to say of: where there is none, no rule need read the file again. */
  readonly counts: Readonly<Record<FetchRemarkKind, number>>;
}

/** What a row of `fetch.txt` may be remarked for, by itself. */
export type FetchRemarkKind = "malformed" | "unsafe" | "tag-file" | "absent" | "length" | "url";

/** The text of one tag file, as the standard's section 2.3 looks at it. */
export interface TagText {
  readonly path: string;
  readonly hasUtf8Mark: boolean;
  readonly isUnterminated: boolean;
  /** Lines that cannot be decoded or are too long; all of them can be read again. */
  readonly badLines: number;
  /** The file is above the limit for a document that is held whole, and was not read. */
  readonly isTooLarge: boolean;
}
