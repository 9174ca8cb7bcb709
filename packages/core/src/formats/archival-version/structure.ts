import type { Source, SourceEntry } from "../../read/source.ts";
import type { Fault } from "../../rules/define-rule.ts";
import { GML_SCHEMAS } from "./data/gml-schemas.ts";
import type { IndexName } from "./data/index-grammars.ts";
import { createDocumentFolders } from "./document-folders.ts";
import {
  CONTEXT_FOLDER,
  DOCUMENT_FOLDER,
  INDEX_FOLDER,
  type MediumName,
  parseMediumName,
  RESEARCH_SCHEMA,
  SCHEMA_FOLDER,
  STANDARD_SCHEMAS,
  TABLE_FOLDER,
} from "./layout.ts";
import type { Medium, Structure, TableFolder } from "./package.ts";

interface StructureBuilder {
  add(entry: SourceEntry): void;
  build(): Structure;
}

type GrowingMedium = Omit<Medium, "folders"> & { readonly folders: Set<string> };
type GrowingTable = Omit<TableFolder, "files" | "xml" | "xsd"> & {
  readonly files: string[];
  xml?: SourceEntry;
  xsd?: SourceEntry;
};

const INDEX_FILE = /^(fileIndex|archiveIndex|contextDocumentationIndex|tableIndex|docIndex)\.xml$/;
const TOP_FOLDERS: ReadonlySet<string> = new Set([
  INDEX_FOLDER,
  SCHEMA_FOLDER,
  CONTEXT_FOLDER,
  TABLE_FOLDER,
  DOCUMENT_FOLDER,
]);

/** Learns the package from its tree. The source is one medium, or a folder of media that lie side by side. */
export function createStructure(source: Pick<Source, "name" | "topFolder" | "kind">, is128: boolean): StructureBuilder {
  const rootName = nameOf(source);
  const root = parseMediumName(rootName);
  const media = new Map<string, GrowingMedium>();
  const indexes: Partial<Record<IndexName, SourceEntry>> = {};
  const standardSchemas = new Map<string, SourceEntry>();
  const tables = new Map<string, GrowingTable>();
  const faults = new Map<string, Fault[]>();
  const tell = (rule: string, fault: Fault): void => {
    const known = faults.get(rule);
    if (known === undefined) faults.set(rule, [fault]);
    else known.push(fault);
  };
  const documents = createDocumentFolders("4.G", tell);
  const context = createDocumentFolders("4.E", tell);
  const gmlFiles: SourceEntry[] = [];
  let researchIndex: SourceEntry | undefined;
  let isUnnamed = false;

  function mediumNamed(name: string, prefix: string, { packageId, number }: MediumName): GrowingMedium {
    const known = media.get(name);
    if (known !== undefined) return known;
    const medium = { name, packageId, number, prefix, folders: new Set<string>() };
    media.set(name, medium);
    return medium;
  }

  /** The medium of an entry, and the segments below it; `undefined` for what lies outside all media. */
  function placeOf(path: string): { medium: GrowingMedium; names: string[] } | undefined {
    const names = path.split("/");
    if (root !== undefined) return { medium: mediumNamed(rootName, "", root), names };
    const [first = ""] = names;
    const parsed = parseMediumName(first);
    if (parsed !== undefined) return { medium: mediumNamed(first, `${first}/`, parsed), names: names.slice(1) };
    if (!TOP_FOLDERS.has(first)) return undefined;
    isUnnamed = true;
    return { medium: mediumNamed(rootName, "", { packageId: "", number: 1 }), names };
  }

  function addTable(names: readonly string[], entry: SourceEntry, medium: number): void {
    const [name = "", file] = names;
    const isFile = entry.kind === "file";
    if (names.length === 0 || names.length > 2 || isFile !== (names.length === 2)) {
      if (names.length > 0) tell("archival-version/foreign-object", foreign(entry.path));
      return;
    }
    const path = isFile ? entry.path.slice(0, entry.path.lastIndexOf("/")) : entry.path;
    const table = tables.get(name) ?? { name, medium, path, files: [] };
    tables.set(name, table);
    if (file === undefined) return;
    table.files.push(file);
    if (file.toLowerCase() === `${name}.xml`) table.xml = entry;
    else if (file.toLowerCase() === `${name}.xsd`) table.xsd = entry;
    else {
      const isXml = file.toLowerCase().endsWith(".xml");
      if (isXml)
        tell("4.D_7", { at: { kind: "file", path: entry.path }, facts: { found: file, expected: `${name}.xml` } });
      else tell("archival-version/foreign-object", foreign(entry.path));
    }
  }

  function addSchema([folder = "", file = "", ...more]: readonly string[], entry: SourceEntry): void {
    if (folder === "") return;
    const isStandard = folder === "standard";
    if (!isStandard && folder !== "localShared") tell("4.F_2", foreign(entry.path));
    else if (entry.kind === "file") {
      const isKnown = isStandard ? isStandardSchema(file, is128) : isLocalSchema(file);
      if (file === "" || more.length > 0 || !isKnown) tell("4.F_2", foreign(entry.path));
      else if (isStandard) standardSchemas.set(file, entry);
    } else if (file !== "") tell("4.F_2", foreign(entry.path));
    if (isStandard || folder === "localShared") schemaFolders.add(folder);
  }
  const schemaFolders = new Set<string>();

  return {
    add(entry) {
      const place = placeOf(entry.path);
      if (place === undefined) {
        tell("archival-version/foreign-object", foreign(entry.path));
        return;
      }
      const { medium, names } = place;
      const [top = "", ...below] = names;
      if (top === "" || !TOP_FOLDERS.has(top) || (entry.kind === "file" && below.length === 0)) {
        if (top !== "") tell("archival-version/foreign-object", foreign(entry.path));
        return;
      }
      medium.folders.add(top);
      if (top === DOCUMENT_FOLDER && /\.gml$/i.test(entry.path)) gmlFiles.push(entry);
      if (top === DOCUMENT_FOLDER) documents.add(below, entry.kind === "file", medium.number, entry.path);
      else if (top === CONTEXT_FOLDER) context.add(below, entry.kind === "file", medium.number, entry.path);
      else if (top === TABLE_FOLDER) addTable(below, entry, medium.number);
      else if (top === SCHEMA_FOLDER) addSchema(below, entry);
      else {
        const [file = ""] = below;
        const [, index] = INDEX_FILE.exec(file) ?? [];
        if (below.length === 1 && isIndexName(index)) indexes[index] = entry;
        else if (is128 && file === "researchIndex.xml" && below.length === 1) researchIndex = entry;
        else if (file !== "") {
          tell("archival-version/foreign-object", foreign(entry.path));
        }
      }
    },
    build() {
      if (isUnnamed) tell("archival-version/medium-name", { at: { kind: "package" }, facts: { name: rootName } });
      for (const folder of ["standard", "localShared"]) {
        if (!schemaFolders.has(folder)) tell("4.F_1", { at: { kind: "package" }, facts: { folder } });
      }
      const ordered = [...media.values()].sort((a, b) => a.number - b.number || (a.name < b.name ? -1 : 1));
      const named = root === undefined && !isUnnamed;
      return {
        media: ordered,
        indexes,
        standardSchemas,
        tables,
        documents: documents.build(),
        contextDocuments: context.build(),
        gmlFiles,
        ...(researchIndex === undefined ? {} : { researchIndex }),
        hasDocuments: ordered.some(({ folders }) => folders.has(DOCUMENT_FOLDER)),
        faults,
        sourcePath: (indexed) => (named ? indexed : stripFirst(indexed, isUnnamed ? undefined : rootName)),
      };
    },
  };
}

function foreign(path: string): Fault {
  return { at: { kind: "file", path }, facts: { name: path.slice(path.lastIndexOf("/") + 1) } };
}

/** The path below the medium; what names another medium is left as it is, and will not be found. */
function stripFirst(path: string, expected: string | undefined): string {
  const slash = path.indexOf("/");
  return expected === undefined || path.slice(0, slash) === expected ? path.slice(slash + 1) : path;
}

function nameOf({ name, topFolder, kind }: Pick<Source, "name" | "topFolder" | "kind">): string {
  return topFolder ?? (kind === "directory" || kind === "memory" ? name : name.replace(/\.(zip|tar)$/i, ""));
}

function isIndexName(text: string | undefined): text is IndexName {
  return text !== undefined;
}

function isStandardSchema(file: string, is128: boolean): boolean {
  return Object.hasOwn(STANDARD_SCHEMAS, file) || (is128 && file === RESEARCH_SCHEMA);
}

function isLocalSchema(file: string): boolean {
  return GML_SCHEMAS.includes(file) || /^localSchema[1-9][0-9]{0,11}\.(xsd|XSD)$/.test(file);
}
