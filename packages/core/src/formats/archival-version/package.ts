import type { ReadFault } from "../../model/digest-work.ts";
import type { Inventory } from "../../model/inventory.ts";
import type { Source, SourceEntry } from "../../read/source.ts";
import type { Fault } from "../../rules/define-rule.ts";
import type { GmlArea } from "./content/gml-areas.ts";
import type { ContentFaults } from "./content/look.ts";
import type { IndexName } from "./data/index-grammars.ts";
import type { ArchiveIndex, ContextIndex, DocumentIndex } from "./index-models.ts";
import type { ArchivalProfile } from "./profiles.ts";
import type { TableIndex } from "./table-index.ts";

/** What all rules look at: the package as it lies there, and its indexes as far as they can be read. */
export interface ArchivalPackage {
  readonly source: Source;
  readonly profile: ArchivalProfile;
  /** Nothing was hashed, and no table was read. */
  readonly isQuick: boolean;
  readonly structure: Structure;
  readonly inventory: Inventory;
  /** Files whose bytes could not be read, by number in the inventory. */
  readonly unread: ReadonlyMap<number, UnreadFile>;
  /** What a look into the documents found; absent at a quick look. */
  readonly content?: ContentFaults;
  /** Reference systems and areas that geodata may have. */
  readonly gmlAreas: readonly GmlArea[];
  readonly archiveIndex?: ArchiveIndex;
  readonly contextIndex?: ContextIndex;
  readonly tableIndex?: TableIndex;
  readonly documentIndex?: DocumentIndex;
}

export interface UnreadFile {
  readonly fault: ReadFault;
  readonly detail: string;
}

/** One medium of the package. */
export interface Medium {
  /** Its folder: `AVID.SA.18001.2`. */
  readonly name: string;
  readonly packageId: string;
  readonly number: number;
  /** What stands before its paths in the source: empty where the source is the medium itself. */
  readonly prefix: string;
  /** Names of its folders at the top. */
  readonly folders: ReadonlySet<string>;
}

export interface TableFolder {
  readonly name: string;
  readonly medium: number;
  readonly path: string;
  readonly files: readonly string[];
  /** `table<n>.xml`, if it is there. */
  readonly xml?: SourceEntry;
  /** `table<n>.xsd`, likewise. */
  readonly xsd?: SourceEntry;
}

/** The folders of documents, as columns of one table: a package may have a million. */
export interface DocumentFolders {
  readonly size: number;
  idAt(row: number): number;
  collectionAt(row: number): number;
  mediumAt(row: number): number;
  /** The ending of its first file in lower case; empty where there is none. */
  extensionAt(row: number): string;
  /** The row of a document, or -1. */
  rowOf(id: number): number;
}

/** What the tree shows without a look into any file. */
export interface Structure {
  /** By number. */
  readonly media: readonly Medium[];
  readonly indexes: Readonly<Partial<Record<IndexName, SourceEntry>>>;
  /** The files of `Schemas/standard`. */
  readonly standardSchemas: ReadonlyMap<string, SourceEntry>;
  readonly tables: ReadonlyMap<string, TableFolder>;
  readonly documents: DocumentFolders;
  readonly contextDocuments: DocumentFolders;
  readonly hasDocuments: boolean;
  /** Documents of geodata, in order. */
  readonly gmlFiles: readonly SourceEntry[];
  readonly researchIndex?: SourceEntry;
  /** What was met on the way, by the id of the rule that tells of it. */
  readonly faults: ReadonlyMap<string, readonly Fault[]>;
  /** The path in the source of a file that the file index names with its medium's folder. */
  sourcePath(indexed: string): string;
}
