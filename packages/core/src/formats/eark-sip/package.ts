import type { DigestAlgorithm } from "../../model/digest.ts";
import type { ReadFault } from "../../model/digest-work.ts";
import type { Inventory } from "../../model/inventory.ts";
import type { PathTable } from "../../model/path-table.ts";
import type { Source, SourceEntry } from "../../read/source.ts";
import type { XmlFault } from "../../xml/fault.ts";
import type { SchemaCatalog } from "../../xml/schema-catalog.ts";
import type { DublinCoreSchema } from "./dublin-core-schema.ts";
import type { IdTable } from "./id-table.ts";
import type { VersionChoice } from "./versions.ts";

/** What all rules look at: the package, listed and digested once, each METS surveyed once. */
export interface EarkPackage {
  readonly source: Source;
  readonly isQuick: boolean;
  readonly choice: VersionChoice;
  /** The package METS; absent where the root holds none. */
  readonly root?: SurveyedMets;
  /** The METS of each representation that has its own, in the order of their folders. */
  readonly representations: readonly SurveyedMets[];
  readonly contents: Contents;
  /** The installed official schemas, where there is a folder of them. */
  readonly schemas?: SchemaCatalog;
  /** The schema of Dublin Core that the user put beside them. */
  readonly dublinCoreSchema?: DublinCoreSchema;
}

/** Every file of the package, and what folders it has. */
export interface Contents {
  readonly inventory: Inventory;
  readonly algorithms: readonly DigestAlgorithm[];
  readonly emptyFolders: PathTable;
  /** Names directly below the root: folders, and files. */
  readonly topFolders: ReadonlySet<string>;
  readonly topFiles: ReadonlySet<string>;
  /** For each folder in `representations`, the names of the folders in it. */
  readonly representationFolders: ReadonlyMap<string, ReadonlySet<string>>;
  /** Files that lie loose in `representations`. */
  readonly looseRepresentationFiles: readonly string[];
  /** The CRC-32 of a file, by number; only where a METS names checksums of that type. */
  readonly crc32s?: Uint32Array;
  /** Files whose bytes could not be read as they were announced, by number. */
  readonly unread: ReadonlyMap<number, ReadFault>;
}

/** An ID that another element of the document has, too. */
export interface RepeatedId {
  readonly id: string;
  readonly line: number;
  readonly element: string;
}

/** What is known of a METS before its elements are checked one by one. */
export interface SurveyedMets {
  readonly path: string;
  readonly entry: SourceEntry;
  /** The folder that its references start from: empty, or `representations/<name>/`. */
  readonly folder: string;
  /** The representation's folder name; absent for the package METS. */
  readonly representation?: string;
  /** Why it could not be read to its end. */
  readonly fault?: XmlFault;
  /** The document element is `mets` in its namespace. */
  readonly isMets: boolean;
  readonly profile?: string;
  readonly objectId?: string;
  readonly contentType?: string;
  readonly packageType?: string;
  readonly ids: IdTable;
  /** How often each checksum type is named. */
  readonly checksumTypes: ReadonlyMap<string, number>;
  /** The content information types that stand in it, on whatever element. */
  readonly contentTypes: ReadonlySet<string>;
  /** IDs that come again, where no requirement speaks of both elements. */
  readonly repeatedIds: readonly RepeatedId[];
  readonly hasAdministrativeMetadata: boolean;
  readonly hasDescriptiveMetadata: boolean;
  /** It refers to metadata of the type `DC`. */
  readonly hasDublinCore: boolean;
}
